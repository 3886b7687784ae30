from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.auth.asks import Answer, AskNewPassword, NewPasswordChosen
from desktop.auth.client import PasswordRules
from desktop.auth.errors import CurrentPasswordWrong, PasswordRefused, PasswordUsedBefore
from desktop.auth.purposes import PasswordFor
from desktop.ui.dialogs.password import PasswordDialog
from desktop.ui.models.password_rules import rules_met
from tests.ui.conftest import clipboard, refusal


@pytest.fixture
def dialog(qtbot: QtBot) -> PasswordDialog:
    dialog = PasswordDialog()
    qtbot.addWidget(dialog)
    dialog.show_ask(AskNewPassword())
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


@pytest.fixture
def answers(dialog: PasswordDialog) -> list[Answer]:
    answers: list[Answer] = []
    dialog.answered.connect(answers.append)
    return answers


def fill(dialog: PasswordDialog, password: str, repeat: str | None = None) -> None:
    dialog.password.set_text(password)
    dialog.repeat.set_text(password if repeat is None else repeat)


def test_names(dialog: PasswordDialog):
    assert dialog.windowTitle() == "Set a new password"
    assert dialog.password.edit.accessibleName() == "New password"
    assert dialog.repeat.edit.accessibleName() == "Repeat new password"
    assert dialog.action.accessibleName() == "Set password"
    toggles = {dialog.password.toggle.accessibleName(), dialog.repeat.toggle.accessibleName()}
    assert len(toggles) == 2
    assert dialog.password.edit.hasFocus()


def test_a_password_of_ones_own(dialog: PasswordDialog, qtbot: QtBot, answers: list[Answer]):
    fill(dialog, "Correct horse 1!")
    qtbot.keyClick(dialog.repeat.edit, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.repeat.edit, Qt.Key.Key_Return)
    (answer,) = answers
    assert isinstance(answer, NewPasswordChosen)
    assert (answer.password, answer.attributes) == ("Correct horse 1!", {})


def test_an_attribute_is_sent_as_the_service_wants_it(
    dialog: PasswordDialog, answers: list[Answer]
):
    dialog.show_ask(AskNewPassword(("phone_number",)))
    fill(dialog, "Correct horse 1!")
    dialog.attributes["phone_number"].set_text("+1 (415) 555-0100 ")
    dialog.action.click()
    (answer,) = answers
    assert isinstance(answer, NewPasswordChosen)
    assert answer.attributes == {"phone_number": "+14155550100"}


@pytest.mark.parametrize(
    ("password", "repeat", "text", "field"),
    [
        ("", "", "Enter a new password.", "password"),
        ("a", "", "Repeat the new password, to rule out a typing mistake.", "repeat"),
        ("a", "b", "The two passwords differ. Enter the same one twice.", "repeat"),
        ("a" * 257, None, "The new password has 257 characters; it can have up to", "password"),
        ("a\n", None, "The new password contains a line break", "password"),
        ("Much-longer-2026 ", None, "The new password begins or ends with a blank", "password"),
        (" Much-longer-2026", None, "The new password begins or ends with a blank", "password"),
    ],
)
def test_what_is_told_before_anything_is_sent(
    dialog: PasswordDialog,
    answers: list[Answer],
    *,
    password: str,
    repeat: str | None,
    text: str,
    field: str,
):
    fill(dialog, password, repeat)
    dialog.action.click()
    assert dialog.message.text().startswith(text)
    assert getattr(dialog, field).edit.hasFocus()
    assert answers == []


def test_attributes_that_the_pool_wants(dialog: PasswordDialog, answers: list[Answer]):
    dialog.show_ask(AskNewPassword(("given_name", "custom:cost_centre", "Odd")))
    labels = [field.label.text() for field in dialog.attributes.values()]
    assert labels == ["First name", "cost centre", "Odd"]
    fill(dialog, "a")
    dialog.attributes["given_name"].set_text(" Maria ")
    dialog.action.click()
    assert dialog.message.text() == "Fill in “cost centre” too."
    dialog.attributes["custom:cost_centre"].set_text("4\x00")
    dialog.action.click()
    assert (
        dialog.message.text()
        == "“cost centre” is too long or contains a line break. Type it again."
    )
    dialog.attributes["custom:cost_centre"].set_text("41")
    dialog.attributes["Odd"].set_text("x")
    dialog.action.click()
    (answer,) = answers
    assert isinstance(answer, NewPasswordChosen)
    assert answer.attributes == {"given_name": "Maria", "custom:cost_centre": "41", "Odd": "x"}


def test_attributes_come_in_the_order_of_tab_before_the_button(dialog: PasswordDialog):
    dialog.show_ask(AskNewPassword(("given_name",)))
    field = dialog.attributes["given_name"]
    assert dialog.repeat.y() < field.y() or not field.isVisible()
    after = dialog.repeat.toggle.nextInFocusChain()
    seen = []
    while after is not dialog.repeat.toggle:
        seen.append(after)
        after = after.nextInFocusChain()
    assert seen.index(field.edit) < seen.index(dialog.action)


def test_a_refused_password_stays_and_the_service_is_quoted(dialog: PasswordDialog):
    fill(dialog, "short")
    dialog.action.click()
    words = "Password does not conform to policy: Password not long enough"
    dialog.show_ask(AskNewPassword(problem=PasswordRefused(refusal("InvalidPassword", words))))
    assert words in dialog.message.text()
    assert dialog.password.text() == "short"
    assert dialog.action.isEnabled()
    dialog.show_ask(AskNewPassword(problem=PasswordUsedBefore(refusal())))
    assert "used before" in dialog.message.text()


def test_pasted_megabytes_are_told(dialog: PasswordDialog, qtbot: QtBot):
    clipboard("p" * 10_000_000)
    qtbot.keyClick(dialog.password.edit, "V", Qt.KeyboardModifier.ControlModifier)
    assert "far too long" in dialog.message.text()


@pytest.mark.parametrize("way", ["accept", "reject"])
def test_passwords_go_with_the_window(dialog: PasswordDialog, way: str):
    fill(dialog, "secret")
    getattr(dialog, way)()
    assert (dialog.password.text(), dialog.repeat.text()) == ("", "")


RULES = PasswordRules(12, upper=True, lower=True, digit=True, symbol=True)


def lines(dialog: PasswordDialog) -> dict[str, bool]:
    """What the check-list says to a screen reader, rule by rule."""
    names = [
        label.accessibleName()
        for label in dialog.rules.findChildren(QLabel)
        if label.isVisibleTo(dialog)
    ]
    return {name.rpartition(":")[0]: name.endswith(": met") for name in names}


def test_the_rules_are_checked_while_one_types(
    dialog: PasswordDialog, qtbot: QtBot, announced: list[tuple[str, bool]]
):
    dialog.show_ask(AskNewPassword(rules=RULES))
    assert list(lines(dialog).values()) == [False] * 5
    qtbot.keyClicks(dialog.password.edit, "correct horse ")
    assert lines(dialog) == {
        "At least 12 characters": True,
        "A small letter (a to z)": True,
        "A capital letter (A to Z)": False,
        "A number": False,
        "A symbol, such as ! or ?": True,
    }
    assert announced == []  # in a pause only, and not over each letter
    dialog.rules.announce_missing()
    assert announced == [("Still missing: A capital letter (A to Z), A number", False)]
    qtbot.keyClicks(dialog.password.edit, "1A")
    assert all(lines(dialog).values())
    dialog.rules.announce_missing()
    assert announced[-1] == ("The password meets every rule.", False)


def test_rules_that_nobody_knows_are_not_shown(dialog: PasswordDialog):
    dialog.show_ask(AskNewPassword(rules=RULES))
    dialog.show_ask(AskNewPassword())
    assert not dialog.rules.isVisible()
    dialog.show_ask(AskNewPassword(rules=PasswordRules(8)))
    assert list(lines(dialog)) == ["At least 8 characters"]


def test_the_service_decides_and_not_the_profile(dialog: PasswordDialog, answers: list[Answer]):
    """A profile can be out of date: it must keep nobody from a password that the pool takes."""
    dialog.show_ask(AskNewPassword(rules=RULES))
    fill(dialog, "short")
    dialog.action.click()
    assert answers == [NewPasswordChosen("short")]


@pytest.mark.parametrize(
    ("password", "met"),
    [("a b", True), (" ab ", False), ("a$", True), ("a€", False), ("a_", True), ("", False)],
)
def test_what_counts_as_a_symbol(password: str, *, met: bool):
    assert rules_met(PasswordRules(1, symbol=True), password)[-1].met is met


@pytest.mark.parametrize("letter", ["ä", "Ä", "ß", "٣"])
def test_letters_and_numbers_of_other_scripts_count_for_their_length_only(letter: str):
    met = rules_met(PasswordRules(1, upper=True, lower=True, digit=True), letter)
    assert [rule.met for rule in met] == [True, False, False, False]


@pytest.mark.parametrize(
    ("purpose", "words"),
    [
        (PasswordFor.FIRST_SIGN_IN, "works once"),
        (PasswordFor.RESET, "from now on"),
        (PasswordFor.CHANGE, "use now"),
    ],
)
def test_it_says_why(dialog: PasswordDialog, purpose: PasswordFor, words: str):
    dialog.show_ask(AskNewPassword(purpose=purpose))
    assert words in dialog.subtitle.text()
    changes = purpose is PasswordFor.CHANGE
    assert dialog.current.isVisible() == changes
    assert dialog.windowTitle() == ("Change password" if changes else "Set a new password")


def test_changing_it_takes_the_current_one_too(
    dialog: PasswordDialog, answers: list[Answer], qtbot: QtBot
):
    dialog.show_ask(AskNewPassword(purpose=PasswordFor.CHANGE))
    assert dialog.current.edit.accessibleName() == "Current password"
    assert dialog.current.edit.hasFocus()
    fill(dialog, "new one")
    dialog.action.click()
    assert dialog.message.text().startswith("Enter your current password.")
    assert dialog.current.edit.hasFocus()
    qtbot.keyClicks(dialog.current.edit, "old one")
    qtbot.keyClick(dialog.current.edit, Qt.Key.Key_Return)
    (answer,) = answers
    assert isinstance(answer, NewPasswordChosen)
    assert (answer.current, answer.password) == ("old one", "new one")
    assert "old one" not in repr(answer)
    dialog.show_ask(
        AskNewPassword(purpose=PasswordFor.CHANGE, problem=CurrentPasswordWrong(refusal()))
    )
    assert dialog.message.text().startswith("The current password is incorrect.")
    assert dialog.message.problem is not None
    assert dialog.message.problem.details
    assert dialog.current.edit.hasFocus()
    assert dialog.password.text() == "new one"
    dialog.accept()
    assert dialog.current.text() == ""


def test_whoever_never_had_a_password_sets_the_first_one(
    dialog: PasswordDialog, answers: list[Answer]
):
    """People who sign in with codes alone."""
    dialog.show_ask(AskNewPassword(purpose=PasswordFor.CHANGE))
    fill(dialog, "new one")
    dialog.action.click()
    assert "If you never had one" in dialog.message.text()
    dialog.action.click()
    assert answers == [NewPasswordChosen("new one")]


def test_the_buttons_stay_in_sight_where_the_screen_is_low(
    dialog: PasswordDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(dialog, "_room", lambda: (1024, 260))
    dialog.show_ask(AskNewPassword(purpose=PasswordFor.CHANGE, rules=PasswordRules(shortest=12)))
    dialog.fit()
    qtbot.waitUntil(lambda: dialog.scrolls)
    assert dialog.height() <= 260
    for field in (dialog.current, dialog.password, dialog.repeat):
        field.edit.setFocus()
        for button in (dialog.action, dialog.cancel):
            corner = button.mapTo(dialog, button.rect().bottomRight())
            assert dialog.rect().contains(corner)
    dialog.repeat.toggle.setFocus()
    qtbot.keyClick(dialog.repeat.toggle, Qt.Key.Key_Tab)
    assert dialog.action.hasFocus()
    qtbot.keyClick(dialog.action, Qt.Key.Key_Tab)
    assert dialog.cancel.hasFocus()
