"""Every case of the plan on the practice pool: as documented, with nothing left behind."""

from __future__ import annotations

import re

import pytest

from desktop.qa.case import Case
from desktop.qa.environment import Subject
from desktop.qa.model.case import Run
from desktop.qa.model.verdicts import ServiceJudgement, Verdict
from desktop.qa.plan import all_cases, chosen, in_running_order, plan_hash
from desktop.qa.runner import Runner
from desktop.test_environment.double import Double

CASES = all_cases()
AUTOMATIC = frozenset({Run.TOTP, Run.READABLE_PHONE, Run.CONFIG, Run.OFFLINE})


def test_ids_are_unique_and_spelt_alike():
    ids = [case.info.id for case in CASES]
    assert len(set(ids)) == len(ids)
    assert [it for it in ids if not re.fullmatch(r"QA-\d{2,3}", it)] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.info.id)
def test_a_case_says_what_a_reader_must_know(case: Case):
    info = case.info
    assert info.title
    assert info.why.endswith(".")
    assert info.steps
    assert info.expected
    assert info.source.text
    assert info.requirements


@pytest.mark.parametrize(
    "case", [it for it in CASES if it.info.runs & AUTOMATIC], ids=lambda case: case.info.id
)
def test_the_practice_pool_does_as_documented(
    case: Case, runner: Runner, environment: Double, monkeypatch: pytest.MonkeyPatch
):
    sent = 0
    delete = environment.restore

    def restore(subject: Subject) -> bool | None:
        nonlocal sent
        sent = sum(environment.message_count(user) for user in subject.users)
        return delete(subject)

    monkeypatch.setattr(environment, "restore", restore)
    attempt = runner.run(case).last
    assert attempt is not None
    assert attempt.verdict in {Verdict.PASSED, Verdict.WARNING}, attempt.reason
    assert attempt.service is not ServiceJudgement.DIFFERS
    assert attempt.restored is not False
    assert [step.text for step in attempt.steps] == [text for _, text in case.info.steps]
    assert attempt.messages_sent == sent, "of which the phones tell"
    assert sent <= case.info.cost.messages


def test_cases_that_lock_a_user_out_come_last():
    seconds = [case.info.cost.lockout_seconds for case in in_running_order(CASES)]
    assert sorted(it > 0 for it in seconds) == [it > 0 for it in seconds]


def test_an_unknown_id_is_named():
    with pytest.raises(KeyError, match="QA-999"):
        chosen((), ("QA-999",))


def test_the_hash_changes_with_the_choice():
    assert plan_hash(CASES) != plan_hash(CASES[:1])
