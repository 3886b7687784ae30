"""The smaller pages: password, email address, own question, remembering, a step to take first."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.asks import (
    Answer,
    AskCode,
    AskCustom,
    AskEmail,
    AskMethod,
    AskNewPassword,
    AskPassword,
    AskPrerequisite,
    AskRememberDevice,
    CodeAtHand,
    CustomAnswered,
    EmailEntered,
    OtherMethodWanted,
    PasswordEntered,
    PrerequisiteAccepted,
    RememberDevice,
)
from desktop.auth.method import Method
from desktop.auth.purposes import Prerequisite
from desktop.ui.dialogs.ask_dialog import AskContext, AskDialog
from desktop.ui.presenters.dialog_for_ask import DIALOGS
from tests.ui.conftest import refusal


class Shown:
    """A dialog with a question, and what it answered."""

    def __init__(self, qtbot: QtBot, ask: Any) -> None:
        self.qtbot = qtbot
        self.dialog: Any = DIALOGS[type(ask)]()
        qtbot.addWidget(self.dialog)
        self.answers: list[Answer] = []
        self.dialog.answered.connect(self.answers.append)
        self.dialog.set_context(AskContext(support="the service desk", user_name="maria.santos"))
        self.dialog.show_ask(ask)
        with qtbot.waitActive(self.dialog):
            self.dialog.open()

    def press(self, name: str) -> None:
        (button,) = [b for b in self.dialog.findChildren(QPushButton) if b.text() == name]
        button.click()

    def enter(self) -> None:
        self.qtbot.keyClick(self.dialog.focusWidget(), Qt.Key.Key_Return)

    def texts(self) -> str:
        QApplication.processEvents()  # what the open window got just now is shown in the next turn
        labels = self.dialog.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisibleTo(self.dialog))


@pytest.mark.parametrize(
    ("ask", "title", "action"),
    [
        (AskPassword("maria.santos"), "Enter your password", "Sign in"),
        (AskEmail(), "Add your email address", "Send code"),
        (AskCustom({}), "Answer a question", "Continue"),
        (AskRememberDevice(), "Remember this computer?", "Not this one"),
        (AskPrerequisite(Prerequisite.NEW_PASSWORD, "m"), "Reset your password", "Reset password"),
        (
            AskPrerequisite(Prerequisite.ACTIVATION, "m"),
            "Activate your account",
            "Send activation code",
        ),
    ],
)
def test_names(qtbot: QtBot, ask: Any, title: str, action: str):
    shown = Shown(qtbot, ask)
    assert shown.dialog.windowTitle() == title
    assert shown.dialog.heading.text() == title
    assert (shown.dialog.action.text(), shown.dialog.action.accessibleName()) == (action, action)


def test_a_password_is_sent_once_and_goes_with_the_window(qtbot: QtBot):
    shown = Shown(qtbot, AskPassword("maria.santos"))
    assert shown.dialog.password.edit.accessibleName() == "Password"
    assert "maria.santos" in shown.texts()
    qtbot.keyClicks(shown.dialog.password.edit, "pass word")
    shown.enter()
    shown.enter()
    assert shown.answers == [PasswordEntered("pass word")]
    shown.dialog.accept()
    assert shown.dialog.password.text() == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Enter your password."),
        ("a" * 257, "The password has 257 characters; it can have up to 256."),
        ("a\n", "The password contains a line break"),
    ],
)
def test_what_is_no_password_is_told_and_not_sent(qtbot: QtBot, typed: str, said: str):
    shown = Shown(qtbot, AskPassword("maria.santos"))
    shown.dialog.password.set_text(typed)
    shown.enter()
    assert shown.dialog.message.text().startswith(said)
    assert shown.answers == []


@pytest.mark.parametrize("kind", [e.TooManyRequests, e.ServiceFault, e.OrganisationFault])
def test_a_failure_that_is_not_about_the_password_clears_nothing(
    qtbot: QtBot, kind: type[e.ServiceError]
):
    shown = Shown(qtbot, AskPassword("maria.santos"))
    shown.dialog.password.set_text("right, perhaps")
    shown.enter()
    shown.dialog.show_ask(AskPassword("maria.santos", problem=kind(refusal())))
    assert shown.dialog.password.text() == "right, perhaps"


def test_a_wrong_password_is_cleared_and_asked_for_again(qtbot: QtBot):
    shown = Shown(qtbot, AskPassword("maria.santos"))
    shown.dialog.password.set_text("wrong")
    shown.enter()
    problem = e.IncorrectCredentials(refusal())
    shown.dialog.show_ask(AskPassword("maria.santos", problem=problem))
    assert shown.dialog.password.text() == ""
    assert shown.dialog.password.edit.hasFocus()
    text = shown.dialog.message.text()
    assert text.startswith("The password doesn't match this user name.")


@pytest.mark.parametrize(
    "ask", [AskPassword("m", other_methods=True), AskEmail(other_methods=True)]
)
def test_another_method_where_there_is_one(qtbot: QtBot, ask: Any):
    shown = Shown(qtbot, ask)
    shown.press("Use another method")
    assert shown.answers == [OtherMethodWanted()]
    shown.dialog.show_ask(type(ask)("m") if isinstance(ask, AskPassword) else AskEmail())
    assert not shown.dialog.other.isVisible()


def test_an_email_address(qtbot: QtBot):
    shown = Shown(qtbot, AskEmail())
    assert shown.dialog.address.edit.accessibleName() == "Email address"
    qtbot.keyClicks(shown.dialog.address.edit, " maria@northwind.example ")
    shown.enter()
    assert shown.answers == [EmailEntered("maria@northwind.example")]


@pytest.mark.parametrize("typed", ["maria", "maria@", "@x", "a b@c", "a@b@c", "a" * 320 + "@b"])
def test_what_is_no_email_address_is_told_and_not_sent(qtbot: QtBot, typed: str):
    shown = Shown(qtbot, AskEmail())
    shown.dialog.address.set_text(typed)
    shown.enter()
    assert "name@example.com" in shown.dialog.message.text()
    assert shown.answers == []


def test_a_question_of_ones_own(qtbot: QtBot):
    shown = Shown(
        qtbot, AskCustom({"USERNAME": "m", "question": "Which floor?", "accountHint": "3"})
    )
    texts = shown.texts()
    assert "Which floor?" in texts
    assert "Account hint" in texts
    assert "USERNAME" not in texts
    assert shown.dialog.text.edit.accessibleDescription() == "Which floor?\nAccount hint: 3"
    qtbot.keyClicks(shown.dialog.text.edit, "third")
    shown.enter()
    assert shown.answers == [CustomAnswered("third")]


def test_the_next_question_starts_empty_and_a_repeated_one_keeps_what_was_typed(qtbot: QtBot):
    shown = Shown(qtbot, AskCustom({"question": "One?"}, number=1))
    shown.dialog.text.set_text("x")
    shown.dialog.show_ask(AskCustom({"question": "One?"}, 1, e.ReplyLost("host", "reset")))
    assert shown.dialog.text.text() == "x"
    assert shown.dialog.message.problem is not None
    shown.dialog.show_ask(AskCustom({"question": "Two?"}, number=2))
    assert shown.dialog.text.text() == ""
    assert "Two?" in shown.texts()
    assert "One?" not in shown.texts()
    assert shown.dialog.message.problem is None


def test_an_answer_that_is_missing_is_told(qtbot: QtBot):
    shown = Shown(qtbot, AskCustom({"question": "One?"}))
    shown.enter()
    assert shown.dialog.message.text() == "Enter an answer."
    shown.dialog.text.edit.setText("a" * 2049)
    shown.enter()
    assert "too long" in shown.dialog.message.text()
    assert shown.answers == []


def test_an_address_is_shown_and_copied_and_never_opened(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    address = "https://example.com/captcha/" + "1" * 200
    shown = Shown(qtbot, AskCustom({"captchaUrl": address}))
    assert all(not label.openExternalLinks() for label in shown.dialog.findChildren(QLabel))
    shown.press("Copy")
    assert QGuiApplication.clipboard().text() == address
    assert opened == []


def test_hostile_parameters_are_plain_bounded_text(qtbot: QtBot):
    values = {f"p{n}": "v" for n in range(100)}
    hostile = {
        "question": "<b>x</b><img src=http://evil/> \u202e" + "w" * 100_000,
        "Evil\u202eName" + "n" * 5000: "<a href='http://evil'>y</a>\x00" + "z" * 100_000,
    }
    shown = Shown(qtbot, AskCustom({**hostile, **values}))
    texts = shown.texts()
    assert "<b>x</b>" in texts
    assert "\u202e" not in texts
    assert "\x00" not in texts
    assert len(texts) < 3000
    assert "And 90 more." in texts
    assert shown.dialog.width() == shown.dialog.sizeHint().width()
    formats = {label.textFormat() for label in shown.dialog.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_no_parameters_at_all_leave_the_answer(qtbot: QtBot):
    shown = Shown(qtbot, AskCustom({"USERNAME": "m", "empty": " "}))
    shown.dialog.text.set_text("x")
    shown.enter()
    assert shown.answers == [CustomAnswered("x")]


def test_remembering_this_computer(qtbot: QtBot):
    shown = Shown(qtbot, AskRememberDevice())
    shown.press("Remember it")
    shown.press("Remember it")
    assert shown.answers == [RememberDevice(remember=True)]


def test_enter_gives_the_safe_answer(qtbot: QtBot):
    """Who presses Enter once more than needed has not remembered a computer of other people's."""
    shown = Shown(qtbot, AskRememberDevice())
    shown.enter()
    shown.enter()
    assert shown.answers == [RememberDevice(remember=False)]


@pytest.mark.parametrize("way", ["button", "escape", "close"])
def test_not_remembering_is_an_answer_and_ends_nothing(qtbot: QtBot, way: str):
    """The person is signed in already: there is nothing to cancel."""
    shown = Shown(qtbot, AskRememberDevice())
    with qtbot.assertNotEmitted(shown.dialog.cancelled):
        if way == "button":
            shown.press("Not this one")
        elif way == "escape":
            qtbot.keyClick(shown.dialog, Qt.Key.Key_Escape)
        else:
            shown.dialog.close()
    assert shown.answers == [RememberDevice(remember=False)]
    with qtbot.waitSignal(shown.dialog.cancelled):  # but a request that hangs can be left
        qtbot.keyClick(shown.dialog, Qt.Key.Key_Escape)


def test_nothing_is_sent_before_the_person_says_so(qtbot: QtBot):
    shown = Shown(qtbot, AskPrerequisite(Prerequisite.NEW_PASSWORD, "maria"))
    assert "Set a new password before you sign in." in shown.texts()
    assert shown.dialog.at_hand.isVisible()
    assert shown.answers == []
    shown.enter()
    assert shown.answers == [PrerequisiteAccepted()]


def test_a_code_for_a_new_password_may_have_come_already(qtbot: QtBot):
    """An administrator's reset sends one."""
    shown = Shown(qtbot, AskPrerequisite(Prerequisite.NEW_PASSWORD, "maria"))
    shown.press("I have a code")
    assert shown.answers == [CodeAtHand()]


def test_an_activation_code_may_have_come_already(qtbot: QtBot):
    shown = Shown(qtbot, AskPrerequisite(Prerequisite.ACTIVATION, "maria"))
    assert "This account isn't activated yet." in shown.texts()
    shown.press("I have a code")
    assert shown.answers == [CodeAtHand()]
    shown.dialog.show_ask(
        AskPrerequisite(Prerequisite.NEW_PASSWORD, "maria", e.TooManyRequests(refusal()))
    )
    assert shown.dialog.windowTitle() == "Reset your password"
    assert shown.dialog.message.problem is not None


@pytest.mark.parametrize("kind", DIALOGS.values(), ids=lambda kind: kind.__name__)
def test_escape_is_heard_by_whoever_asked(qtbot: QtBot, kind: type[AskDialog[Any]]):
    dialog = kind()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.set_busy(True)
    with qtbot.waitSignal(dialog.cancelled):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


BUSY = e.TooManyRequests(refusal())


@pytest.mark.parametrize(
    "ask",
    [
        AskPassword("maria", problem=BUSY, pause=5),
        AskEmail(problem=BUSY, pause=5),
        AskCustom({}, problem=BUSY, pause=5),
        AskNewPassword(problem=BUSY, pause=5),
        AskMethod((Method.SMS, Method.EMAIL), problem=BUSY, pause=5),
        AskCode(Method.SMS, "", 0.0, problem=BUSY, pause=5),
    ],
    ids=lambda ask: type(ask).__name__,
)
def test_a_pause_of_known_length_locks_the_button(qtbot: QtBot, ask: Any):
    shown = Shown(qtbot, ask)
    assert shown.dialog.message.text() == "Too many requests. Wait a moment, then try again."
    assert shown.dialog.action.text() == "Try again in 5 s"
    assert not shown.dialog.action.isEnabled()
