"""Signals to the whole program: it ends as by "Quit", and its practice pool with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.cli import run
from desktop.commands import verify
from desktop.system import core_dumps
from tests.helpers.qt_stderr import complaints

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / ".venv/bin/cognito-desk"
SIGNALS = [getattr(signal, name, 0) for name in ("SIGTERM", "SIGHUP", "SIGINT")]
PATIENCE = 30.0


@contextmanager
def program(home: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
    with subprocess.Popen(
        [PROGRAM, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=home,
        env={**kept, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home)},
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def home() -> Iterator[Path]:
    """Not pytest's own folder: the path of a socket in it would be too long."""
    with tempfile.TemporaryDirectory(prefix="desk-") as folder:
        yield Path(folder)


def children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def wait_until(home: Path, what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not list(home.rglob(what)):
        assert time.monotonic() < deadline, what
        time.sleep(0.02)


def wait_for_handler(pid: int) -> None:
    """Until the process has one of its own for SIGTERM, as Linux lists them."""
    deadline = time.monotonic() + PATIENCE
    while True:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
        (caught,) = (line.split()[1] for line in lines if line.startswith("SigCgt:"))
        if int(caught, 16) >> (signal.SIGTERM - 1) & 1:
            return
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_window_that_has_come_to_rest_ends_and_says_nothing(home: Path, number: int):
    with program(home) as process:
        wait_until(home, "*.key")  # it listens for other starts: the window is there
        time.sleep(0.3)  # and nothing is left for the event loop to do
        began = time.monotonic()
        process.send_signal(number)
        _, said = process.communicate(timeout=PATIENCE)
        assert time.monotonic() - began < 1
    assert process.returncode == 128 + number
    assert complaints(said) == []
    assert list(home.rglob("*.key")) == []


@pytest.mark.parametrize("number", SIGNALS)
def test_the_practice_pool_goes_with_it(home: Path, number: int):
    with program(home, "--practice") as process:
        deadline = time.monotonic() + PATIENCE
        while not (pools := children(process.pid)):
            assert time.monotonic() < deadline
            time.sleep(0.02)
        process.send_signal(number)
        _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 128 + number
    assert complaints(said) == []
    assert [pool for pool in pools if Path(f"/proc/{pool}").exists()] == []


def test_a_start_that_waits_for_another_window_can_be_ended(home: Path):
    with program(home) as first:
        wait_until(home, "*.key")
        first.send_signal(signal.SIGSTOP)
        with program(home) as second:
            wait_for_handler(second.pid)
            second.send_signal(signal.SIGTERM)
            _, said = second.communicate(timeout=PATIENCE)
    assert (second.returncode, complaints(said)) == (128 + signal.SIGTERM, [])


def test_a_window_under_nohup_stays_when_the_terminal_goes(home: Path):
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with program(home) as process:
            wait_until(home, "*.key")
            process.send_signal(signal.SIGHUP)
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(1)
    finally:
        signal.signal(signal.SIGHUP, before)


def test_ctrl_c_at_a_command_says_nothing(monkeypatch: pytest.MonkeyPatch):
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(verify, "main", interrupted)
    monkeypatch.setattr(core_dumps, "hide_memory", lambda: None)
    monkeypatch.setattr(core_dumps, "disable", lambda: None)
    assert run(["verify", "--issuer", "i", "--client-id", "c"]) == 128 + signal.SIGINT
