"""What versions that named a connection by its issuer stored is found, and stored anew."""

from __future__ import annotations

import errno
import os
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.auth.not_kept import NotKept
from desktop.auth.stored_session import Keep, Recalled
from desktop.config.profile import Profile
from desktop.system import private_files
from desktop.vault.keyring_store import KeyringStore
from desktop.vault.migrating_vault import MigratingVault
from desktop.vault.vault import Vault
from tests.helpers.earlier_files import (
    ALL,
    AT_AN_ADDRESS,
    ISSUER_OF_A_DOUBLE,
    ORIGINAL,
    ORIGINAL_BY_HAND,
    UPDATED,
    UPDATED_BY_HAND,
    WITHOUT_ISSUER,
    EarlierFiles,
    profile,
)
from tests.vault.fake_keyrings import Hanging, InMemory, begin, go_on, stored_session

SESSION = stored_session("a refresh token")
TODAY = f"{profile().connection_key.digest(32)}.sealed"


def opened(
    folder: Path, keyring: InMemory, of: Profile | None = None, seconds: float = 3.0
) -> MigratingVault:
    store = KeyringStore(lambda: keyring, seconds)
    return MigratingVault(folder, (of or profile()).connection_key, store)


def recalled(of: MigratingVault) -> object:
    """The stored session, or why not; released at once."""
    found = of.recall()
    found.release()
    return found.stored_session or found.why


def files(folder: Path) -> list[str]:
    """All but locks, which stay for other programs."""
    return sorted(it.name for it in folder.iterdir() if it.suffix not in (".moment", ".renewal"))


@pytest.mark.parametrize("earlier", ALL, ids=lambda it: it.remembered_as)
def test_a_session_of_an_earlier_version_is_moved(tmp_path: Path, earlier: EarlierFiles) -> None:
    keyring = InMemory()
    earlier.put(tmp_path, keyring)
    it = opened(tmp_path, keyring, earlier.profile)
    assert it.has_file()
    assert recalled(it) == SESSION
    name = earlier.profile.connection_key.digest(32)
    assert files(tmp_path) == [f"{name}.sealed"]
    ((_, key_name),) = keyring.passwords
    assert key_name.startswith(f"{name}-")
    assert recalled(opened(tmp_path, keyring, earlier.profile)) == SESSION
    assert opened(tmp_path, keyring, earlier.profile).forget() == SESSION
    assert files(tmp_path) == []
    assert keyring.passwords == {}


@pytest.mark.parametrize("earlier", [WITHOUT_ISSUER, ORIGINAL_BY_HAND, UPDATED_BY_HAND])
@pytest.mark.parametrize("issuer", ["", ORIGINAL, UPDATED])
def test_also_when_the_profiles_issuer_was_changed_meanwhile(
    tmp_path: Path, earlier: EarlierFiles, issuer: str
) -> None:
    keyring = InMemory()
    earlier.put(tmp_path, keyring)
    assert recalled(opened(tmp_path, keyring, profile(issuer))) == SESSION
    assert files(tmp_path) == [TODAY]


def test_one_of_another_address_is_not_touched(tmp_path: Path) -> None:
    keyring = InMemory()
    for earlier in (AT_AN_ADDRESS, ISSUER_OF_A_DOUBLE):
        earlier.put(tmp_path, keyring)
    before = files(tmp_path)
    assert recalled(opened(tmp_path, keyring)) is NotKept.NOTHING
    opened(tmp_path, keyring).forget()
    assert files(tmp_path) == before
    assert len(keyring.passwords) == 2
    WITHOUT_ISSUER.put(tmp_path, keyring)
    assert recalled(opened(tmp_path, keyring, AT_AN_ADDRESS.profile)) == SESSION
    assert f"{WITHOUT_ISSUER.name}.sealed" in files(tmp_path)


def test_of_two_the_one_that_was_written_last_counts(tmp_path: Path) -> None:
    keyring = InMemory()
    older, newer = (
        Vault(tmp_path, each, KeyringStore(lambda: keyring))
        for each in reversed(profile().connection_key.earlier)
    )
    older.keep(begin("older"))
    newer.keep(begin("newer", "sub-tom"))
    for each, seconds in ((older, 1_000), (newer, 2_000)):
        os.utime(each._file, (seconds, seconds))
    it = opened(tmp_path, keyring)
    assert recalled(it) == stored_session("newer", "sub-tom")
    assert files(tmp_path) == [TODAY]
    assert len(keyring.passwords) == 1


def test_what_a_killed_program_left_beside_todays_is_deleted(tmp_path: Path) -> None:
    keyring = InMemory()
    it = opened(tmp_path, keyring)
    assert it.keep(begin("today's")) is None
    WITHOUT_ISSUER.put(tmp_path, keyring)
    assert recalled(it) == stored_session("today's")
    assert files(tmp_path) == [TODAY]
    assert len(keyring.passwords) == 1


@pytest.mark.parametrize("earlier", [WITHOUT_ISSUER, UPDATED_BY_HAND])
class TestBeforeItIsMoved:
    """No session was recalled yet."""

    def test_a_new_sign_in_takes_its_place(self, tmp_path: Path, earlier: EarlierFiles) -> None:
        keyring = InMemory()
        earlier.put(tmp_path, keyring)
        assert opened(tmp_path, keyring).keep(begin("next")) is None
        assert files(tmp_path) == [TODAY]
        assert len(keyring.passwords) == 1

    def test_signing_out_deletes_it(self, tmp_path: Path, earlier: EarlierFiles) -> None:
        keyring = InMemory()
        earlier.put(tmp_path, keyring)
        assert opened(tmp_path, keyring).forget() == SESSION
        assert files(tmp_path) == []
        assert keyring.passwords == {}
        assert recalled(opened(tmp_path, keyring)) is NotKept.NOTHING

    def test_only_the_session_that_is_meant_is_deleted(
        self, tmp_path: Path, earlier: EarlierFiles
    ) -> None:
        keyring = InMemory()
        earlier.put(tmp_path, keyring)
        assert opened(tmp_path, keyring).forget(stored_session(sub="sub-tom")) is None
        assert recalled(opened(tmp_path, keyring)) == SESSION
        assert opened(tmp_path, keyring).forget(SESSION) == SESSION

    def test_the_keys_of_its_killed_programs_are_deleted(
        self, tmp_path: Path, earlier: EarlierFiles
    ) -> None:
        keyring = InMemory()
        earlier.put(tmp_path, keyring)
        stray = f"{earlier.name}-{'5' * 32}"
        keyring.set_password("cognito-desk", stray, "")
        (tmp_path / f"{earlier.name}.left").write_text(stray)
        (tmp_path / f"{earlier.name}.left").chmod(0o600)
        opened(tmp_path, keyring).delete_orphaned_keys()
        assert files(tmp_path) == [f"{earlier.name}.sealed"]
        assert len(keyring.passwords) == 1


class NoNewKeys(InMemory):
    """Gives keys out and takes none."""

    locked = False

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise PermissionError
        super().set_password(service, username, password)


def test_what_cannot_be_stored_anew_is_used_where_it_is(tmp_path: Path) -> None:
    keyring = NoNewKeys()
    WITHOUT_ISSUER.put(tmp_path, keyring)
    keyring.locked = True
    it = opened(tmp_path, keyring)
    assert recalled(it) == SESSION
    assert it.keep(Keep(replace(SESSION, refresh_token="rotated"), begins=False)) is None
    assert files(tmp_path) == [f"{WITHOUT_ISSUER.name}.sealed"]
    assert recalled(it) == replace(SESSION, refresh_token="rotated")
    keyring.locked = False
    assert recalled(it) == replace(SESSION, refresh_token="rotated")
    assert files(tmp_path) == [TODAY]


def test_a_sign_in_that_cannot_be_stored_leaves_it(tmp_path: Path) -> None:
    keyring = NoNewKeys()
    WITHOUT_ISSUER.put(tmp_path, keyring)
    keyring.locked = True
    it = opened(tmp_path, keyring)
    assert it.keep(begin("next")) is NotKept.KEYRING_REFUSED
    assert recalled(it) == SESSION


def test_so_it_is_on_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keyring = InMemory()
    WITHOUT_ISSUER.put(tmp_path, keyring)

    def full(path: Path, content: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr(private_files, "replace", full)
        assert recalled(opened(tmp_path, keyring)) == SESSION
    assert recalled(opened(tmp_path, keyring)) == SESSION
    assert files(tmp_path) == [TODAY]
    assert len(keyring.passwords) == 1


def test_a_damaged_one_is_told_and_deleted(tmp_path: Path) -> None:
    keyring = InMemory()
    WITHOUT_ISSUER.put(tmp_path, keyring)
    file = tmp_path / f"{WITHOUT_ISSUER.name}.sealed"
    file.write_bytes(file.read_bytes()[:-1])
    assert recalled(opened(tmp_path, keyring)) is NotKept.DAMAGED
    assert files(tmp_path) == []
    assert keyring.passwords == {}
    assert recalled(opened(tmp_path, keyring)) is NotKept.NOTHING


def test_beside_a_damaged_one_the_other_is_found(tmp_path: Path) -> None:
    keyring = InMemory()
    WITHOUT_ISSUER.put(tmp_path, keyring)
    (tmp_path / f"{UPDATED_BY_HAND.name}.sealed").write_bytes(b"CDSK")
    assert recalled(opened(tmp_path, keyring)) == SESSION


def test_a_silent_keyring_leaves_it_for_the_next_time(tmp_path: Path) -> None:
    keyring = Hanging()
    keyring.answer.set()
    WITHOUT_ISSUER.put(tmp_path, keyring)
    keyring.answer.clear()
    assert recalled(opened(tmp_path, keyring, seconds=0.05)) is NotKept.KEYRING_SILENT
    keyring.answer.set()
    assert recalled(opened(tmp_path, keyring)) == SESSION


def test_two_programs_at_once_move_it_once(tmp_path: Path) -> None:
    keyring = InMemory()
    WITHOUT_ISSUER.put(tmp_path, keyring)
    found: list[object] = []
    threads = [
        threading.Thread(target=lambda: found.append(recalled(opened(tmp_path, keyring))))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert found == [SESSION] * 4
    assert files(tmp_path) == [TODAY]
    assert len(keyring.passwords) == 1


def test_one_that_waited_for_its_turn_takes_todays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program has moved and renewed it, and could not delete the earlier file."""
    keyring = InMemory()
    WITHOUT_ISSUER.put(tmp_path, keyring)
    recall = Vault.recall

    def late(self: Vault) -> Recalled:
        monkeypatch.setattr(Vault, "recall", recall)
        assert opened(tmp_path, keyring)._vault.keep(begin("renewed")) is None
        return recall(self)

    monkeypatch.setattr(Vault, "recall", late)
    assert recalled(opened(tmp_path, keyring)) == stored_session("renewed")
    assert files(tmp_path) == [TODAY]


def test_signing_out_while_it_is_moved_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring = InMemory()
    WITHOUT_ISSUER.put(tmp_path, keyring)
    keep = Vault.keep

    def late(self: Vault, step: Keep) -> NotKept | None:
        monkeypatch.setattr(Vault, "keep", keep)
        assert opened(tmp_path, keyring).forget() == SESSION
        return keep(self, step)

    monkeypatch.setattr(Vault, "keep", late)
    assert recalled(opened(tmp_path, keyring)) is NotKept.NOTHING
    assert files(tmp_path) == []
    assert keyring.passwords == {}


def test_what_is_deleted_while_the_newest_is_looked_for_is_the_oldest(tmp_path: Path) -> None:
    it = Vault(tmp_path, profile().connection_key, KeyringStore(InMemory))
    assert it.written == 0
    it.keep(begin())
    assert it.written > 0


def test_without_anything_nothing_is_made(tmp_path: Path) -> None:
    it = opened(tmp_path / "vault", InMemory())
    assert not it.has_file()
    assert recalled(it) is NotKept.NOTHING
    assert it.keep(go_on()) is not None
    assert it.forget() is None
