"""What comes of a whole run: whether all was as expected, and what was not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.qa.model.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop.qa.known_deviations import KnownDeviation
    from desktop.qa.model.record import CaseRecord

BAD = frozenset({Verdict.FAILED, Verdict.BROKEN, Verdict.BLOCKED})
BAD_IF_STRICT = frozenset({Verdict.REVIEW, Verdict.SKIPPED})
EXECUTED = frozenset({Verdict.PASSED, Verdict.WARNING, Verdict.REVIEW, Verdict.FAILED})


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of a run."""

    problems: tuple[str, ...]
    """What was not as expected, a sentence each; empty where all was."""
    by_case: tuple[tuple[str, str], ...]
    """The same by case id, without problems of the run as a whole."""
    verdicts: tuple[tuple[Verdict, int], ...]
    """How many cases have each verdict, without those that have none."""


def verdict_of(record: CaseRecord) -> Verdict | None:
    """What comes of the case: its last attempt counts. None where there is no attempt."""
    return record.last.verdict if record.last else None


def outcome_of(
    cases: Sequence[CaseRecord],
    deviations: Sequence[KnownDeviation],
    today: date,
    *,
    strict: bool = False,
) -> Outcome:
    """Judge the run. Skipped cases and those that do not apply are no problem, but for `strict`."""
    found = [verdict_of(it) for it in cases]
    whole = () if EXECUTED.intersection(found) else ("No case was executed to its end.",)
    known = {it.case: it for it in deviations}
    by_case = []
    for record, verdict in zip(cases, found, strict=True):
        if verdict is not None:
            deviation = known.get(record.case.id)
            problem = _problem(record, verdict, deviation, today, strict=strict)
            by_case += [(record.case.id, problem)] if problem else []
    counts = tuple((it, found.count(it)) for it in Verdict if it in found)
    return Outcome((*whole, *(f"{case}: {it}" for case, it in by_case)), tuple(by_case), counts)


def _problem(
    record: CaseRecord,
    verdict: Verdict,
    known: KnownDeviation | None,
    today: date,
    *,
    strict: bool,
) -> str:
    bad = verdict in BAD or (strict and verdict in BAD_IF_STRICT)
    if known is None or (verdict is Verdict.SKIPPED and known.verdict is not verdict):
        reason = record.last.reason if record.last else ""
        return f"{verdict.value}. {reason}".strip() if bad else ""
    if verdict is not known.verdict:
        return f"{verdict.value}; the known deviation, {known.verdict.value}, no longer happens."
    if today > known.until:
        return f"the known deviation was good until {known.until.isoformat()}."
    return ""
