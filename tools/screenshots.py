"""The pictures of the README: `make screenshots` signs in and takes them, in light colours.

They go to resources/screenshots/. Look at them before you commit them.
"""

from __future__ import annotations

import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.helpers.display import display, with_empty_home
from tests.helpers.running_app import CODE, MAIN, SIGN_IN, RunningApp, practice_app
from tests.helpers.sign_in_steps import FIRST_START, expect_signed_in, give_code, give_password

if TYPE_CHECKING:
    from collections.abc import Mapping

ALBUM = Path(__file__).parents[1] / "resources/screenshots"
FONT = """<?xml version="1.0"?>
<fontconfig>
  <alias binding="same"><family>sans-serif</family><prefer><family>Inter</family></prefer></alias>
</fontconfig>
"""
"""Used where it is installed: the font of a system without a desktop is coarse."""
SETTLED = 0.5
"""Seconds until hover and focus effects are over."""


def main() -> None:
    ALBUM.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="desk-") as name:
        folder = Path(name)
        with display(folder) as env:
            album = folder / "album"
            album.mkdir()
            home_env = with_empty_home(env, album)
            fonts = Path(home_env["HOME"], ".config/fontconfig/fonts.conf")
            fonts.parent.mkdir(parents=True)
            fonts.write_text(FONT)
            with practice_app(home_env, album) as opened:
                _take_all(opened, env)


def _take_all(opened: RunningApp, env: Mapping[str, str]) -> None:
    screen = opened.screen
    screen.wait_for_window(SIGN_IN, within=FIRST_START)
    user = opened.pool.sms_user()
    screen.type(SIGN_IN, "User name", user.username)
    screen.type(SIGN_IN, "Password", user.password)
    take(env, SIGN_IN, "sign-in")
    give_password(opened, user)
    take(env, CODE, "code")
    give_code(opened, opened.pool.newest_code(user.username))
    expect_signed_in(opened)
    take(env, MAIN, "overview")
    for tab in ("Claims", "Checks", "Activity"):
        screen.press(MAIN, tab, role="page tab")
        take(env, MAIN, tab.lower())


def take(env: Mapping[str, str], title: str, name: str) -> None:
    """The window alone, on top and drawn."""
    search = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"]
    # Our own words only, and tools of the system by their plain names.
    found = subprocess.run(search, env=env, check=True, capture_output=True, text=True)  # noqa: S603
    window = found.stdout.split()[-1]
    for command in (
        ["xdotool", "windowactivate", "--sync", window],
        ["xdotool", "mousemove", "0", "0"],
    ):
        subprocess.run(command, env=env, check=True)  # noqa: S603
    time.sleep(SETTLED)
    picture = ALBUM / f"{name}.png"
    subprocess.run(["import", "-window", window, "-strip", picture], env=env, check=True)  # noqa: S603, S607


if __name__ == "__main__":
    main()
