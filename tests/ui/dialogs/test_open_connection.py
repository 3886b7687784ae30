"""A connection is opened from a file, or from what is pasted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.open_connection import OpenConnectionDialog
from desktop.ui.dialogs.welcome import Welcome
from tests.helpers.pseudo_translation import pseudo_translation, texts


@pytest.fixture(params=[OpenConnectionDialog, Welcome])
def dialog(request: pytest.FixtureRequest, qtbot: QtBot):
    dialog = request.param()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


def test_what_is_pasted_is_read_by_enter_and_by_the_button(
    dialog: OpenConnectionDialog, qtbot: QtBot
):
    field = dialog.paste
    assert field.edit.accessibleName() == "Or paste a link, an address or a pool id"
    QApplication.clipboard().setText(" eu-central-1_A \n abc ")
    field.edit.setFocus()
    field.edit.paste()
    with qtbot.waitSignal(dialog.text_entered) as entered:
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert entered.args[0].split() == ["eu-central-1_A", "abc"]
    with qtbot.waitSignal(dialog.text_entered):
        field.button.click()


def test_enter_in_the_field_presses_no_other_button(dialog: OpenConnectionDialog, qtbot: QtBot):
    dialog.paste.set_text("x")
    with (
        qtbot.assertNotEmitted(getattr(dialog, "file_wanted", dialog.rejected)),
        qtbot.assertNotEmitted(getattr(dialog, "open_file_wanted", dialog.rejected)),
    ):
        qtbot.keyClick(dialog.paste.edit, Qt.Key.Key_Return)


def test_with_nothing_pasted_the_field_waits(dialog: OpenConnectionDialog, qtbot: QtBot):
    with qtbot.assertNotEmitted(dialog.text_entered):
        dialog.paste.button.click()
    assert dialog.focusWidget() is dialog.paste.edit


def test_more_than_the_field_holds_is_told(dialog: OpenConnectionDialog):
    QApplication.clipboard().setText("x" * 5000)
    dialog.paste.edit.paste()
    assert "only its start is there" in str(dialog.message.problem)


def test_the_main_button_chooses_a_file(qtbot: QtBot):
    dialog = OpenConnectionDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.file_wanted):
        dialog.action.click()
    assert dialog.isVisible()


def test_every_text_is_translated(qtbot: QtBot):
    with pseudo_translation():
        dialog = OpenConnectionDialog()
        qtbot.addWidget(dialog)
        dialog.open()
        assert [text for _, text in texts(dialog) if "⟦" not in text] == []
