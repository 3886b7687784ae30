"""Letters for the keyboard: every entry of a menu has one, and no two in one place the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.main_window.pages.stack import Tab
from desktop.ui.presenters.qa_tools import QaTools
from tests.helpers import every_window
from tests.helpers.german import german
from tests.helpers.opened_window import opened
from tests.helpers.windows import SignedInWindows
from tests.ui.conftest import ApplyTheme

LANGUAGES = pytest.mark.parametrize("language", ["en", "de"])


def letter(text: str) -> str:
    """What follows the only "&" that isn't written twice; empty for none."""
    parts = text.replace("&&", "").split("&")
    assert len(parts) <= 2, text
    return parts[1][:1].casefold() if len(parts) == 2 else ""


def in_language(language: str, look: Callable[[], None]) -> None:
    if language == "en":
        look()
        return
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with german(app):
        look()


@LANGUAGES
def test_every_menu_entry_has_a_letter_of_its_own(qtbot: QtBot, tmp_path: Path, language: str):
    def look() -> None:
        windows = SignedInWindows(qtbot, tmp_path)
        window = windows.window
        window.offer_making_a_pool(True)
        window.tabs.setCurrentIndex(Tab.CLAIMS)  # it has a menu of its own
        window.add_help_action(QCoreApplication.translate("PracticeMode", "Practice &phone"))
        tools = QaTools(window, windows.presenter, windows.remembered, wanted=True)
        tools.add_entry(QCoreApplication.translate("PracticeMode", "Practice &controls…"))
        menus = [menu for menu in window.findChildren(QMenu) if menu.actions()]
        assert len(menus) >= 8
        for menu in (window.menuBar(), *menus):
            entries = [
                entry.text()
                for entry in menu.actions()
                if entry.isVisible() and not entry.isSeparator()
            ]
            letters = [letter(text) for text in entries]
            assert "" not in letters, entries
            assert len(set(letters)) == len(letters), entries

    in_language(language, look)


@LANGUAGES
def test_no_two_controls_of_a_window_have_the_same_letter(
    qtbot: QtBot, apply_theme: ApplyTheme, language: str
):
    def look() -> None:
        apply_theme()
        for make in every_window.ALL:
            window = opened(qtbot, make)
            letters = Counter(each for each in map(letter, texts(window)) if each)
            assert [each for each, count in letters.items() if count > 1] == [], make
            window.hide()

    in_language(language, look)


def texts(window: QWidget) -> list[str]:
    """Of what Alt and a letter reach. A label with a buddy has letters, any other shows the "&"."""
    buttons = [each.text() for each in window.findChildren(QAbstractButton) if each.isVisible()]
    labels = [each for each in window.findChildren(QLabel) if each.isVisible() and each.buddy()]
    return buttons + [each.text() for each in labels]
