"""Sign-ins that are given up at a random moment, again and again in one process."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from tests.soak.child_process import run, seed_of
from tests.soak.conftest import Report

RESTING = ["MainThread", "instance lock", "practice phone", "worker"]
GROWTH_KIB = 4 * 1024
"""What the allocators may still take after the first half: 400 rounds, less than 10 KiB each."""


def test_a_few_rounds(tmp_path: Path):
    look_at(run("tests.soak.run_rounds", ["30"], seed_of(1), tmp_path, 90).found, 30)


@pytest.mark.soak
@pytest.mark.timeout(1200)
def test_eight_hundred_rounds(tmp_path: Path, report: Report):
    """No hang, no crash, no warning of Qt, no thread, window or memory left behind."""
    found = run("tests.soak.run_rounds", ["800"], seed_of(None), tmp_path, 1100).found
    look_at(found, 800)
    taken = found["census"]
    half = len(taken) // 2
    report("\n".join(["Rounds", *map(str, (found["came to"], taken[1], taken[half], taken[-1]))]))
    early, late = taken[half : half + half // 2], taken[half + half // 2 :]
    for what, growth in (("resident_kib", GROWTH_KIB), ("widgets", 0), ("objects", 0)):
        sizes = [each[what] for each in taken]
        grown = median(each[what] for each in late) - median(each[what] for each in early)
        assert grown <= growth, f"{what}: {sizes}"


def look_at(found: dict[str, Any], rounds: int) -> None:
    came_to = Counter(found["came to"])
    assert came_to.total() == rounds
    assert any(end.endswith(": signed in") for end in came_to)
    assert any(end.endswith(": signed out") for end in came_to)
    assert [each["threads"] for each in found["census"]] == [RESTING] * len(found["census"])
