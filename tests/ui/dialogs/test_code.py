from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.asks import Answer, AskCode, CodeEntered, NewCodeWanted, OtherMethodWanted
from desktop.auth.method import Method
from desktop.auth.purposes import CodeFor
from desktop.ui.dialogs.ask_dialog import AskContext
from desktop.ui.dialogs.code import CodeDialog
from tests.ui.conftest import Clock, refusal

ISSUED = 1000.0  # the clock's start
SMS = AskCode(Method.SMS, "+*******0100", ISSUED, can_send_new=True, other_methods=True)
APP = AskCode(Method.AUTHENTICATOR_APP, "", ISSUED)
HERE = AskContext(support="the service desk", user_name="maria.santos", code_seconds=180)
EMAIL = AskCode(Method.EMAIL, "m***@e***", ISSUED, shortest=6, longest=8, can_send_new=True)


@pytest.fixture
def dialog(qtbot: QtBot, clock: Clock) -> CodeDialog:
    dialog = CodeDialog(clock)
    qtbot.addWidget(dialog)
    dialog.set_context(HERE)
    dialog.show_ask(SMS)
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


@pytest.fixture
def answers(dialog: CodeDialog) -> list[Answer]:
    answers: list[Answer] = []
    dialog.answered.connect(answers.append)
    return answers


def wrong(ask: AskCode, **more: object) -> AskCode:
    problem = e.CodeMismatch(refusal("CodeMismatch"))
    return dataclasses.replace(ask, **{"problem": problem, **more})


def test_names(dialog: CodeDialog):
    assert dialog.windowTitle() == "Enter your code"
    assert dialog.edit.accessibleName() == "Code"
    assert dialog.action.accessibleName() == "Verify"
    assert dialog.send_again.accessibleName() == "Send a new code"
    assert dialog.other.text() == "Use another method"
    assert dialog.cancel.text() == "Cancel"
    assert dialog.time_left.accessibleName() == "Time left"
    assert dialog.edit.hasFocus()


@pytest.mark.parametrize(
    ("ask", "text", "note"),
    [
        (
            SMS,
            "We sent a 6-digit code by text message to <b>··0100</b>.",
            (
                "Text messages can take a few minutes. If yours comes too late, "
                "choose “Send a new code”."
            ),
        ),
        (APP, "Enter the 6-digit code that your authenticator app shows.", ""),
        (
            EMAIL,
            "We sent a code by email to <b>m***@e***</b>.",
            (
                "Emails can take a few minutes. Look in your spam folder too. If yours comes too "
                "late, choose “Send a new code”."
            ),
        ),
        (dataclasses.replace(SMS, destination=""), "We sent you a code by text message.", None),
        (
            dataclasses.replace(SMS, destination="+***<b>&"),
            "We sent a 6-digit code by text message to <b>+***&lt;b&gt;&amp;</b>.",
            None,
        ),
        (dataclasses.replace(EMAIL, destination=""), "We sent you a code by email.", None),
        (
            AskCode(Method.EMAIL, "", 0.0, CodeFor.NEW_PASSWORD, can_send_new=True),
            "Enter the code that was sent to you. Use it to set a new password.",
            "",
        ),
        (
            dataclasses.replace(EMAIL, longest=6),
            "We sent a 6-digit code by email to <b>m***@e***</b>.",
            None,
        ),
        (
            dataclasses.replace(SMS, longest=8),
            "We sent a code by text message to <b>··0100</b>.",
            None,
        ),
        (
            dataclasses.replace(APP, longest=8),
            "Enter the code that your authenticator app shows.",
            None,
        ),
    ],
)
def test_where_the_code_went(dialog: CodeDialog, ask: AskCode, text: str, note: str | None):
    dialog.show_ask(ask)
    assert text == dialog.subtitle.text()
    if note is not None:
        assert (note, bool(note)) == (dialog.note.text(), dialog.note.isVisible())


def test_verifying(dialog: CodeDialog, qtbot: QtBot, answers: list[Answer]):
    qtbot.keyClicks(dialog.edit, "482913")
    assert answers == []  # nothing is sent before Verify
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    dialog.action.click()
    assert answers == [CodeEntered("482913")]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("", "Enter the code."),
        ("48291", "The code has 6 digits; this has 5."),
        ("4829131", "The code has 6 digits; this has 7."),
        ("48a913", "The code has 6 digits and nothing else. Enter only these."),
        (
            "482913 482914",
            "There is more than one number in this. Enter the code alone: 6 digits.",
        ),
    ],
)
def test_what_cannot_be_the_code_is_answered_at_once(
    dialog: CodeDialog, answers: list[Answer], typed: str, text: str
):
    dialog.edit.setText(typed)
    dialog.action.click()
    if typed == "482913 482914":
        assert dialog.message.text() == "The code has 6 digits; this has 12."
    else:
        assert text == dialog.message.text()
    assert answers == []
    assert dialog.action.isEnabled()
    assert dialog.edit.hasFocus()


def test_several_lengths_are_said_so(dialog: CodeDialog):
    dialog.show_ask(EMAIL)
    dialog.edit.setText("482")
    dialog.action.click()
    assert dialog.message.text() == "The code has 6 to 8 digits; this has 3."
    dialog.edit.setText("code 482913 or code 482914")
    dialog.action.click()
    assert dialog.message.text() == (
        "There is more than one number in this. Enter the code alone: 6 to 8 digits."
    )


def test_a_wrong_code_stays_selected(dialog: CodeDialog):
    dialog.edit.setText("111111")
    dialog.action.click()
    dialog.show_ask(wrong(SMS))
    assert dialog.message.text() == (
        "That code doesn't match. Check the newest message and try again."
    )
    assert dialog.edit.selectedText() == "111111"
    assert dialog.edit.hasFocus()
    assert dialog.action.isEnabled()


def test_a_new_code_clears_the_old_one(dialog: CodeDialog, clock: Clock):
    dialog.edit.setText("111111")
    clock.advance(40)
    expired = e.ChallengeSessionExpired(refusal())
    dialog.show_ask(dataclasses.replace(SMS, issued=clock.now, problem=expired))
    assert dialog.edit.text() == ""
    assert dialog.message.text() == "Time ran out, so a new code is on its way."
    assert dialog.time_left.text() == "3:00 left"


@pytest.mark.parametrize(
    "problem",
    [e.NotSent("host", "refused"), e.ReplyLost("host", "reset"), e.ProtocolError("host", "html")],
)
def test_trouble_on_the_way_keeps_the_code_and_has_details(
    dialog: CodeDialog, problem: e.DeskError
):
    dialog.edit.setText("482913")
    dialog.action.click()
    dialog.show_ask(dataclasses.replace(SMS, problem=problem))
    assert dialog.edit.text() == "482913"
    assert "Host: host" in dialog.message.problem.details
    assert dialog.action.isEnabled()


def test_a_pause_after_wrong_codes(dialog: CodeDialog, clock: Clock, answers: list[Answer]):
    dialog.edit.setText("111111")
    dialog.show_ask(wrong(SMS, pause=4))
    assert (dialog.action.text(), dialog.action.isEnabled()) == ("Try again in 4 s", False)
    dialog.submit()
    assert answers == []
    clock.advance(4)
    dialog.action.check_clock()
    dialog.action.click()
    assert answers == [CodeEntered("111111")]


def test_a_new_code_does_not_end_a_pause(dialog: CodeDialog, clock: Clock):
    """The service counts wrong codes over all of them."""
    dialog.show_ask(wrong(SMS, pause=64))
    clock.advance(31)
    dialog.show_ask(dataclasses.replace(SMS, issued=clock.now))
    dialog.action.check_clock()
    assert dialog.action.text() == "Try again in 33 s"


def test_a_new_code_can_be_had_after_a_while(
    dialog: CodeDialog, clock: Clock, answers: list[Answer]
):
    button = dialog.send_again
    assert (button.isEnabled(), button.text()) == (False, "Send a new code (30 s)")
    assert button.accessibleDescription() == "30 s"
    clock.advance(29)
    button.check_clock()
    assert button.text() == "Send a new code (1 s)"
    clock.advance(1)
    button.check_clock()
    assert (button.isEnabled(), button.accessibleDescription()) == (True, "")
    button.click()
    assert answers == [NewCodeWanted()]
    assert not button.isEnabled()
    assert not dialog.action.isEnabled()


def test_the_wait_for_a_new_code_ends_by_itself(dialog: CodeDialog, clock: Clock, qtbot: QtBot):
    clock.advance(29.95)
    dialog.send_again.check_clock()
    clock.advance(0.1)
    qtbot.waitUntil(dialog.send_again.isEnabled, timeout=2000)


def test_another_method(dialog: CodeDialog, answers: list[Answer]):
    dialog.other.click()
    assert answers == [OtherMethodWanted()]


def test_ways_that_there_are_not_are_not_shown(dialog: CodeDialog):
    dialog.show_ask(APP)
    assert not dialog.send_again.isVisible()
    assert not dialog.other.isVisible()
    assert not dialog.time_left.isVisible()
    dialog.show_ask(EMAIL)
    assert dialog.send_again.isVisible()
    assert not dialog.help.lost_phone.isVisible()


def test_nothing_is_claimed_about_the_time_that_is_not_known(dialog: CodeDialog):
    dialog.set_context(AskContext())
    dialog.show_ask(SMS)
    assert dialog.time_left.accessibleDescription() == "good for about 3 minutes"
    assert dialog.action.is_primary


def test_when_time_runs_out_a_new_code_is_the_main_thing(
    dialog: CodeDialog, clock: Clock, answers: list[Answer], qtbot: QtBot
):
    clock.advance(180)
    dialog.time_left.check_clock()
    dialog.send_again.check_clock()
    assert dialog.time_left.accessibleDescription() == "Time ran out"
    assert dialog.send_again.is_primary
    assert not dialog.action.is_primary
    assert answers == []  # no timer sends a message
    qtbot.waitUntil(lambda: dialog.send_again.y() < dialog.action.y())
    dialog.edit.setFocus()
    QTest.keyClick(dialog.edit, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.send_again
    dialog.send_again.click()
    assert answers == [NewCodeWanted()]
    dialog.show_ask(dataclasses.replace(SMS, issued=clock.now))
    assert dialog.action.is_primary
    assert not dialog.send_again.is_primary


def test_an_app_has_no_new_code_to_send(dialog: CodeDialog, clock: Clock):
    dialog.set_context(AskContext(code_seconds=10))
    dialog.show_ask(dataclasses.replace(SMS, can_send_new=False))
    clock.advance(10)
    dialog.time_left.check_clock()
    assert dialog.action.is_primary


def test_enter_verifies_even_when_time_ran_out(
    dialog: CodeDialog, clock: Clock, qtbot: QtBot, answers: list[Answer]
):
    """A press that comes a moment late must not send a message by surprise."""
    clock.advance(180)
    dialog.time_left.check_clock()
    dialog.edit.setText("482913")
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert answers == [CodeEntered("482913")]


def test_help(dialog: CodeDialog, announced: list[tuple[str, bool]]):
    dialog.help.lost_phone.click()
    assert "Use another method" in dialog.help.text
    assert "the service desk" in dialog.help.text
    dialog.help.not_requested.click()
    assert "the password of maria.santos" in dialog.help.text
    assert not dialog.help.lost_phone.is_open
    assert len(announced) == 2
    dialog.help.not_requested.click()
    assert not dialog.help.isVisible()


def test_help_without_names(dialog: CodeDialog):
    dialog.set_context(AskContext())
    dialog.show_ask(APP)
    dialog.help.lost_phone.click()
    assert dialog.help.text == ("Contact your support team: they can let you in another way.")
    dialog.show_ask(SMS)
    dialog.help.not_requested.click()
    assert "enters your password" in dialog.help.text


def test_nobody_is_asked_of_a_code_that_an_app_makes(dialog: CodeDialog):
    dialog.show_ask(APP)
    assert not dialog.help.not_requested.isVisible()


@pytest.mark.parametrize("way", ["escape", "cancel", "close"])
@pytest.mark.parametrize("busy", [False, True], ids=["idle", "busy"])
def test_every_way_out_cancels(dialog: CodeDialog, qtbot: QtBot, way: str, busy: bool):  # noqa: FBT001
    dialog.set_busy(busy)
    with qtbot.waitSignals([dialog.cancelled, dialog.rejected]):
        if way == "escape":
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        elif way == "cancel":
            dialog.cancel.click()
        else:
            dialog.close()
    assert not dialog.isVisible()


def test_being_done_cancels_nothing(dialog: CodeDialog, qtbot: QtBot):
    with qtbot.assertNotEmitted(dialog.cancelled), qtbot.waitSignal(dialog.accepted):
        dialog.accept()


def test_busy_leaves_only_cancel(dialog: CodeDialog, qtbot: QtBot):
    dialog.edit.setText("482913")
    dialog.action.click()
    qtbot.keyClicks(dialog.edit, "9")
    assert dialog.edit.text() == "482913"
    assert not dialog.other.isEnabled()
    assert dialog.cancel.isEnabled()
    dialog.set_busy(False)
    assert dialog.other.isEnabled()


def test_an_answer_stands_under_its_own_question(dialog: CodeDialog):
    for link in (dialog.help.lost_phone, dialog.help.not_requested, dialog.help.lost_phone):
        link.click()
        QApplication.processEvents()
        beneath = link.mapTo(dialog, link.rect().bottomLeft()).y()
        top = dialog.help.mapTo(dialog, dialog.help.rect().topLeft()).y()
        assert 0 < top - beneath < 20


def test_a_click_back_into_a_refused_code_selects_it(dialog: CodeDialog):
    dialog.edit.setText("111111")
    dialog.show_ask(wrong(SMS))
    dialog.help.lost_phone.setFocus()
    dialog.edit.deselect()
    QTest.mouseClick(dialog.edit, Qt.MouseButton.LeftButton)
    assert dialog.edit.selectedText() == "111111"
    QTest.mouseClick(dialog.edit, Qt.MouseButton.LeftButton, delay=700)
    assert not dialog.edit.hasSelectedText(), "a second click goes where it is made"
    dialog.help.lost_phone.setFocus()
    dialog.edit.setText("1234")
    dialog.help.lost_phone.setFocus()
    QTest.mouseClick(dialog.edit, Qt.MouseButton.LeftButton, delay=700)
    assert not dialog.edit.hasSelectedText(), "what wasn't refused is gone on with"


def test_tab_goes_the_way_of_the_eye(dialog: CodeDialog, clock: Clock):
    clock.advance(31)
    dialog.send_again.check_clock()
    order = [
        dialog.edit,
        dialog.action,
        dialog.send_again,
        dialog.other,
        dialog.help.lost_phone,
        dialog.help.not_requested,
        dialog.cancel,
    ]
    order[0].setFocus()
    for widget in order:
        assert QApplication.focusWidget() is widget
        QTest.keyClick(widget, Qt.Key.Key_Tab)


@pytest.mark.parametrize(
    ("purpose", "words", "left"),
    [
        (CodeFor.SIGN_IN, "We sent a 6-digit code", "3:00 left"),
        (CodeFor.EMAIL_SET_UP, "codes go there from now on", "3:00 left"),
        (CodeFor.ACTIVATION, "activates your account", "good for about a day"),
        (CodeFor.NEW_PASSWORD, "set a new password", "good for about an hour"),
        (CodeFor.PHONE, "phone number is yours", "good for about a day"),
        (CodeFor.EMAIL_ADDRESS, "address is yours", "good for about a day"),
    ],
)
def test_it_says_what_the_code_is_for_and_how_long_it_lasts(
    dialog: CodeDialog, purpose: CodeFor, words: str, left: str
):
    dialog.show_ask(dataclasses.replace(SMS, purpose=purpose))
    assert words in dialog.subtitle.text()
    assert left in (dialog.time_left.text(), dialog.time_left.accessibleDescription())
    titles = {CodeFor.PHONE: "Verify phone number", CodeFor.EMAIL_ADDRESS: "Verify email"}
    assert dialog.windowTitle() == titles.get(purpose, "Enter your code")
    checked_later = purpose is CodeFor.NEW_PASSWORD
    assert dialog.action.accessibleName() == ("Continue" if checked_later else "Verify")


@pytest.mark.parametrize("purpose", [p for p in CodeFor if p is not CodeFor.SIGN_IN])
def test_didnt_ask_for_it_is_for_sign_ins_only(dialog: CodeDialog, purpose: CodeFor):
    dialog.show_ask(dataclasses.replace(SMS, purpose=purpose))
    assert not dialog.help.not_requested.isVisible()
    assert dialog.help.lost_phone.isVisible() == (purpose is not CodeFor.PHONE)


def test_a_code_that_never_comes_may_have_no_user(dialog: CodeDialog):
    """For an unknown user name the service answers just the same."""
    dialog.show_ask(dataclasses.replace(SMS, purpose=CodeFor.NEW_PASSWORD))
    assert "check the user name" in dialog.note.text()


def test_a_code_without_a_password_needs_no_password_to_be_sent(dialog: CodeDialog):
    dialog.show_ask(dataclasses.replace(SMS, method=Method.SMS_FIRST))
    dialog.help.not_requested.click()
    assert "enters your user name" in dialog.help.text
