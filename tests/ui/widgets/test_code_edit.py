"""The field for a code, and what is pasted into it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.code_edit import CodeEdit
from tests.ui.conftest import clipboard

MEGABYTES = "x1 " * 3_500_000


@pytest.mark.parametrize(
    ("pasted", "text"),
    [("Your code is 482 913.", "482913"), ("４８２-９１３", "482913"), ("no code", "no code")],
)
def test_pasting_into_the_code_gives_its_digits(qtbot: QtBot, pasted: str, text: str):
    edit = CodeEdit()
    qtbot.addWidget(edit)
    edit.setText("12")
    clipboard(pasted)
    qtbot.keyClick(edit, "V", Qt.KeyboardModifier.ControlModifier)
    assert text == edit.text()


def test_a_long_message_and_megabytes_can_be_pasted(qtbot: QtBot):
    edit = CodeEdit()
    qtbot.addWidget(edit)
    clipboard("Dear Maria, " * 100 + "your code is 482913. " + MEGABYTES)
    qtbot.keyClick(edit, "V", Qt.KeyboardModifier.ControlModifier)
    assert edit.text() == "482913"


def test_the_menus_paste_is_tidied_too(qtbot: QtBot):
    edit = CodeEdit()
    qtbot.addWidget(edit)
    clipboard("Code: 482 913")
    edit.paste()
    assert edit.text() == "482913"


def test_typing_in_groups_is_tidied_when_the_code_is_whole(qtbot: QtBot):
    edit = CodeEdit()
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, "482 91")
    assert edit.text() == "482 91"
    qtbot.keyClicks(edit, "3")
    assert edit.text() == "482913"


def test_pasting_into_a_code_that_is_being_sent_changes_nothing(qtbot: QtBot):
    edit = CodeEdit()
    qtbot.addWidget(edit)
    edit.setText("482913")
    edit.setReadOnly(True)
    clipboard("111111")
    qtbot.keyClick(edit, "V", Qt.KeyboardModifier.ControlModifier)
    assert edit.text() == "482913"
