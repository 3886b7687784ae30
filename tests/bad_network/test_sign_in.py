"""Everything that can happen on the way, at every step of a sign-in: the running desk, a real pool.

After each: a sentence and details, what was typed is still there, nothing was sent twice by
itself, and once the fault is over the person signs in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.bad_network.conftest import Enter
from tests.bad_network.opened_app import NEW_PASSWORD, Room
from tests.helpers.failing_proxy import Proxy
from tests.helpers.network_failures import KINDS, Kind
from tests.helpers.practice_pool import PracticePool

OF_THE_POOL = ("throttle", "error", "drop", "cut", "html", "empty", "huge")
FAULTS = (*KINDS, *(f"pool: {kind}" for kind in OF_THE_POOL))
HARMLESS = [name for name, kind in KINDS.items() if kind.means is None]
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
    kept: Callable[[Room], bool]
    """Whether what was typed at this step is still there."""


def _login(room: Room) -> bool:
    return (
        room.login.user_name.text() == room.user
        and room.login.password.text() == room.pool.user(room.user)["password"]
    )


STEPS = {
    "password": Step("maria.santos", 0, "InitiateAuth", _login),
    "code": Step(
        "maria.santos",
        1,
        "RespondToAuthChallenge",
        lambda room: room.prompt.edit.text() == room.pool.newest_code(room.user),
    ),
    "method": Step(
        "ines.moreau",
        1,
        "RespondToAuthChallenge",
        lambda room: room.prompt.choices[0].isChecked(),
    ),
    "new password": Step(
        "nora.lindqvist",
        1,
        "RespondToAuthChallenge",
        lambda room: (
            [field.text() for field in (room.prompt.password, room.prompt.repeat)]
            == [NEW_PASSWORD] * 2
        ),
    ),
}


def switch_on(fault: str, operation: str, room: Room, proxy: Proxy) -> None:
    if fault.startswith("pool: "):
        name = "jwks" if operation == "FetchKeys" else operation.replace("Refresh", "InitiateAuth")
        kind = fault.removeprefix("pool: ")
        room.pool.set_faults({"operation": name, "kind": kind})
    else:
        room.set_brisk(on=KINDS[fault].lasts)
        proxy.switch_on(KINDS[fault].fault, operation)


def switch_off(room: Room, proxy: Proxy) -> None:
    room.pool.set_faults()
    room.set_brisk(on=False)
    proxy.switch_off()


def says_what_to_do(room: Room, kind: Kind | None) -> None:
    assert room.said.count(". ") >= 1 or room.said.endswith("."), room.said
    for secret in (room.pool.user(room.user)["password"], NEW_PASSWORD):
        assert secret not in room.said + room.details
    assert "UnexpectedError" not in room.details
    if kind is not None and kind.means is not None:
        assert kind.means.__name__ in room.details, room.details


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
    fault: str, step: str, enter: Enter, proxy: Proxy, pool: PracticePool
):
    at = STEPS[step]
    room = enter(at.user)
    for _ in range(at.before):
        room.press()
    dialog, messages = room.dialog, len(pool.messages(at.user))
    before = proxy.arrived[at.operation]
    switch_on(fault, at.operation, room, proxy)
    room.press()
    assert proxy.arrived[at.operation] - before == 1, "sent once, whatever came of it"
    assert len(pool.messages(at.user)) - messages <= 1
    assert room.dialog is dialog, "the question stays where it was"
    assert dialog.isVisible()
    assert at.kept(room)
    says_what_to_do(room, KINDS.get(fault))
    assert room.status == "SIGNED_OUT"

    switch_off(room, proxy)
    pressed = proxy.arrived["InitiateAuth"] + proxy.arrived["RespondToAuthChallenge"]
    times = room.goes_on()
    spent = proxy.arrived["InitiateAuth"] + proxy.arrived["RespondToAuthChallenge"] - pressed
    assert spent <= times, "no more requests than buttons pressed"
    assert room.status == "SIGNED_IN"


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("fault", HARMLESS)
def test_slow_but_whole_is_no_fault(
    fault: str, step: str, enter: Enter, proxy: Proxy, pool: PracticePool
):
    room = enter(STEPS[step].user)
    proxy.switch_on(KINDS[fault].fault, STEPS[step].operation)
    room.goes_on()
    assert room.status == "SIGNED_IN"
    assert room.said == ""


@pytest.mark.parametrize("fault", [sampled(one) for one in HARMFUL])
def test_keys_that_cannot_be_had_mean_not_verified_and_never_valid(
    fault: str, enter: Enter, proxy: Proxy, pool: PracticePool
):
    room = enter("maria.santos")
    switch_on(fault, "FetchKeys", room, proxy)
    room.goes_on()
    session = room.window.current.session
    assert session is not None
    assert not session.verdicts.valid
    assert not session.verdicts.rejected
    assert proxy.arrived["FetchKeys"] <= 1 + 3, "ahead of time, then once and two repeats"
    assert proxy.arrived["RespondToAuthChallenge"] == 1
    switch_off(room, proxy)
    room.window.refresh_wanted.emit()
    room.until(lambda: room.window.current.session is not session)
    renewed = room.window.current.session
    assert renewed is not None
    assert renewed.verdicts.valid, "once the keys can be had"


@pytest.mark.parametrize("fault", [sampled(one) for one in HARMFUL])
def test_a_refresh_that_fails_keeps_the_session_and_can_be_tried_again(
    fault: str, enter: Enter, proxy: Proxy, pool: PracticePool
):
    room = enter("maria.santos")
    room.goes_on()
    session = room.window.current.session
    switch_on(fault, "Refresh", room, proxy)
    room.window.refresh_wanted.emit()
    room.until(lambda: not room.window.current.refreshing)
    assert room.window.current.session is session
    assert 1 <= proxy.arrived["Refresh"] <= 3, "and two repeats at the most"
    assert room.status in ("SIGNED_IN", "OFFLINE")
    says_what_to_do(room, KINDS.get(fault))
    switch_off(room, proxy)
    room.window.refresh_wanted.emit()
    room.until(lambda: not room.window.current.refreshing)
    assert room.window.current.session is not session
    assert room.status == "SIGNED_IN"
    assert room.said == ""


@pytest.mark.parametrize("fault", [sampled(one) for one in HARMFUL])
def test_signing_out_is_over_at_once_and_says_when_the_service_was_not_told(
    fault: str, enter: Enter, proxy: Proxy, pool: PracticePool
):
    room = enter("maria.santos")
    room.goes_on()
    switch_on(fault, "RevokeToken", room, proxy)
    room.window.sign_out_wanted.emit()
    assert room.status == "SIGNED_OUT"
    assert room.window.current.session is None
    room.until(lambda: proxy.arrived["RevokeToken"] > 0)
    if fault != "huge":  # an object with more in it than we know is an answer here
        room.until(lambda: room.said != "")
        assert room.said.startswith("You are signed out on this computer.")
    assert 1 <= proxy.arrived["RevokeToken"] <= 3
    switch_off(room, proxy)
    room.window.sign_in_wanted.emit()
    room.type_in("maria.santos")
    room.goes_on()
    assert room.status == "SIGNED_IN"
