"""From the checks of an attempt to its three judgements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.qa.model.record import RequirementResult
from desktop.qa.model.verdicts import RequirementJudgement, ServiceJudgement, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.qa.model.case import CaseInfo, Requirement
    from desktop.qa.model.record import Check


_WHAT_A_PERSON_JUDGED = {
    True: "A person judged it by the app's windows, which were tested; the service's own answers "
    "were not seen. A second person confirms.",
    False: "A person judged it: a second person confirms.",
}
"""By whether the service's answers were not seen."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """All three, and why where it is not plain."""

    service: ServiceJudgement
    requirements: tuple[RequirementResult, ...]
    verdict: Verdict
    reason: str = ""


def judge(info: CaseInfo, checks: Sequence[Check], *, by_person: bool = False) -> Judgement:
    """Judge a case that was executed to its end. `by_person`: a person's word is part of it."""
    if not checks:
        none = _all(info, RequirementJudgement.NOT_ASSESSED)
        return Judgement(ServiceJudgement.NOT_SEEN, none, Verdict.BROKEN, "No check was executed.")
    differing = [it for it in checks if not it.holds and it.judges != "requirement"]
    service = _service(checks)
    requirements = tuple(
        RequirementResult(each, _of_requirement(each, checks, service))
        for each in info.requirements
    )
    if differing:
        first = differing[0]
        reason = f"{first.name}: expected {first.expected}, observed {first.observed}."
        return Judgement(service, requirements, Verdict.FAILED, reason)
    if by_person:
        reason = _WHAT_A_PERSON_JUDGED[service is ServiceJudgement.NOT_SEEN]
        return Judgement(service, requirements, Verdict.REVIEW, reason)
    missed = [it for it in requirements if it.judgement is RequirementJudgement.NOT_MET]
    if missed:
        ids = ", ".join(f"{it.requirement.catalogue} {it.requirement.id}" for it in missed)
        reason = f"As documented, and that is less than {ids} asks for."
        return Judgement(service, requirements, Verdict.WARNING, reason)
    return Judgement(service, requirements, Verdict.PASSED)


def not_executed(info: CaseInfo, verdict: Verdict, reason: str) -> Judgement:
    """For a case that was not run to its end."""
    judgement = (
        RequirementJudgement.NOT_APPLICABLE
        if verdict is Verdict.NOT_APPLICABLE
        else RequirementJudgement.NOT_ASSESSED
    )
    return Judgement(ServiceJudgement.NOT_SEEN, _all(info, judgement), verdict, reason)


def _service(checks: Sequence[Check]) -> ServiceJudgement:
    of_service = [it for it in checks if it.judges == "service"]
    if not of_service:
        return ServiceJudgement.NOT_SEEN
    holds = all(it.holds for it in of_service)
    return ServiceJudgement.AS_DOCUMENTED if holds else ServiceJudgement.DIFFERS


def _of_requirement(
    requirement: Requirement, checks: Sequence[Check], service: ServiceJudgement
) -> RequirementJudgement:
    if requirement.met_when == "measured":
        measured = [it for it in checks if it.judges == "requirement"]
        if not measured:
            return RequirementJudgement.NOT_ASSESSED
        met = all(it.holds for it in measured)
        return RequirementJudgement.MET if met else RequirementJudgement.NOT_MET
    if any(not it.holds for it in checks if it.judges != "requirement"):
        return RequirementJudgement.NOT_MET
    if requirement.met_when == "never":
        return RequirementJudgement.NOT_MET
    if service is ServiceJudgement.NOT_SEEN and not any(it.judges == "app" for it in checks):
        return RequirementJudgement.NOT_ASSESSED
    return RequirementJudgement.MET


def _all(info: CaseInfo, judgement: RequirementJudgement) -> tuple[RequirementResult, ...]:
    return tuple(RequirementResult(each, judgement) for each in info.requirements)
