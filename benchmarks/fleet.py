"""100,000 workstations against one pool's quota, with our pace and with none: simulated.

What is assumed: access tokens are good for an hour; the pool answers 120 renewals a second and
refuses what is more, in no particular order; what it refuses costs it nothing. At 9:00 everybody
wakes within five minutes, and opens the lid again within five minutes after a break of half an
hour. "None" renews at exactly three quarters of the life, at once on waking, and tries again every
ten seconds.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from random import Random
from statistics import median
from typing import TYPE_CHECKING, Protocol

from benchmarks.figure import Figure
from desktop.auth import refresh_schedule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

STATIONS = 100_000
QUOTA = 120
LIFE = 3600.0
MINUTE = 60.0
WAKE = 5 * MINUTE
BREAK = 30 * MINUTE
OUTAGE = 30 * MINUTE
SEED = 9
PEAK_BAR = 0.25
"""Of the peak with no pace."""
LONGER_BAR = 1.25
"""Times what it takes when everybody asks all the time, which is about what it can take at best."""


class Pace(Protocol):
    """When a workstation asks, as in `desktop.auth.refresh_schedule`."""

    def next_refresh(self, expires_in: float, jitter: float) -> float: ...
    def retry_after(self, attempt: int, jitter: float) -> float: ...
    def refresh_after_sleep(self, left: float, jitter: float) -> float: ...


class NoPace:
    """What a program does that never heard of the others."""

    def next_refresh(self, expires_in: float, _jitter: float) -> float:
        return expires_in * refresh_schedule.LATEST_RENEWAL

    def retry_after(self, _attempt: int, _jitter: float) -> float:
        return 10.0

    def refresh_after_sleep(self, _left: float, _jitter: float) -> float:
        return 0.0


@dataclass(slots=True)
class Told:
    """What the pool saw, by second, and how it went for the workstations that asked."""

    asked: dict[int, int] = field(default_factory=dict)
    renewed: list[int] = field(default_factory=list)
    """The second in which each got its tokens, the first one first."""
    waits: list[int] = field(default_factory=list)
    """Seconds since its first try, for each of these."""

    def peak(self, since: float = 0.0) -> int:
        return max(count for second, count in self.asked.items() if second >= since)


def simulate(
    first: Iterable[float],
    retry_after: Callable[[int, float], float],
    random: Random,
    *,
    down_until: float = 0.0,
) -> Told:
    """Each asks at its time in `first`, and again until it is renewed; none is before the end."""
    told = Told()
    began = [int(at) for at in first]
    attempts = [0] * len(began)
    due: defaultdict[int, list[int]] = defaultdict(list)
    for station, second in enumerate(began):
        due[second].append(station)
    jitter = random.random
    second = 0
    while due:
        asking = due.pop(second, [])
        told.asked[second] = len(asking)
        free = QUOTA if second >= down_until else 0
        if free < len(asking):
            random.shuffle(asking)
        for station in asking[:free]:
            told.renewed.append(second)
            told.waits.append(second - began[station])
        for station in asking[free:]:
            attempts[station] += 1
            due[second + max(1, int(retry_after(attempts[station], jitter())))].append(station)
        second += 1
    return told


def morning(by: Pace) -> tuple[Told, Told]:
    """All tokens ended overnight; and the next renewal, an hour later or less."""
    random = Random(SEED)
    wake = [random.uniform(0, WAKE) for _ in range(STATIONS)]
    told = simulate(wake, by.retry_after, random)
    following = [end + by.next_refresh(LIFE, random.random()) for end in told.renewed]
    return told, simulate(following, by.retry_after, random)


def after_break(by: Pace) -> Told:
    """The lid was closed in the middle of a token's life: some are still good, some have ended."""
    random = Random(SEED)
    first = []
    for _ in range(STATIONS):
        due = by.next_refresh(LIFE, random.random())
        age = random.uniform(0, due) + BREAK
        opened = random.uniform(0, WAKE)
        left = LIFE - age - opened
        missed = age + opened >= due
        wait = by.refresh_after_sleep(left, random.random()) if missed else due - age - opened
        first.append(opened + wait)
    return simulate(first, by.retry_after, random)


def after_outage(by: Pace) -> Told:
    """Nobody gets through for half an hour, on a working day like any other."""
    random = Random(SEED)
    first = []
    for _ in range(STATIONS):
        due = by.next_refresh(LIFE, random.random())
        first.append(random.uniform(0, due))
    return simulate(first, by.retry_after, random, down_until=OUTAGE)


def figures(_env: Mapping[str, str]) -> Iterator[Figure]:
    ours, next_hour = morning(refresh_schedule)
    none, _ = morning(NoPace())
    how = f"{STATIONS:,} wake within 5 minutes, tokens ended; the pool answers {QUOTA}/s"
    yield _peak("9:00", ours.peak(), none.peak(), how)
    yield _until("9:00", ours.renewed[-1], none.renewed[-1], "since the first woke")
    yield _half("9:00", ours, none)
    yield Figure(
        "fleet, the hour after 9:00, peak",
        f"≤ {QUOTA}/s",
        f"{next_hour.peak()}/s",
        "their next renewals",
        next_hour.peak() <= QUOTA,
    )
    how = "lids closed for 30 minutes, opened within 5; who has a good token waits"
    yield _peak(
        "after a break", after_break(refresh_schedule).peak(), after_break(NoPace()).peak(), how
    )
    ours, none = after_outage(refresh_schedule), after_outage(NoPace())
    how = "nobody got through for 30 minutes; from its end on"
    yield _peak("after an outage", ours.peak(OUTAGE), none.peak(OUTAGE), how)
    yield _until("after an outage", ours.renewed[-1] - OUTAGE, none.renewed[-1] - OUTAGE, how)


def _peak(when: str, ours: int, none: int, how: str) -> Figure:
    within = ours <= PEAK_BAR * none
    measured = f"{ours:,}/s against {none:,}/s"
    return Figure(f"fleet, {when}, peak", f"≤ {PEAK_BAR:.0%}", measured, how, within)


def _until(when: str, ours: float, none: float, how: str) -> Figure:
    within = ours <= LONGER_BAR * none
    measured = f"{ours / MINUTE:.1f} against {none / MINUTE:.1f} min"
    return Figure(f"fleet, {when}, all renewed", f"≤ {LONGER_BAR}×", measured, how, within)


def _half(when: str, ours: Told, none: Told) -> Figure:
    ours_min, none_min = median(ours.waits) / MINUTE, median(none.waits) / MINUTE
    measured = f"{ours_min:.1f} against {none_min:.1f} min"
    how = "from the first try on; tokens that ended overnight"
    within = ours_min <= LONGER_BAR * none_min
    return Figure(f"fleet, {when}, half of them", f"≤ {LONGER_BAR}×", measured, how, within)
