"""Kill -9 at every step of a write: the old session or the new one, never torn, none lost."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.auth.not_kept import NotKept
from desktop.auth.stored_session import StoredSession
from desktop.system import private_files
from desktop.vault.keyring_store import KeyringStore
from desktop.vault.migrating_vault import MigratingVault
from tests.vault.fake_keyrings import TODAYS, begin, sealed_file_in, stored_session, vault
from tests.vault.file_keyring import FileKeyring

pytestmark = pytest.mark.skipif(not private_files.POSIX, reason="forks, and SIGKILL")

HOWS = ("before", "within", "after")


class Killing:
    """A place with a vault, and processes that are killed at it."""

    def __init__(self, home: Path) -> None:
        self.folder = home / "vault"
        self.keyring = FileKeyring(home / "keyring")
        self.vault = vault(self.folder, self.keyring)  # type: ignore[arg-type]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.vault.run_until_killed", self.folder, home / "keyring"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, what: str, token: str, at: int, how: str) -> tuple[list[str], str]:
        """The calls that were made, and how it ended."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps([what, token, at, how]) + "\n")
        self.process.stdin.flush()
        calls, end = json.loads(self.process.stdout.readline())
        return calls, end

    def opened(self) -> StoredSession | NotKept | None:
        found = self.vault.recall()
        found.release()
        return found.stored_session or found.why


@pytest.fixture
def killing(tmp_path: Path) -> Iterator[Killing]:
    it = Killing(tmp_path)
    yield it
    assert it.process.stdin
    it.process.stdin.close()
    assert it.process.wait(30) == 0
    assert it.process.stdout
    it.process.stdout.close()


def killed_once(killing: Killing, what: str, at: int, how: str) -> tuple[list[str], str]:
    """One kill at a vault that has a session: what may be there afterwards, and that it goes on."""
    assert killing.vault.keep(begin("old")) is None
    calls, end = killing.run(what, "new", at, how)
    after: StoredSession | NotKept = NotKept.NOTHING if what == "forget" else stored_session("new")
    opened = killing.opened()
    if end == "killed":
        assert opened in (stored_session("old"), after)
    else:
        assert end == "None"
        assert opened == after
    return calls, end


@pytest.mark.parametrize("what", ["begin", "go on", "forget"])
def test_a_kill_at_any_step_leaves_the_old_session_or_the_new_one(
    killing: Killing, what: str
) -> None:
    ends: dict[Any, int] = {}
    for how in HOWS:
        for at in range(1, 100):
            calls, end = killed_once(killing, what, at, how)
            opened = killing.opened()
            ends[opened] = ends.get(opened, 0) + 1
            if end != "killed":
                break
            assert len(calls) == at
        else:
            pytest.fail("it never came to its end")
    assert len(ends) == 2  # each of the two was there at times
    named = {"begin": {"set_password", "delete_password"}, "forget": {"delete_password"}}
    assert named.get(what, set()) <= set(calls)
    if what != "forget":
        assert {"open", "write", "fsync", "replace"} <= set(calls)
    else:
        assert "unlink" in calls


def test_a_kill_at_the_first_sign_in_leaves_nothing_or_the_session(killing: Killing) -> None:
    for how in HOWS:
        for at in range(1, 100):
            killing.vault.forget()
            _, end = killing.run("begin", "new", at, how)
            assert killing.opened() in (NotKept.NOTHING, stored_session("new"))
            if end != "killed":
                break
    assert killing.opened() == stored_session("new")


def test_after_a_kill_the_next_write_takes_away_what_was_left(killing: Killing) -> None:
    """Temporary files and keys."""
    killing.run("begin", "old", 0, "")
    calls, _ = killing.run("begin", "new", 0, "")
    at = calls.index("write", calls.index("set_password")) + 1
    killing.run("begin", "newer", at, "within")
    assert len(killing.keyring.names) == 2
    assert len(list(killing.folder.glob(".*"))) == 1
    assert killing.vault.keep(begin("next")) is None
    assert list(killing.folder.glob(".*")) == []
    (name,) = killing.keyring.names
    assert name.split("-")[1] in sealed_file_in(killing.folder).read_bytes().hex()


@pytest.mark.parametrize("what", ["begin", "forget"])
def test_a_kill_at_any_step_leaves_no_key_after_the_next_start(killing: Killing, what: str) -> None:
    stray = 0
    for how in HOWS:
        for at in range(1, 100):
            assert killing.vault.keep(begin("old")) is None
            _, end = killing.run(what, "new", at, how)
            stray += len(killing.keyring.names) > len(list(killing.folder.glob("*.sealed")))
            opened = killing.opened()  # the next start
            assert len(killing.keyring.names) == int(opened != NotKept.NOTHING)
            assert list(killing.folder.glob("*.left")) == []
            if end != "killed":
                break
    assert stray > 0


def test_a_kill_at_the_first_sign_in_leaves_no_key_after_the_next_start(killing: Killing) -> None:
    stray = 0
    for how in HOWS:
        for at in range(1, 100):
            killing.vault.forget()
            _, end = killing.run("begin", "new", at, how)
            stray += len(killing.keyring.names) > len(list(killing.folder.glob("*.sealed")))
            killing.vault.delete_orphaned_keys()
            assert len(killing.keyring.names) == int(killing.vault.has_file())
            if end != "killed":
                break
    assert stray > 0


def test_a_kill_at_any_step_of_the_move_from_an_earlier_version_loses_nothing(
    killing: Killing,
) -> None:
    """Nor does it leave a second file or key behind after the next start."""
    today = MigratingVault(killing.folder, TODAYS, KeyringStore(lambda: killing.keyring))
    doubled = 0
    for how in HOWS:
        for at in range(1, 200):
            today.forget()
            assert killing.vault.keep(begin("old")) is None
            _, end = killing.run("migrate", "", at, how)
            doubled += len(list(killing.folder.glob("*.sealed"))) > 1
            found = today.recall()  # the next start
            found.release()
            assert found.stored_session == stored_session("old")
            today.delete_orphaned_keys()
            (name,) = killing.keyring.names
            assert name.startswith(TODAYS.digest(32))
            assert sealed_file_in(killing.folder).stem == TODAYS.digest(32)
            assert list(killing.folder.glob("*.left")) == []
            if end != "killed":
                assert end == "None"
                break
        else:
            pytest.fail("it never came to its end")
    assert doubled > 0


@pytest.mark.soak
@pytest.mark.parametrize("what", ["begin", "go on", "forget"])
def test_a_hundred_kills_at_random_steps(killing: Killing, what: str) -> None:
    chance = random.Random(67)
    calls, _ = killed_once(killing, what, 0, "")
    kills = 0
    while kills < 100:
        at, how = chance.randint(1, len(calls)), chance.choice(HOWS)
        kills += killed_once(killing, what, at, how)[1] == "killed"
