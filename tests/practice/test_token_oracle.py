"""The token oracle detects a pool that is broken on purpose, so its silence means something.

Each test breaks one thing; the same steps at the pool as it is are the control.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from desktop.practice.crypto.totp import Authenticator, Outcome
from desktop.practice.sign_in import initiate, next_step
from desktop.practice.sign_in.challenge_handlers import CHALLENGE_HANDLERS
from desktop.practice.state.challenge_sessions import Challenge, ChallengeSessions
from desktop.practice.state.request_context import RequestContext
from tests.practice.core_client import PASSWORD, CoreClient
from tests.practice.request_strategies import DrawnCall
from tests.practice.token_oracle import READY, TokenOracle

WRONG = "Wrong-2026"


def start(username: str, password: str = PASSWORD) -> DrawnCall:
    number = next(n for n, user in enumerate(READY) if user.username == username)
    return ("start", (number, password))


def answer(odd_values: Any = None, *, back: int = 0, member: str = "answer") -> DrawnCall:
    return ("answer", (back, (member, odd_values)))


def has_tokens(core: CoreClient, *sent: DrawnCall) -> bool:
    """Take the steps of a sign-in under the oracle's check; whether there were tokens."""
    oracle = TokenOracle(core)
    tokens = False
    for kind, drawn in sent:
        oracle.before()
        action, body = oracle.complete(kind, drawn)
        reply = core.call_with(action, body)
        tokens = tokens or "AuthenticationResult" in reply
        oracle.after(action, body, reply)
    return tokens


def detects(core: CoreClient, *sent: DrawnCall) -> None:
    with pytest.raises(AssertionError) as failure:
        has_tokens(core, *sent)
    assert failure.traceback[-1].path.name == "token_oracle.py", "the oracle itself detected it"


def test_right_sign_ins_pass(core: CoreClient):
    assert has_tokens(core, start("maria.santos"), answer())
    assert has_tokens(core, start("tom.okafor"), answer())
    assert has_tokens(core, start("paula.jensen"))


@pytest.mark.parametrize(
    "sent",
    [
        (start("maria.santos"), answer("000000")),
        (start("tom.okafor"), answer("x")),
        (start("paula.jensen", WRONG),),
        (start("maria.santos", WRONG),),
    ],
)
def test_wrong_sign_ins_are_refused_by_the_pool_itself(
    core: CoreClient, sent: tuple[DrawnCall, ...]
):
    assert not has_tokens(core, *sent)


def test_session_answered_twice_is_refused_by_the_pool_itself(core: CoreClient):
    assert has_tokens(core, start("maria.santos"), answer(), answer())


def test_accepting_any_sms_code_is_detected(core: CoreClient, monkeypatch: pytest.MonkeyPatch):
    _accept_all(monkeypatch, "SMS_MFA")
    assert has_tokens(core, start("maria.santos"), answer()), "the right one is right still"
    detects(core, start("maria.santos"), answer("000000"))


def test_accepting_an_older_code_is_detected(core: CoreClient, monkeypatch: pytest.MonkeyPatch):
    _accept_all(monkeypatch, "SMS_MFA")
    core.begin("maria.santos")
    older = core.code()
    detects(core, start("maria.santos"), answer(older))


def test_accepting_any_code_of_an_app_is_detected(
    core: CoreClient, monkeypatch: pytest.MonkeyPatch
):
    def accept(_self: Authenticator, _code: str, _now: float) -> Outcome:
        return Outcome.RIGHT

    monkeypatch.setattr(Authenticator, "check", accept)
    detects(core, start("tom.okafor"), answer("000000"))


@pytest.mark.parametrize("username", ["paula.jensen", "maria.santos"])
def test_accepting_any_password_is_detected(
    core: CoreClient, monkeypatch: pytest.MonkeyPatch, username: str
):
    """With tokens at once, and with a session that only the right password earns."""
    _begin_with(monkeypatch, next_step.after_password)
    has_tokens(core, start(username))
    detects(core, start(username, WRONG))


@pytest.mark.parametrize("username", ["maria.santos", "tom.okafor", "omar.haddad"])
@pytest.mark.parametrize("password", [PASSWORD, WRONG])
def test_tokens_without_a_challenge_are_detected(
    core: CoreClient, monkeypatch: pytest.MonkeyPatch, username: str, password: str
):
    _begin_with(monkeypatch, next_step.finish)
    assert has_tokens(core, start("paula.jensen")), "who has no second factor gets them at once"
    detects(core, start(username, password))


def test_tokens_right_after_a_new_password_are_detected(
    core: CoreClient, monkeypatch: pytest.MonkeyPatch
):
    """Where a second factor is required, it comes after the new password, too."""
    whole = (start("nora.lindqvist"), answer())
    assert not has_tokens(core, *whole), "a text message comes next"
    core.practice.reset(core.now)
    step = replace(
        CHALLENGE_HANDLERS["NEW_PASSWORD_REQUIRED"],
        then=lambda context, _: next_step.finish(context),
    )
    monkeypatch.setitem(CHALLENGE_HANDLERS, "NEW_PASSWORD_REQUIRED", step)  # type: ignore[index]
    detects(core, *whole)


def test_session_that_works_twice_is_detected(core: CoreClient, monkeypatch: pytest.MonkeyPatch):
    def find(challenges: ChallengeSessions, session: str, *_: object) -> Challenge | None:
        return challenges.peek(session)

    monkeypatch.setattr(ChallengeSessions, "find", find)
    _accept_all(monkeypatch, "SMS_MFA")
    detects(core, start("maria.santos"), answer(), answer())


def _begin_with(monkeypatch: pytest.MonkeyPatch, begin: Callable[[RequestContext], Any]) -> None:
    """No look at the password."""
    flow = "USER_PASSWORD_AUTH"
    monkeypatch.setitem(initiate.FLOWS, flow, lambda context, _: begin(context))  # type: ignore[index]


def _accept_all(monkeypatch: pytest.MonkeyPatch, challenge: str) -> None:
    step = replace(CHALLENGE_HANDLERS[challenge], check=lambda *_: None)
    monkeypatch.setitem(CHALLENGE_HANDLERS, challenge, step)  # type: ignore[index]
