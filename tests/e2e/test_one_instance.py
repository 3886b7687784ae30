"""A second start on a real display: the window that was out of sight is there again."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

from tests.helpers.display import with_empty_home
from tests.helpers.processes import running
from tests.helpers.running_app import program

PATIENCE = 20.0


def visible(env: Mapping[str, str]) -> list[str]:
    """The main window's number, if it is on the screen."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "^Cognito Desk$"],
        env=dict(env),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    return found.stdout.split()


def wait_until_visible(env: Mapping[str, str], *, there: bool = True) -> list[str]:
    deadline = time.monotonic() + PATIENCE
    while bool(found := visible(env)) is not there:
        assert time.monotonic() < deadline, f"visible: {found}"
        time.sleep(0.05)
    return found


def test_a_second_start_brings_a_minimised_window_back(display_env: dict[str, str], tmp_path: Path):
    env = with_empty_home(display_env, tmp_path)
    with running([str(program())], env) as first:
        (window,) = wait_until_visible(env)
        subprocess.run(["xdotool", "windowminimize", window], env=env, check=True, timeout=PATIENCE)
        wait_until_visible(env, there=False)
        with running([str(program())], env) as second:
            assert second.wait(PATIENCE) == 0
        assert wait_until_visible(env) == [window]
        assert first.poll() is None
