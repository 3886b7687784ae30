"""The matrix requirement, cases, verdict: what the run says of each requirement of a standard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.qa.model.verdicts import RequirementJudgement

if TYPE_CHECKING:
    from desktop.qa.model.case import Requirement
    from desktop.qa.model.record import CaseRecord, RunRecord


@dataclass(frozen=True, slots=True)
class Row:
    """One requirement."""

    catalogue: str
    version: str
    id: str
    cases: tuple[tuple[str, RequirementJudgement], ...]
    """By case id, from each case's last attempt."""
    judgement: RequirementJudgement
    notes: tuple[str, ...]
    """Why it is missed, and what is known of the deviation."""


def name_of(requirement: Requirement) -> str:
    """Such as "ASVS 5.0.0 v5.0.0-6.3.3"."""
    return f"{requirement.catalogue} {requirement.version} {requirement.id}"


def matrix(record: RunRecord) -> tuple[Row, ...]:
    """A row for each requirement that any case of the plan names, by catalogue and id."""
    rows: dict[tuple[str, str, tuple[object, ...], str], list[tuple[CaseRecord, Requirement]]] = {}
    for case in record.cases:
        for it in case.case.requirements:
            key = (it.catalogue, it.version, _in_order(it.id), it.id)
            rows.setdefault(key, []).append((case, it))
    return tuple(_row(rows[key]) for key in sorted(rows))


def overall(judgements: tuple[RequirementJudgement, ...]) -> RequirementJudgement:
    """One case that misses it is enough; one that meets it, where no other was assessed."""
    if RequirementJudgement.NOT_MET in judgements:
        return RequirementJudgement.NOT_MET
    if RequirementJudgement.MET in judgements:
        return RequirementJudgement.MET
    if set(judgements) == {RequirementJudgement.NOT_APPLICABLE}:
        return RequirementJudgement.NOT_APPLICABLE
    return RequirementJudgement.NOT_ASSESSED


def _row(cases: list[tuple[CaseRecord, Requirement]]) -> Row:
    judged = tuple((case.case.id, _judgement(case, it)) for case, it in cases)
    notes = [it.note for _, it in cases if it.note]
    notes += [
        f"{case.case.id}, known: {case.known_deviation}"
        for case, _ in cases
        if case.known_deviation
    ]
    first = cases[0][1]
    return Row(
        first.catalogue,
        first.version,
        first.id,
        judged,
        overall(tuple(it for _, it in judged)),
        tuple(dict.fromkeys(notes)),
    )


def _judgement(case: CaseRecord, requirement: Requirement) -> RequirementJudgement:
    results = case.last.requirements if case.last else ()
    found = (it.judgement for it in results if it.requirement == requirement)
    return next(found, RequirementJudgement.NOT_ASSESSED)


def _in_order(number: str) -> tuple[object, ...]:
    """6.10 after 6.9."""
    digits = "".join(it if it.isdecimal() else " " for it in number)
    return tuple(int(it) for it in digits.split())
