"""Sessions listed and ended, against the practice pool: by flows, and in the windows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.flows.refresh import refresh
from desktop.auth.flows.sessions import (
    NoSessionList,
    SessionList,
    SessionsEnded,
    end_other_sessions,
    end_session,
    list_sessions,
)
from desktop.auth.session import Session
from desktop.cognito.pool_service import PoolService
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.devices import DevicesDialog
from desktop.ui.models.account_actions import AccountAction
from desktop.ui.models.status import Status
from tests.helpers.flow_runner import FlowRunner
from tests.helpers.practice_pool import PracticePool
from tests.live.sign_ins import begin, by_sms, session_after
from tests.live.windows import Windows

WANDA = "wanda.kowal"


def service_of(pool: PracticePool, name: str = WANDA) -> PoolService:
    return PoolService(pool.profile(pool.user(name)["user_pool_id"]))


def listed(pool: PracticePool, flows: FlowRunner, session: Session) -> SessionList:
    found = flows.run("list", list_sessions(session), service_of(pool))
    assert isinstance(found, SessionList), found
    return found


def renewed(pool: PracticePool, flows: FlowRunner, session: Session) -> object:
    profile = pool.profile(pool.user(WANDA)["user_pool_id"])
    return flows.run("refresh", refresh(profile.client, session), PoolService(profile))


def test_one_session_is_ended_from_another(pool: PracticePool, flows: FlowRunner):
    first = session_after(begin(pool, flows, WANDA))
    pool.move_clock(60)
    second = session_after(begin(pool, flows, WANDA))
    found = listed(pool, flows, second)
    assert [one.own for one in found.sessions] == [True, False]
    own, other = found.sessions
    assert own.created is not None
    assert other.created is not None
    assert own.created - other.created == pytest.approx(60, abs=5)
    ended = flows.run("end", end_session(second, other.id), service_of(pool))
    assert ended == SessionsEnded(frozenset({other.id}))
    again = flows.run("end", end_session(second, other.id), service_of(pool))
    assert again == ended, "over already"
    assert isinstance(renewed(pool, flows, first), e.SignedOut)
    session_after(renewed(pool, flows, second))
    assert len(listed(pool, flows, second).sessions) == 1


def test_the_own_session_is_not_ended_and_nobody_is_signed_out(
    pool: PracticePool, flows: FlowRunner
):
    session = session_after(begin(pool, flows, WANDA))
    [own] = listed(pool, flows, session).sessions
    refused = flows.run("end", end_session(session, own.id), service_of(pool))
    assert isinstance(refused, e.SessionNotEnded)
    session_after(renewed(pool, flows, session))


def test_all_others_are_ended(pool: PracticePool, flows: FlowRunner):
    sessions = [session_after(begin(pool, flows, WANDA)) for _ in range(3)]
    ended = flows.run("end", end_other_sessions(sessions[1]), service_of(pool))
    assert isinstance(ended, SessionsEnded), ended
    assert len(ended.ids) == 2
    assert [one.own for one in listed(pool, flows, sessions[1]).sessions] == [True]


def test_a_pool_that_does_not_track_sessions(pool: PracticePool, flows: FlowRunner):
    session = by_sms(pool, flows, "maria.santos")
    found = flows.run("list", list_sessions(session), service_of(pool, "maria.santos"))
    assert found == SessionList(missing=NoSessionList.NOT_TRACKED)


@pytest.fixture
def windows(qtbot: QtBot, pool: PracticePool, tmp_path: Path) -> Iterator[Windows]:
    windows = Windows(qtbot, pool, tmp_path)
    yield windows
    assert windows.worker.stop(10)


def opened(windows: Windows, sessions: int) -> DevicesDialog:
    """The list, once it has so many sessions."""
    windows.window.account_action_wanted.emit(AccountAction.DEVICES)
    dialog = windows.question(DevicesDialog)
    windows.wait(lambda: len(dialog.sessions.cards) == sessions)
    return dialog


def elsewhere(windows: Windows) -> dict[str, str]:
    """Sign in as another computer does; AuthenticationResult."""
    pool, user = windows.pool, windows.pool.user(WANDA)
    reply = pool.call(
        "InitiateAuth",
        ClientId=pool.profile(user["user_pool_id"]).client_id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": WANDA, "PASSWORD": user["password"]},
    )
    return dict(reply["AuthenticationResult"])


def test_in_the_window_others_are_ended_and_this_sign_in_stays(windows: Windows):
    elsewhere(windows)
    elsewhere(windows)
    windows.sign_in(WANDA)
    windows.is_in()
    dialog = opened(windows, 3)
    end = dialog.sessions.cards[1].end
    assert end is not None
    end.click()
    windows.wait(lambda: len(dialog.sessions.cards) == 2)
    windows.wait(dialog.sessions.end_others.isEnabled)
    dialog.sessions.end_others.click()
    windows.enter(windows.question(ConfirmDialog).action)
    windows.wait(lambda: len(dialog.sessions.cards) == 1)
    assert windows.window.status is Status.SIGNED_IN


def test_a_session_that_is_ended_from_elsewhere_shows_at_the_next_refresh(windows: Windows):
    windows.sign_in(WANDA)
    windows.is_in()
    other = elsewhere(windows)["AccessToken"]
    sessions = windows.pool.call("ListUserSessions", AccessToken=other)["Sessions"]
    [here] = [one["SessionId"] for one in sessions if not one["IsCurrentSession"]]
    windows.pool.call("RevokeUserSession", AccessToken=other, SessionId=here)
    assert windows.window.status is Status.SIGNED_IN, "tokens are checked here, not there"
    windows.window.refresh_wanted.emit()
    windows.wait(lambda: windows.window.status is Status.SIGNED_OUT)
    assert windows.window.notice is not None
    assert windows.window.notice.text == "You have been signed out. Sign in again."
    windows.sign_in(WANDA)
    windows.is_in()
