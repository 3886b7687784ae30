"""A second start, with real processes: the first window comes forward, wherever it is."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

import pytest

from tests.helpers.processes import running
from tests.helpers.user_folders import home_environment

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds that a start may take on a busy machine."""
PROFILE = """
name = "Staff"
region = "eu-central-1"
user_pool_id = "eu-central-1_A"
client_id = "client"
"""


class Started:
    """A start of the program, and what its window did."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def next_line(self) -> str:
        """The next line: "shown" or "hidden"; "" when it ended."""
        return self._lines.get(timeout=PATIENCE)

    def is_silent(self) -> bool:
        return self._lines.empty() and self.process.poll() is None

    def code(self) -> int:
        return self.process.wait(PATIENCE)

    def _read(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        for line in stream:
            self._lines.put(line.decode().strip())
        self._lines.put("")


class Start(Protocol):
    def __call__(self, *arguments: str, mode: str = "plain", **env: str) -> Started: ...


@pytest.fixture
def home(tmp_path: Path) -> Iterator[dict[str, str]]:
    """An environment; the path of a socket in pytest's own folder would be too long."""
    with tempfile.TemporaryDirectory(prefix="desk-") as runtime:
        yield {
            **os.environ,
            **home_environment(tmp_path),
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_RUNTIME_DIR": runtime,
        }


@pytest.fixture
def start(home: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    monkeypatch.chdir(ROOT)
    with ExitStack() as stack:

        def start(*arguments: str, mode: str = "plain", **env: str) -> Started:
            command = [
                sys.executable,
                "-m",
                "tests.app.run_and_report_visibility",
                mode,
                *arguments,
            ]
            process = running(command, {**home, **env}, talking=True)
            return Started(stack.enter_context(process))

        yield start


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    path = tmp_path / "staff.toml"
    path.write_text(PROFILE)
    return path


def in_the_tray(start: Start, *arguments: str) -> Started:
    started = start(*arguments, mode="tray")
    assert started.next_line() == "shown"
    assert started.next_line() == "hidden"
    return started


def test_a_second_start_shows_the_window_that_is_hidden_in_the_tray_and_ends(start: Start):
    first = in_the_tray(start)
    second = start()
    assert second.code() == 0
    assert second.next_line() == ""  # it never had a window
    assert first.next_line() == "shown"


def test_a_second_start_while_the_first_is_still_starting_waits_for_it(start: Start):
    both = [start(), start()]
    assert sorted(each.next_line() for each in both) == ["", "shown"]


def test_of_many_starts_at_once_exactly_one_window_stays(start: Start):
    many = [start() for _ in range(4)]
    said = {each: each.next_line() for each in many}
    assert sorted(said.values()) == ["", "", "", "shown"]
    assert [each.code() for each in many if said[each] == ""] == [0, 0, 0]


@pytest.mark.soak
@pytest.mark.timeout(900)
@pytest.mark.parametrize("_", range(25))
def test_of_many_starts_at_once_exactly_one_window_stays_each_time(_: int, start: Start):
    many = [start() for _ in range(6)]
    assert sorted(each.next_line() for each in many) == [*[""] * 5, "shown"]


def test_lock_and_socket_of_a_killed_process_do_not_hinder_the_next_start(start: Start):
    first = in_the_tray(start)
    first.process.kill()
    first.code()
    second = in_the_tray(start)
    assert start().code() == 0
    assert second.next_line() == "shown"


def test_the_same_profile_comes_forward_however_it_is_asked_for(start: Start, profile: Path):
    first = in_the_tray(start, "--profile", str(profile))
    if sys.platform == "win32":  # where it takes a privilege to make a link
        other_name = str(profile).upper()
    else:
        link = profile.with_name("link.toml")
        link.symlink_to(profile)
        other_name = str(link)
    assert start("--profile", other_name).code() == 0
    assert first.next_line() == "shown"


def test_a_plain_start_finds_the_window_of_the_last_profile(start: Start, profile: Path):
    first = in_the_tray(start, "--profile", str(profile))
    assert start().code() == 0
    assert first.next_line() == "shown"


@pytest.mark.parametrize("way", ["another profile", "practice", "other settings"])
def test_what_is_not_open_yet_opens_a_window_of_its_own(
    way: str, start: Start, profile: Path, tmp_path: Path
):
    first = in_the_tray(start)
    match way:
        case "another profile":
            other = start("--profile", str(profile))
        case "practice":
            other = start("--practice")
        case _:
            other = start(**home_environment(tmp_path / "other"))
    assert other.next_line() == "shown"
    assert other.is_silent()
    assert first.is_silent()


def test_a_practice_window_never_stands_for_another(start: Start):
    practice = in_the_tray(start, "--practice")
    assert start("--practice").next_line() == "shown"
    assert start().next_line() == "shown"
    assert practice.is_silent()


@pytest.mark.skipif(sys.platform == "win32", reason="a process can't be stopped there")
@pytest.mark.soak  # takes the whole time limit; test_single_instance_requests.py shortens it
def test_a_first_process_that_hangs_does_not_keep_a_window_from_opening(start: Start):
    first = in_the_tray(start)
    first.process.send_signal(signal.SIGSTOP)
    began = time.monotonic()
    assert start().next_line() == "shown"
    assert time.monotonic() - began > 5  # it was given time
    first.process.send_signal(signal.SIGCONT)
