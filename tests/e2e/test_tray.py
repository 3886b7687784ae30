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
from tests.e2e.desk import MAIN, Desk, desk
from tests.e2e.panel import Panel, panel
from tests.e2e.processes import running
from tests.e2e.sign_in import expect_signed_in, give_code, give_password
from tests.e2e.stage import at_home

PATIENCE = 10.0
IN_TRAYER = re.compile(r'"cognito-desk": .* (\d+)x(\d+)\+\d+\+\d+ +\+(\d+)\+(\d+)')
"""Size and place on the screen, of a line of xwininfo."""


@pytest.fixture
def screen(stage_env: dict[str, str]) -> Iterator[Watcher]:
    with watcher(stage_env["DISPLAY"]) as made:
        yield made


@pytest.fixture
def bar(stage_env: dict[str, str]) -> Iterator[Panel]:
    with panel(stage_env["DBUS_SESSION_BUS_ADDRESS"]) as made:
        yield made


def sign_in(at: Desk) -> None:
    user = at.phone.sms_user()
    give_password(at, user)
    give_code(at, at.phone.newest_code(user.username))
    expect_signed_in(at)


def test_in_a_panel(bar: Panel, screen: Watcher, stage_env: dict[str, str], tmp_path: Path):
    """Offline and back, closed, opened by a click, signed out, and quit."""
    with desk(at_home(stage_env, tmp_path), tmp_path) as opened:
        sign_in(opened)
        bar.waits_for_icon()
        bar.reads_tip(f"{MAIN}: Signed in · Maria Santos")
        signed_in = bar.picture(22)

        opened.phone.misbehaves({"operation": "*", "kind": "drop"})
        bar.chooses("Refresh now")
        bar.reads_tip(f"{MAIN}: Offline · Maria Santos")
        assert bar.picture(22) != signed_in
        opened.phone.misbehaves()
        bar.chooses("Refresh now")
        bar.reads_tip(f"{MAIN}: Signed in · Maria Santos")
        assert bar.picture(22) == signed_in

        screen.ask_to_close(screen.wait_for_window(MAIN))
        opened.person.sees_no(MAIN)
        assert "notification area" in bar.reads_notification("You stay signed in")
        assert bar.picture(22) == signed_in  # a panel shows a notification's picture meanwhile
        bar.clicks()
        opened.person.reads(MAIN, "Status", description="Signed in")

        bar.chooses("Sign out")
        opened.person.reads(MAIN, "Status", description="Signed out")
        here = {"Open": True, "Refresh now": False, "Sign out": False, "Quit": True}
        bar.reads_menu(**{"Signed out": False, **here})


def test_signed_out_while_the_window_is_closed_and_quit(
    bar: Panel, screen: Watcher, stage_env: dict[str, str], tmp_path: Path
):
    with desk(at_home(stage_env, tmp_path), tmp_path) as opened:
        sign_in(opened)
        bar.waits_for_icon()
        screen.ask_to_close(screen.wait_for_window(MAIN))
        opened.person.sees_no(MAIN)
        opened.phone.resets()  # and with it whoever was signed in
        bar.chooses("Refresh now")
        assert "Sign in again" in bar.reads_notification("You have been signed out")
        bar.chooses("Open")
        opened.person.sees(MAIN)
        bar.chooses("Quit")
        opened.ends()


def test_a_panel_that_has_gone(
    bar: Panel, screen: Watcher, stage_env: dict[str, str], tmp_path: Path
):
    """Nobody could get at a window hidden then: closing it is the end."""
    with desk(at_home(stage_env, tmp_path), tmp_path) as opened:
        sign_in(opened)
        bar.waits_for_icon()
        bar.goes()
        screen.ask_to_close(screen.wait_for_window(MAIN))
        opened.ends()


def test_without_a_panel(screen: Watcher, stage_env: dict[str, str], tmp_path: Path):
    with desk(at_home(stage_env, tmp_path), tmp_path) as opened:
        sign_in(opened)
        screen.ask_to_close(screen.wait_for_window(MAIN))
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
def test_in_an_old_tray(screen: Watcher, stage_env: dict[str, str], tmp_path: Path):
    """By the XEmbed protocol: the icon is a window within the tray's, and takes real clicks."""
    tray = ["trayer", "--edge", "top", "--align", "right", "--widthtype", "request"]
    with (
        running([*tray, "--height", "24"], stage_env),
        desk(at_home(stage_env, tmp_path), tmp_path) as opened,
    ):
        sign_in(opened)
        icon = waits_for_icon(stage_env)
        window = screen.wait_for_window(MAIN)
        for _ in ("maybe onto the notification that reaches over the icon", "onto the icon"):
            screen.ask_to_close(window)
            opened.person.sees_no(MAIN)
            with watcher(stage_env["DISPLAY"]) as new:
                clicks(icon, "1", stage_env)
                window = new.wait_for_window(MAIN, PATIENCE)
            opened.person.reads(MAIN, "Status", description="Signed in")
        with watcher(stage_env["DISPLAY"]) as new:
            clicks(icon, "3", stage_env)
            new.wait_for_window("cognito-desk", PATIENCE)  # the menu: it has no title of its own
        opened.person.keys("q")  # Quit
        opened.ends()
