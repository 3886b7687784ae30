"""A person signs in, in a real window, through the accessibility tree."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from tests.helpers.running_app import CODE, MAIN, SIGN_IN
from tests.helpers.sign_in_steps import (
    FIRST_START,
    claims,
    expect_signed_in,
    give_code,
    give_password,
    wrong,
)

if TYPE_CHECKING:
    from tests.helpers.running_app import RunningApp, SleepingApp

NEW_CODE_PAUSE = 30
SESSION_LIFE = 180


def test_the_code_from_the_message_signs_in(app: RunningApp) -> None:
    user = app.pool.sms_user()
    give_password(app, user)
    give_code(app, app.pool.newest_code(user.username))
    expect_signed_in(app)
    assert app.screen.read(MAIN, "Expires in").description
    found = claims(app)
    assert found["phone_number_verified"] == "true"
    assert found["cognito:username"] == user.username


def test_a_wrong_code_stays_to_be_mended(app: RunningApp) -> None:
    user = app.pool.sms_user()
    give_password(app, user)
    code = app.pool.newest_code(user.username)
    give_code(app, wrong(code))
    app.screen.read(CODE, "Message", description="That code doesn't match.")
    field = app.screen.read(CODE, "Code")
    assert field.text == wrong(code)
    assert field.focused
    give_code(app, code)
    expect_signed_in(app)


def test_a_new_code_replaces_the_old_one(sleeping: SleepingApp) -> None:
    app = sleeping.app
    user = app.pool.sms_user()
    give_password(app, user)
    asked = time.monotonic()
    old = app.pool.newest_code(user.username)
    app.screen.type(CODE, "Code", old[:3])
    app.screen.read(CODE, "Code", text=old[:3])
    button = app.screen.read(CODE, "Send a new code")
    assert not button.enabled
    assert NEW_CODE_PAUSE - 15 < int(button.description.removesuffix(" s")) <= NEW_CODE_PAUSE
    sleeping.sleep(NEW_CODE_PAUSE - 3)
    app.screen.press(CODE, "Send a new code")
    # The pause holds from the first message on: pressing was not possible before.
    assert time.monotonic() - asked + sleeping.slept > NEW_CODE_PAUSE - 2
    app.screen.read(CODE, "Code", text="")
    new = _second_code(app, user.username)
    if old != new:
        give_code(app, old)
        app.screen.read(CODE, "Message", description="That code doesn't match.")
    give_code(app, new)
    expect_signed_in(app)


def test_a_code_that_comes_too_late_is_answered_by_a_new_one(app: RunningApp) -> None:
    user = app.pool.sms_user()
    give_password(app, user)
    late = app.pool.newest_code(user.username)
    app.pool.move_clock(SESSION_LIFE + 20)
    give_code(app, late)
    app.screen.read(CODE, "Message", description="Time ran out, so a new code is on its way.")
    give_code(app, _second_code(app, user.username))
    expect_signed_in(app)


def test_too_many_wrong_passwords_pause_sign_in_and_then_it_goes_on(
    sleeping: SleepingApp,
) -> None:
    app = sleeping.app
    user = app.pool.sms_user()
    app.screen.wait_for_window(SIGN_IN, within=FIRST_START)
    app.screen.type(SIGN_IN, "User name", user.username)
    for _ in range(4):
        _give_wrong_password(app)
        app.screen.read(SIGN_IN, "Message", description="The user name or password is incorrect.")
    _give_wrong_password(app)  # a pause of a second, which a slow machine may not get to see
    _expect_sign_in_enabled(app)
    _give_wrong_password(app)
    sleeping.sleep(2)
    _expect_sign_in_enabled(app)
    _give_wrong_password(app)
    button = app.screen.read(SIGN_IN, "Sign in", role="push button", description="Try again in")
    assert not button.enabled
    sleeping.sleep(3)
    _expect_sign_in_enabled(app)
    # The reason is still there to be read.
    app.screen.read(SIGN_IN, "Message", description="The user name or password is incorrect.")
    give_password(app, user)
    give_code(app, app.pool.newest_code(user.username))
    expect_signed_in(app)


def _give_wrong_password(app: RunningApp) -> None:
    app.screen.type(SIGN_IN, "Password", "wrong")
    app.screen.read(SIGN_IN, "Password", text="●●●●●")
    app.screen.press_keys("Return")
    app.screen.read(SIGN_IN, "Password", text="")  # it was refused


def _expect_sign_in_enabled(app: RunningApp) -> None:
    deadline = time.monotonic() + 10
    while not app.screen.read(SIGN_IN, "Sign in", role="push button").enabled:
        if time.monotonic() > deadline:
            pytest.fail("the pause doesn't end")


def _second_code(app: RunningApp, username: str) -> str:
    """The code of the second message, once it is there."""
    deadline = time.monotonic() + 10
    while len(app.pool.messages(username)) < 2:
        if time.monotonic() > deadline:
            pytest.fail("no second message came")
    return app.pool.newest_code(username)
