"""Quitting at a random moment from the start of the process."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.soak.child_process import ChildResult, run, seed_of
from tests.soak.conftest import Report

AT_ONCE = 2
"""Programs beside each other: they mostly wait."""
LONGEST = 60
SOON = 1.0
"""Seconds from the closing of the window to the end of the process, whatever is in flight."""
ON_A_BUSY_MACHINE = 2.0
"""For the few that other programs got in the way of."""
MOMENTS = (  # before the first paint the event loop hasn't come round: nobody can quit then
    "imports",
    "the pool starts",
    "the login dialog",
    "a sign-in in flight",
    "an answer in flight",
    "signed in",
)


def test_a_few_starts(tmp_path: Path):
    for ended in starts(6, seed_of(1), tmp_path):
        assert ended.seconds_to_end < ON_A_BUSY_MACHINE


@pytest.mark.soak
@pytest.mark.timeout(1200)
def test_two_hundred_starts(tmp_path: Path, report: Report):
    """Exit code 0, nothing said, gone within a second, at whatever moment."""
    all_ended = starts(200, seed_of(None), tmp_path)
    moments = Counter(ended.found["moment"] for ended in all_ended)
    took = sorted(ended.seconds_to_end for ended in all_ended)
    report(f"Quitting at {dict(moments)}: median {took[100]:.2f} s, longest {took[-1]:.2f} s")
    assert took[190] < SOON
    assert took[-1] < ON_A_BUSY_MACHINE
    assert [moment for moment in MOMENTS if not moments[moment]] == []


def starts(count: int, seed: int, home: Path) -> list[ChildResult]:
    def once(number: int) -> ChildResult:
        return run("tests.soak.run_and_quit", [], seed + number, home, LONGEST)

    with ThreadPoolExecutor(AT_ONCE) as both:
        return list(both.map(once, range(count)))
