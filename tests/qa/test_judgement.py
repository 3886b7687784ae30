"""From checks to three judgements, never one."""

from __future__ import annotations

from typing import Literal

import pytest

from desktop.qa.judgement import judge, not_executed
from desktop.qa.model.case import Actor, CaseInfo, Group, Requirement, Run, Source
from desktop.qa.model.record import Check
from desktop.qa.model.verdicts import (
    SEVERITY,
    RequirementJudgement,
    ServiceJudgement,
    Verdict,
    worst,
)
from desktop.qa.requirements import asvs

MET, NOT_MET = RequirementJudgement.MET, RequirementJudgement.NOT_MET
AS_DOCUMENTED, DIFFERS = ServiceJudgement.AS_DOCUMENTED, ServiceJudgement.DIFFERS


def info(*requirements: Requirement) -> CaseInfo:
    return CaseInfo(
        id="QA-00",
        version=1,
        title="A case",
        why="A test.",
        group=Group.CODES,
        preconditions=(),
        steps=((Actor.RAW, "do it"),),
        expected="tokens",
        source=Source("here", "C"),
        requirements=requirements,
        runs=frozenset({Run.TOTP}),
    )


def check(*, holds: bool, judges: Literal["service", "app", "requirement"] = "service") -> Check:
    return Check("refusal", "CodeMismatchException", "tokens", holds, judges)


@pytest.mark.parametrize(
    ("met_when", "checks", "service", "requirement", "verdict"),
    [
        ("as_documented", [check(holds=True)], AS_DOCUMENTED, MET, Verdict.PASSED),
        ("as_documented", [check(holds=False)], DIFFERS, NOT_MET, Verdict.FAILED),
        ("never", [check(holds=True)], AS_DOCUMENTED, NOT_MET, Verdict.WARNING),
        ("never", [check(holds=False)], DIFFERS, NOT_MET, Verdict.FAILED),
        (
            "measured",
            [check(holds=True), check(holds=False, judges="requirement")],
            AS_DOCUMENTED,
            NOT_MET,
            Verdict.WARNING,
        ),
        (
            "measured",
            [check(holds=True), check(holds=True, judges="requirement")],
            AS_DOCUMENTED,
            MET,
            Verdict.PASSED,
        ),
        (
            "measured",
            [check(holds=True)],
            AS_DOCUMENTED,
            RequirementJudgement.NOT_ASSESSED,
            Verdict.PASSED,
        ),
        (
            "as_documented",
            [check(holds=False, judges="app")],
            ServiceJudgement.NOT_SEEN,
            NOT_MET,
            Verdict.FAILED,
        ),
        (
            "as_documented",
            [check(holds=True, judges="app")],
            ServiceJudgement.NOT_SEEN,
            MET,
            Verdict.PASSED,
        ),
    ],
)
def test_service_requirement_and_verdict_are_judged_apart(
    met_when: Literal["as_documented", "never", "measured"],
    checks: list[Check],
    service: ServiceJudgement,
    requirement: RequirementJudgement,
    verdict: Verdict,
):
    judgement = judge(info(asvs("6.3.3", met_when)), checks)
    assert judgement.service is service
    assert [it.judgement for it in judgement.requirements] == [requirement]
    assert judgement.verdict is verdict


def test_nothing_checked_is_broken_never_passed():
    judgement = judge(info(asvs("6.3.3")), [])
    assert judgement.verdict is Verdict.BROKEN
    assert judgement.service is ServiceJudgement.NOT_SEEN
    assert judgement.requirements[0].judgement is RequirementJudgement.NOT_ASSESSED


def test_what_a_person_judged_is_up_for_review_unless_it_failed():
    assert judge(info(), [check(holds=True)], by_person=True).verdict is Verdict.REVIEW
    assert judge(info(), [check(holds=False)], by_person=True).verdict is Verdict.FAILED


def test_what_does_not_apply_misses_no_requirement():
    judgement = not_executed(info(asvs("6.3.3")), Verdict.NOT_APPLICABLE, "no devices")
    assert judgement.requirements[0].judgement is RequirementJudgement.NOT_APPLICABLE
    assert judgement.reason == "no devices"


def test_the_worst_verdict_wins_and_none_is_broken():
    assert worst(Verdict.PASSED, Verdict.REVIEW, Verdict.WARNING) is Verdict.REVIEW
    assert worst(*Verdict) is Verdict.FAILED
    assert worst() is Verdict.BROKEN
    assert set(SEVERITY) == set(Verdict)
