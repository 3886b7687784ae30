"""What is kept of a connection: from sign-in to sign-out, and what it comes back as."""

from __future__ import annotations

import base64
import errno
import threading
from pathlib import Path

import pytest

from desktop.auth.not_kept import NotKept
from desktop.auth.stored_session import Keep
from desktop.system import private_files
from desktop.vault import keyring_store, sealed_file
from desktop.vault.keyring_store import KeyringStore
from desktop.vault.orphaned_keys import MAX_NAMES, OrphanedKeys
from desktop.vault.vault import Vault
from tests.vault.fake_keyrings import (
    ANOTHER_CONNECTION,
    CONNECTION,
    TOKEN,
    Hanging,
    InMemory,
    LikeWindows,
    begin,
    go_on,
    sealed_file_in,
    stored_session,
    vault,
)


def recalled(of: Vault) -> object:
    """The stored session, or why not; released at once."""
    found = of.recall()
    found.release()
    return found.stored_session or found.why


def test_a_stored_session_comes_back_in_the_next_run(tmp_path: Path) -> None:
    backend = InMemory()
    assert vault(tmp_path / "vault", backend).keep(begin()) is None
    assert recalled(vault(tmp_path / "vault", backend)) == stored_session()


def test_a_session_is_stored_that_is_longer_than_a_keyring_takes(tmp_path: Path) -> None:
    backend = LikeWindows()
    longest = TOKEN * 4
    assert vault(tmp_path, backend).keep(begin(longest)) is None
    assert recalled(vault(tmp_path, backend)) == stored_session(longest)


def test_at_first_nothing_is_stored_and_no_folder_is_made(tmp_path: Path) -> None:
    it = vault(tmp_path / "vault", InMemory())
    assert recalled(it) is NotKept.NOTHING
    it.forget()
    assert list(tmp_path.iterdir()) == []


def test_a_rotated_token_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    backend = InMemory()
    it = vault(tmp_path, backend)
    it.keep(begin())
    key = dict(backend.passwords)
    assert it.keep(go_on("rotated")) is None
    assert recalled(it) == stored_session("rotated")
    assert backend.passwords == key


def test_each_sign_in_has_a_key_of_its_own_and_the_old_one_is_deleted(tmp_path: Path) -> None:
    backend = InMemory()
    it = vault(tmp_path, backend)
    it.keep(begin())
    before = dict(backend.passwords)
    assert it.keep(begin("second", auth_time=2)) is None
    assert recalled(it) == stored_session("second", auth_time=2)
    assert len(backend.passwords) == 1
    assert set(backend.passwords.values()).isdisjoint(before.values())
    assert set(backend.passwords).isdisjoint(before)


def test_another_sign_in_of_the_session_takes_its_place_only_while_that_is_stored(
    tmp_path: Path,
) -> None:
    """A step-up: who signed out meanwhile stays signed out."""
    it = vault(tmp_path, InMemory())
    it.keep(begin())
    raised = Keep(
        stored_session("raised", auth_time=2), begins=False, replaces=begin().stored_session
    )
    assert it.keep(raised) is None
    assert recalled(it) == stored_session("raised", auth_time=2)
    assert it.keep(raised) is NotKept.NOTHING
    it.forget()
    assert it.keep(raised) is NotKept.NOTHING
    assert recalled(it) is NotKept.NOTHING


def test_signing_out_leaves_neither_file_nor_key(tmp_path: Path) -> None:
    backend = InMemory()
    it = vault(tmp_path, backend)
    it.keep(begin())
    it.forget()
    assert backend.passwords == {}
    assert list(tmp_path.glob("*.sealed")) == []
    assert recalled(it) is NotKept.NOTHING


def test_a_renewal_that_ends_after_the_sign_out_is_not_stored(tmp_path: Path) -> None:
    backend = InMemory()
    it = vault(tmp_path, backend)
    it.keep(begin())
    it.forget()
    assert it.keep(go_on("late")) is NotKept.NOTHING
    assert recalled(it) is NotKept.NOTHING
    assert backend.passwords == {}


def test_signing_out_returns_the_session_so_that_it_can_be_revoked(tmp_path: Path) -> None:
    it = vault(tmp_path, InMemory())
    it.keep(begin())
    assert it.forget() == stored_session()
    assert it.forget() is None


def test_forgetting_one_session_leaves_that_of_another_sign_in(tmp_path: Path) -> None:
    """Somebody signed in while the service said of the one before that it is over."""
    backend = InMemory()
    it = vault(tmp_path, backend)
    it.keep(begin("first"))
    it.keep(begin("second", auth_time=2))
    assert it.forget(stored_session("first")) is None
    assert recalled(it) == stored_session("second", auth_time=2)
    assert it.forget(stored_session("rotated since", auth_time=2)) == stored_session(
        "second", auth_time=2
    )
    assert recalled(it) is NotKept.NOTHING
    assert backend.passwords == {}


@pytest.mark.parametrize(
    "other", [begin("hers", "sub-berta"), begin("again", auth_time=1_700_000_001)]
)
def test_a_renewal_that_ends_after_another_sign_in_leaves_that_one(
    tmp_path: Path, other: Keep
) -> None:
    """Another program signed in meanwhile: the session that it announced as kept stays."""
    it = vault(tmp_path, InMemory())
    it.keep(begin())
    it.keep(other)
    assert it.keep(go_on("late")) is NotKept.NOTHING
    assert recalled(it) == other.stored_session


def test_each_connection_has_its_own(tmp_path: Path) -> None:
    backend = InMemory()
    one, other = vault(tmp_path, backend), vault(tmp_path, backend, ANOTHER_CONNECTION)
    one.keep(begin("one"))
    other.keep(begin("other"))
    assert (recalled(one), recalled(other)) == (stored_session("one"), stored_session("other"))
    one.forget()
    assert (recalled(one), recalled(other)) == (NotKept.NOTHING, stored_session("other"))


def test_a_missing_key_is_reported_and_its_file_deleted(tmp_path: Path) -> None:
    backend = InMemory()
    it = vault(tmp_path, backend)
    it.keep(begin())
    backend.passwords.clear()
    assert recalled(it) is NotKept.KEY_GONE
    assert recalled(it) is NotKept.NOTHING
    assert it.keep(begin()) is None
    assert recalled(it) == stored_session()


def test_another_keyring_than_at_the_last_run_has_no_key(tmp_path: Path) -> None:
    """The sign-in there is kept anew, with a key in the new one."""
    before, after = InMemory(), InMemory()
    vault(tmp_path, before).keep(begin())
    it = vault(tmp_path, after)
    assert recalled(it) is NotKept.KEY_GONE
    assert it.keep(begin("new")) is None
    assert len(after.passwords) == 1
    assert recalled(it) == stored_session("new")
    assert recalled(vault(tmp_path, before)) is NotKept.KEY_GONE


@pytest.mark.parametrize("what", ["no base64!", "", base64.b64encode(b"short").decode()])
def test_an_entry_that_is_no_key_does_not_open_the_file(tmp_path: Path, what: str) -> None:
    backend = InMemory()
    it = vault(tmp_path, backend)
    it.keep(begin())
    backend.passwords = dict.fromkeys(backend.passwords, what)
    assert it.keep(go_on("rotated")) in {NotKept.NOTHING, NotKept.DAMAGED}
    assert recalled(it) in {NotKept.KEY_GONE, NotKept.DAMAGED}


def test_a_key_of_another_sign_in_does_not_open(tmp_path: Path) -> None:
    backend = InMemory()
    it = vault(tmp_path, backend)
    it.keep(begin())
    backend.passwords = dict.fromkeys(backend.passwords, base64.b64encode(bytes(32)).decode())
    assert recalled(it) is NotKept.DAMAGED
    assert backend.passwords == {}


def test_a_file_of_a_newer_version_stays(tmp_path: Path) -> None:
    it = vault(tmp_path, InMemory())
    it.keep(begin())
    data = bytearray(sealed_file_in(tmp_path).read_bytes())
    data[len(sealed_file.MAGIC)] = sealed_file.VERSION + 1
    sealed_file_in(tmp_path).write_bytes(data)
    assert recalled(it) is NotKept.NOTHING
    assert it.keep(go_on("rotated")) is NotKept.NOTHING
    assert sealed_file_in(tmp_path).read_bytes() == data
    assert it.keep(begin("new")) is None
    assert recalled(it) == stored_session("new")


def test_without_a_keyring_nothing_is_written(tmp_path: Path) -> None:
    def none() -> keyring_store.Backend:
        raise keyring_store.NoKeyring

    it = Vault(tmp_path / "vault", CONNECTION, KeyringStore(none))
    assert it.keep(begin()) is NotKept.NO_KEYRING
    assert list((tmp_path / "vault").glob("*.sealed")) == []
    assert recalled(it) is NotKept.NOTHING


def test_the_session_stays_while_the_keyring_is_unavailable(tmp_path: Path) -> None:
    """No keyring, a locked one or a refusal at this start may be otherwise at the next."""
    backend = InMemory()
    vault(tmp_path, backend).keep(begin())
    errors: dict[type[Exception], NotKept] = {
        keyring_store.NoKeyring: NotKept.NO_KEYRING,
        RuntimeError: NotKept.KEYRING_REFUSED,
    }
    for error, why in errors.items():

        def raising(error: type[Exception] = error) -> keyring_store.Backend:
            raise error

        it = Vault(tmp_path, CONNECTION, KeyringStore(raising))
        assert recalled(it) is why
        assert it.keep(go_on("rotated")) is why
    assert recalled(vault(tmp_path, Hanging(), seconds=0.05)) is NotKept.KEYRING_SILENT
    assert recalled(vault(tmp_path, backend)) == stored_session()


def test_signing_out_deletes_the_file_while_the_keyring_is_silent(tmp_path: Path) -> None:
    """And the key as soon as the keyring answers."""
    backend = Hanging()
    backend.answer.set()
    it = vault(tmp_path, backend, seconds=0.1)
    it.keep(begin())
    backend.answer.clear()
    it.forget()
    assert list(tmp_path.glob("*.sealed")) == []
    backend.answer.set()
    assert backend.done.wait(10)
    assert backend.passwords == {}


def test_a_key_that_could_not_be_deleted_is_deleted_at_the_next_sign_in(tmp_path: Path) -> None:
    backend = InMemory()
    vault(tmp_path, backend).keep(begin())
    without = vault(tmp_path, Hanging(), seconds=0.05)
    assert without.forget() is None
    assert len(backend.passwords) == 1
    assert not without.has_file()
    assert "Canary" not in "".join(path.read_text() for path in tmp_path.iterdir())
    it = vault(tmp_path, backend)
    it.keep(begin("second"))
    assert len(backend.passwords) == 1
    assert recalled(it) == stored_session("second")
    it.forget()
    assert backend.passwords == {}
    assert list(tmp_path.glob("*.left")) == []


def test_a_replaced_key_that_could_not_be_deleted_is_deleted_later(tmp_path: Path) -> None:
    class KeepsEverything(InMemory):
        def delete_password(self, service: str, username: str) -> None:
            raise PermissionError

    backend = InMemory()
    vault(tmp_path, backend).keep(begin())
    stubborn = KeepsEverything()
    stubborn.passwords = backend.passwords
    assert vault(tmp_path, stubborn).keep(begin("second")) is None
    assert len(backend.passwords) == 2
    it = vault(tmp_path, backend)
    assert it.keep(begin("third")) is None
    assert len(backend.passwords) == 1
    assert recalled(it) == stored_session("third")
    assert list(tmp_path.glob("*.left")) == []


class Stubborn(InMemory):
    """Stores keys and deletes none."""

    def delete_password(self, service: str, username: str) -> None:
        raise PermissionError


@pytest.mark.parametrize("fails", ["writing", "opening"])
def test_a_key_without_a_file_that_is_not_deleted_now_is_deleted_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    stubborn, backend = Stubborn(), InMemory()
    if fails == "writing":
        with monkeypatch.context() as patch:
            patch.setattr(Vault, "_write", raise_no_room)
            assert vault(tmp_path, stubborn).keep(begin()) is NotKept.NOT_WRITABLE
    else:
        vault(tmp_path, stubborn).keep(begin())
        file = sealed_file_in(tmp_path)
        file.write_bytes(file.read_bytes()[:-1])
        assert recalled(vault(tmp_path, stubborn)) is NotKept.DAMAGED
    assert len(stubborn.passwords) == 1
    backend.passwords = stubborn.passwords
    assert recalled(vault(tmp_path, backend)) is NotKept.NOTHING
    assert backend.passwords == {}
    assert list(tmp_path.glob("*.left")) == []


def raise_no_room(*_: object) -> None:
    raise OSError(errno.ENOSPC, "no room")


def test_a_damaged_list_of_orphaned_keys_counts_as_empty(tmp_path: Path) -> None:
    backend = InMemory()
    it = vault(tmp_path, backend)
    it.keep(begin())
    it.forget()
    dropped: list[str] = []
    left = OrphanedKeys(tmp_path / "x.left")
    for damage in (b"", b"\xff\x00\n../../etc\n", b"\n" * 70_000):
        (tmp_path / "x.left").write_bytes(damage)
        (tmp_path / "x.left").chmod(0o600)
        left.delete_all(lambda name: dropped.append(name) is None)
    assert dropped == []
    for number in range(MAX_NAMES + 5):
        left.add(f"{number:032x}")
    left.delete_all(lambda name: dropped.append(name) is None and len(dropped) < 3)
    assert dropped == [f"{number:032x}" for number in (5, 6, 7)]
    left.delete_all(lambda name: dropped.append(name) is None)
    assert len(dropped) == 3 + MAX_NAMES - 2
    assert not (tmp_path / "x.left").exists()


def test_a_key_stored_too_late_is_deleted_and_the_old_session_stays(
    tmp_path: Path,
) -> None:
    backend = Hanging()
    backend.answer.set()
    it = vault(tmp_path, backend, seconds=0.1)
    it.keep(begin())
    kept = dict(backend.passwords)
    backend.answer.clear()
    assert it.keep(begin("second")) is NotKept.KEYRING_SILENT
    backend.answer.set()
    assert backend.done.wait(10)
    assert backend.passwords == kept
    assert recalled(it) == stored_session()


def test_a_sign_in_between_reading_the_file_and_its_key_is_not_lost(
    tmp_path: Path,
) -> None:
    """The key of the file that was read is gone then; the new file must not go with it."""
    backend = InMemory()
    other = vault(tmp_path, backend)
    other.keep(begin())

    class Between(InMemory):
        once = True

        def get_password(self, service: str, username: str) -> str | None:
            if self.once:
                self.once = False
                other.keep(begin("new", auth_time=2))
            return backend.get_password(service, username)

    assert recalled(vault(tmp_path, Between())) == stored_session("new", auth_time=2)
    assert recalled(other) == stored_session("new", auth_time=2)


def test_simultaneous_sign_ins_end_with_one_whole_session(tmp_path: Path) -> None:
    backend = InMemory()
    outcomes: list[NotKept | None] = []

    def sign_in(number: int) -> None:
        outcomes.append(vault(tmp_path, backend).keep(begin(f"token {number}")))

    threads = [threading.Thread(target=sign_in, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert outcomes == [None] * 8
    assert recalled(vault(tmp_path, backend)) in [stored_session(f"token {n}") for n in range(8)]
    assert len(backend.passwords) == 1


def test_no_refresh_token_in_plain_anywhere(tmp_path: Path) -> None:
    """Not in a file, not in the keyring, in no plain encoding; nor is anything else of it."""
    backend = InMemory()
    it = vault(tmp_path, backend)
    it.keep(begin())
    it.keep(go_on(TOKEN[::-1]))
    places = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    places += [repr(backend.passwords).encode()]
    secrets = [TOKEN, TOKEN[::-1], "device password", "sub-anna"]
    for place in places:
        for secret in secrets:
            for shift in range(3):
                inner = base64.b64encode(b" " * shift + secret.encode())[4:-4]
                assert inner not in place
            assert secret.encode() not in place
            assert secret.encode().hex().encode() not in place.lower()


def test_only_their_owner_can_read_file_and_folder(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    it = vault(folder, InMemory())
    it.keep(begin())
    it.recall().release()
    if private_files.POSIX:
        assert folder.stat().st_mode & 0o777 == 0o700
        assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_reprs_show_no_secret(tmp_path: Path) -> None:
    it = vault(tmp_path, InMemory())
    it.keep(begin())
    found = it.recall()
    shown = repr((begin(), found, found.stored_session, it))
    found.release()
    assert TOKEN not in shown
    assert "device password" not in shown
    assert "\\x" not in shown
