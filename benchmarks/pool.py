"""Seconds from the start of the practice pool to its first line, and its memory."""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.figure import Figure
from benchmarks.memory import resident_mib
from benchmarks.programs import SOURCE
from tests.helpers.practice_pool import practice_pool
from tests.helpers.processes import running

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

RUNS = 7
START_BAR, MEMORY_BAR = 0.2, 30


def figures(env: Mapping[str, str]) -> Iterator[Figure]:
    with practice_pool([str(SOURCE), "practice"], env):
        pass  # files into the disk cache
    starts, sizes = [], []
    for _ in range(RUNS):
        began = time.perf_counter()
        with running([str(SOURCE), "practice"], env, talking=True) as process:
            assert process.stdout is not None
            process.stdout.readline()
            starts.append(time.perf_counter() - began)
            sizes.append(resident_mib(process.pid))
    how = f"from source, {RUNS} starts, to the line on stdout"
    yield Figure(
        "practice pool: start",
        f"≤ {START_BAR} s",
        f"{median(starts):.2f} s",
        how,
        median(starts) <= START_BAR,
    )
    yield Figure(
        "practice pool: memory",
        f"≤ {MEMORY_BAR} MiB",
        f"{median(sizes):.0f} MiB",
        "resident set, ready",
        median(sizes) <= MEMORY_BAR,
    )
