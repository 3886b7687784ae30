"""What a blind person hears: a sign-in with a wrong code, a refresh and a sign-out, by Orca."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.helpers.display import with_empty_home
from tests.helpers.orca import orca, orca_missing
from tests.helpers.running_app import CODE, MAIN, SIGN_IN, RunningApp, practice_app
from tests.helpers.sign_in_steps import (
    FIRST_START,
    expect_signed_in,
    wrong,
)


@pytest.mark.skipif(bool(orca_missing()), reason=f"needs {' and '.join(orca_missing())}")
def test_a_whole_sign_in_is_spoken(display_env: dict[str, str], tmp_path: Path) -> None:
    env = with_empty_home(display_env, tmp_path)
    with orca(env, tmp_path) as spoken, practice_app(env, tmp_path) as app:
        screen, user = app.screen, app.pool.sms_user()
        screen.wait_for_window(SIGN_IN, within=FIRST_START)
        spoken.wait_for("Sign in dialog")
        spoken.wait_for("User name")
        screen.focus(SIGN_IN, "Connection")
        spoken.wait_for("Connection combo box")
        spoken.wait_for("Practice: text message required")
        subprocess.run(["xdotool", "key", "Down"], env=env, check=True)
        spoken.wait_for("Practice: second step optional")
        subprocess.run(["xdotool", "key", "Up"], env=env, check=True)
        spoken.wait_for("Practice: text message required")
        screen.focus(SIGN_IN, "Password")
        spoken.wait_for("Password password")
        subprocess.run(["xdotool", "key", "Caps_Lock", "a", "Caps_Lock"], env=env, check=True)
        spoken.wait_for("Caps Lock is on.")
        fill(app, SIGN_IN, "User name", user.username)
        fill(app, SIGN_IN, "Password", user.password)
        screen.press(SIGN_IN, "Sign in", role="push button")
        spoken.wait_for("We sent a 6-digit code by text message")
        code = app.pool.newest_code(user.username)
        fill(app, CODE, "Code", wrong(code))
        screen.press(CODE, "Verify")
        spoken.wait_for("That code doesn't match.")
        fill(app, CODE, "Code", code)
        screen.press(CODE, "Verify")
        expect_signed_in(app)
        spoken.wait_for("Signed in, ")
        screen.press(MAIN, "Refresh now", role="push button")
        spoken.wait_for("Refreshed: ")
        screen.press(MAIN, "Sign out", role="push button")
        spoken.wait_for("Signed out")
    assert spoken.count("layered pane") == 0
    once = ("Caps Lock is on.", "That code doesn't match.", "Signed in, ", "Refreshed: ")
    assert {each: spoken.count(each) for each in once} == dict.fromkeys(once, 1)


def fill(app: RunningApp, window: str, name: str, text: str) -> None:
    """Not by the keyboard: Orca looks at each key, and Qt waits for it."""
    app.screen.focus(window, name)
    app.screen.edit_by_atspi("fill", window, name, text)
