"""The sentences of the connection test, and what is filled into them."""

from __future__ import annotations

import re

import pytest

from desktop.setup.connection_test.findings import Finding, Outcome
from desktop.setup.connection_test.results import Step, StepResult, as_json, found_something


@pytest.mark.parametrize("finding", Finding)
def test_each_is_a_sentence(finding: Finding):
    assert re.fullmatch(r"[A-Z{].*\.", finding.sentence)


def test_no_two_findings_are_one():
    """Members of an Enum with equal values would be the same member."""
    assert len(Finding.__members__) == len(list(Finding))


def test_what_comes_from_outside_is_not_read_as_a_name():
    values = {"issuer": "{expected}", "expected": "mine"}
    text = Finding.ISSUER_DIFFERS.filled_in(values)
    assert text == "The pool names {expected}, and the connection expects mine."


def test_a_warning_counts_as_something_and_what_was_not_checked_does_not():
    passed = StepResult(Step.PROXY, Finding.NO_PROXY)
    not_checked = StepResult(Step.TLS, Finding.NO_TLS)
    warning = StepResult(Step.SETTINGS, Finding.REDIRECTED)
    assert not found_something([passed, not_checked])
    assert found_something([passed, warning])


def test_a_result_for_programs():
    result = StepResult(Step.PROXY, Finding.PROXY_ANSWERS, {"proxy": "http://p:1"}, seconds=0.12345)
    assert as_json(result) == {
        "step": "proxy",
        "outcome": Outcome.PASSED.value,
        "finding": "proxy_answers",
        "text": "The proxy http://p:1 answers.",
        "keys": [],
        "details": "",
        "seconds": 0.123,
    }
