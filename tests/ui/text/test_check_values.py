"""Values of checks in the window's language: words are translated, what a token says is not."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop.auth.jwt.claim_checks import TIME, any_of
from desktop.auth.phrase import Phrase
from desktop.ui.models.check_rows import check_rows
from desktop.ui.text.check_values import in_words
from tests.helpers.german import german
from tests.helpers.sessions import rejected, session
from tools.texts_without_qt import phrases


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Phrase("after {time}", time=1_700_000_000), "nach 1700000000"),
        (Phrase("{name}: {what}", name="exp", what=TIME), "exp: eine Zahl: Sekunden seit 1970"),
        (any_of(["a", "b", "c"]), "a oder b oder c"),
        ("after 5", "after 5"),
        ("a string", "a string"),
        (5, 5),
        (None, None),
    ],
)
def test_words_and_only_words_are_translated(value: object, text: object, qapp: QApplication):
    assert in_words(value) == value
    with german(qapp):
        assert in_words(value) == text


def test_every_template_has_its_german_with_the_same_parts(qapp: QApplication):
    with german(qapp):
        for template in phrases("CheckValue"):
            made = Phrase.__new__(Phrase, template, **dict.fromkeys(_names(template), "x"))
            shown = in_words(made)
            assert isinstance(shown, str)
            assert shown.count("x") >= template.count("{")


def _names(template: str) -> list[str]:
    return [part.partition("}")[0] for part in template.split("{")[1:]]


def test_the_checks_page_has_no_english_in_german(qapp: QApplication):
    verdicts = session().verdicts
    with german(qapp):
        rows = (*check_rows(verdicts), *check_rows(rejected()))
    shown = {text for row in rows for text in (row.expected, row.actual)}
    assert "sub und Benutzername" in shown
    assert any(text.startswith("ein öffentlicher RSA-Schlüssel für RS256, ") for text in shown)
    for word in (" or ", "after ", "up to ", "made by", " bytes", "user name", "none"):
        assert [text for text in shown if word in text] == []
