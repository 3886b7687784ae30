"""Everything that can happen on the way, at every step of a sign-in: the running desk, a real pool.

After each: a sentence and details, what was typed is still there, nothing was sent twice by
itself, and once the fault is over the person signs in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.bad_network.conftest import OpenApp
from tests.bad_network.opened_app import NEW_PASSWORD, OpenedApp
from tests.helpers.failing_proxy import Proxy
from tests.helpers.network_failures import FAILURES, FailureKind
from tests.helpers.practice_pool import PracticePool

OF_THE_POOL = ("throttle", "error", "drop", "cut", "html", "empty", "huge")
FAULTS = (*FAILURES, *(f"pool: {kind}" for kind in OF_THE_POOL))
HARMLESS = [name for name, kind in FAILURES.items() if kind.means is None]
HARMFUL = [name for name in FAULTS if name not in HARMLESS]
SOME = (
    "reset in the middle",
    "silence",
    "captive portal",
    "pool: throttle",
    "pool: drop",
)
"""At every step in `make test`; all the others too in `make soak`."""


@dataclass(frozen=True)
class Step:
    user: str
    before: int
    """Buttons to press to get there."""
    operation: str
    kept: Callable[[OpenedApp], bool]
    """Whether what was typed at this step is still there."""


def _login(app: OpenedApp) -> bool:
    return (
        app.login.user_name.text() == app.user
        and app.login.password.text() == app.pool.user(app.user)["password"]
    )


STEPS = {
    "password": Step("maria.santos", 0, "InitiateAuth", _login),
    "code": Step(
        "maria.santos",
        1,
        "RespondToAuthChallenge",
        lambda app: app.prompt.edit.text() == app.pool.newest_code(app.user),
    ),
    "method": Step(
        "ines.moreau",
        1,
        "RespondToAuthChallenge",
        lambda app: app.prompt.choices[0].isChecked(),
    ),
    "new password": Step(
        "nora.lindqvist",
        1,
        "RespondToAuthChallenge",
        lambda app: (
            [field.text() for field in (app.prompt.password, app.prompt.repeat)]
            == [NEW_PASSWORD] * 2
        ),
    ),
}


def switch_on(fault: str, operation: str, app: OpenedApp, proxy: Proxy) -> None:
    if fault.startswith("pool: "):
        name = "jwks" if operation == "FetchKeys" else operation.replace("Refresh", "InitiateAuth")
        kind = fault.removeprefix("pool: ")
        app.pool.set_faults({"operation": name, "kind": kind})
    else:
        app.set_brisk(on=FAILURES[fault].lasts)
        proxy.switch_on(FAILURES[fault].fault, operation)


def switch_off(app: OpenedApp, proxy: Proxy) -> None:
    app.pool.set_faults()
    app.set_brisk(on=False)
    proxy.switch_off()


def says_what_to_do(app: OpenedApp, kind: FailureKind | None) -> None:
    assert app.said.count(". ") >= 1 or app.said.endswith("."), app.said
    for secret in (app.pool.user(app.user)["password"], NEW_PASSWORD):
        assert secret not in app.said + app.details
    assert "UnexpectedError" not in app.details
    if kind is not None and kind.means is not None:
        assert kind.means.__name__ in app.details, app.details


def sampled(fault: str) -> object:
    return fault if fault in SOME else pytest.param(fault, marks=pytest.mark.soak)


@pytest.mark.parametrize(
    ("fault", "step"),
    [
        pytest.param(fault, step, marks=() if step == "code" or fault in SOME else pytest.mark.soak)
        for step in STEPS
        for fault in HARMFUL
    ],
)
def test_a_fault_is_told_nothing_is_lost_nothing_sent_twice_and_then_it_goes_on(
    fault: str, step: str, open_app: OpenApp, proxy: Proxy, pool: PracticePool
):
    at = STEPS[step]
    app = open_app(at.user)
    for _ in range(at.before):
        app.press()
    dialog, messages = app.dialog, len(pool.messages(at.user))
    before = proxy.arrived[at.operation]
    switch_on(fault, at.operation, app, proxy)
    app.press()
    assert proxy.arrived[at.operation] - before == 1, "sent once, whatever came of it"
    assert len(pool.messages(at.user)) - messages <= 1
    assert app.dialog is dialog, "the question stays where it was"
    assert dialog.isVisible()
    assert at.kept(app)
    says_what_to_do(app, FAILURES.get(fault))
    assert app.status == "SIGNED_OUT"

    switch_off(app, proxy)
    pressed = proxy.arrived["InitiateAuth"] + proxy.arrived["RespondToAuthChallenge"]
    times = app.finish_sign_in()
    spent = proxy.arrived["InitiateAuth"] + proxy.arrived["RespondToAuthChallenge"] - pressed
    assert spent <= times, "no more requests than buttons pressed"
    assert app.status == "SIGNED_IN"


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("fault", HARMLESS)
def test_slow_but_whole_is_no_fault(
    fault: str, step: str, open_app: OpenApp, proxy: Proxy, pool: PracticePool
):
    app = open_app(STEPS[step].user)
    proxy.switch_on(FAILURES[fault].fault, STEPS[step].operation)
    app.finish_sign_in()
    assert app.status == "SIGNED_IN"
    assert app.said == ""


@pytest.mark.parametrize("fault", [sampled(one) for one in HARMFUL])
def test_keys_that_cannot_be_had_mean_not_verified_and_never_valid(
    fault: str, open_app: OpenApp, proxy: Proxy, pool: PracticePool
):
    app = open_app("maria.santos")
    switch_on(fault, "FetchKeys", app, proxy)
    app.finish_sign_in()
    session = app.window.current.session
    assert session is not None
    assert not session.verdicts.valid
    assert not session.verdicts.rejected
    assert proxy.arrived["FetchKeys"] <= 1 + 3, "ahead of time, then once and two repeats"
    assert proxy.arrived["RespondToAuthChallenge"] == 1
    switch_off(app, proxy)
    app.window.refresh_wanted.emit()
    app.until(lambda: app.window.current.session is not session)
    renewed = app.window.current.session
    assert renewed is not None
    assert renewed.verdicts.valid, "once the keys can be had"


@pytest.mark.parametrize("fault", [sampled(one) for one in HARMFUL])
def test_a_refresh_that_fails_keeps_the_session_and_can_be_tried_again(
    fault: str, open_app: OpenApp, proxy: Proxy, pool: PracticePool
):
    app = open_app("maria.santos")
    app.finish_sign_in()
    session = app.window.current.session
    switch_on(fault, "Refresh", app, proxy)
    app.window.refresh_wanted.emit()
    app.until(lambda: not app.window.current.refreshing)
    assert app.window.current.session is session
    assert 1 <= proxy.arrived["Refresh"] <= 3, "and two repeats at the most"
    assert app.status in ("SIGNED_IN", "OFFLINE")
    says_what_to_do(app, FAILURES.get(fault))
    switch_off(app, proxy)
    app.window.refresh_wanted.emit()
    app.until(lambda: not app.window.current.refreshing)
    assert app.window.current.session is not session
    assert app.status == "SIGNED_IN"
    assert app.said == ""


@pytest.mark.parametrize("fault", [sampled(one) for one in HARMFUL])
def test_signing_out_is_over_at_once_and_says_when_the_service_was_not_told(
    fault: str, open_app: OpenApp, proxy: Proxy, pool: PracticePool
):
    app = open_app("maria.santos")
    app.finish_sign_in()
    switch_on(fault, "RevokeToken", app, proxy)
    app.window.sign_out_wanted.emit()
    assert app.status == "SIGNED_OUT"
    assert app.window.current.session is None
    app.until(lambda: proxy.arrived["RevokeToken"] > 0)
    if fault != "huge":  # an object with more in it than we know is an answer here
        app.until(lambda: app.said != "")
        assert app.said.startswith("You are signed out on this computer.")
    assert 1 <= proxy.arrived["RevokeToken"] <= 3
    switch_off(app, proxy)
    app.window.sign_in_wanted.emit()
    app.type_in("maria.santos")
    app.finish_sign_in()
    assert app.status == "SIGNED_IN"
