"""What the Account menu offers, and why an entry is greyed out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.asks import Ask, AskAppLink, AskCode, AskMethod, AskNewPassword
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf, CodeFor, PasswordFor
from desktop.auth.session import Session
from desktop.auth.states import Asking, Done, Failed
from desktop.ui.main_window.account_menu import AccountMenu
from desktop.ui.models.account_actions import (
    AccountAction,
    common_disabled_reason,
    disabled_reasons,
)
from desktop.ui.models.status import Status
from tests.helpers.sessions import session
from tests.helpers.windows import UNVERIFIED, SignedInWindows, WindowsWithFakeWorker

TEXTS = {
    AccountAction.CHANGE_PASSWORD: "Change password…",
    AccountAction.VERIFY_PHONE: "Verify phone number…",
    AccountAction.VERIFY_EMAIL: "Verify email…",
    AccountAction.LINK_APP: "Link authenticator app…",
    AccountAction.UNLINK_APP: "Unlink authenticator app…",
    AccountAction.PREFER_METHOD: "Preferred second step…",
    AccountAction.STEP_UP: "Confirm it's you again…",
    AccountAction.DEVICES: "Devices and sessions…",
}


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> SignedInWindows:
    return SignedInWindows(qtbot, tmp_path)


def test_the_menu_names_every_errand(windows: SignedInWindows):
    texts = {
        account_action: windows.action(account_action).text().replace("&", "")
        for account_action in AccountAction
    }
    assert texts == TEXTS
    shown = [it for it in AccountAction if windows.action(it).isVisible()]
    assert set(shown) == set(AccountAction) - {AccountAction.STEP_UP}
    assert all(windows.action(account_action).isEnabled() for account_action in shown)


def test_nothing_can_be_done_while_nobody_is_signed_in(qtbot: QtBot, tmp_path: Path):
    windows = WindowsWithFakeWorker(qtbot, tmp_path)
    menu = windows.window.findChild(AccountMenu)
    assert menu is not None
    assert [action.isEnabled() for action in menu.actions() if action.data()] == [False] * 8
    assert menu.actions()[0].text() == "Sign in first."
    windows.window.account_action_wanted.emit(AccountAction.CHANGE_PASSWORD)
    windows.window.account_action_wanted.emit(AccountAction.DEVICES)
    assert windows.worker.started == []


def test_what_is_verified_already_is_greyed_with_the_reason(qtbot: QtBot, tmp_path: Path):
    windows = SignedInWindows(qtbot, tmp_path, phone_number_verified=True, email_verified=True)
    action = windows.action(AccountAction.VERIFY_PHONE)
    assert not action.isEnabled()
    assert action.text().replace("&", "") == "Verify phone number… (already verified)"
    assert action.toolTip() == action.statusTip() == "already verified"
    assert not windows.action(AccountAction.VERIFY_EMAIL).isEnabled()
    assert windows.action(AccountAction.CHANGE_PASSWORD).isEnabled()


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
        (Status.OFFLINE, "can't be reached"),
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
    windows = SignedInWindows(qtbot, tmp_path)
    assert not any(windows.action(account_action).isEnabled() for account_action in AccountAction)
    assert not verify_button(windows).isVisible()


def verify_button(windows: SignedInWindows) -> QPushButton:
    buttons = windows.window.findChildren(QPushButton)
    found = [b for b in buttons if b.accessibleName() in ("Verify phone number", "")]
    return next((b for b in found if b.accessibleName()), found[0])


def opened_menu(windows: SignedInWindows) -> None:
    menu = windows.window.findChild(AccountMenu)
    assert menu is not None
    menu.aboutToShow.emit()


@pytest.mark.parametrize(
    ("on", "text"),
    [
        ((Method.SMS, Method.AUTHENTICATOR_APP), "Unlink authenticator app…"),
        ((Method.SMS,), "Unlink authenticator app… (none is linked)"),
    ],
)
def test_unlink_is_offered_only_where_something_is_linked(
    windows: SignedInWindows, on: tuple[Method, ...], text: str
):
    windows.window.current.set_methods(None)
    action = windows.action(AccountAction.UNLINK_APP)
    assert not action.isEnabled()
    opened_menu(windows)
    opened_menu(windows)
    assert [name for name, _ in windows.worker.started].count("second_factors") == 1
    assert windows.first_call()[0] == "GetUser"
    windows.report(len(windows.worker.started), Done(on))
    assert (action.text().replace("&", ""), action.isEnabled()) == (
        text,
        Method.AUTHENTICATOR_APP in on,
    )
    opened_menu(windows)
    assert [name for name, _ in windows.worker.started].count("second_factors") == 1


def test_what_the_service_doesn_t_tell_is_offered(windows: SignedInWindows):
    windows.window.current.set_methods(None)
    opened_menu(windows)
    windows.report(len(windows.worker.started), Failed(e.NotSent("host", "refused")))
    assert windows.action(AccountAction.UNLINK_APP).isEnabled()


def test_after_an_app_was_unlinked_it_is_looked_up_anew(windows: SignedInWindows):
    windows.choose(AccountAction.UNLINK_APP)
    confirm = windows.presenter.account.confirm
    assert confirm is not None
    assert confirm.action.property("variant") == "danger"
    confirm.action.click()
    windows.report(len(windows.worker.started), Done(None))
    assert not windows.action(AccountAction.UNLINK_APP).isEnabled()
    opened_menu(windows)
    assert windows.worker.started[-1][0] == "second_factors"


@pytest.mark.parametrize(
    ("account_action", "ask"),
    [
        (AccountAction.CHANGE_PASSWORD, AskNewPassword(purpose=PasswordFor.CHANGE)),
        (AccountAction.VERIFY_PHONE, AskCode(Method.SMS, "+*1", 0.0, CodeFor.PHONE)),
        (AccountAction.VERIFY_EMAIL, AskCode(Method.EMAIL, "m***", 0.0, CodeFor.EMAIL_ADDRESS)),
        (AccountAction.LINK_APP, AskAppLink("KEY", "otpauth://totp/x", "maria", "Northwind")),
        (AccountAction.UNLINK_APP, None),
        (AccountAction.PREFER_METHOD, AskMethod((Method.SMS,), purpose=ChoiceOf.PREFERRED)),
        (AccountAction.DEVICES, None),
    ],
)
def test_an_entry_and_its_window_have_one_name(
    windows: SignedInWindows, account_action: AccountAction, ask: Ask | None
):
    windows.choose(account_action)
    presenter = windows.presenter
    if ask is not None:
        windows.report(len(windows.worker.started), Asking(ask))
    window = windows.prompt or presenter.account.confirm or presenter.devices.dialog
    entry = windows.action(account_action).text().replace("&", "").removesuffix("…")
    assert window.windowTitle().removesuffix("?") == entry
