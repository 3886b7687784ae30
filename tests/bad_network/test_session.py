"""What ends a session, and what doesn't: the running desk, a real pool."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.bad_network.conftest import Enter
from tests.bad_network.opened_app import Room
from tests.helpers.failing_proxy import Proxy, Request
from tests.helpers.network_failures import Held, closed, instead

LIMIT = instead(
    b'{"__type": "LimitExceededException", "message": "Limit exceeded."}',
    "400 Bad Request",
    "Content-Type: application/x-amz-json-1.1",
)


def admin(room: Room, operation: str, **parameters: object) -> Any:
    user = room.pool.user(room.user)
    who = {"UserPoolId": user["user_pool_id"], "Username": room.user}
    return room.pool.call(operation, **(parameters or who))


def reuse(room: Room) -> None:
    """Somebody else used our refresh token, so that now it is used a second time."""
    session = room.window.current.session
    assert session is not None
    client = room.window.current.connection.profile.client_id  # type: ignore[union-attr]
    token = {"RefreshToken": session.tokens.refresh_token, "ClientId": client}
    admin(room, "GetTokensFromRefreshToken", **token)
    room.pool.move_clock(60)  # past the time in which that counts as the same use


@pytest.mark.parametrize(
    ("user", "done", "details"),
    [
        ("maria.santos", "AdminUserGlobalSignOut", "SignedOut"),
        ("maria.santos", "AdminDeleteUser", "SignedOut"),
        ("maria.santos", "AdminDisableUser", "AccountTurnedOff"),
        ("rosa.keller", "reuse", "SignedOut"),
    ],
)
def test_who_is_signed_out_by_the_service_is_told_why(
    enter: Enter, user: str, done: str, details: str
):
    room = enter(user)
    room.goes_on()
    if done == "reuse":
        reuse(room)
    else:
        admin(room, done)
    room.window.refresh_wanted.emit()
    room.until(lambda: room.status == "SIGNED_OUT")
    assert room.window.current.session is None
    assert room.said.startswith("You have been signed out")
    assert ("turned off" in room.said) == (done == "AdminDisableUser")
    assert details in room.details


def test_the_lost_answer_of_a_rotation_costs_nobody_the_session(enter: Enter, proxy: Proxy):
    room = enter("rosa.keller")
    room.goes_on()
    before = room.window.current.session

    def once(request: Request) -> None:
        proxy.switch_off()
        closed(request)

    proxy.switch_on(once, "GetTokensFromRefreshToken")
    room.window.refresh_wanted.emit()
    room.until(lambda: not room.window.current.refreshing)
    assert room.window.current.session is not before, "at once, and not at the next try"
    assert room.status == "SIGNED_IN"
    assert proxy.served["GetTokensFromRefreshToken"] == 2
    for _ in range(2):  # and what came of it can be renewed
        before = room.window.current.session
        room.window.refresh_wanted.emit()
        room.until(lambda before=before: room.window.current.session is not before)  # type: ignore[misc]
    assert room.status == "SIGNED_IN"


def test_a_limit_that_is_reached_is_not_asked_again(enter: Enter, proxy: Proxy):
    """Unlike any other trouble of the service's: each try would only make it longer."""
    room = enter("maria.santos")
    room.goes_on()
    session = room.window.current.session
    proxy.switch_on(LIMIT, "Refresh")
    room.window.refresh_wanted.emit()
    room.until(lambda: "LimitReached" in room.details or "LimitExceeded" in room.details)
    assert proxy.arrived["Refresh"] == 1
    assert room.window.current.session is session
    assert room.status == "SIGNED_IN"


def asleep(room: Room, seconds: float) -> None:
    """Time went by without us: the monotonic clock counts it, no timer of ours ran."""
    room._skipped += seconds


def test_waking_up_after_the_end_it_is_expired_at_the_first_look_and_renewed_once(
    enter: Enter, proxy: Proxy, held: Held
):
    room = enter("maria.santos")
    room.goes_on()
    before = room.window.current.session
    proxy.switch_on(held, "Refresh")
    asleep(room, 8 * 3600)
    room.until(lambda: room.status == "EXPIRED")
    room.until(held.waiting.is_set)  # by itself
    held.go.set()
    room.until(lambda: room.window.current.session is not before)
    assert room.status == "SIGNED_IN"
    assert proxy.arrived["Refresh"] == 1


def test_a_token_that_ends_while_its_refresh_runs_is_refreshed_once(
    enter: Enter, proxy: Proxy, held: Held, qtbot: QtBot
):
    room = enter("maria.santos")
    room.goes_on()
    before = room.window.current.session
    proxy.switch_on(held, "Refresh")
    room.window.refresh_wanted.emit()
    room.until(held.waiting.is_set)
    asleep(room, 2 * 3600)
    renewal = room.presenter.session.renewal
    with qtbot.assertNotEmitted(renewal.due, wait=2_500):  # it looks each second
        room.until(lambda: room.status == "EXPIRED")
    held.go.set()
    room.until(lambda: room.window.current.session is not before)
    assert room.status == "SIGNED_IN"
    assert proxy.arrived["Refresh"] == 1


def test_a_mistake_of_ours_is_told_and_the_worker_goes_on(
    enter: Enter, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
):
    room = enter("maria.santos")

    def stumble(*_: object) -> None:
        raise ZeroDivisionError(room.login.password.text())

    with monkeypatch.context() as clumsy:
        clumsy.setattr(room.gateway, "perform", stumble)
        room.press()
        assert "ZeroDivisionError" in room.details
        assert room.login.password.text() not in room.said + room.details
    room.goes_on()
    assert room.status == "SIGNED_IN"
