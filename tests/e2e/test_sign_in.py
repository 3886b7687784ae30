"""A person signs in, in a real window, through the accessibility tree."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from tests.e2e.desk import CODE, MAIN, SIGN_IN
from tests.e2e.sign_in import (
    FIRST_START,
    claims,
    expect_signed_in,
    give_code,
    give_password,
    wrong,
)

if TYPE_CHECKING:
    from tests.e2e.desk import Desk

NEW_CODE_PAUSE = 30
SESSION_LIFE = 180


def test_the_code_from_the_message_signs_in(desk: Desk) -> None:
    user = desk.phone.sms_user()
    give_password(desk, user)
    give_code(desk, desk.phone.newest_code(user.username))
    expect_signed_in(desk)
    assert desk.person.reads(MAIN, "Expires in").description
    found = claims(desk)
    assert found["phone_number_verified"] == "true"
    assert found["cognito:username"] == user.username


def test_a_wrong_code_stays_to_be_mended(desk: Desk) -> None:
    user = desk.phone.sms_user()
    give_password(desk, user)
    code = desk.phone.newest_code(user.username)
    give_code(desk, wrong(code))
    desk.person.reads(CODE, "Message", description="That code doesn't match.")
    field = desk.person.reads(CODE, "Code")
    assert field.text == wrong(code)
    assert field.focused
    give_code(desk, code)
    expect_signed_in(desk)


def test_a_new_code_replaces_the_old_one(desk: Desk) -> None:
    user = desk.phone.sms_user()
    give_password(desk, user)
    asked = time.monotonic()
    old = desk.phone.newest_code(user.username)
    desk.person.types(CODE, "Code", old[:3])
    desk.person.reads(CODE, "Code", text=old[:3])
    desk.person.presses(CODE, "Send a new code", within=NEW_CODE_PAUSE + 5)
    # The pause holds from the first message on: pressing was not possible before.
    assert time.monotonic() - asked > NEW_CODE_PAUSE - 3
    desk.person.reads(CODE, "Code", text="")
    new = _second_code(desk, user.username)
    if old != new:
        give_code(desk, old)
        desk.person.reads(CODE, "Message", description="That code doesn't match.")
    give_code(desk, new)
    expect_signed_in(desk)


def test_a_code_that_comes_too_late_is_answered_by_a_new_one(desk: Desk) -> None:
    user = desk.phone.sms_user()
    give_password(desk, user)
    late = desk.phone.newest_code(user.username)
    desk.phone.moves_clock(SESSION_LIFE + 20)
    give_code(desk, late)
    desk.person.reads(CODE, "Message", description="Time ran out, so a new code is on its way.")
    give_code(desk, _second_code(desk, user.username))
    expect_signed_in(desk)


def test_too_many_wrong_passwords_pause_sign_in_and_then_it_goes_on(desk: Desk) -> None:
    user = desk.phone.sms_user()
    desk.person.sees(SIGN_IN, within=FIRST_START)
    desk.person.types(SIGN_IN, "User name", user.username)
    for _ in range(4):
        _give_wrong_password(desk)
        desk.person.reads(SIGN_IN, "Message", description="The user name or password is incorrect.")
    for _ in range(2):  # pauses of 1 and 2 seconds, which a slow machine may not get to see
        _give_wrong_password(desk)
        desk.person.reads(SIGN_IN, "Message", description="You can try again now.")
    _give_wrong_password(desk)
    button = desk.person.reads(SIGN_IN, "Sign in", role="push button", description="Try again in")
    assert not button.enabled
    desk.person.reads(SIGN_IN, "Message", description="You can try again now.")
    give_password(desk, user)
    give_code(desk, desk.phone.newest_code(user.username))
    expect_signed_in(desk)


def _give_wrong_password(desk: Desk) -> None:
    desk.person.types(SIGN_IN, "Password", "wrong")
    desk.person.reads(SIGN_IN, "Password", text="●●●●●")
    desk.person.keys("Return")
    desk.person.reads(SIGN_IN, "Password", text="")  # it was refused


def _second_code(desk: Desk, username: str) -> str:
    """The code of the second message, once it is there."""
    deadline = time.monotonic() + 10
    while len(desk.phone.messages(username)) < 2:
        if time.monotonic() > deadline:
            pytest.fail("no second message came")
    return desk.phone.newest_code(username)
