"""The clock is wrong, jumps, sleeps, or has another time zone: the whole app, in a process.

What the window shows is held against the service's time, which is this process's own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.practice_pool import PracticePool
from tests.helpers.qt_stderr import complaints

HERE = Path(__file__)
MINUTE, HOUR = 60, 3600
LIBRARY = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
PATIENCE = 10.0
ONE_TICK = 2.0
"""Seconds in which the window has to be right again: its own next second, and some to spare."""
WITHIN = 1.2
"""Seconds by which it may be wrong: a Date header has whole seconds only, and takes its way."""

needs_faketime = pytest.mark.skipif(
    LIBRARY is None and not os.environ.get("CI"),
    reason="libfaketime is not there",
)
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="CLOCK_BOOTTIME is Linux's")

ColorScheme = dict[str, Any]


class AppWithClocks:
    """The app, somebody signed in, and this computer's clocks."""

    def __init__(self, process: subprocess.Popen[str], pool: PracticePool, folder: Path) -> None:
        self._process = process
        self._pool = pool
        self._folder = folder
        self.slept = 0
        self.first = self._hears()

    def jumps(self, seconds: int) -> None:
        """The wall clock, and nothing else."""
        self._write("faketime", f"{seconds:+}\n")

    def sleeps(self, seconds: int) -> None:
        """The computer, while the rest of the world goes on."""
        self.slept = seconds
        self._pool.move_clock(seconds)
        self._write("asleep", str(seconds))
        self.jumps(seconds)

    def does(self, what: str) -> ColorScheme:
        """What is shown right after it."""
        assert self._process.stdin is not None
        self._process.stdin.write(what + "\n")
        self._process.stdin.flush()
        return self._hears()

    def waits(self, true: Callable[[ColorScheme], bool], within: float = PATIENCE) -> ColorScheme:
        """Look until it is so."""
        deadline = time.monotonic() + within
        while not true(look := self.does("look")):
            assert time.monotonic() < deadline, look
            time.sleep(0.02)
        return look

    def is_right(self) -> ColorScheme:
        """Look until the countdown is right, which must not take longer than its next tick."""
        return self.waits(lambda look: self.wrong_by(look) <= WITHIN, ONE_TICK)

    def wrong_by(self, look: ColorScheme) -> float:
        """Seconds between what is shown and what is left. A second that has begun counts."""
        now = time.time() + look["monotonic"] - time.monotonic() + self.slept
        left = max(0.0, look["ends"] - now)
        shown = 0
        for part in look["figures"].split(":"):
            shown = shown * 60 + int(part)
        return max(0.0, shown - 1 - left, left - shown)

    def _hears(self) -> ColorScheme:
        assert self._process.stdout is not None
        found: ColorScheme = json.loads(self._process.stdout.readline())
        return found

    def _write(self, name: str, text: str) -> None:
        """In one go: it is read all the time."""
        new = self._folder / f"{name}.new"
        new.write_text(text)
        new.replace(self._folder / name)


@contextmanager
def app_with_clocks(
    pool: PracticePool, folder: Path, ahead: int = 0, **env: str
) -> Iterator[AppWithClocks]:
    """With a wall clock that is `ahead` from the start."""
    user = pool.user("maria.santos")
    profile = pool.profile()
    path = folder / "pool.toml"
    path.write_text(
        f'name = "Clock"\nregion = "{profile.region}"\nendpoint_url = "{pool.endpoint}"\n'
        f'user_pool_id = "{profile.user_pool_id}"\nclient_id = "{profile.client_id}"\n'
    )
    (folder / "asleep").write_text("0")
    (folder / "faketime").write_text(f"{ahead:+}\n")
    arguments = [path, pool.endpoint, user["username"], user["password"], folder / "asleep"]
    said = folder / "said"
    with (
        said.open("w") as errors,
        subprocess.Popen(
            [sys.executable, "-m", "tests.bad_network.run_with_moved_clocks", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            cwd=HERE.parents[2],
            env={
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "XDG_CONFIG_HOME": str(folder),
                "PYTHONDONTWRITEBYTECODE": "1",
                **env,
            },
        ) as process,
    ):
        try:
            yield AppWithClocks(process, pool, folder)
            assert process.stdin is not None
            process.stdin.close()
            assert process.wait(PATIENCE) == 0
        finally:
            process.kill()
    assert complaints(said.read_text()) == []


def faked(folder: Path) -> dict[str, str]:
    return {
        "LD_PRELOAD": str(LIBRARY),
        "FAKETIME_TIMESTAMP_FILE": str(folder / "faketime"),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        # Else a timed wait may end at once, and threads that wait for the interpreter's lock spin.
        "FAKETIME_FORCE_MONOTONIC_FIX": "0",
    }


def tells_of_the_clock(look: ColorScheme) -> str:
    return next((text for text in look["messages"] if "This computer's clock is" in text), "")


@needs_faketime
@pytest.mark.parametrize("hours", [1, -1])
def test_a_clock_that_is_an_hour_off_is_told_and_the_countdown_is_right(
    pool: PracticePool, tmp_path: Path, hours: int
):
    with app_with_clocks(pool, tmp_path, hours * HOUR, **faked(tmp_path)) as app:
        found = app.is_right()
        assert abs(found["wall"] - time.time() - hours * HOUR) < 60, "the clock was really off"
        assert found["status"] == "SIGNED_IN"
        assert found["valid"], "judged at the service's time"
        way = "ahead" if hours > 0 else "behind"
        assert tells_of_the_clock(found).startswith(f"This computer's clock is 1 hour {way}.")


@needs_faketime
@pytest.mark.parametrize("hours", [1, -1])
def test_a_clock_that_jumps_while_the_app_runs_moves_nothing(
    pool: PracticePool, tmp_path: Path, hours: int
):
    """It is told with the next renewal, and no longer once it is set right."""
    with app_with_clocks(pool, tmp_path, **faked(tmp_path)) as app:
        assert not tells_of_the_clock(app.is_right())
        app.jumps(hours * HOUR)
        after = app.waits(lambda look: look["figures"] != app.first["figures"])
        assert abs(after["wall"] - time.time() - hours * HOUR) < 60, "the clock really jumped"
        assert after["status"] == "SIGNED_IN"
        assert app.wrong_by(after) <= WITHIN

        app.does("refresh")
        told = app.waits(lambda look: bool(tells_of_the_clock(look)))
        way = "ahead" if hours > 0 else "behind"
        assert f"clock is 1 hour {way}" in tells_of_the_clock(told)
        app.is_right()

        app.jumps(0)
        app.does("refresh")
        app.waits(lambda look: not tells_of_the_clock(look))
        app.is_right()


@needs_linux
@needs_faketime
def test_waking_up_the_countdown_is_right_at_its_next_second(pool: PracticePool, tmp_path: Path):
    with app_with_clocks(pool, tmp_path, **faked(tmp_path)) as app:
        before = app.is_right()
        app.sleeps(20 * MINUTE)
        after = app.is_right()
        assert after["ends"] == before["ends"], "so early it is not renewed"
        assert after["wall"] - before["wall"] >= 20 * MINUTE
        assert after["monotonic"] - before["monotonic"] < MINUTE, "which stands still meanwhile"
        assert after["status"] == "SIGNED_IN"
        assert not tells_of_the_clock(after)


@needs_linux
@needs_faketime
def test_waking_up_after_the_end_it_has_expired_and_is_renewed(pool: PracticePool, tmp_path: Path):
    with app_with_clocks(pool, tmp_path, **faked(tmp_path)) as app:
        app.is_right()
        pool.set_faults({"operation": "*", "kind": "drop"})
        app.sleeps(2 * HOUR)
        expired = app.is_right()
        assert (expired["figures"], expired["status"]) == ("0:00", "EXPIRED")

        pool.set_faults()
        app.does("refresh")
        renewed = app.waits(lambda look: bool(look["status"] == "SIGNED_IN"))
        assert renewed["ends"] - expired["ends"] >= 2 * HOUR
        assert not tells_of_the_clock(app.is_right())


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/St_Johns"])
def test_the_time_zone_changes_nothing(pool: PracticePool, tmp_path: Path, zone: str):
    """Neither from the start nor while the app runs."""
    with app_with_clocks(pool, tmp_path, TZ=zone) as app:
        found = app.is_right()
        there = found["hour"]
        assert (found["status"], found["valid"]) == ("SIGNED_IN", True)
        other = app.does("zone Asia/Kathmandu")
        assert other["hour"] != there, "the zone was really changed"
        found = app.waits(lambda look: bool(look["figures"] != other["figures"]))
        assert app.wrong_by(found) <= WITHIN
        assert found["status"] == "SIGNED_IN"
        app.does("refresh")
        app.waits(lambda look: bool(look["ends"] > found["ends"]))
        assert not tells_of_the_clock(app.is_right())
