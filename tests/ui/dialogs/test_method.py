from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.auth.asks import Answer, AskMethod, MethodChosen
from desktop.auth.errors import ReplyLost
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf
from desktop.ui.dialogs.ask_dialog import AskContext
from desktop.ui.dialogs.method import MethodDialog

ALL = (Method.SMS, Method.AUTHENTICATOR_APP, Method.EMAIL)


@pytest.fixture
def dialog(qtbot: QtBot) -> MethodDialog:
    dialog = MethodDialog()
    qtbot.addWidget(dialog)
    dialog.set_context(AskContext(support="the service desk"))
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
    assert [b.isChecked() for b in dialog.choices] == [False, True]
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


def offer(dialog: MethodDialog, *methods: Method, **more: Any) -> None:
    dialog.show_ask(AskMethod(methods, **more))
    QApplication.processEvents()  # what a window got while it is open is shown in the next turn


@pytest.mark.parametrize(
    ("purpose", "words"),
    [
        (ChoiceOf.SECOND_FACTOR, "get your code"),
        (ChoiceOf.FIRST_FACTOR, "want to sign in"),
        (ChoiceOf.SET_UP, "none is set up"),
        (ChoiceOf.PREFERRED, "want to be asked for"),
    ],
)
def test_it_says_what_the_choice_is_for(dialog: MethodDialog, purpose: ChoiceOf, words: str):
    offer(dialog, *ALL, purpose=purpose)
    assert words in dialog.subtitle.text()


def test_a_choice_of_one_says_so_and_is_saved(dialog: MethodDialog):
    offer(dialog, Method.SMS, purpose=ChoiceOf.PREFERRED)
    assert "only second step" in dialog.subtitle.text()
    assert dialog.action.text() == "Save"


def test_every_method_has_a_name_of_its_own_but_the_two_passwords(dialog: MethodDialog):
    """What the person can't tell apart is offered once, in the way that sends no password."""
    offer(dialog, *Method, purpose=ChoiceOf.FIRST_FACTOR)
    assert Method.PASSWORD not in dialog.methods
    assert Method.PASSWORD_SRP in dialog.methods
    names = [button.accessibleName() for button in dialog.choices]
    assert names.count("Password") == 1
    assert set(names) == {"Text message", "Authenticator app", "Email", "Password", "Passkey"}


def test_a_password_alone_is_a_password(dialog: MethodDialog, answers: list[Answer]):
    offer(dialog, Method.PASSWORD, Method.EMAIL, suggested=Method.PASSWORD_SRP)
    assert radio(dialog, "Password").isChecked()
    dialog.action.click()
    assert answers == [MethodChosen(Method.PASSWORD)]


def test_the_suggested_one_is_chosen_to_begin_with(dialog: MethodDialog, answers: list[Answer]):
    fresh = AskMethod((Method.SMS, Method.EMAIL), suggested=Method.EMAIL)
    dialog.show_ask(fresh)
    assert radio(dialog, "Email").isChecked() or radio(dialog, "Text message").isChecked()
    other = MethodDialog()
    other.show_ask(fresh)
    assert [b.accessibleName() for b in other.choices if b.isChecked()] == ["Email"]
    other.deleteLater()


@pytest.mark.parametrize(
    ("method", "name", "purpose", "reason"),
    [
        (Method.PASSKEY, "Passkey", ChoiceOf.FIRST_FACTOR, "passkeys"),
        (Method.SMS, "Text message", ChoiceOf.SET_UP, "Ask the service desk to add your phone"),
        (Method.EMAIL, "Email", ChoiceOf.SET_UP, "can't use this"),
    ],
)
def test_what_cannot_be_used_is_named_with_the_reason(
    dialog: MethodDialog,
    answers: list[Answer],
    *,
    method: Method,
    name: str,
    purpose: ChoiceOf,
    reason: str,
):
    offer(dialog, Method.AUTHENTICATOR_APP, purpose=purpose, unusable=(method,))
    (button,) = [
        b
        for b in dialog.findChildren(QRadioButton)
        if b.accessibleName() == name and not b.isHidden()
    ]
    assert not button.isEnabled()
    assert reason in button.accessibleDescription()
    beside = [label.text() for label in dialog.findChildren(QLabel)]
    assert button.accessibleDescription() in beside
    button.click()
    dialog.action.click()
    assert answers == [MethodChosen(Method.AUTHENTICATOR_APP)]
    offer(dialog, Method.AUTHENTICATOR_APP)
    assert not button.isVisible()


def test_a_choice_says_where_its_code_goes(qtbot: QtBot):
    dialog = MethodDialog()
    qtbot.addWidget(dialog)
    where = {Method.SMS: "+*******0100", Method.EMAIL: "m***@e***"}
    methods = (Method.SMS, Method.EMAIL, Method.AUTHENTICATOR_APP)
    dialog.show_ask(AskMethod(methods))
    assert dialog.choices[0].text() == "Text message"
    dialog.show_ask(AskMethod(methods, destinations=where))
    assert [choice.text() for choice in dialog.choices] == [
        "Text message (··0100)",
        "Email (m***@e***)",
        "Authenticator app",
    ]
    assert dialog.choices[0].accessibleName() == "Text message"
    assert dialog.choices[0].accessibleDescription() == "··0100"
