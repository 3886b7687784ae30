"""The pause after failures in a row: 2^(n-5) seconds from the fifth, for passwords and codes."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.practice.state.lockout import Lockouts
from tests.practice.core_client import OPTIONAL, Desk

WRONG = ("NotAuthorized", "Incorrect username or password.")
LOCKED = ("NotAuthorized", "Password attempts exceeded")
WRONG_CODE = ("CodeMismatch", "Invalid code or auth state for the user.")


def wrong_password(desk: Desk, username: str = "maria.santos") -> tuple[str, str | None]:
    return desk.refused("InitiateAuth", **desk.start(username, "Wrong-2026"))


@pytest.mark.parametrize("username", ["maria.santos", "nobody"])
def test_fifth_failure_is_ordinary_and_closes_the_door(desk: Desk, username: str):
    assert [wrong_password(desk, username) for _ in range(5)] == [WRONG] * 5
    assert wrong_password(desk, username) == LOCKED
    for pause in (1, 2, 4, 8, 16):
        desk.now += pause - 0.01
        assert wrong_password(desk, username) == LOCKED
        desk.now += 0.01
        assert wrong_password(desk, username) == WRONG


def test_right_password_does_not_open_a_closed_door(desk: Desk):
    for _ in range(6):
        wrong_password(desk)
    assert desk.refused("InitiateAuth", **desk.start("maria.santos")) == LOCKED
    desk.now += 1
    assert desk.begin("maria.santos")


def test_tries_at_the_closed_door_count_for_nothing(desk: Desk):
    for _ in range(50):
        wrong_password(desk)
    desk.now += 1
    assert wrong_password(desk) == WRONG


def test_success_forgets_the_run(desk: Desk):
    for _ in range(4):
        wrong_password(desk)
    desk.begin("maria.santos")
    assert [wrong_password(desk) for _ in range(5)] == [WRONG] * 5


def test_longest_pause_is_fifteen_minutes_and_so_is_the_quiet_that_forgets():
    lockouts, now = Lockouts(), 0.0
    for number in range(1, 15):
        lockouts.failed("a", now)
        now += max(0, 2 ** (number - 5)) if number >= 5 else 0
        assert not lockouts.closed("a", now)
    lockouts.failed("a", now)
    assert lockouts.closed("a", now + 899.9)
    assert not lockouts.closed("a", now + 900)
    now += 900
    for _ in range(4):
        lockouts.failed("a", now)
    assert not lockouts.closed("a", now)


def test_guessed_names_do_not_make_memory_grow():
    lockouts = Lockouts()
    for number in range(20_000):
        lockouts.failed(f"guess {number}", 0)
    assert len(lockouts._runs) <= 4_096


def sms(desk: Desk, username: str) -> tuple[dict[str, Any], str]:
    challenge = desk.begin(username)
    return challenge, f"{(int(desk.code()) + 1) % 1_000_000:06}"


def test_codes_have_a_counter_of_their_own(desk: Desk):
    challenge, wrong = sms(desk, "maria.santos")
    body = desk.response(challenge, "maria.santos", SMS_MFA_CODE=wrong)
    right = desk.response(challenge, "maria.santos", SMS_MFA_CODE=desk.code())
    for _ in range(5):
        assert desk.refused("RespondToAuthChallenge", **body) == WRONG_CODE
    assert desk.refused("RespondToAuthChallenge", **right) == LOCKED
    assert desk.begin("maria.santos"), "passwords are counted apart"
    desk.now += 1
    challenge, _ = sms(desk, "maria.santos")
    assert desk.respond(challenge, "maria.santos", SMS_MFA_CODE=desk.code())


def test_codes_lockout_can_be_switched_off(desk: Desk):
    there = desk.at(OPTIONAL)
    challenge, wrong = sms(there, "omar.haddad")
    body = there.response(challenge, "omar.haddad", SMS_MFA_CODE=wrong)
    for _ in range(12):
        assert there.refused("RespondToAuthChallenge", **body) == WRONG_CODE
    assert there.respond(challenge, "omar.haddad", SMS_MFA_CODE=there.code())
