"""Which measurements are repeated, which of them counts, and what is written."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from benchmarks import __main__ as table
from benchmarks.figure import Figure, ratio
from benchmarks.machine import describe
from benchmarks.repeat import Try, measure, tries_of

BUSY, QUIET = 100.0 * (os.cpu_count() or 1), 0.0


def of(load: float, spread: float | None = None, *, within: bool = True) -> Try:
    return Try(load, (Figure("start", "≤ 1", "1.2", "", within, spread),))


@pytest.mark.parametrize(
    ("tries", "made", "counts"),
    [
        ([of(QUIET, 0.02)], 1, 0),
        ([of(BUSY, 0.02)], 1, 0),  # nothing is noisy, and the bar is reached
        ([of(QUIET, within=False)], 1, 0),  # a miss on a quiet machine is one
        ([of(BUSY, within=False), of(QUIET, within=False)], 2, 1),
        ([of(QUIET, 0.3), of(QUIET, 0.04)], 2, 1),
        ([of(QUIET, 0.3), of(QUIET, 0.2), of(QUIET, 0.25)], 3, 1),
        ([of(BUSY, within=False), of(BUSY - 1, within=False), of(BUSY - 2)], 3, 2),
    ],
)
def test_what_is_measured_again_and_what_counts(tries: list[Try], made: int, counts: int):
    left = list(tries)
    found = tries_of(lambda: left.pop(0), 3)
    assert len(found) == made
    assert found[0] is tries[counts]


def test_a_better_figure_with_more_spread_does_not_count():
    good, steady = of(QUIET, 0.3), of(QUIET, 0.05, within=False)
    left = [good, steady]
    assert tries_of(lambda: left.pop(0), 3)[0] is steady


def test_ratios_are_those_of_pairs():
    """The computer was half as fast for two of them, which changes nothing."""
    figure = ratio("start", 1.25, [2.4, 1.2, 2.4, 1.2], [2.0, 1.0, 2.0, 1.0], "runs")
    assert figure.measured.startswith("1.20×")
    assert (figure.within, figure.spread) == (True, 0.0)


def test_a_benchmark_that_cannot_be_made_says_why_and_is_not_repeated():
    (only,) = measure("none_of_this_name", {})
    assert "ModuleNotFoundError" in only.figures[0].how


def test_every_try_is_written_and_the_table_shows_the_one_that_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(table, "RESULTS", tmp_path / "build/results.json")
    tries = [of(1.5, 0.05), of(9.0, 0.4)]
    table.write(describe(), {"start": tries})
    found = json.loads((tmp_path / "build/results.json").read_text("utf-8"))
    assert [it["load"] for it in found["benchmarks"]["start"]] == [1.5, 9.0]
    assert found["benchmarks"]["start"][0]["figures"][0]["measured"] == "1.2"
    assert found["machine"]["cores"] == os.cpu_count()
    assert table.table_lines(tries) == ["| ✓ | start | ≤ 1 | 1.2 ± 5% | 1.5, 2 |  |"]
