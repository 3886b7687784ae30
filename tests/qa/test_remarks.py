"""Notes and reviews: who may confirm, and what becomes of the verdict."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.qa.by_hand import PersonReport, by_hand
from desktop.qa.environment import PersonAnswer
from desktop.qa.model.record import CaseRecord, Review
from desktop.qa.model.verdicts import RequirementJudgement, Verdict
from desktop.qa.plan import all_cases
from desktop.qa.redaction import Redaction
from desktop.qa.remarks import NotASecondPerson, with_note, with_review
from desktop.qa.runner import Runner
from tests.helpers.scripted_environment import ScriptedEnvironment, case

AT = datetime(2026, 11, 30, 1, 0, tzinfo=UTC)
CASES = {it.info.id: it for it in all_cases()}


def done_by_hand(case_id: str, outcome: str = "as expected") -> CaseRecord:
    found = CASES[case_id]
    report = PersonReport(PersonAnswer(outcome, "seen"))
    runner = Runner(ScriptedEnvironment(), Redaction())
    return runner.run(by_hand(found, lambda task: report), CaseRecord(found.info))


def test_a_second_person_clears_it():
    before = done_by_hand("QA-01")
    after = with_review(before, Review("Bo Lind", AT, confirms=True), "Ada Kim")
    assert after.last is not None
    assert after.last.verdict is Verdict.PASSED
    assert after.last.reviews[0].reviewer == "Bo Lind"
    assert before.last is not None
    assert before.last.verdict is Verdict.REVIEW
    assert before.last.reviews == ()


def test_where_a_standard_asks_for_more_a_warning_comes_of_it():
    after = with_review(done_by_hand("QA-38"), Review("Bo", AT, confirms=True), "Ada")
    assert after.last is not None
    assert after.last.verdict is Verdict.WARNING
    assert after.last.requirements[0].judgement is RequirementJudgement.NOT_MET


def test_who_does_not_confirm_leaves_it_up_for_review():
    after = with_review(done_by_hand("QA-01"), Review("Bo", AT, confirms=False), "Ada")
    assert after.last is not None
    assert after.last.verdict is Verdict.REVIEW
    assert after.last.reason == "Bo does not confirm it."


@pytest.mark.parametrize("name", ["Ada Kim", " ada  KIM "])
def test_the_tester_is_no_second_person(name: str):
    with pytest.raises(NotASecondPerson):
        with_review(done_by_hand("QA-01"), Review(name, AT, confirms=True), "Ada Kim")


def test_a_review_of_what_failed_leaves_it_failed():
    after = with_review(done_by_hand("QA-01", "differs"), Review("Bo", AT, confirms=True), "Ada")
    assert after.last is not None
    assert after.last.verdict is Verdict.FAILED
    assert len(after.last.reviews) == 1


def test_notes_add_up_on_the_last_attempt():
    record = CaseRecord(case().info)
    assert with_note(record, "nothing to note it on") == record
    runner = Runner(ScriptedEnvironment(), Redaction())
    record = runner.run(case(), runner.run(case()))
    record = with_note(with_note(record, "one"), "two")
    assert [it.notes for it in record.attempts] == [(), ("one", "two")]
