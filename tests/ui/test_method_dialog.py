from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from desktop.auth.errors import ReplyLost
from desktop.auth.steps import Answer, AskMethod, Method, MethodChosen
from desktop.ui.dialogs.method import MethodDialog
from desktop.ui.dialogs.question import Occasion

ALL = (Method.SMS, Method.AUTHENTICATOR_APP, Method.EMAIL)


@pytest.fixture
def dialog(qtbot: QtBot) -> MethodDialog:
    dialog = MethodDialog()
    qtbot.addWidget(dialog)
    dialog.set_occasion(Occasion(support="the service desk"))
    dialog.show_ask(AskMethod(ALL))
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


@pytest.fixture
def answers(dialog: MethodDialog) -> list[Answer]:
    answers: list[Answer] = []
    dialog.answered.connect(answers.append)
    return answers


def radio(dialog: MethodDialog, name: str) -> QRadioButton:
    return next(b for b in dialog.findChildren(QRadioButton) if b.accessibleName() == name)


def test_names(dialog: MethodDialog):
    assert dialog.windowTitle() == "Choose a method"
    assert dialog.action.accessibleName() == "Continue"
    names = [button.accessibleName() for button in dialog.findChildren(QRadioButton)]
    assert names == ["Text message", "Authenticator app", "Email"]


def test_the_first_is_chosen_and_has_the_focus(dialog: MethodDialog, answers: list[Answer]):
    assert radio(dialog, "Text message").hasFocus()
    dialog.action.click()
    assert answers == [MethodChosen(Method.SMS)]


def test_choosing_with_the_keyboard(dialog: MethodDialog, qtbot: QtBot, answers: list[Answer]):
    qtbot.keyClick(radio(dialog, "Text message"), Qt.Key.Key_Down)
    qtbot.keyClick(radio(dialog, "Authenticator app"), Qt.Key.Key_Return)
    qtbot.keyClick(radio(dialog, "Authenticator app"), Qt.Key.Key_Return)
    assert answers == [MethodChosen(Method.AUTHENTICATOR_APP)]


def test_nothing_changes_while_busy(dialog: MethodDialog):
    dialog.action.click()
    assert radio(dialog, "Text message").isEnabled()
    assert not radio(dialog, "Email").isEnabled()


def test_asked_again_the_choice_stays(dialog: MethodDialog):
    radio(dialog, "Email").click()
    dialog.action.click()
    dialog.show_ask(AskMethod(ALL, ReplyLost("host", "reset")))
    assert radio(dialog, "Email").isChecked()
    assert radio(dialog, "Text message").isEnabled()
    assert "try once more" in dialog.message.text()
    dialog.show_ask(AskMethod(ALL))
    assert not dialog.message.isVisible()


def test_other_methods_replace_the_old(dialog: MethodDialog, answers: list[Answer], qtbot: QtBot):
    radio(dialog, "Email").click()
    dialog.show_ask(AskMethod((Method.AUTHENTICATOR_APP, Method.EMAIL)))
    assert [b.isChecked() for b in dialog._group.buttons()] == [False, True]
    dialog.action.click()
    assert answers == [MethodChosen(Method.EMAIL)]


def test_no_method_at_all_leaves_cancel(qtbot: QtBot):
    dialog = MethodDialog()
    qtbot.addWidget(dialog)
    dialog.show_ask(AskMethod(()))
    with qtbot.waitActive(dialog):
        dialog.open()
    assert dialog.cancel.hasFocus()
    with qtbot.assertNotEmitted(dialog.answered):
        dialog.action.click()


def test_escape_cancels(dialog: MethodDialog, qtbot: QtBot):
    with qtbot.waitSignals([dialog.cancelled, dialog.rejected]):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
