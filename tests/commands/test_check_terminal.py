"""`cognito-desk check` on a terminal: colours, lines that are written over, and questions."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from moto.server import ThreadedMotoServer

from tests.helpers.user_folders import home_environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a terminal as POSIX has them")


def on_terminal(
    home: Path, *arguments: str, typed: str = "", interrupt_at: str = "", **environment: str
) -> str:
    """What a terminal shows, control characters included.

    `interrupt_at`: SIGINT comes as soon as this is shown.
    """
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "desktop", "check", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, **home_environment(home), "TERM": "xterm", **environment},
    ) as process:
        os.close(theirs)
        os.write(ours, typed.encode())
        shown = b""
        while True:
            try:
                part = os.read(ours, 65_536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            shown += part
            if interrupt_at and interrupt_at in shown.decode():
                process.send_signal(signal.SIGINT)
                interrupt_at = ""
        process.wait(60)
    os.close(ours)
    return shown.decode()


@pytest.fixture
def case() -> tuple[str, ...]:
    return ("--practice", "--case", "QA-01")


def test_the_verdict_has_a_colour_and_the_case_under_way_is_written_over(
    case: tuple[str, ...], tmp_path: Path
):
    shown = on_terminal(tmp_path, *case)
    assert "\r\x1b[KQA-01   running [1/1]" in shown
    assert "\r\x1b[KQA-01   \x1b[32mpassed        \x1b[0m" in shown


def test_no_color_is_heeded(case: tuple[str, ...], tmp_path: Path):
    shown = on_terminal(tmp_path, *case, NO_COLOR="1")
    assert "\x1b[32m" not in shown
    assert "passed" in shown


@pytest.fixture
def other_double(tmp_path: Path) -> Iterator[str]:
    """The name of a connection with a double that is no practice pool: moto."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    _, port = server.get_host_and_port()
    profile = tmp_path / "moto.toml"
    profile.write_text(
        'name = "moto"\nregion = "eu-central-1"\nuser_pool_id = "eu-central-1_AbCdEfGhI"\n'
        f'client_id = "a"\nendpoint_url = "http://127.0.0.1:{port}"\n'
    )
    yield str(profile)
    server.stop()


def test_a_lockout_is_asked_for_and_no_is_no(other_double: str, tmp_path: Path):
    shown = on_terminal(tmp_path, "--profile", other_double, "--case", "QA-44", typed="n\n")
    assert re.search(r"QA-44 locks its user out for up to \d+ seconds\. Go on\? \[y/N\]", shown)
    assert "The tester did not agree to a lockout" in shown
    assert "Not as expected: No case was executed" in shown


def test_ctrl_c_at_the_question_begins_nothing(other_double: str, tmp_path: Path):
    shown = on_terminal(
        tmp_path, "--profile", other_double, "--case", "QA-44", interrupt_at="[y/N]"
    )
    assert "Interrupted. Nothing was written." in shown
    assert "Traceback" not in shown
