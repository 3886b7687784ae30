"""The list of sessions: shown, ended one by one or all others, and pools that keep no list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.flows.account import Account
from desktop.auth.flows.sessions import (
    ListedSession,
    NoSessionList,
    SessionList,
    SessionsEnded,
)
from desktop.auth.states import Done, Failed
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.devices import DevicesDialog
from desktop.ui.models.account_actions import AccountAction
from desktop.ui.models.status import Status
from desktop.ui.style import theme
from tests.auth.minting import NOW
from tests.helpers.fake_worker import refused
from tests.helpers.pseudo_translation import pseudo_translation, texts
from tests.helpers.windows import SignedInWindows
from tests.ui.conftest import ApplyTheme

OWN = ListedSession(
    "tkn-own", "TOKEN", "client", NOW - 90, NOW - 30, "Cognito Desk", "192.0.2.7", "", "", own=True
)
LAPTOP = replace(
    OWN,
    id="tkn-laptop",
    client_id="another-client",
    device="Windows 11, Edge",
    city="Lisbon",
    country="Portugal",
    own=False,
)
PAGES = replace(OWN, id="sso-pages", kind="SSO", device="Unknown", country="unknown", own=False)
HOSTILE = ListedSession(
    id="x" * 500,
    kind="\u202eSSO",
    client_id="<b>c</b>" * 500,
    created=1e300,
    last_active=-5.0,
    device="<b>%1%2</b>\u202e" + "w" * 5000,
    last_address="1" * 5000,
    city="%1\u202e" * 900,
    country="%2" * 900,
    own=False,
)
THREE = SessionList((LAPTOP, OWN, PAGES))


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> SignedInWindows:
    return SignedInWindows(qtbot, tmp_path)


def account(sessions: SessionList) -> Done:
    return Done(Account("maria.santos", {}, (), None, (), sessions))


def opened(windows: SignedInWindows, sessions: SessionList = THREE) -> DevicesDialog:
    windows.report(windows.begin(AccountAction.DEVICES), account(sessions))
    dialog = windows.presenter.devices.dialog
    assert dialog is not None
    return dialog


def words(dialog: DevicesDialog) -> list[str]:
    QApplication.processEvents()  # what the open window got just now is shown in the next turn
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog)]


def links(dialog: DevicesDialog) -> list[QPushButton]:
    return [card.end for card in dialog.sessions.cards if card.end is not None]


def confirming(windows: SignedInWindows) -> ConfirmDialog:
    confirm = windows.presenter.devices.confirm
    assert confirm is not None
    return confirm


def test_each_session_with_its_times_and_its_place_and_the_own_one_first(windows: SignedInWindows):
    dialog = opened(windows)
    said = words(dialog)
    assert "Where you are signed in" in said
    assert said.count("This sign-in") == 1
    assert [card._id for card in dialog.sessions.cards] == ["tkn-own", "tkn-laptop", "sso-pages"]
    assert any(
        line.startswith("Last active: ") and line.endswith("from 192.0.2.7, Lisbon, Portugal")
        for line in said
    )
    assert any(line.startswith("Signed in since: ") for line in said)
    assert "Another app: another-client" in said
    assert "Unknown device" in said
    assert not any("unknown" in line for line in said)
    assert "In a browser, by the sign-in service's own pages" in said
    assert len(links(dialog)) == 2, "not the own one"
    names = [link.accessibleName() for link in links(dialog)]
    assert names[0].startswith("Sign out Windows 11, Edge, signed in since ")


@pytest.mark.parametrize(
    ("missing", "part"),
    [
        (NoSessionList.NOT_TRACKED, "The sign-in service gave no list of the places"),
        (NoSessionList.NOT_ALLOWED, "This sign-in may not see where else you are signed in."),
    ],
)
def test_no_list_is_one_quiet_line(windows: SignedInWindows, missing: NoSessionList, part: str):
    dialog = opened(windows, SessionList(missing=missing))
    said = words(dialog)
    assert sum(part in line for line in said) == 1
    assert "Where you are signed in" not in said
    assert dialog.message.problem is None
    assert not dialog.sessions.end_others.isVisibleTo(dialog)
    assert dialog.everywhere.isEnabled(), "all at once goes everywhere"
    assert "No device is remembered for you." in said


def test_a_session_is_ended_and_leaves_the_list_though_the_service_lags(windows: SignedInWindows):
    dialog = opened(windows)
    links(dialog)[0].click()
    assert windows.worker.started[-1][0] == "end_session"
    operation, parameters = windows.first_call()
    assert (operation, parameters["SessionId"]) == ("RevokeUserSession", "tkn-laptop")
    assert not links(dialog)[1].isEnabled()
    links(dialog)[1].click()
    attempt = len(windows.worker.started)
    windows.report(attempt, Done(SessionsEnded(frozenset({"tkn-laptop"}))))
    assert windows.worker.started[-1][0] == "devices", "the list is read afresh"
    windows.report(attempt + 1, account(THREE))
    assert [card._id for card in dialog.sessions.cards] == ["tkn-own", "sso-pages"]
    assert windows.window.status is Status.SIGNED_IN


def test_a_refusal_is_no_word_on_the_own_session(windows: SignedInWindows):
    dialog = opened(windows)
    links(dialog)[0].click()
    windows.report(
        len(windows.worker.started),
        refused(e.SessionNotEnded, "RevokeUserSession"),
    )
    assert windows.window.status is Status.SIGNED_IN
    assert windows.worker.started[-1][0] == "end_session", "nothing was refreshed"
    assert "didn't end that session" in dialog.message.text()
    assert len(links(dialog)) == 2
    assert links(dialog)[0].isEnabled()


def test_all_others_are_ended_once_that_is_confirmed(windows: SignedInWindows):
    dialog = opened(windows)
    dialog.sessions.end_others.click()
    before = len(windows.worker.started)
    confirming(windows).cancel.click()
    assert len(windows.worker.started) == before
    dialog.sessions.end_others.click()
    assert confirming(windows).windowTitle() == "Sign out all others?"
    confirming(windows).action.click()
    assert windows.worker.started[-1][0] == "end_other_sessions"
    assert windows.first_call()[0] == "ListUserSessions"
    ended = SessionsEnded(frozenset({"tkn-laptop", "sso-pages"}))
    windows.report(len(windows.worker.started), Done(ended))
    windows.report(len(windows.worker.started), account(THREE))
    assert windows.presenter.devices.confirm is None
    assert [card._id for card in dialog.sessions.cards] == ["tkn-own"]
    assert not dialog.sessions.end_others.isVisibleTo(dialog)
    assert windows.window.status is Status.SIGNED_IN


def test_after_a_failure_halfway_the_list_is_read_again(windows: SignedInWindows):
    dialog = opened(windows)
    dialog.sessions.end_others.click()
    confirming(windows).action.click()
    windows.report(len(windows.worker.started), Failed(e.ReplyLost("host", "reset")))
    assert "connection broke" in confirming(windows).message.text()
    confirming(windows).cancel.click()
    assert windows.worker.started[-1][0] == "devices"


def test_sign_out_everywhere_is_not_taken_for_all_others(windows: SignedInWindows):
    dialog = opened(windows)
    dialog.sessions.end_others.click()
    confirming(windows).cancel.click()
    dialog.everywhere.click()
    confirming(windows).action.click()
    assert windows.worker.started[-1][0] == "sign_out_everywhere"


def test_where_the_own_session_is_not_known_all_others_is_not_offered(windows: SignedInWindows):
    dialog = opened(windows, SessionList((LAPTOP, PAGES)))
    assert not dialog.sessions.end_others.isVisibleTo(dialog)
    assert len(links(dialog)) == 2


def test_more_than_a_hundred_are_counted(windows: SignedInWindows):
    many = tuple(replace(LAPTOP, id=f"tkn-{number}") for number in range(120))
    dialog = opened(windows, SessionList((*many, OWN)))
    assert len(dialog.sessions.cards) == 100
    assert dialog.sessions.cards[0]._id == "tkn-own"
    assert "21 more are not shown." in words(dialog)


def test_hostile_text_is_plain_and_bounded(qtbot: QtBot):
    dialog = DevicesDialog()
    qtbot.addWidget(dialog)
    dialog.show_sessions(SessionList((HOSTILE, OWN)), NOW, "client")
    dialog.open()
    said = "\n".join(words(dialog))
    assert "<b>%1%2</b>" in said
    assert "\u202e" not in said
    assert len(said) < 1500
    assert {label.textFormat() for label in dialog.findChildren(QLabel)} == {
        Qt.TextFormat.PlainText
    }


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_every_text_is_translated_and_every_button_has_a_name(
    qtbot: QtBot, apply_theme: ApplyTheme, look: theme.ColorScheme
):
    apply_theme(look, 2.0)
    with pseudo_translation():
        dialog = DevicesDialog()
        qtbot.addWidget(dialog)
        dialog.show_sessions(THREE, NOW, "client")
        dialog.show_devices([], "", NOW)
        dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        dialog.open()
        dialog.grab()
        data = (OWN.device, LAPTOP.device)
        assert [t for _, t in texts(dialog) if "⟦" not in t and t not in data] == []
    for each in dialog.findChildren(QPushButton):
        if each.isVisible():
            assert each.accessibleName() or each.text()
            assert each.width() >= each.sizeHint().width()
