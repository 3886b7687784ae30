"""What people add to a finished attempt: notes, and a second person's review."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.qa.judgement import judge
from desktop.qa.model.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.qa.model.case import CaseInfo
    from desktop.qa.model.record import Attempt, CaseRecord, Review


class NotASecondPerson(Exception):
    """The reviewer is the tester."""


def is_same_person(one: str, other: str) -> bool:
    """By name: capitals and blanks tell no one apart."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def with_note(record: CaseRecord, note: str) -> CaseRecord:
    """The record with a note on its last attempt; without an attempt as it was."""
    return _with_last(record, lambda it: replace(it, notes=(*it.notes, note)))


def with_review(record: CaseRecord, review: Review, tester: str) -> CaseRecord:
    """The record with the last attempt reviewed. Raises `NotASecondPerson`.

    Confirmed, it has the verdict of its checks; until then it stays up for review, also where the
    second person saw something else.
    """
    if is_same_person(review.reviewer, tester):
        raise NotASecondPerson
    return _with_last(record, lambda it: _reviewed(record.case, it, review))


def _reviewed(case: CaseInfo, attempt: Attempt, review: Review) -> Attempt:
    reviews = (*attempt.reviews, review)
    if attempt.verdict is not Verdict.REVIEW:
        return replace(attempt, reviews=reviews)
    if not review.confirms:
        reason = f"{review.reviewer} does not confirm it."
        return replace(attempt, reviews=reviews, reason=reason)
    checks = tuple(check for step in attempt.steps for check in step.checks)
    judged = judge(case, checks)
    return replace(
        attempt,
        reviews=reviews,
        verdict=judged.verdict,
        reason=judged.reason,
        requirements=judged.requirements,
    )


def _with_last(record: CaseRecord, changed: Callable[[Attempt], Attempt]) -> CaseRecord:
    if record.last is None:
        return record
    return replace(record, attempts=(*record.attempts[:-1], changed(record.last)))
