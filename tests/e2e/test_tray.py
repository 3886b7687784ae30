"""The icon in a real notification area: closing the window, and what the icon says and does."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from benchmarks.x11 import Watcher, watcher
from tests.e2e.status_notifier_host import StatusNotifierHost, status_notifier_host
from tests.helpers.display import with_empty_home
from tests.helpers.processes import running
from tests.helpers.running_app import MAIN, RunningApp, practice_app
from tests.helpers.sign_in_steps import expect_signed_in, give_code, give_password

PATIENCE = 10.0
IN_TRAYER = re.compile(r'"cognito-desk": .* (\d+)x(\d+)\+\d+\+\d+ +\+(\d+)\+(\d+)')
"""Size and place on the screen, of a line of xwininfo."""


@pytest.fixture
def x11(display_env: dict[str, str]) -> Iterator[Watcher]:
    with watcher(display_env["DISPLAY"]) as made:
        yield made


@pytest.fixture
def tray(display_env: dict[str, str]) -> Iterator[StatusNotifierHost]:
    with status_notifier_host(display_env["DBUS_SESSION_BUS_ADDRESS"]) as made:
        yield made


def sign_in(at: RunningApp) -> None:
    user = at.pool.sms_user()
    give_password(at, user)
    give_code(at, at.pool.newest_code(user.username))
    expect_signed_in(at)


def test_in_a_panel(
    tray: StatusNotifierHost, x11: Watcher, display_env: dict[str, str], tmp_path: Path
):
    """Offline and back, closed, opened by a click, signed out, and quit."""
    with practice_app(with_empty_home(display_env, tmp_path), tmp_path) as opened:
        sign_in(opened)
        tray.wait_for_icon()
        tray.wait_for_tip(f"{MAIN}: Signed in · Maria Santos")
        signed_in = tray.picture(22)

        opened.pool.set_faults({"operation": "*", "kind": "drop"})
        tray.choose("Refresh now")
        tray.wait_for_tip(f"{MAIN}: Offline · Maria Santos")
        assert tray.picture(22) != signed_in
        opened.pool.set_faults()
        tray.choose("Refresh now")
        tray.wait_for_tip(f"{MAIN}: Signed in · Maria Santos")
        assert tray.picture(22) == signed_in

        x11.ask_to_close(x11.wait_for_window(MAIN))
        opened.screen.wait_for_no_window(MAIN)
        assert "notification area" in tray.wait_for_notification("You stay signed in")
        assert tray.picture(22) == signed_in  # a panel shows a notification's picture meanwhile
        tray.click()
        opened.screen.read(MAIN, "Status", description="Signed in")

        tray.choose("Sign out")
        opened.screen.read(MAIN, "Status", description="Signed out")
        here = {"Open": True, "Refresh now": False, "Sign out": False, "Quit": True}
        tray.wait_for_menu(**{"Signed out": False, **here})


def test_signed_out_while_the_window_is_closed_and_quit(
    tray: StatusNotifierHost, x11: Watcher, display_env: dict[str, str], tmp_path: Path
):
    with practice_app(with_empty_home(display_env, tmp_path), tmp_path) as opened:
        sign_in(opened)
        tray.wait_for_icon()
        x11.ask_to_close(x11.wait_for_window(MAIN))
        opened.screen.wait_for_no_window(MAIN)
        opened.pool.reset()  # and with it whoever was signed in
        tray.choose("Refresh now")
        assert "Sign in again" in tray.wait_for_notification("You have been signed out")
        tray.choose("Open")
        opened.screen.wait_for_window(MAIN)
        tray.choose("Quit")
        opened.ends()


def test_a_panel_that_has_gone(
    tray: StatusNotifierHost, x11: Watcher, display_env: dict[str, str], tmp_path: Path
):
    """Nobody could get at a window hidden then: closing it is the end."""
    with practice_app(with_empty_home(display_env, tmp_path), tmp_path) as opened:
        sign_in(opened)
        tray.wait_for_icon()
        tray.disappear()
        x11.ask_to_close(x11.wait_for_window(MAIN))
        opened.ends()


def test_without_a_panel(x11: Watcher, display_env: dict[str, str], tmp_path: Path):
    with practice_app(with_empty_home(display_env, tmp_path), tmp_path) as opened:
        sign_in(opened)
        x11.ask_to_close(x11.wait_for_window(MAIN))
        opened.ends()


def waits_for_icon(env: Mapping[str, str]) -> tuple[int, int]:
    """Where its middle is, once it is in the tray."""
    deadline = time.monotonic() + PATIENCE
    while True:
        tree = subprocess.run(
            ["xwininfo", "-name", "panel", "-tree"],
            env=dict(env),
            capture_output=True,
            text=True,
            check=False,
        ).stdout
        if found := IN_TRAYER.search(tree):
            width, height, x, y = map(int, found.groups())
            assert 16 <= width == height
            return x + width // 2, y + height // 2
        assert time.monotonic() < deadline, tree
        time.sleep(0.05)


def clicks(place: tuple[int, int], button: str, env: Mapping[str, str]) -> None:
    x, y = map(str, place)
    mouse = ["xdotool", "mousemove", x, y, "click", button]
    subprocess.run(mouse, env=dict(env), check=True, timeout=PATIENCE)


@pytest.mark.skipif(shutil.which("trayer") is None and not os.environ.get("CI"), reason="no trayer")
def test_in_an_old_tray(x11: Watcher, display_env: dict[str, str], tmp_path: Path):
    """By the XEmbed protocol: the icon is a window within the tray's, and takes real clicks."""
    tray = ["trayer", "--edge", "top", "--align", "right", "--widthtype", "request"]
    with (
        running([*tray, "--height", "24"], display_env),
        practice_app(with_empty_home(display_env, tmp_path), tmp_path) as opened,
    ):
        sign_in(opened)
        icon = waits_for_icon(display_env)
        window = x11.wait_for_window(MAIN)
        for _ in ("maybe onto the notification that reaches over the icon", "onto the icon"):
            x11.ask_to_close(window)
            opened.screen.wait_for_no_window(MAIN)
            with watcher(display_env["DISPLAY"]) as new:
                clicks(icon, "1", display_env)
                window = new.wait_for_window(MAIN, PATIENCE)
            opened.screen.read(MAIN, "Status", description="Signed in")
        with watcher(display_env["DISPLAY"]) as new:
            clicks(icon, "3", display_env)
            new.wait_for_window("cognito-desk", PATIENCE)  # the menu: it has no title of its own
        opened.screen.press_keys("q")  # Quit
        opened.ends()
