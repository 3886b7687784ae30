"""With a real gnome-keyring: unlocked, locked, its prompt ignored or denied, and killed."""

from __future__ import annotations

import base64
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.vault.fake_keyrings import TOKEN, sealed_file_in
from tests.vault.login_session import MISSING, LoginSession

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"Linux with {', '.join(MISSING)}")

SHORT = 1.0
"""Seconds to wait for a keyring that is known to keep silent."""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[LoginSession]:
    it = LoginSession(tmp_path)
    yield it
    it.end()


def locked(session: LoginSession) -> None:
    """With a session kept, and the keyring locked since."""
    session.unlock()
    with session.program() as program:
        assert program.does("begin", TOKEN) == "None"
        assert program.does("lock") is True


def asked(prompter: subprocess.Popen[str]) -> bool:
    assert prompter.stdout
    return prompter.stdout.readline() == "asked\n"


def test_unlocked_from_sign_in_to_sign_out(session: LoginSession) -> None:
    session.unlock()
    with session.program() as program:
        assert program.does("backend") == "keyring.backends.SecretService.Keyring"
        assert program.does("begin", TOKEN) == "None"
        ((_, attributes, secret),) = program.does("items")
        assert attributes["service"] == "cognito-desk"
        assert len(base64.b64decode(secret)) == 32
    with session.program() as program:
        assert program.does("recall") == TOKEN
        assert program.does("go on", "rotated") == "None"
        assert program.does("items")[0][2] == secret
    with session.program() as program:
        assert program.does("recall") == "rotated"
        assert program.does("begin", "another sign-in") == "None"
        ((_, _, another),) = program.does("items")
        assert another != secret
    with session.program() as program:
        assert program.does("recall") == "another sign-in"
        assert program.does("forget") == "another sign-in"
        assert program.does("items") == []
        assert program.does("recall") == "NotKept.NOTHING"
    assert list((session.home / "vault").glob("*.sealed")) == []


def test_the_refresh_token_is_nowhere_in_plain(session: LoginSession) -> None:
    """Neither in any file of that home nor in any item of the keyring."""
    session.unlock()
    with session.program() as program:
        assert program.does("begin", TOKEN) == "None"
        places = [repr(program.does("items")).encode()]
    files = [path for path in session.home.rglob("*") if path.is_file()]
    assert {".sealed", ".keyring"} <= {path.suffix for path in files}
    places += [path.read_bytes() for path in files]
    for place in places:
        assert TOKEN.encode() not in place
        assert TOKEN.encode().hex().encode() not in place.lower()
        for shift in range(3):
            assert base64.b64encode(b" " * shift + TOKEN.encode())[4:-4] not in place


def test_an_ignored_prompt_ends_in_a_timeout_and_the_session_stays(
    session: LoginSession,
) -> None:
    """The window goes on, the session stays for a start with the keyring unlocked."""
    locked(session)
    prompter = session.prompts("ignored")
    before = sealed_file_in(session.home / "vault").read_bytes()
    with session.program(SHORT) as program:
        assert program.does("recall") == "NotKept.KEYRING_SILENT"
        assert SHORT <= program.seconds < SHORT + 5
        assert asked(prompter)
        assert program.does("begin", "new") == "NotKept.KEYRING_SILENT"
        assert SHORT <= program.seconds < SHORT + 5
        began = time.monotonic()
    assert time.monotonic() - began < 5  # a prompt that is still open does not hold the program
    assert sealed_file_in(session.home / "vault").read_bytes() == before


def test_what_was_silent_stores_the_session_once_it_is_unlocked(session: LoginSession) -> None:
    """And no key is left of the tries before."""
    locked(session)
    prompter = session.prompts("ignored")
    with session.program(SHORT) as program:
        assert program.does("begin", "new") == "NotKept.KEYRING_SILENT"
        assert asked(prompter)
        assert program.does("begin", "new") == "NotKept.KEYRING_SILENT"
        assert program.does("unlock", "another password") is False
        assert program.does("unlock", "correct horse") is True
        assert program.does("begin", "new") == "None"
        assert program.does("recall") == "new"
    with session.program() as program:
        assert program.does("recall") == "new"


def test_the_deadline_is_three_seconds(session: LoginSession) -> None:
    locked(session)
    session.prompts("ignored")
    with session.program() as program:
        assert program.does("recall") == "NotKept.KEYRING_SILENT"
        assert 3 <= program.seconds < 8


def test_a_prompt_that_is_denied_is_a_refusal_and_the_session_stays(session: LoginSession) -> None:
    locked(session)
    prompter = session.prompts("denied")
    with session.program() as program:
        assert program.does("recall") == "NotKept.KEYRING_REFUSED"
        assert asked(prompter)
        assert program.does("begin", "new") == "NotKept.KEYRING_REFUSED"
    assert list((session.home / "vault").glob("*.sealed"))


def test_a_prompt_that_cant_be_shown_is_a_refusal(session: LoginSession) -> None:
    locked(session)
    with session.program() as program:
        assert program.does("recall") == "NotKept.KEYRING_REFUSED"


def test_signing_out_with_a_locked_keyring_deletes_the_file_at_once(session: LoginSession) -> None:
    locked(session)
    session.prompts("ignored")
    with session.program(SHORT) as program:
        program.does("forget")
        assert program.seconds < SHORT + 5
        assert program.does("recall") == "NotKept.NOTHING"
    assert list((session.home / "vault").glob("*.sealed")) == []


def test_a_keyring_that_was_killed_refuses_and_the_session_comes_back_with_it(
    session: LoginSession,
) -> None:
    daemon = session.unlock()
    with session.program() as program:
        assert program.does("begin", TOKEN) == "None"
        daemon.kill()
        daemon.wait()
        assert program.does("go on", "rotated") in (
            "NotKept.KEYRING_REFUSED",
            "NotKept.KEYRING_SILENT",
        )
        assert program.does("begin", "new").startswith("NotKept.")
    with session.program() as program:
        assert program.does("recall") == "NotKept.NO_KEYRING"
    session.unlock()
    with session.program() as program:
        assert program.does("recall") == TOKEN


def test_a_key_that_was_stored_too_late_is_deleted_again(session: LoginSession) -> None:
    """The keyring hangs, then it comes round: old session, no key too many."""
    daemon = session.unlock()
    with session.program(SHORT) as program:
        assert program.does("begin", TOKEN) == "None"
        daemon.send_signal(signal.SIGSTOP)
        assert program.does("begin", "new") == "NotKept.KEYRING_SILENT"
        daemon.send_signal(signal.SIGCONT)
        assert program.does("recall") == TOKEN
        assert program.does("settle") is True
        assert len(program.does("items")) == 1
        assert program.does("recall") == TOKEN


def test_without_a_keyring_on_the_bus_nothing_is_kept(session: LoginSession) -> None:
    with session.program() as program:
        assert program.does("begin", TOKEN) == "NotKept.NO_KEYRING"
        assert program.does("recall") == "NotKept.NOTHING"
    assert list((session.home / "vault").glob("*.sealed")) == []


def test_another_password_does_not_open_the_keyring_of_before(session: LoginSession) -> None:
    """Such as after a reset of the login password: locked, and the file stays."""
    daemon = session.unlock()
    with session.program() as program:
        assert program.does("begin", TOKEN) == "None"
    daemon.terminate()
    daemon.wait()
    session.unlock("another password")
    with session.program() as program:
        assert program.does("recall") == "NotKept.KEYRING_REFUSED"
