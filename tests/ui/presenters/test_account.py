"""Account actions: their flows, prompts and outcomes. The test plays the worker."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.asks import AskAppLink, AskCode, AskMethod, AskNewPassword, CodeEntered
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf, CodeFor, PasswordFor
from desktop.auth.states import Asking, Cancelled, Done, Failed, Working
from desktop.ui.models.account_actions import (
    AccountAction,
)
from desktop.ui.models.status import Status
from tests.helpers.fake_worker import refused
from tests.helpers.sessions import session
from tests.helpers.windows import SignedInWindows

CODE = AskCode(Method.SMS, "+*******0100", 0.0, CodeFor.PHONE, can_send_new=True)


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> SignedInWindows:
    return SignedInWindows(qtbot, tmp_path)


def verify_button(windows: SignedInWindows) -> QPushButton:
    buttons = windows.window.findChildren(QPushButton)
    found = [b for b in buttons if b.accessibleName() in ("Verify phone number", "")]
    return next((b for b in found if b.accessibleName()), found[0])


def test_the_overview_leads_from_not_verified_to_verifying(windows: SignedInWindows):
    button = verify_button(windows)
    assert button.text() == "Verify phone number"
    assert button.isVisible()
    button.click()
    assert windows.worker.started[-1][0] == "verify_phone"
    assert windows.first_call() == (
        "GetUserAttributeVerificationCode",
        {
            "AccessToken": windows.session.tokens.access_token,
            "AttributeName": "phone_number",
        },
    )


def test_verified_is_shown_at_once(windows: SignedInWindows):
    attempt = windows.begin(AccountAction.VERIFY_PHONE)
    windows.report(attempt, Working("GetUserAttributeVerificationCode"))
    windows.report(attempt, Asking(CODE))
    assert windows.prompt.isVisible()
    windows.prompt.answered.emit(CodeEntered("123456"))
    assert windows.worker.answers == [(attempt, CodeEntered("123456"))]
    assert windows.prompt.action.busy
    renewed = session(phone_number_verified=True)
    windows.report(attempt, Done(renewed))
    assert windows.prompt is None
    assert windows.window.current.session is renewed
    assert not windows.action(AccountAction.VERIFY_PHONE).isEnabled()
    assert windows.notice == ("success", "Your phone number is verified.")
    assert verify_button(windows).accessibleName() != "Verify phone number"


def test_verified_without_new_tokens_says_when_it_shows(windows: SignedInWindows):
    attempt = windows.begin(AccountAction.VERIFY_PHONE)
    windows.report(attempt, Done(windows.session))
    assert "after the next refresh" in windows.notice[1]


@pytest.mark.parametrize(
    ("account_action", "operation"),
    [
        (AccountAction.VERIFY_EMAIL, "GetUserAttributeVerificationCode"),
        (AccountAction.LINK_APP, "GetUser"),
        (AccountAction.PREFER_METHOD, "GetUser"),
        (AccountAction.DEVICES, "GetUser"),
    ],
)
def test_each_errand_is_its_flow(
    windows: SignedInWindows, account_action: AccountAction, operation: str
):
    windows.begin(account_action)
    assert windows.first_call()[0] == operation


@pytest.mark.parametrize(
    ("account_action", "ask", "result", "words"),
    [
        (
            AccountAction.CHANGE_PASSWORD,
            AskNewPassword(purpose=PasswordFor.CHANGE),
            None,
            "password was changed",
        ),
        (
            AccountAction.LINK_APP,
            AskAppLink("ABCD", "otpauth://totp/x", "m", "N"),
            None,
            "app is linked",
        ),
        (
            AccountAction.PREFER_METHOD,
            AskMethod((Method.SMS, Method.EMAIL), purpose=ChoiceOf.PREFERRED),
            Method.EMAIL,
            "From now on you are asked for this: Email.",
        ),
    ],
)
def test_a_question_and_the_good_news(
    windows: SignedInWindows, account_action: AccountAction, ask: Any, result: object, words: str
):
    attempt = windows.begin(account_action)
    windows.report(attempt, Asking(ask))
    assert windows.prompt.isVisible()
    windows.report(attempt, Done(result))
    assert windows.prompt is None
    assert windows.notice[0] == "success"
    assert words in windows.notice[1]
    assert windows.window.current.session is windows.session


def test_unlinking_asks_back_first(windows: SignedInWindows, qtbot: QtBot):
    windows.choose(AccountAction.UNLINK_APP)
    assert len(windows.worker.started) == 1
    confirm = windows.presenter.account.confirm
    assert confirm is not None
    assert confirm.windowTitle() == "Unlink authenticator app?"
    assert confirm.cancel.hasFocus() or confirm.first_focus() is confirm.cancel
    confirm.cancel.click()
    assert len(windows.worker.started) == 1
    windows.choose(AccountAction.UNLINK_APP)
    confirm = windows.presenter.account.confirm
    assert confirm is not None
    confirm.action.click()
    confirm.action.click()
    assert [name for name, _ in windows.worker.started] == ["sign_in", "unlink_app"]
    assert windows.first_call()[0] == "SetUserMFAPreference"
    windows.report(2, Done(None))
    assert windows.presenter.account.confirm is None
    assert "unlinked" in windows.notice[1]


def test_one_errand_at_a_time(windows: SignedInWindows):
    attempt = windows.begin(AccountAction.CHANGE_PASSWORD)
    windows.report(attempt, Asking(AskNewPassword(purpose=PasswordFor.CHANGE)))
    windows.choose(AccountAction.LINK_APP)
    assert len(windows.worker.started) == attempt


def test_the_devices_do_not_come_between(windows: SignedInWindows):
    windows.begin(AccountAction.PREFER_METHOD)
    started = len(windows.worker.started)
    windows.window.account_action_wanted.emit(AccountAction.DEVICES)
    windows.window.sign_out_everywhere_wanted.emit()
    assert len(windows.worker.started) == started
    windows.presenter.account.cancel()
    windows.window.account_action_wanted.emit(AccountAction.DEVICES)
    windows.window.account_action_wanted.emit(AccountAction.PREFER_METHOD)
    assert [each[0] for each in windows.worker.started[started:]] == [AccountAction.DEVICES.value]


def test_a_question_that_is_cancelled_ends_the_errand(windows: SignedInWindows):
    attempt = windows.begin(AccountAction.VERIFY_PHONE)
    windows.report(attempt, Asking(CODE))
    windows.prompt.cancel.click()
    assert windows.worker.cancelled == [attempt]
    assert windows.prompt is None
    windows.report(attempt, Done(session(phone_number_verified=True)))  # too late
    windows.report(attempt, Cancelled())
    assert windows.window.current.session is windows.session
    assert windows.notice == ("", "")
    windows.begin(AccountAction.CHANGE_PASSWORD)


def test_waiting_is_said_after_a_while_and_can_be_cancelled(windows: SignedInWindows, qtbot: QtBot):
    attempt = windows.begin(AccountAction.LINK_APP)
    assert windows.presenter.account.waiting is None
    qtbot.waitUntil(lambda: windows.presenter.account.waiting is not None)
    waiting = windows.presenter.account.waiting
    assert waiting is not None
    assert waiting.windowTitle() == "One moment"
    qtbot.keyClick(waiting, Qt.Key.Key_Escape)
    assert windows.worker.cancelled == [attempt]
    assert windows.presenter.account.waiting is None


def test_the_question_takes_the_place_of_waiting(windows: SignedInWindows):
    attempt = windows.begin(AccountAction.VERIFY_PHONE)
    windows.presenter.account.waiting_delay.timeout.emit()
    assert windows.presenter.account.waiting is not None
    windows.report(attempt, Asking(CODE))
    assert windows.presenter.account.waiting is None
    assert not windows.presenter.account.waiting_delay.isActive()
    assert windows.prompt.isVisible()


@pytest.mark.parametrize(
    ("failed", "kind", "words"),
    [
        (refused(e.TooManyRequests), "error", "Too many requests"),
        (refused(e.ChangeRefused), "error", "didn't accept this change"),
        (refused(e.NoSecondFactor), "error", "No second sign-in step"),
        (Failed(e.UnexpectedError("KeyError")), "error", "Something went wrong in this app"),
    ],
)
def test_what_came_to_nothing_is_told_with_details(
    windows: SignedInWindows, failed: Failed, kind: str, words: str
):
    attempt = windows.begin(AccountAction.PREFER_METHOD)
    windows.report(attempt, failed)
    assert windows.notice[0] == kind
    assert words in windows.notice[1]
    assert windows.window.notice is not None
    assert windows.window.notice.details
    assert windows.window.status is Status.SIGNED_IN
    windows.begin(AccountAction.PREFER_METHOD)


def test_no_connection_is_offline_and_signs_nobody_out(windows: SignedInWindows):
    windows.report(windows.begin(AccountAction.LINK_APP), Failed(e.NotSent("host", "refused")))
    assert windows.window.status is Status.OFFLINE
    assert not windows.action(AccountAction.LINK_APP).isEnabled()
    assert windows.window.current.session is windows.session


def test_an_access_token_that_is_no_longer_taken_leads_to_a_refresh(windows: SignedInWindows):
    """Which finds out whether the session is over, or that token only."""
    windows.report(windows.begin(AccountAction.LINK_APP), refused(e.SignedOut, "GetUser"))
    assert [name for name, _ in windows.worker.started] == ["sign_in", "link_app", "refresh"]


def test_signing_out_ends_the_errand(windows: SignedInWindows):
    attempt = windows.begin(AccountAction.VERIFY_PHONE)
    windows.report(attempt, Asking(CODE))
    windows.window.sign_out_wanted.emit()
    assert attempt in windows.worker.cancelled
    assert windows.prompt is None
    windows.report(attempt, Done(session(phone_number_verified=True)))
    assert windows.window.status is Status.SIGNED_OUT


def test_good_news_stays_over_a_refresh_and_goes_with_the_person(windows: SignedInWindows):
    windows.report(windows.begin(AccountAction.CHANGE_PASSWORD), Done(None))
    windows.window.refresh_wanted.emit()
    windows.report(len(windows.worker.started), Done(session()))
    assert windows.notice[0] == "success"
    windows.report(windows.submit("tom.okafor"), Done(session()))
    assert windows.notice == ("", "")


def test_somebody_about_to_sign_in_ends_the_errand(windows: SignedInWindows):
    """One window that asks for something at a time."""
    windows.window.account_action_wanted.emit(AccountAction.CHANGE_PASSWORD)
    attempt = windows.presenter.account.attempt
    assert attempt is not None
    windows.presenter.sign_in.open()
    assert windows.worker.cancelled == [attempt]
    assert windows.login.isVisible()


def test_an_errand_puts_the_login_dialog_away(windows: SignedInWindows):
    windows.presenter.sign_in.open()
    windows.window.account_action_wanted.emit(AccountAction.CHANGE_PASSWORD)
    assert not windows.login.isVisible()
    assert windows.presenter.account.attempt is not None


def test_no_errand_begins_while_somebody_is_being_signed_in(windows: SignedInWindows):
    windows.presenter.sign_in.open()
    windows.submit("tom.okafor")
    windows.window.account_action_wanted.emit(AccountAction.CHANGE_PASSWORD)
    windows.window.sign_out_everywhere_wanted.emit()
    assert windows.presenter.account.attempt is None
    assert windows.presenter.devices.attempt is None
    assert windows.login.isVisible()
