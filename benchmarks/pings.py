"""Pings a program's event loop again and again while it is used, and times the answers."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.x11 import Watcher

BETWEEN = 0.002
"""Seconds between an answer and the next ping."""
WORST = 3
P99_BAR_MS, MAX_BAR_MS = 4, 50
BAR = f"p99 ≤ {P99_BAR_MS}, max ≤ {MAX_BAR_MS} ms"


@dataclass(frozen=True, slots=True)
class Pings:
    answers: list[tuple[float, float]]
    """When asked, in seconds since the first, and seconds to the answer."""

    @property
    def p99_ms(self) -> float:
        ordered = sorted(answer for _, answer in self.answers)
        return ordered[int(len(ordered) * 0.99)] * 1000

    @property
    def longest_ms(self) -> float:
        return max(answer for _, answer in self.answers) * 1000

    @property
    def within(self) -> bool:
        return self.p99_ms <= P99_BAR_MS and self.longest_ms <= MAX_BAR_MS

    @property
    def measured(self) -> str:
        return f"p99 {self.p99_ms:.1f}, max {self.longest_ms:.1f} ms"

    @property
    def worst(self) -> str:
        worst = sorted(self.answers, key=lambda ping: -ping[1])[:WORST]
        return ", ".join(f"{answer * 1000:.0f} ms at {at:.2f} s" for at, answer in worst)


def pinged(screen: Watcher, window: int, work: Callable[[], object]) -> Pings:
    """Ping this window until `work`, which runs on a thread of its own, is done."""
    with ThreadPoolExecutor(1) as person:
        working = person.submit(work)
        began = time.perf_counter()
        found = []
        while not working.done():
            found.append((time.perf_counter() - began, screen.ping(window)))
            time.sleep(BETWEEN)
        working.result()
    return Pings(found)
