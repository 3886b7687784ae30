"""The whole program at a real gnome-keyring that asks to be unlocked while a session is stored."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.home import Home
from tests.helpers.practice_pool import practice_pool
from tests.vault.login_session import MISSING, LoginSession

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"Linux with {', '.join(MISSING)}")


def test_what_could_not_be_kept_is_kept_by_try_again_and_resumed_at_the_next_start(
    tmp_path: Path,
):
    session = LoginSession(tmp_path)
    try:
        session.unlock()
        with session.program() as program:
            assert program.does("lock") is True
        session.prompts("ignored")
        with practice_pool() as pool:
            home = Home(tmp_path / "computer", pool)
            home.keyring, home.bus = None, session.environment["DBUS_SESSION_BUS_ADDRESS"]
            found = home.start("keep again")
            assert found["first_notice"].startswith("Your sign-in isn't kept yet: ")
            assert (found["status"], found["kept"]) == ("SIGNED_IN", True)
            assert found["notice"] == "Your sign-in is kept on this computer."
            assert len(home.sealed()) == 1
            found = home.start("look")
            assert (found["status"], found["kept"]) == ("SIGNED_IN", True)
            assert not found["saw_login"]
    finally:
        session.end()
