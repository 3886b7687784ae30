"""Dialogs of "Confirm it's you again": they say what they are for, and nothing of signing in."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.auth.asks import (
    AskCode,
    AskCustom,
    AskMethod,
    AskPassword,
    CodeEntered,
)
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf, CodeFor
from desktop.ui.dialogs.ask_dialog import AskContext
from desktop.ui.presenters.dialog_for_ask import DIALOGS
from desktop.ui.text.achieved import achieved
from tests.helpers.german import german

TITLE = "Confirm it's you again"
SMS = AskCode(Method.SMS, "+*******0100", 1000.0, can_send_new=True, other_methods=True)
APP = AskCode(Method.AUTHENTICATOR_APP, "", 1000.0)
PASSWORD = AskPassword("maria.santos", other_methods=True)
FIRST = AskMethod((Method.PASSWORD, Method.EMAIL), purpose=ChoiceOf.FIRST_FACTOR)
SECOND = AskMethod((Method.SMS, Method.EMAIL))
CUSTOM = AskCustom({"question": "Colour?"})
ASKS = (SMS, APP, PASSWORD, FIRST, SECOND, CUSTOM)
every_ask = pytest.mark.parametrize("ask", ASKS, ids=lambda it: type(it).__name__)


def shown(qtbot: QtBot, ask: Any, *, confirms: bool = True) -> Any:
    dialog = DIALOGS[type(ask)]()
    qtbot.addWidget(dialog)
    dialog.set_context(
        AskContext(support="the service desk", user_name="maria.santos", confirms=confirms)
    )
    dialog.show_ask(ask)
    dialog.show()
    return dialog


def texts(dialog: Any) -> str:
    said = [dialog.windowTitle()]
    said += [it.text() for it in dialog.findChildren(QLabel) if it.isVisible()]
    said += [it.text() for it in dialog.findChildren(QAbstractButton) if it.isVisible()]
    return "\n".join(said)


@every_ask
def test_the_title_is_that_of_the_menus_entry_and_nothing_tells_of_a_sign_in(
    qtbot: QtBot, ask: Any
):
    dialog = shown(qtbot, ask)
    assert dialog.windowTitle() == dialog.heading.text() == TITLE
    for words in ("Sign in", "Signing in", "sign in", "signed in.", "your password. If"):
        assert words not in texts(dialog).replace("you stay signed in.", "")


@every_ask
def test_an_ordinary_sign_in_keeps_its_names(qtbot: QtBot, ask: Any):
    dialog = shown(qtbot, ask, confirms=False)
    assert (dialog.windowTitle(), dialog.action.text()) == dialog.names()[:2]


@pytest.mark.parametrize("ask", [SMS, APP, PASSWORD])
def test_what_proves_it_confirms(qtbot: QtBot, ask: Any):
    dialog = shown(qtbot, ask)
    assert dialog.action.text() == dialog.action.accessibleName() == "Confirm"
    dialog.set_busy(True)
    qtbot.waitUntil(lambda: dialog.action.text() == "Confirming…")


@pytest.mark.parametrize("ask", [FIRST, SECOND, CUSTOM])
def test_what_more_comes_after_continues(qtbot: QtBot, ask: Any):
    assert shown(qtbot, ask).action.text() == "Continue"


def test_the_code_says_what_it_is_for_and_what_to_do_without_a_phone(qtbot: QtBot):
    dialog = shown(qtbot, SMS)
    assert dialog.subtitle.text().endswith("It confirms that it's you; you stay signed in.")
    assert not dialog.help.not_requested.isVisible()
    dialog.help.lost_phone.click()
    assert dialog.help.text == (
        "Choose “Use another method” if you have one at hand. Otherwise choose Cancel and contact "
        "the service desk; you stay signed in as you are."
    )
    without = shown(qtbot, dataclasses.replace(SMS, other_methods=False))
    without.help.lost_phone.click()
    assert without.help.text.startswith("Choose Cancel and contact the service desk; ")


def test_the_other_purposes_of_a_code_keep_their_titles(qtbot: QtBot):
    dialog = shown(qtbot, dataclasses.replace(SMS, purpose=CodeFor.EMAIL_SET_UP))
    assert dialog.windowTitle() == "Enter your code"
    assert "codes go there from now on" in dialog.subtitle.text()


def test_the_password_and_the_choice_say_whose_and_what_for(qtbot: QtBot):
    assert shown(qtbot, PASSWORD).subtitle.text() == (
        "Enter the password of maria.santos to confirm that it's you."
    )
    assert shown(qtbot, FIRST).subtitle.text() == "How do you want to confirm that it's you?"
    assert shown(qtbot, CUSTOM).subtitle.text() == (
        "Your organisation asks for this to confirm that it's you."
    )


def test_one_code_of_two():
    answer = CodeEntered("123456")
    assert achieved(SMS, answer, APP, confirms=True) == "That code was right. One more is needed."
    assert "Signing in" in achieved(SMS, answer, APP)


def test_in_german_too(qtbot: QtBot, qapp: QApplication):
    with german(qapp):
        dialog = shown(qtbot, SMS)
        assert dialog.windowTitle() == "Erneut bestätigen, dass Sie es sind"
        assert dialog.action.text() == "Bestätigen"
