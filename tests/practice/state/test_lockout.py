"""The pause after failures in a row: 2^(n-5) seconds from the fifth, for passwords and codes."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.practice.state.lockout import Lockouts
from tests.practice.core_client import OPTIONAL, CoreClient

WRONG = ("NotAuthorized", "Incorrect username or password.")
LOCKED = ("NotAuthorized", "Password attempts exceeded")
WRONG_CODE = ("CodeMismatch", "Invalid code or auth state for the user.")


def wrong_password(core: CoreClient, username: str = "maria.santos") -> tuple[str, str | None]:
    return core.refused("InitiateAuth", **core.start(username, "Wrong-2026"))


@pytest.mark.parametrize("username", ["maria.santos", "nobody"])
def test_fifth_failure_has_the_ordinary_answer_and_locks(core: CoreClient, username: str):
    assert [wrong_password(core, username) for _ in range(5)] == [WRONG] * 5
    assert wrong_password(core, username) == LOCKED
    for pause in (1, 2, 4, 8, 16):
        core.now += pause - 0.01
        assert wrong_password(core, username) == LOCKED
        core.now += 0.01
        assert wrong_password(core, username) == WRONG


def test_right_password_is_refused_while_locked(core: CoreClient):
    for _ in range(6):
        wrong_password(core)
    assert core.refused("InitiateAuth", **core.start("maria.santos")) == LOCKED
    core.now += 1
    assert core.begin("maria.santos")


def test_tries_while_locked_count_for_nothing(core: CoreClient):
    for _ in range(50):
        wrong_password(core)
    core.now += 1
    assert wrong_password(core) == WRONG


def test_success_starts_the_count_again(core: CoreClient):
    for _ in range(4):
        wrong_password(core)
    core.begin("maria.santos")
    assert [wrong_password(core) for _ in range(5)] == [WRONG] * 5


def test_longest_lockout_is_fifteen_minutes_and_so_is_the_quiet_that_ends_the_count():
    lockouts, now = Lockouts(), 0.0
    for number in range(1, 15):
        lockouts.record_failure("a", now)
        now += max(0, 2 ** (number - 5)) if number >= 5 else 0
        assert not lockouts.is_locked("a", now)
    lockouts.record_failure("a", now)
    assert lockouts.is_locked("a", now + 899.9)
    assert not lockouts.is_locked("a", now + 900)
    now += 900
    for _ in range(4):
        lockouts.record_failure("a", now)
    assert not lockouts.is_locked("a", now)


def test_guessed_names_do_not_make_memory_grow():
    """With too many names the oldest are forgotten, even while they are locked out."""
    lockouts = Lockouts()
    for _ in range(5):
        lockouts.record_failure("early", 0)
    for number in range(4_095):
        lockouts.record_failure(f"guess {number}", 0)
    assert lockouts.is_locked("early", 0.5)
    lockouts.record_failure("one more", 0)
    assert not lockouts.is_locked("early", 0.5)


def sms(core: CoreClient, username: str) -> tuple[dict[str, Any], str]:
    challenge = core.begin(username)
    return challenge, f"{(int(core.code()) + 1) % 1_000_000:06}"


def test_codes_have_a_counter_of_their_own(core: CoreClient):
    challenge, wrong = sms(core, "maria.santos")
    body = core.response(challenge, "maria.santos", SMS_MFA_CODE=wrong)
    right = core.response(challenge, "maria.santos", SMS_MFA_CODE=core.code())
    for _ in range(5):
        assert core.refused("RespondToAuthChallenge", **body) == WRONG_CODE
    assert core.refused("RespondToAuthChallenge", **right) == LOCKED
    assert core.begin("maria.santos"), "passwords are counted apart"
    core.now += 1
    challenge, _ = sms(core, "maria.santos")
    assert core.respond(challenge, "maria.santos", SMS_MFA_CODE=core.code())


def test_codes_lockout_can_be_switched_off(core: CoreClient):
    there = core.at(OPTIONAL)
    challenge, wrong = sms(there, "omar.haddad")
    body = there.response(challenge, "omar.haddad", SMS_MFA_CODE=wrong)
    for _ in range(12):
        assert there.refused("RespondToAuthChallenge", **body) == WRONG_CODE
    assert there.respond(challenge, "omar.haddad", SMS_MFA_CODE=there.code())
