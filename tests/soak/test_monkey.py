"""Random events over all windows, by a seeded monkey, with the practice pool behind."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.soak.child_process import run, seed_of
from tests.soak.conftest import Report

AT_A_TIME = 25_000
"""Events of one monkey; some quit earlier."""
LONGEST = 600
"""Seconds for one monkey."""
MOST_KIB = 400 * 1024
"""With pastes of ten million characters under way, and a long activity; at rest it is half."""
SLOWEST_END = 5.0
"""Seconds from the closing of the window: a hang. Whether it is one, test_quitting measures."""
STATES = (
    "status: signed in",
    "status: signed out",
    "status: expired",
    "in an attempt",
    "login with a message",
    "window: MainWindow",
    "window: LoginDialog",
    "window: CodeDialog",
    "window: MethodDialog",
    "window: PasswordDialog",
    "window: AboutDialog",
    "window: PracticePhone",
    "window: Welcome",
    "tab: OVERVIEW",
    "tab: CLAIMS",
    "tab: CHECKS",
    "tab: ACTIVITY",
)
WITH_FAULTS = ("status: offline",)


@pytest.mark.parametrize("mode", ["calm", "faults"])
def test_a_monkey_for_some_seconds(mode: str, tmp_path: Path):
    seen, _ = play(1_500, mode, seed_of(5), tmp_path)
    assert seen["events"] >= 1_500
    assert seen["signed in"] > 0


@pytest.mark.soak
@pytest.mark.timeout(2_000)
@pytest.mark.parametrize("mode", ["calm", "faults"])
def test_a_hundred_thousand_events(mode: str, tmp_path: Path, report: Report):
    """No crash, no hang, no exception that nobody caught, no warning of Qt; every state is seen."""
    seen, sizes = play(100_000, mode, seed_of(None), tmp_path)
    report(f"Monkey, {mode}: {dict(sorted(seen.items()))}, resident KiB: {sizes}")
    expected = STATES + (WITH_FAULTS if mode == "faults" else ())
    assert [state for state in expected if not seen[state]] == []


def play(events: int, mode: str, seed: int, home: Path) -> tuple[Counter[str], list[int]]:
    """As many monkeys as it takes; what was seen, and the memory."""
    seen: Counter[str] = Counter()
    sizes: list[int] = []
    while seen["events"] < events:
        some = str(min(events - seen["events"], AT_A_TIME))
        ended = run("tests.soak.run_monkey", [some, mode], seed + seen["monkeys"], home, LONGEST)
        assert ended.seconds_to_end < SLOWEST_END, ended.again
        seen.update(ended.found["seen"])
        seen["longest end, ms"] = max(seen["longest end, ms"], int(ended.seconds_to_end * 1000))
        sizes += ended.found["resident_kib"]
        assert max(sizes, default=0) < MOST_KIB, (sizes, ended.again)
        seen["monkeys"] += 1
    return seen, sizes
