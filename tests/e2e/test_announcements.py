"""What screen readers are told by themselves: a sign-in, Caps Lock, a wrong code, a sign-out."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.helpers.accessibility_events import listening
from tests.helpers.display import with_empty_home
from tests.helpers.running_app import MAIN, SIGN_IN, practice_app
from tests.helpers.sign_in_steps import (
    FIRST_START,
    expect_signed_in,
    give_code,
    give_password,
    wrong,
)


def test_a_whole_sign_in_is_heard(display_env: dict[str, str], tmp_path: Path) -> None:
    env = with_empty_home(display_env, tmp_path)
    with listening(env, tmp_path) as heard, practice_app(env, tmp_path) as app:
        screen, user = app.screen, app.pool.sms_user()
        screen.wait_for_window(SIGN_IN, within=FIRST_START)
        assert screen.read(SIGN_IN, SIGN_IN, role="heading")
        screen.focus(SIGN_IN, "Password")
        subprocess.run(["xdotool", "key", "Caps_Lock", "a", "Caps_Lock"], env=env, check=True)
        give_password(app, user)
        code = app.pool.newest_code(user.username)
        give_code(app, wrong(code))
        heard.settle()
        give_code(app, code)
        expect_signed_in(app)
        heard.settle()
        screen.press(MAIN, "Refresh now", role="push button")
        heard.settle()
        screen.press(MAIN, "Sign out", role="push button")
        screen.read(MAIN, "Status", description="Signed out")
        heard.settle()
        shown = "object:state-changed:showing"
        said = [it.name for it in heard.events if (it.kind, it.role) == (shown, "notification")]
    expected = (
        "Caps Lock is on.",
        "That code doesn't match.",
        "Signed in, ",
        "Refreshed: ",
        "Signed out",
    )
    found = [next((n for n, it in enumerate(said) if it.startswith(part)), -1) for part in expected]
    assert -1 not in found, said
    assert found == sorted(found), said
