"""What ends a session, and what doesn't: the running desk, a real pool."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.bad_network.conftest import OpenApp
from tests.bad_network.opened_app import OpenedApp
from tests.helpers.failing_proxy import Proxy, Request
from tests.helpers.network_failures import Held, closed, instead

LIMIT = instead(
    b'{"__type": "LimitExceededException", "message": "Limit exceeded."}',
    "400 Bad Request",
    "Content-Type: application/x-amz-json-1.1",
)


def admin(app: OpenedApp, operation: str, **parameters: object) -> Any:
    user = app.pool.user(app.user)
    who = {"UserPoolId": user["user_pool_id"], "Username": app.user}
    return app.pool.call(operation, **(parameters or who))


def reuse(app: OpenedApp) -> None:
    """Somebody else used our refresh token, so that now it is used a second time."""
    session = app.window.current.session
    assert session is not None
    client = app.window.current.connection.profile.client_id  # type: ignore[union-attr]
    token = {"RefreshToken": session.tokens.refresh_token, "ClientId": client}
    admin(app, "GetTokensFromRefreshToken", **token)
    app.pool.move_clock(60)  # past the time in which that counts as the same use


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
    open_app: OpenApp, user: str, done: str, details: str
):
    app = open_app(user)
    app.finish_sign_in()
    if done == "reuse":
        reuse(app)
    else:
        admin(app, done)
    app.window.refresh_wanted.emit()
    app.until(lambda: app.status == "SIGNED_OUT")
    assert app.window.current.session is None
    assert app.said.startswith("You have been signed out")
    assert ("turned off" in app.said) == (done == "AdminDisableUser")
    assert details in app.details


def test_the_lost_answer_of_a_rotation_costs_nobody_the_session(open_app: OpenApp, proxy: Proxy):
    app = open_app("rosa.keller")
    app.finish_sign_in()
    before = app.window.current.session

    def once(request: Request) -> None:
        proxy.switch_off()
        closed(request)

    proxy.switch_on(once, "GetTokensFromRefreshToken")
    app.window.refresh_wanted.emit()
    app.until(lambda: not app.window.current.refreshing)
    assert app.window.current.session is not before, "at once, and not at the next try"
    assert app.status == "SIGNED_IN"
    assert proxy.served["GetTokensFromRefreshToken"] == 2
    for _ in range(2):  # and what came of it can be renewed
        before = app.window.current.session
        app.window.refresh_wanted.emit()
        app.until(lambda before=before: app.window.current.session is not before)  # type: ignore[misc]
    assert app.status == "SIGNED_IN"


def test_a_limit_that_is_reached_is_not_asked_again(open_app: OpenApp, proxy: Proxy):
    """Unlike any other trouble of the service's: each try would only make it longer."""
    app = open_app("maria.santos")
    app.finish_sign_in()
    session = app.window.current.session
    proxy.switch_on(LIMIT, "Refresh")
    app.window.refresh_wanted.emit()
    app.until(lambda: "LimitReached" in app.details or "LimitExceeded" in app.details)
    assert proxy.arrived["Refresh"] == 1
    assert app.window.current.session is session
    assert app.status == "SIGNED_IN"


def asleep(app: OpenedApp, seconds: float) -> None:
    """Time went by without us: the monotonic clock counts it, no timer of ours ran."""
    app._skipped += seconds


def test_waking_up_after_the_end_it_is_expired_at_the_first_look_and_renewed_once(
    open_app: OpenApp, proxy: Proxy, held: Held
):
    app = open_app("maria.santos")
    app.finish_sign_in()
    before = app.window.current.session
    proxy.switch_on(held, "Refresh")
    asleep(app, 8 * 3600)
    app.until(lambda: app.status == "EXPIRED")
    app.until(held.waiting.is_set)  # by itself
    held.go.set()
    app.until(lambda: app.window.current.session is not before)
    assert app.status == "SIGNED_IN"
    assert proxy.arrived["Refresh"] == 1


def test_a_token_that_ends_while_its_refresh_runs_is_refreshed_once(
    open_app: OpenApp, proxy: Proxy, held: Held, qtbot: QtBot
):
    app = open_app("maria.santos")
    app.finish_sign_in()
    before = app.window.current.session
    proxy.switch_on(held, "Refresh")
    app.window.refresh_wanted.emit()
    app.until(held.waiting.is_set)
    asleep(app, 2 * 3600)
    renewal = app.presenter.session.renewal
    with qtbot.assertNotEmitted(renewal.due, wait=2_500):  # it looks each second
        app.until(lambda: app.status == "EXPIRED")
    held.go.set()
    app.until(lambda: app.window.current.session is not before)
    assert app.status == "SIGNED_IN"
    assert proxy.arrived["Refresh"] == 1


def test_a_mistake_of_ours_is_told_and_the_worker_goes_on(
    open_app: OpenApp, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
):
    app = open_app("maria.santos")

    def stumble(*_: object) -> None:
        raise ZeroDivisionError(app.login.password.text())

    with monkeypatch.context() as clumsy:
        clumsy.setattr(app.gateway, "perform", stumble)
        app.press()
        assert "ZeroDivisionError" in app.details
        assert app.login.password.text() not in app.said + app.details
    app.finish_sign_in()
    assert app.status == "SIGNED_IN"
