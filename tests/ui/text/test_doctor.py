"""What the doctor finds, in the language of the window: all of it, and nothing in English."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.auth.phrase import Phrase
from desktop.aws.pool_reading import REASONS
from desktop.setup import doctor
from desktop.setup.doctor.facts import PoolFacts
from desktop.setup.doctor.finding import Finding, Judgement, NotChecked, Severity
from desktop.setup.doctor.judgement import CHECKS, judge
from desktop.ui.text.doctor import finding_text, judgement_text
from desktop.ui.text.phrases import in_language
from tests.helpers.german import german
from tests.setup.doctor.wrong_pools import WRONG_POOLS, facts_of
from tools.texts_without_qt import phrases

FINDINGS = {it.id: it for wrong in WRONG_POOLS for it in judge(facts_of(wrong)).findings}
TEMPLATES = frozenset(phrases("Doctor"))
every_finding = pytest.mark.parametrize("finding", FINDINGS.values(), ids=FINDINGS)
SAME_IN_GERMAN = {"{one}, {other}"}


def parts(text: str) -> Iterator[str]:
    """The text, and all texts that stand in it."""
    yield text
    for each in text.values.values() if isinstance(text, Phrase) else ():
        if isinstance(each, str):
            yield from parts(each)


def texts(finding: Finding) -> list[str]:
    said = [finding.setting, finding.found, finding.title, finding.why, finding.note]
    return [part for text in said if text is not None for part in parts(text)]


def test_there_is_a_wrong_pool_for_each_finding_that_the_doctor_can_give():
    """So what is true of all of `FINDINGS` is true of all there are."""
    named = set()
    for file in Path(doctor.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name("Finding" | "_token_life"), args=args):
                    ids = (it for arg in args[:2] for it in ast.walk(arg))
                    named |= {it.value for it in ids if isinstance(it, ast.Constant)}
    assert named == set(FINDINGS)


@every_finding
def test_all_words_of_a_finding_are_for_the_translators(finding: Finding):
    """Other texts are the API's: names and values of settings, lines, lists of them."""
    for text in texts(finding):
        if isinstance(text, Phrase):
            assert text.template in TEMPLATES
        else:
            assert not re.search(r"(^|[^\w.:/-])[a-z]{2,} [a-z]{2,}", text), text
    assert isinstance(finding.title, Phrase)
    assert isinstance(finding.why, Phrase)


@every_finding
def test_a_finding_is_german_in_a_german_window(finding: Finding, qapp: QApplication):
    english = finding_text(finding).splitlines()
    with german(qapp):
        shown = finding_text(finding).splitlines()
    assert len(shown) == len(english) == 3 + (finding.note is not None)
    assert shown[0] != english[0]
    assert shown[2:] != english[2:]
    for text in texts(finding):
        if isinstance(text, Phrase) and len(text.template) > 20:
            words = max(re.split(r"\{\w+\}", text.template), key=len)
            assert words not in "\n".join(shown)
        if not isinstance(text, Phrase):
            assert text in "\n".join(shown)


def test_every_template_has_its_german_with_the_same_parts(qapp: QApplication):
    for template in TEMPLATES:
        names = re.findall(r"\{(\w+)\}", template)
        phrase = Phrase(template, **{name: f"<{name}>" for name in names})
        with german(qapp):
            shown = str(in_language("Doctor", phrase))
        assert sorted(re.findall(r"<(\w+)>", shown)) == sorted(names), template
        assert shown != phrase or template in SAME_IN_GERMAN, template


def test_checks_and_reasons_are_for_the_translators():
    said = [it.name for it in CHECKS] + list(REASONS.values())
    assert {it.template for it in said} <= TEMPLATES


def test_what_comes_from_aws_is_shown_and_not_read(qapp: QApplication):
    """No braces in it are names, and nothing in it hides or breaks a line."""
    reason = Phrase("refused ({reply})", reply="{0}\n\u202e{docs}")
    judgement = Judgement((), (NotChecked(CHECKS[0].name, reason),), ())
    assert judgement_text(judgement) == (
        "Not checked: pool and app client (refused ({0}⏎⟨U+202E⟩{docs}))."
    )


def test_of_a_right_pool_there_is_nothing_to_say(qapp: QApplication):
    assert judgement_text(judge(facts_of(WRONG_POOLS[0]))) == ""


def test_what_was_not_checked_is_told_by_its_reason(qapp: QApplication):
    facts = PoolFacts("eu-central-1", "p", "c")
    with german(qapp):
        text = judgement_text(judge(facts))
    assert text.startswith("Nicht geprüft: Pool und App-Client, zweiter Faktor als Pflicht, ")
    assert text.endswith("Schlüssel der Daten (nicht abgefragt).")


def test_advice_is_left_to_the_command(qapp: QApplication):
    kinds = {it.severity for it in FINDINGS.values()}
    assert kinds == set(Severity)
    for wrong in WRONG_POOLS:
        judgement = judge(facts_of(wrong))
        grave = [it for it in judgement.findings if it.severity is not Severity.ADVICE]
        text = judgement_text(judgement)
        parts = len(grave) + bool(wrong.absent) + any(it.change for it in grave)
        assert text.count("\n\n") == max(0, parts - 1)
        assert ("cognito-desk doctor --aws" in text) == any(it.change for it in grave)
