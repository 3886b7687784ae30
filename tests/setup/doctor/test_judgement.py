"""What the doctor says of settings: right of a right pool, and of each wrong one by its name."""

from __future__ import annotations

import dataclasses
import json
import re

import pytest

from desktop.qa.plan import all_cases
from desktop.setup.doctor.facts import NOT_ASKED, NotRead, PoolFacts
from desktop.setup.doctor.finding import Finding, Severity, ids
from desktop.setup.doctor.judgement import CHECKS, judge
from tests.setup.doctor.wrong_pools import WRONG_POOLS, WrongPool, facts_of

OTHER_REQUIREMENTS = {f"ASVS v5.0.0-{it}" for it in ("9.2.1", "7.1.2", "7.5.2")}
"""Of settings that no case of the plan looks at."""
RIGHT = facts_of(WRONG_POOLS[0])
FINDINGS = {it.id: it for wrong in WRONG_POOLS for it in judge(facts_of(wrong)).findings}


@pytest.mark.parametrize("wrong", WRONG_POOLS, ids=lambda it: it.name)
def test_each_wrong_pool_is_named(wrong: WrongPool):
    """And nothing else is said of it: all else of it is as in the right one."""
    judgement = judge(facts_of(wrong))
    assert {it.id for it in judgement.findings} == set(wrong.finds.split())
    assert bool(judgement.not_checked) == bool(wrong.absent)


def test_of_a_right_pool_every_check_passed():
    judgement = judge(RIGHT)
    assert judgement.passed == tuple(it.name for it in CHECKS)
    assert judgement.exit_status == 0


def test_every_check_of_the_table_is_failed_by_some_pool():
    """A check that no wrong pool fails could not fail at all."""
    for check in CHECKS:
        judgements = [judge(facts_of(wrong)) for wrong in WRONG_POOLS]
        assert any(
            check.name not in {*it.passed, *(each.check for each in it.not_checked)}
            for it in judgements
        ), check.name


def test_what_is_not_there_is_wrong_and_not_only_unchecked():
    for wrong in WRONG_POOLS:
        if wrong.absent:
            judgement = judge(facts_of(wrong))
            assert judgement.exit_status == 1
            assert {it.reason for it in judgement.not_checked} == {"there is none"}


def test_the_most_severe_comes_first():
    long_and_off = dataclasses.replace(
        RIGHT,
        mfa=dict(RIGHT.mfa) | {"MfaConfiguration": "OFF"},
        client=dict(RIGHT.client) | {"RefreshTokenValidity": 800, "AuthSessionValidity": 15},
    )
    found = [it.severity for it in judge(long_and_off).findings]
    assert found == [Severity.ERROR, Severity.WARNING, Severity.ADVICE]


def test_advice_alone_makes_no_pool_wrong():
    advised = dataclasses.replace(RIGHT, client=dict(RIGHT.client) | {"RefreshTokenValidity": 800})
    judgement = judge(advised)
    assert [it.id for it in judgement.findings] == ["refresh-life"]
    assert judgement.exit_status == 0


# What could not be read


@pytest.mark.parametrize(
    "name", [it.name for it in dataclasses.fields(PoolFacts) if it.default is NOT_ASKED]
)
def test_nothing_is_claimed_of_what_could_not_be_read(name: str):
    facts = dataclasses.replace(RIGHT, **{name: NotRead("sns:Some", "no permission")})
    judgement = judge(facts)
    concerned = {it.name for it in CHECKS if name in it.needs}
    assert {it.check for it in judgement.not_checked} == concerned
    assert {it.reason for it in judgement.not_checked} == {"no permission for sns:Some"}
    assert not concerned & set(judgement.passed)
    assert judgement.findings == ()


def test_nothing_read_at_all_is_no_success():
    judgement = judge(PoolFacts("eu-central-1", "p", "c"))
    assert judgement.passed == ()
    assert judgement.exit_status == 1


def test_where_no_messages_are_sent_it_does_not_matter_what_sns_would_have_said():
    wrong = next(it for it in WRONG_POOLS if it.name.startswith("a replica that goes unused"))
    facts = dataclasses.replace(facts_of(wrong), sms_sandbox=NOT_ASKED, sms_attributes=NOT_ASKED)
    assert judge(facts).not_checked == ()


# What a finding says


@pytest.mark.parametrize("finding", FINDINGS.values(), ids=FINDINGS)
def test_a_finding_says_why_and_what_to_change(finding: Finding):
    assert finding.title.endswith(".")
    assert finding.why.endswith((".", "?"))
    assert finding.change or finding.note
    for line in finding.change:
        assert re.fullmatch(r"aws [a-z-]+ [a-z-]+ --region eu-central-1( .+)?", line), line


def test_requirements_and_cases_are_those_of_the_test_plan():
    cases = all_cases()
    known = {it.info.id for it in cases}
    required = {name for it in cases for name in ids(*it.info.requirements)}
    for finding in FINDINGS.values():
        assert set(finding.cases) <= known, finding.id
        assert set(finding.requirements) <= required | OTHER_REQUIREMENTS, finding.id


def test_a_finding_is_told_as_json():
    """`doctor --json` prints its fields."""
    for finding in FINDINGS.values():
        json.dumps(dataclasses.asdict(finding) | {"severity": finding.severity.value})
