"""Which language the texts are in, and how dates are written in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop.ui.languages import language_for, load_language, locale_for
from desktop.ui.text import moments
from desktop.ui.text.durations import DAY, in_words, relative, roughly
from tests.helpers.german import german


@pytest.mark.parametrize(
    ("chosen", "preferred", "language"),
    [
        ("", ["de-Latn-AT", "de-AT", "en-US"], "de"),
        ("", ["fr-FR", "de_CH", "en"], "de"),
        ("", ["en-GB", "de"], "en"),
        ("", ["ar-EG"], "en"),
        ("", ["C"], "en"),
        ("", [], "en"),
        ("de", ["en-US"], "de"),
        ("en", ["de-DE"], "en"),
        ("tlh", ["de-DE"], "de"),  # what a later version wrote
    ],
)
def test_the_chosen_one_then_the_systems(chosen: str, preferred: list[str], language: str):
    assert language_for(chosen, preferred) == language


@pytest.mark.parametrize(
    ("language", "system", "locale"),
    [
        ("de", "de_AT", "de_AT"),
        ("de", "en_US", "de_DE"),
        ("de", "C", "de_DE"),
        ("en", "C", "C"),
        ("en", "en_GB", "en_GB"),
        ("en", "de_DE", "en_DE"),
        ("en", "ar_EG", "en_US"),
    ],
)
def test_dates_are_in_the_language_of_the_text(language: str, system: str, locale: str):
    assert locale_for(language, QLocale(system)).name() == locale


def test_an_english_system_with_other_digits_in_its_dates_lends_none():
    class MixedLocale(QLocale):
        def toString(self, *_: object) -> str:
            return "٢٠٠٠/١/١"

    assert locale_for("en", MixedLocale("en_US"), mixed=True).toString(1000) == "1,000"
    mixed = locale_for("en", MixedLocale("en_US"), mixed=True)
    assert type(mixed) is QLocale


@pytest.fixture
def in_german(qapp: QApplication) -> Iterator[None]:
    with german(qapp):
        yield


def test_german_texts_dates_and_plurals(in_german: None):
    epoch = QDateTime(2026, 3, 5, 14, 5, 12).toSecsSinceEpoch()
    assert QCoreApplication.translate("LoginDialog", "Forgot password?") == "Passwort vergessen?"
    assert in_words(1) == "1 Sekunde"
    assert in_words(2 * DAY + 3600) == "2 Tage 1 Stunde"
    assert roughly(3 * DAY) == "3 Tage"
    assert relative(3 * DAY) == "in 3 Tagen"
    assert relative(-3 * DAY) == "vor 3 Tagen"
    assert relative(2760) == "in 46 min"
    assert moments.local_minute(epoch, epoch) == "14:05"
    assert moments.local_minute(epoch, epoch + 2 * DAY) == "05.03.26, 14:05"
    assert moments.local_full(epoch).startswith("Donnerstag, 5. März 2026")


def test_buttons_of_qt_are_german_too(in_german: None, qtbot: QtBot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    button = box.button(QDialogButtonBox.StandardButton.Cancel)
    assert button.text().replace("&", "") == "Abbrechen"


def test_english_is_not_mirrored_on_an_arabic_system(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
):
    before = QLocale()
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("ar_EG"))
    try:
        assert load_language(qapp, "") == "en"
        assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
        said = moments.local_second(0, 10 * DAY)
        assert [it for it in said if it.isdecimal() and not it.isascii()] == []
    finally:
        QLocale.setDefault(before)
    assert not qapp.findChildren(QTranslator)
