"""Whether a run was as expected: verdicts, strictness, and deviations that are known."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from desktop.qa.known_deviations import (
    BadDeviations,
    KnownDeviation,
    parse_deviations,
    with_deviations,
)
from desktop.qa.model.record import CaseRecord
from desktop.qa.model.verdicts import Verdict
from desktop.qa.outcome import outcome_of
from tests.helpers.run_records import attempt, case_info

TODAY = date(2026, 11, 30)
ENTRY = """
[[deviation]]
case = "QA-01"
verdict = "failed"
reason = "The double counts no wrong codes."
owner = "Tess Ter"
until = 2026-12-31
control = "The firewall counts."
"""


def cases(*verdicts: Verdict) -> list[CaseRecord]:
    return [
        CaseRecord(case_info(f"QA-{number:02}"), (attempt(it),))
        for number, it in enumerate(verdicts, 1)
    ]


def known(verdict: Verdict = Verdict.FAILED, until: date = TODAY) -> list[KnownDeviation]:
    return [KnownDeviation("QA-01", verdict, "Because.", "Tess", until)]


@pytest.mark.parametrize(
    ("verdict", "usual", "strict"),
    [
        (Verdict.PASSED, True, True),
        (Verdict.WARNING, True, True),
        (Verdict.REVIEW, True, False),
        (Verdict.FAILED, False, False),
        (Verdict.BROKEN, False, False),
        (Verdict.BLOCKED, False, False),
        (Verdict.SKIPPED, True, False),
        (Verdict.NOT_APPLICABLE, True, True),
    ],
)
def test_which_verdicts_are_as_expected(verdict: Verdict, usual: object, strict: object):
    records = cases(Verdict.PASSED, verdict)
    assert (outcome_of(records, (), TODAY).problems == ()) is usual
    assert (outcome_of(records, (), TODAY, strict=True).problems == ()) is strict


@pytest.mark.parametrize("verdicts", [(), (Verdict.SKIPPED, Verdict.NOT_APPLICABLE)])
def test_where_nothing_was_executed_nothing_is_as_expected(verdicts: tuple[Verdict, ...]):
    assert outcome_of(cases(*verdicts), (), TODAY).problems == ("No case was executed to its end.",)


def test_a_known_deviation_is_as_expected():
    assert outcome_of(cases(Verdict.FAILED), known(), TODAY).problems == ()


def test_one_that_no_longer_happens_is_not():
    (problem,) = outcome_of(cases(Verdict.PASSED), known(), TODAY).problems
    assert problem == "QA-01: passed; the known deviation, failed, no longer happens."


def test_nor_one_whose_last_day_is_over():
    (problem,) = outcome_of(cases(Verdict.FAILED), known(until=date(2026, 11, 29)), TODAY).problems
    assert problem == "QA-01: the known deviation was good until 2026-11-29."


def test_nor_one_that_turns_out_otherwise():
    assert outcome_of(cases(Verdict.BROKEN), known(), TODAY).problems


def test_a_case_that_was_not_run_says_nothing_of_its_deviation():
    records = cases(Verdict.SKIPPED, Verdict.PASSED)
    assert outcome_of(records, known(), TODAY).problems == ()


def test_the_file_is_read():
    (found,) = parse_deviations(tomllib.loads(ENTRY), {"QA-01"})
    assert (found.verdict, found.until) == (Verdict.FAILED, date(2026, 12, 31))
    (record,) = with_deviations(cases(Verdict.FAILED), [found])
    for part in ("counts no wrong codes", "Tess Ter", "2026-12-31", "The firewall"):
        assert part in record.known_deviation


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "and nothing else"),
        (ENTRY + "[more]\n", "and nothing else"),
        (ENTRY + ENTRY, "twice"),
        (ENTRY.replace("QA-01", "QA-77"), "no case QA-77"),
        (ENTRY.replace('"failed"', '"bad"'), "no verdict bad"),
        (ENTRY.replace('"Tess Ter"', '" "'), "owner must be a text"),
        (ENTRY.replace('reason = "The double counts no wrong codes."', ""), "reason"),
        (ENTRY.replace("2026-12-31", '"soon"'), "until must be a day"),
        (ENTRY.replace("2026-12-31", "2026-12-31T10:00:00Z"), "until must be a day"),
        (ENTRY + 'more = "x"\n', "unknown key more"),
        ("deviation = [1]", "no table"),
    ],
)
def test_what_is_wrong_with_the_file_is_named(text: str, says: str):
    with pytest.raises(BadDeviations, match=says):
        parse_deviations(tomllib.loads(text), {"QA-01"})
