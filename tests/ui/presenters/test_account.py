"""Looking after one's account: menu, actions and their dialogs; the test is the worker."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.asks import AskAppLink, AskCode, AskMethod, AskNewPassword, CodeEntered
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf, CodeFor, PasswordFor
from desktop.auth.session import Session
from desktop.auth.states import Asking, Cancelled, Done, Failed, Working
from desktop.auth.steps import Call
from desktop.ui.main_window.account_menu import AccountMenu
from desktop.ui.models.account_actions import (
    AccountAction,
    common_disabled_reason,
    disabled_reasons,
)
from desktop.ui.models.status import Status
from tests.ui.presenters.test_main import Room, refusal
from tests.ui.sessions import session

TEXTS = {
    AccountAction.CHANGE_PASSWORD: "Change password…",
    AccountAction.VERIFY_PHONE: "Verify phone number…",
    AccountAction.VERIFY_EMAIL: "Verify email…",
    AccountAction.LINK_APP: "Link authenticator app…",
    AccountAction.UNLINK_APP: "Unlink authenticator app…",
    AccountAction.PREFER_METHOD: "Preferred second step…",
    AccountAction.DEVICES: "Devices…",
}
UNVERIFIED = {"phone_number_verified": False, "email_verified": False}
CODE = AskCode(Method.SMS, "+*******0100", 0.0, CodeFor.PHONE, can_send_new=True)


class Signed(Room):
    """A room with somebody in it, whose number and address nobody has verified yet."""

    def __init__(self, qtbot: QtBot, folder: Path, **changes: object) -> None:
        super().__init__(qtbot, folder)
        self.session = session(**{**UNVERIFIED, **changes})
        self.tell(self.submit(), Done(self.session))

    def choose(self, account_action: AccountAction) -> None:
        self.action(account_action).trigger()

    def action(self, account_action: AccountAction) -> QAction:
        menu = self.window.findChild(AccountMenu)
        assert menu is not None
        (found,) = [action for action in menu.actions() if action.data() is account_action]
        return found

    def begin(self, account_action: AccountAction) -> int:
        """Choose it in the menu; the attempt that came of it."""
        before = len(self.runner.started)
        self.choose(account_action)
        assert len(self.runner.started) == before + 1
        assert self.runner.started[-1][0] == account_action.value
        return len(self.runner.started)

    def first_call(self) -> tuple[str, Mapping[str, object]]:
        step = next(self.runner.started[-1][1])
        assert isinstance(step, Call)
        return step.operation, step.parameters

    @property
    def asked(self) -> Any:
        return self.desk.account.prompts.dialog

    @property
    def notice(self) -> tuple[str, str]:
        notice = self.window.notice
        return ("", "") if notice is None else (notice.kind, notice.text)


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Signed:
    return Signed(qtbot, tmp_path)


def test_the_menu_names_every_errand(room: Signed):
    texts = {
        account_action: room.action(account_action).text().replace("&", "")
        for account_action in AccountAction
    }
    assert texts == TEXTS
    assert all(room.action(account_action).isEnabled() for account_action in AccountAction)


def test_nothing_can_be_done_while_nobody_is_signed_in(qtbot: QtBot, tmp_path: Path):
    room = Room(qtbot, tmp_path)
    menu = room.window.findChild(AccountMenu)
    assert menu is not None
    assert [action.isEnabled() for action in menu.actions() if action.data()] == [False] * 7
    assert menu.actions()[0].text() == "Sign in first."
    room.window.account_action_wanted.emit(AccountAction.CHANGE_PASSWORD)
    room.window.account_action_wanted.emit(AccountAction.DEVICES)
    assert room.runner.started == []


def test_what_is_verified_already_is_greyed_with_the_reason(qtbot: QtBot, tmp_path: Path):
    room = Signed(qtbot, tmp_path, phone_number_verified=True, email_verified=True)
    action = room.action(AccountAction.VERIFY_PHONE)
    assert not action.isEnabled()
    assert action.text().replace("&", "") == "Verify phone number… (already verified)"
    assert action.toolTip() == action.statusTip() == "already verified"
    assert not room.action(AccountAction.VERIFY_EMAIL).isEnabled()
    assert room.action(AccountAction.CHANGE_PASSWORD).isEnabled()


@pytest.mark.parametrize(
    ("changes", "account_action", "reason"),
    [
        ({"phone_number": None}, AccountAction.VERIFY_PHONE, "no phone number"),
        ({"email": None}, AccountAction.VERIFY_EMAIL, "no email address"),
        ({}, AccountAction.VERIFY_PHONE, ""),
    ],
)
def test_what_stands_in_the_way_of_single_errands(
    changes: dict[str, object], account_action: AccountAction, reason: str
):
    assert disabled_reasons(session(**{**UNVERIFIED, **changes})).get(account_action, "") == reason


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.SIGNED_IN, ""),
        (Status.OFFLINE, "no connection"),
        (Status.EXPIRED, "Refresh now"),
    ],
)
def test_what_stands_in_the_way_of_all(status: Status, words: str):
    assert words in common_disabled_reason(session(), status)
    assert bool(common_disabled_reason(session(), status)) == bool(words)


def test_a_token_without_the_scope_can_change_nothing(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
):
    monkeypatch.setattr(Session, "access_claims", {"scope": "openid", "exp": 2e9, "iat": 1e9})
    assert "doesn't allow changes" in common_disabled_reason(session(), Status.SIGNED_IN)
    room = Signed(qtbot, tmp_path)
    assert not any(room.action(account_action).isEnabled() for account_action in AccountAction)
    assert not verify_button(room).isVisible()


def verify_button(room: Signed) -> QPushButton:
    buttons = room.window.findChildren(QPushButton)
    found = [b for b in buttons if b.accessibleName() in ("Verify phone number", "")]
    return next((b for b in found if b.accessibleName()), found[0])


def test_the_overview_leads_from_not_verified_to_verifying(room: Signed):
    button = verify_button(room)
    assert button.text() == "Verify phone number"
    assert button.isVisible()
    button.click()
    assert room.runner.started[-1][0] == "verify_phone"
    assert room.first_call() == (
        "GetUserAttributeVerificationCode",
        {
            "AccessToken": room.session.tokens.access_token,
            "AttributeName": "phone_number",
        },
    )


def test_verified_is_shown_at_once(room: Signed):
    attempt = room.begin(AccountAction.VERIFY_PHONE)
    room.tell(attempt, Working("GetUserAttributeVerificationCode"))
    room.tell(attempt, Asking(CODE))
    assert room.asked.isVisible()
    room.asked.answered.emit(CodeEntered("123456"))
    assert room.runner.answers == [(attempt, CodeEntered("123456"))]
    assert room.asked.action.busy
    renewed = session(phone_number_verified=True)
    room.tell(attempt, Done(renewed))
    assert room.asked is None
    assert room.window.current.session is renewed
    assert not room.action(AccountAction.VERIFY_PHONE).isEnabled()
    assert room.notice == ("success", "Your phone number is verified.")
    assert verify_button(room).accessibleName() != "Verify phone number"


def test_verified_without_new_tokens_says_when_it_shows(room: Signed):
    attempt = room.begin(AccountAction.VERIFY_PHONE)
    room.tell(attempt, Done(room.session))
    assert "after the next refresh" in room.notice[1]


@pytest.mark.parametrize(
    ("account_action", "operation"),
    [
        (AccountAction.VERIFY_EMAIL, "GetUserAttributeVerificationCode"),
        (AccountAction.LINK_APP, "GetUser"),
        (AccountAction.PREFER_METHOD, "GetUser"),
        (AccountAction.DEVICES, "GetUser"),
    ],
)
def test_each_errand_is_its_flow(room: Signed, account_action: AccountAction, operation: str):
    room.begin(account_action)
    assert room.first_call()[0] == operation


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
    room: Signed, account_action: AccountAction, ask: Any, result: object, words: str
):
    attempt = room.begin(account_action)
    room.tell(attempt, Asking(ask))
    assert room.asked.isVisible()
    room.tell(attempt, Done(result))
    assert room.asked is None
    assert room.notice[0] == "success"
    assert words in room.notice[1]
    assert room.window.current.session is room.session


def test_unlinking_asks_back_first(room: Signed, qtbot: QtBot):
    room.choose(AccountAction.UNLINK_APP)
    assert len(room.runner.started) == 1
    confirm = room.desk.account.confirm
    assert confirm is not None
    assert confirm.windowTitle() == "Unlink the authenticator app?"
    assert confirm.cancel.hasFocus() or confirm.first_focus() is confirm.cancel
    confirm.cancel.click()
    assert len(room.runner.started) == 1
    room.choose(AccountAction.UNLINK_APP)
    confirm = room.desk.account.confirm
    assert confirm is not None
    confirm.action.click()
    confirm.action.click()
    assert [name for name, _ in room.runner.started] == ["sign_in", "unlink_app"]
    assert room.first_call()[0] == "SetUserMFAPreference"
    room.tell(2, Done(None))
    assert room.desk.account.confirm is None
    assert "unlinked" in room.notice[1]


def test_one_errand_at_a_time(room: Signed):
    attempt = room.begin(AccountAction.CHANGE_PASSWORD)
    room.tell(attempt, Asking(AskNewPassword(purpose=PasswordFor.CHANGE)))
    room.choose(AccountAction.LINK_APP)
    assert len(room.runner.started) == attempt


def test_the_devices_do_not_come_between(room: Signed):
    room.begin(AccountAction.PREFER_METHOD)
    started = len(room.runner.started)
    room.window.account_action_wanted.emit(AccountAction.DEVICES)
    room.window.sign_out_everywhere_wanted.emit()
    assert len(room.runner.started) == started
    room.desk.account.cancel()
    room.window.account_action_wanted.emit(AccountAction.DEVICES)
    room.window.account_action_wanted.emit(AccountAction.PREFER_METHOD)
    assert [each[0] for each in room.runner.started[started:]] == [AccountAction.DEVICES.value]


def test_a_question_that_is_cancelled_ends_the_errand(room: Signed):
    attempt = room.begin(AccountAction.VERIFY_PHONE)
    room.tell(attempt, Asking(CODE))
    room.asked.cancel.click()
    assert room.runner.cancelled == [attempt]
    assert room.asked is None
    room.tell(attempt, Done(session(phone_number_verified=True)))  # too late
    room.tell(attempt, Cancelled())
    assert room.window.current.session is room.session
    assert room.notice == ("", "")
    room.begin(AccountAction.CHANGE_PASSWORD)


def test_waiting_is_said_after_a_while_and_can_be_cancelled(room: Signed, qtbot: QtBot):
    attempt = room.begin(AccountAction.LINK_APP)
    assert room.desk.account.waiting is None
    qtbot.waitUntil(lambda: room.desk.account.waiting is not None)
    waiting = room.desk.account.waiting
    assert waiting is not None
    assert waiting.windowTitle() == "One moment"
    qtbot.keyClick(waiting, Qt.Key.Key_Escape)
    assert room.runner.cancelled == [attempt]
    assert room.desk.account.waiting is None


def test_the_question_takes_the_place_of_waiting(room: Signed):
    attempt = room.begin(AccountAction.VERIFY_PHONE)
    room.desk.account.waiting_delay.timeout.emit()
    assert room.desk.account.waiting is not None
    room.tell(attempt, Asking(CODE))
    assert room.desk.account.waiting is None
    assert not room.desk.account.waiting_delay.isActive()
    assert room.asked.isVisible()


@pytest.mark.parametrize(
    ("failed", "kind", "words"),
    [
        (refusal(e.TooManyRequests), "error", "Too many requests"),
        (refusal(e.ChangeRefused), "error", "doesn't allow this change"),
        (refusal(e.NoSecondFactor), "error", "No second sign-in step"),
        (Failed(e.UnexpectedError("KeyError")), "error", "Something went wrong in this app"),
    ],
)
def test_what_came_to_nothing_is_told_with_details(
    room: Signed, failed: Failed, kind: str, words: str
):
    attempt = room.begin(AccountAction.PREFER_METHOD)
    room.tell(attempt, failed)
    assert room.notice[0] == kind
    assert words in room.notice[1]
    assert room.window.notice is not None
    assert room.window.notice.details
    assert room.window.status is Status.SIGNED_IN
    room.begin(AccountAction.PREFER_METHOD)


def test_no_connection_is_offline_and_signs_nobody_out(room: Signed):
    room.tell(room.begin(AccountAction.LINK_APP), Failed(e.NotSent("host", "refused")))
    assert room.window.status is Status.OFFLINE
    assert not room.action(AccountAction.LINK_APP).isEnabled()
    assert room.window.current.session is room.session


def test_an_access_token_that_is_no_longer_taken_leads_to_a_refresh(room: Signed):
    """Which finds out whether the session is over, or that token only."""
    room.tell(room.begin(AccountAction.LINK_APP), refusal(e.SignedOut, "GetUser"))
    assert [name for name, _ in room.runner.started] == ["sign_in", "link_app", "refresh"]


def test_signing_out_ends_the_errand(room: Signed):
    attempt = room.begin(AccountAction.VERIFY_PHONE)
    room.tell(attempt, Asking(CODE))
    room.window.sign_out_wanted.emit()
    assert attempt in room.runner.cancelled
    assert room.asked is None
    room.tell(attempt, Done(session(phone_number_verified=True)))
    assert room.window.status is Status.SIGNED_OUT


def test_good_news_stays_over_a_refresh_and_goes_with_the_person(room: Signed):
    room.tell(room.begin(AccountAction.CHANGE_PASSWORD), Done(None))
    room.window.refresh_wanted.emit()
    room.tell(len(room.runner.started), Done(session()))
    assert room.notice[0] == "success"
    room.tell(room.submit("tom.okafor"), Done(session()))
    assert room.notice == ("", "")


def test_somebody_about_to_sign_in_ends_the_errand(room: Signed):
    """One window that asks for something at a time."""
    room.window.account_action_wanted.emit(AccountAction.CHANGE_PASSWORD)
    attempt = room.desk.account.attempt
    assert attempt is not None
    room.desk.sign_in.open()
    assert room.runner.cancelled == [attempt]
    assert room.login.isVisible()


def test_an_errand_puts_the_login_dialog_away(room: Signed):
    room.desk.sign_in.open()
    room.window.account_action_wanted.emit(AccountAction.CHANGE_PASSWORD)
    assert not room.login.isVisible()
    assert room.desk.account.attempt is not None


def test_no_errand_begins_while_somebody_is_being_signed_in(room: Signed):
    room.desk.sign_in.open()
    room.submit("tom.okafor")
    room.window.account_action_wanted.emit(AccountAction.CHANGE_PASSWORD)
    room.window.sign_out_everywhere_wanted.emit()
    assert room.desk.account.attempt is None
    assert room.desk.devices.attempt is None
    assert room.login.isVisible()
