"""`cognito-desk token` at a real gnome-keyring: unlocked, and locked with an unanswered prompt."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import astuple
from pathlib import Path

import pytest

from tests.commands.token_caller import PLAIN, Result, TokenCaller, result_of
from tests.practice.core_client import claims
from tests.vault.login_session import MISSING, LoginSession

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"Linux with {', '.join(MISSING)}")

KEEP = """
import json, sys
from desktop.auth.stored_session import Keep, StoredSession
from desktop.auth.connection_key import ConnectionKey
from desktop.system.folders import vault_folder
from desktop.vault.vault import Vault
connection, *kept = json.load(sys.stdin)
vault = Vault(vault_folder(), ConnectionKey(*connection))
assert vault.keep(Keep(StoredSession(*kept), begins=True)) is None
"""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[LoginSession]:
    it = LoginSession(tmp_path)
    yield it
    it.end()


def run(session: LoginSession, caller: TokenCaller, *arguments: str, stdin: str = "") -> Result:
    process = subprocess.Popen(
        [sys.executable, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**caller.environment, **session.environment},
        cwd=caller.home,
    )
    return result_of(process, stdin.encode())


def test_from_sign_in_to_a_token_and_none_when_it_is_locked(
    session: LoginSession, caller_at: Callable[[str], TokenCaller]
):
    session.unlock()
    caller = caller_at(PLAIN)
    tokens = caller.sign_in()
    of = claims(tokens["IdToken"])
    kept = [tokens["RefreshToken"], caller.user_name, of["sub"], of["auth_time"]]
    words = json.dumps([astuple(caller.profile.connection_key), *kept])
    assert run(session, caller, "-c", KEEP, stdin=words) == Result(0, "", "")

    token = ("-m", "desktop", "token", "--profile", str(caller.profile_file))
    assert claims(run(session, caller, *token).token)["sub"] == of["sub"]

    with session.program() as program:
        assert program.does("lock") is True
    session.prompts("ignored")
    done = run(session, caller, *token)
    assert done.status == 3
    assert done.reason.startswith("The keyring is locked")
