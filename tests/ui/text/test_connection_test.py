"""The sentences of the connection test in the window are those of the command line."""

from __future__ import annotations

import pytest

from desktop.setup.connection_test.findings import Finding, Outcome
from desktop.setup.connection_test.results import Step, StepResult
from desktop.ui.text.connection_test import outcome_word, result_text, sentences, step_name

pytestmark = pytest.mark.usefixtures("qapp")


def test_in_english_they_are_the_same():
    assert sentences() == {it: it.sentence for it in Finding}


def test_every_step_and_outcome_has_a_name():
    assert len({step_name(it) for it in Step}) == len(Step)
    assert len({outcome_word(it) for it in Outcome}) == len(Outcome)


def test_what_comes_from_outside_is_one_line_and_not_endless():
    evil = {"issuer": "A\u202eB\n" + "x" * 5000}
    text = result_text(StepResult(Step.TLS, Finding.CERTIFICATE_GOOD, evil))
    assert "\n" not in text
    assert "\u202e" not in text
    assert len(text) < 300
