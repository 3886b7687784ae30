"""The pictures of docs/qa.md: `make screenshots` does what its last section says, and takes them.

They go to resources/screenshots/, in few colours. Look at them before you commit them.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.helpers.display import display, with_empty_home
from tests.helpers.practice_pool import PracticePool
from tests.helpers.running_app import MAIN, SIGN_IN, free_port, started
from tests.helpers.sign_in_steps import FIRST_START
from tools.screenshots import ALBUM, FONT, take

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.helpers.running_app import RunningApp

PLAN, BEGIN = "Test plan", "Begin a run"
CASE = "QA-24"
"""One that has checks, and takes no time."""
COLOURS = "128"
LONGEST = 60.0


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="desk-") as name:
        folder = Path(name)
        with display(folder) as env:
            album = folder / "album"
            album.mkdir()
            home_env = with_empty_home(env, album)
            fonts = Path(home_env["HOME"], ".config/fontconfig/fonts.conf")
            fonts.parent.mkdir(parents=True, exist_ok=True)
            fonts.write_text(FONT)
            port = free_port()
            arguments = ["--practice", "--practice-port", str(port), "--qa"]
            with started(arguments, PracticePool(port), home_env, album) as opened:
                _take_all(opened, env)
    for picture in ALBUM.glob("qa-*.png"):
        _with_few_colours(picture)


def _take_all(opened: RunningApp, env: Mapping[str, str]) -> None:
    screen = opened.screen
    screen.wait_for_window(SIGN_IN, within=FIRST_START)
    screen.read(SIGN_IN, "Practice phone", within=FIRST_START)
    _activate(env, MAIN)
    screen.press_keys("alt+q", "p")
    screen.wait_for_window(PLAN)
    screen.type(PLAN, "Filter cases", CASE)
    screen.focus(PLAN, "Cases")
    screen.press_keys("End")
    screen.press(PLAN, "Run this case")
    screen.wait_for_window(BEGIN)
    screen.type(BEGIN, "Tested by", "Tess Ter")
    screen.type(BEGIN, "Witnessed by (may be left empty)", "Wit Ness")
    take(env, BEGIN, "qa-begin")
    screen.press(BEGIN, "Begin")
    screen.read(PLAN, "Run again", within=LONGEST)
    take(env, PLAN, "qa-test-plan")
    screen.press(PLAN, "By hand")
    screen.read(PLAN, "Take a screenshot", within=LONGEST)
    take(env, PLAN, "qa-by-hand")
    screen.press(PLAN, "Stop")
    screen.read(PLAN, "Run again", within=LONGEST)


def _activate(env: Mapping[str, str], title: str) -> None:
    search = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$", "windowactivate"]
    subprocess.run([*search, "--sync"], env=env, check=True)  # noqa: S603 - our own words


def _with_few_colours(picture: Path) -> None:
    command = ["convert", picture, "-strip", "+dither", "-colors", COLOURS, f"PNG8:{picture}"]
    subprocess.run(command, check=True)  # noqa: S603 - our own words


if __name__ == "__main__":
    main()
