"""View → Language."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from desktop.ui.main_window.language_menu import LanguageMenu
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.current_session import CurrentSession
from tests.helpers.german import german
from tests.helpers.sessions import ManualClock


def make_window(qtbot: QtBot, language: str = "") -> MainWindow:
    window = MainWindow(CurrentSession(ManualClock()))
    window.language = language
    window.build_content()
    qtbot.addWidget(window)
    window.show()
    return window


def languages(window: MainWindow) -> LanguageMenu:
    return window.menuBar().findChild(LanguageMenu)


@pytest.mark.parametrize(("code", "name"), [("", "As the &system"), ("de", "&Deutsch")])
def test_the_chosen_one_is_marked(qtbot: QtBot, code: str, name: str):
    menu = languages(make_window(qtbot, code))
    chosen = [it.text() for it in menu.actions() if it.isChecked()]
    assert chosen == [name]
    assert [it.text() for it in menu.actions()] == ["As the &system", "", "&English", "&Deutsch"]


def test_choosing_one_tells_it_and_says_when_it_takes_effect(qtbot: QtBot):
    window = make_window(qtbot)
    chosen = []
    window.language_chosen.connect(chosen.append)
    menu = languages(window)
    menu.actions()[3].trigger()
    assert window.notice is not None
    assert window.notice.text == "The language changes when Cognito Desk starts the next time."
    menu.actions()[0].trigger()
    assert chosen == ["de", ""]


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_menu_has_letters_of_its_own(qapp: QApplication, qtbot: QtBot, language: str):
    if language == "de":
        with german(qapp):
            window = make_window(qtbot)
            assert window.menuBar().actions()[0].text() == "&Datei"
    else:
        window = make_window(qtbot)
    bar = window.menuBar()
    for menu in [bar, *bar.findChildren(QMenu)]:
        texts = [action.text() for action in menu.actions()]
        letters = [it[it.index("&") + 1].lower() for it in texts if "&" in it]
        assert letters or not isinstance(menu, QMenuBar)
        assert [it for it, times in Counter(letters).items() if times > 1] == [], texts
