"""The question whether a connection is replaced."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.replace_connection import ReplaceConnectionDialog


@pytest.mark.parametrize(
    ("old", "same", "words", "main"),
    [
        ("Staff", True, "with other settings", True),
        ("Staff", False, "leads somewhere else than “new.toml”", False),
        ("", True, "a connection file “new.toml” already, and it can't be used", True),
    ],
)
def test_enter_does_what_loses_nothing(
    qtbot: QtBot, old: str, words: str, *, same: bool, main: bool
):
    dialog = ReplaceConnectionDialog("new.toml", old, same=same)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    assert words in dialog.subtitle.text()
    assert old in dialog.subtitle.text()
    with qtbot.waitSignal(dialog.decided) as decided:
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert decided.args == [main]
    assert not dialog.isVisible()


def test_the_other_button_decides_the_other_way(qtbot: QtBot):
    dialog = ReplaceConnectionDialog("new.toml", "Staff", same=False)
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.decided) as decided:
        dialog.other.click()
    assert decided.args == [True]


def test_escape_opens_nothing(qtbot: QtBot):
    dialog = ReplaceConnectionDialog("new.toml", "Staff", same=True)
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.assertNotEmitted(dialog.decided), qtbot.waitSignal(dialog.cancelled):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_names_from_a_file_hide_nothing(qtbot: QtBot):
    dialog = ReplaceConnectionDialog("a\u202eb.toml", "<b>x</b>\u202e", same=True)
    qtbot.addWidget(dialog)
    assert "\u202e" not in dialog.subtitle.text()
    dialog.open()
    assert dialog.subtitle.textFormat() == Qt.TextFormat.PlainText
