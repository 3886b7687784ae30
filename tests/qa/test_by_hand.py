"""Cases that a person does: what is told, what is recorded, and how it is judged."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.qa.by_hand import NOTHING_WRITTEN, PersonReport, PersonTask, by_hand
from desktop.qa.environment import PersonAnswer
from desktop.qa.guidance import GUIDANCE, HandStep
from desktop.qa.model.case import Actor, Run
from desktop.qa.model.record import Attachment, CaseRecord
from desktop.qa.model.verdicts import ServiceJudgement, Verdict
from desktop.qa.plan import all_cases
from desktop.qa.redaction import Redaction
from desktop.qa.runner import Runner
from tests.helpers.scripted_environment import ScriptedEnvironment

CASES = {it.info.id: it for it in all_cases()}
AS_EXPECTED = PersonAnswer("as expected", "It asked for the code.")
PICTURE = Attachment("a.png", "image/png", "0" * 64, "window", datetime(2026, 11, 30, tzinfo=UTC))


def run(case_id: str, *answers: PersonAnswer) -> tuple[CaseRecord, list[PersonTask]]:
    tasks: list[PersonTask] = []
    given = list(answers)

    def guide(task: PersonTask) -> PersonReport:
        tasks.append(task)
        return PersonReport(given.pop(0) if given else AS_EXPECTED, (PICTURE,))

    case = CASES[case_id]
    runner = Runner(ScriptedEnvironment(), Redaction())
    return runner.run(by_hand(case, guide), CaseRecord(case.info)), tasks


def test_each_step_is_told_in_its_order_and_recorded_as_a_persons():
    record, tasks = run("QA-16")
    assert [task.instruction for task in tasks] == [it.do for it in GUIDANCE["QA-16"]]
    assert [(task.number, task.of) for task in tasks] == [(1, 3), (2, 3), (3, 3)]
    assert tasks[1].copy == "000000"
    assert record.last is not None
    assert {step.actor for step in record.last.steps} == {Actor.PERSON}
    assert record.last.steps[0].attachments == (PICTURE,)
    assert record.last.steps[0].checks[0].observed == "It asked for the code."
    assert record.case is CASES["QA-16"].info


def test_what_a_person_judged_is_up_for_review_also_without_a_word():
    record, _ = run("QA-16", AS_EXPECTED, PersonAnswer("as expected"))
    assert record.last is not None
    assert record.last.verdict is Verdict.REVIEW
    assert record.last.steps[1].checks[0].observed == NOTHING_WRITTEN


def test_what_differs_fails():
    record, _ = run("QA-16", PersonAnswer("differs", "I was signed in."))
    assert record.last is not None
    assert record.last.verdict is Verdict.FAILED
    assert "I was signed in." in record.last.reason


@pytest.mark.parametrize("answer", [AS_EXPECTED, PersonAnswer("differs", "It hung.")])
def test_what_the_window_shows_judges_the_app_and_not_the_service(answer: PersonAnswer):
    record, _ = run("QA-17", answer)
    assert record.last is not None
    assert record.last.service is ServiceJudgement.NOT_SEEN
    assert {check.judges for step in record.last.steps for check in step.checks} == {"app"}
    if answer is AS_EXPECTED:
        assert "by the app's windows, which were tested" in record.last.reason


def test_what_came_by_message_judges_the_service():
    record, _ = run("QA-72")
    assert record.last is not None
    assert record.last.service is ServiceJudgement.AS_DOCUMENTED
    assert record.last.reason == "A person judged it: a second person confirms."


def test_what_could_not_be_told_blocks_the_case_and_the_rest_is_not_asked():
    record, tasks = run("QA-16", PersonAnswer("can't tell", "The screen was dark."))
    assert record.last is not None
    assert record.last.verdict is Verdict.BLOCKED
    assert "The screen was dark." in record.last.reason
    assert len(tasks) == 1


def test_a_step_that_is_only_to_be_done_is_no_check():
    record, _ = run("QA-43", PersonAnswer("can't tell"))
    assert record.last is not None
    assert record.last.steps[0].checks == ()
    assert record.last.verdict is Verdict.REVIEW


@pytest.mark.parametrize("case_id", GUIDANCE)
def test_guidance_is_of_a_case_and_compares_something(case_id: str):
    assert case_id in CASES
    assert any(it.see for it in GUIDANCE[case_id])
    for step in GUIDANCE[case_id]:
        assert isinstance(step, HandStep)
        assert step.do.endswith(".")
        assert not step.see.endswith(".")


def test_every_case_that_only_a_person_can_do_has_guidance():
    by_hand_only = {it.info.id for it in CASES.values() if it.info.runs == {Run.HAND}}
    assert by_hand_only
    assert by_hand_only <= set(GUIDANCE)


def test_the_steps_are_told_while_they_grow():
    told: list[tuple[int, int]] = []
    runner = Runner(
        ScriptedEnvironment(),
        Redaction(),
        watch=lambda steps: told.append((len(steps), len(steps[-1].checks))),
    )
    runner.run(by_hand(CASES["QA-01"], lambda task: PersonReport(AS_EXPECTED)))
    assert told == [(1, 0), (1, 1), (1, 1), (2, 0), (2, 1), (2, 1)]
