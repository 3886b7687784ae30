"""What lupdate is handed of packages that know no Qt."""

from __future__ import annotations

import ast

import pytest

from desktop.auth.jwt.jwk import VETTED
from desktop.auth.jwt.jws import FORM
from desktop.qa.guidance import GUIDANCE
from desktop.qa.plan import all_cases
from tools.texts_without_qt import asked_in, case_texts, phrases, phrases_in, texts_without_qt


def test_every_template_is_there_once():
    found = phrases("CheckValue")
    assert {FORM.template, VETTED.template, "after {time}", "{one} or {other}"} <= set(found)
    assert len(found) == len(set(found))


def test_a_template_that_is_no_literal_is_refused():
    assert list(phrases_in(ast.parse('Phrase("{n} bits", n=1)'))) == ["{n} bits"]
    for made in ("Phrase(text)", 'Phrase(f"{n} bits")', 'Phrase("a" + b)', "Phrase()"):
        with pytest.raises(ValueError, match="line 1"):
            list(phrases_in(ast.parse(made)))


def test_everything_that_a_tester_reads_of_a_case_is_there():
    found = set(case_texts())
    for case in all_cases():
        info = case.info
        assert {info.title, info.why, info.expected, info.source.text} <= found
        assert {*info.preconditions, *(text for _, text in info.steps)} <= found
        assert {each.note for each in info.requirements} - {""} <= found
    for steps in GUIDANCE.values():
        assert {text for step in steps for text in (step.do, step.see)} - {""} <= found
    assert "A message says that it was changed." in found


def test_what_a_case_asks_a_person():
    tree = ast.parse('run.environment.ask("Look.", "It is there.")')
    assert list(asked_in(tree)) == ["Look.", "It is there."]


def test_the_source_says_each_text_as_it_is():
    tree = ast.parse(texts_without_qt())
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    said = [tuple(ast.literal_eval(each) for each in call.args) for call in calls]
    assert [text for context, text in said if context == "TestCase"] == case_texts()
    assert [text for context, text in said if context == "CheckValue"] == phrases("CheckValue")
