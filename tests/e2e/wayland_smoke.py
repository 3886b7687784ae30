"""The frozen program signs in on Wayland, in a window of weston's. Run by `make packages`.

Weston's own window on an X display gets the keyboard as a desktop would: its headless one has none.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.display import with_empty_home
from tests.helpers.processes import running
from tests.helpers.running_app import CODE, SIGN_IN, practice_app
from tests.helpers.sign_in_steps import FIRST_START, claims, expect_signed_in, give_code

SOCKET = "wayland-desk"
PHONE = "Practice phone"
PATIENCE = 30.0


@pytest.fixture
def wayland_env(display_env: dict[str, str], tmp_path: Path) -> Iterator[dict[str, str]]:
    """As a session on Wayland has it: Qt chooses its platform itself, and finds no X display."""
    if shutil.which("weston") is None:
        assert not os.environ.get("CI"), "tools/system-packages installs weston"
        pytest.skip("there is no weston")
    socket = Path(display_env["XDG_RUNTIME_DIR"]) / SOCKET
    command = [
        "weston",
        "--backend=x11-backend.so",
        f"--socket={SOCKET}",
        "--idle-time=0",
        "--width=1240",
        "--height=960",
        "--no-config",
    ]
    with (tmp_path / "weston.log").open("wb") as log, running(command, display_env, log=log):
        deadline = time.monotonic() + PATIENCE
        while not socket.exists():
            assert time.monotonic() < deadline, (tmp_path / "weston.log").read_text()
            time.sleep(0.05)
        env = {
            name: it
            for name, it in with_empty_home(display_env, tmp_path).items()
            if name not in {"DISPLAY", "QT_QPA_PLATFORM"}
        }
        yield {**env, "WAYLAND_DISPLAY": SOCKET, "XDG_SESSION_TYPE": "wayland"}


def test_signs_in_and_shows_the_claims(
    wayland_env: dict[str, str], display_env: dict[str, str], tmp_path: Path
):
    with practice_app(wayland_env, tmp_path, tools_env=display_env) as opened:
        user = opened.pool.sms_user()
        opened.screen.wait_for_window(SIGN_IN, within=FIRST_START)
        # Wayland lets nothing but a person give the keyboard to a window that is there already.
        opened.screen.press(PHONE, "Fill in", role="push button")
        opened.screen.read(SIGN_IN, "User name", role="text", text=user.username)
        opened.screen.press(SIGN_IN, "Sign in", role="push button")
        opened.screen.wait_for_window(CODE)
        give_code(opened, opened.pool.newest_code(user.username))
        expect_signed_in(opened)
        assert claims(opened)["phone_number_verified"] == "true"
        libraries = Path(f"/proc/{opened.process.pid}/maps").read_text()
        assert "libqwayland" in libraries
        assert "libqxcb" not in libraries
        opened.screen.take_picture("wayland")
