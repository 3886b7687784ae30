"""Costs are asked for before the tenth message and before every lockout."""

from __future__ import annotations

from dataclasses import replace

from desktop.qa.costs import CostGate, costs_of, planned_costs
from desktop.qa.model.case import CaseInfo, Cost
from tests.helpers.run_records import case_info, run_record


def case(messages: int = 0, lockout: int = 0) -> CaseInfo:
    return replace(case_info("QA-01"), cost=Cost(messages, lockout))


def test_nine_messages_go_unasked_and_the_tenth_does_not():
    asked: list[str] = []
    gate = CostGate(lambda it: bool(asked.append(it)), free=False)
    assert gate.refusal(case(messages=9)) == ""
    gate.spent(9)
    assert asked == []
    assert gate.refusal(case(messages=1)) == "The tester did not agree to 1 more messages."
    assert asked == ["QA-01 sends up to 1 messages; 9 were sent so far."]


def test_after_a_yes_nine_more_go_unasked():
    asked: list[str] = []
    gate = CostGate(lambda it: asked.append(it) is None, free=False, sent=9)
    for _ in range(10):
        assert gate.refusal(case(messages=1)) == ""
        gate.spent(1)
    assert len(asked) == 1
    gate.refusal(case(messages=1))
    assert len(asked) == 2


def test_every_lockout_is_asked_for():
    asked: list[str] = []
    gate = CostGate(lambda it: asked.append(it) is None, free=False)
    assert gate.refusal(case(lockout=900)) == gate.refusal(case(lockout=900)) == ""
    assert asked == ["QA-01 locks its user out for up to 900 seconds."] * 2


def test_without_anyone_to_ask_the_case_is_not_run_and_the_reason_says_how():
    gate = CostGate(None, free=False)
    assert "--yes" in gate.refusal(case(lockout=900))
    assert "--yes" in gate.refusal(case(messages=10))
    assert gate.refusal(case(messages=1)) == ""


def test_on_a_practice_pool_nothing_is_asked_for():
    assert CostGate(None, free=True).refusal(case(100, 900)) == ""


def test_the_sums():
    record = run_record()
    planned = planned_costs(it.case for it in record.cases)
    assert (planned.messages, planned.lockouts, planned.changed_accounts) == (9, 9, 9)
    assert costs_of(record.cases).messages == 9  # eight cases ran, one of them twice
    assert str(costs_of(record.cases)).startswith("9 messages, 9 users locked out")
