"""Files that were changed, cut, copied, linked or opened to others; disks that are full."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.auth.not_kept import NotKept
from desktop.system import private_files
from desktop.vault import sealed_file, serialization
from tests.vault.fake_keyrings import (
    ANOTHER_CONNECTION,
    CONNECTION,
    InMemory,
    begin,
    go_on,
    sealed_file_in,
    stored_session,
    vault,
)

posix = pytest.mark.skipif(not private_files.POSIX, reason="modes and links as POSIX has them")

KEPT = stored_session("a short token")
SEALED_WITH = bytes(range(32))
FILE = f"{CONNECTION.digest(32)}.sealed"


def damaged(folder: Path, change: Callable[[bytes], bytes]) -> None:
    """With this done to its file: not opened, said, deleted, and the next sign-in is kept."""
    it = vault(folder, InMemory())
    assert it.keep(begin("a short token")) is None
    sealed_file_in(folder).write_bytes(change(sealed_file_in(folder).read_bytes()))
    assert it.recall().why is NotKept.DAMAGED
    assert not sealed_file_there(folder)
    assert it.keep(begin("next")) is None
    found = it.recall()
    found.release()
    assert found.stored_session == stored_session("next")


def sealed_file_there(folder: Path) -> bool:
    return any(folder.glob("*.sealed"))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_file_with_any_byte_changed_is_damaged(tmp_path: Path, data: st.DataObject) -> None:
    backend = InMemory()
    vault(tmp_path, backend).keep(begin("a short token"))
    path = sealed_file_in(tmp_path)
    changed = bytearray(path.read_bytes())
    at = data.draw(st.integers(0, len(changed) - 1), "which byte")
    flip = data.draw(st.integers(1, 255), "what is flipped in it")
    changed[at] ^= flip
    it = vault(tmp_path, backend)
    path.write_bytes(changed)
    newer = at == len(sealed_file.MAGIC) and changed[at] > sealed_file.VERSION
    names_another_key = (
        len(sealed_file.MAGIC) < at <= len(sealed_file.MAGIC) + sealed_file.GENERATION_BYTES
    )
    if newer:
        assert it.recall().why is NotKept.NOTHING
    elif names_another_key:
        assert it.recall().why is NotKept.KEY_GONE
    else:
        assert it.recall().why is NotKept.DAMAGED
    assert sealed_file_there(tmp_path) == newer
    assert it.keep(begin("next")) is None
    found = it.recall()
    found.release()
    assert found.stored_session == stored_session("next")


def test_a_file_truncated_anywhere_does_not_open() -> None:
    """All cuts, and all bytes more."""
    generation = "ab" * sealed_file.GENERATION_BYTES
    data = sealed_file.seal(serialization.to_bytes(KEPT), SEALED_WITH, "connection", generation)
    assert serialization.from_bytes(sealed_file.unseal(data, SEALED_WITH, "connection")) == KEPT
    for length in range(len(data)):
        with pytest.raises(sealed_file.CannotUnseal):
            sealed_file.unseal(data[:length], SEALED_WITH, "connection")
    with pytest.raises(sealed_file.CannotUnseal):
        sealed_file.unseal(data + b"\0", SEALED_WITH, "connection")


def test_no_byte_of_it_can_be_changed() -> None:
    """All bytes, each flipped in one bit: bound to version, generation, and the rest."""
    data = sealed_file.seal(
        serialization.to_bytes(KEPT), SEALED_WITH, "connection", "ab" * sealed_file.GENERATION_BYTES
    )
    for at in range(len(data)):
        for bit in range(8):
            changed = bytearray(data)
            changed[at] ^= 1 << bit
            with pytest.raises((sealed_file.CannotUnseal, sealed_file.NewerVersion)):
                sealed_file.unseal(bytes(changed), SEALED_WITH, "connection")


@pytest.mark.parametrize("length", [0, 1, 4, 5, 20, 21, 33, 48, 49, 100, -1])
def test_a_truncated_file_is_reported_and_deleted(tmp_path: Path, length: int) -> None:
    damaged(tmp_path, lambda data: data[:length])


def test_a_file_of_something_else_is_damaged(tmp_path: Path) -> None:
    for data in (b"\0" * 5000, b"{}", os.urandom(2000), b"x" * (private_files.MAX_BYTES + 1)):
        damaged(tmp_path, lambda _, data=data: data)  # type: ignore[misc]
    damaged(tmp_path, lambda data: data + b"\0")


def test_a_file_of_another_connection_does_not_open_here(tmp_path: Path) -> None:
    """Not even where its key is to be had under the name that this connection asks for."""
    backend = InMemory()
    one, other = vault(tmp_path / "1", backend), vault(tmp_path / "2", backend, ANOTHER_CONNECTION)
    one.keep(begin("one"))
    other.keep(begin("other"))
    there = sealed_file_in(tmp_path / "2")
    shutil.copy(sealed_file_in(tmp_path / "1"), there)
    here, elsewhere = CONNECTION.digest(32), ANOTHER_CONNECTION.digest(32)
    (one_key,) = (key for key in backend.passwords if key[1].startswith(here))
    generation = one_key[1].removeprefix(here)
    backend.passwords[one_key[0], elsewhere + generation] = backend.passwords[one_key]
    assert other.recall().why is NotKept.DAMAGED
    found = one.recall()
    found.release()
    assert found.stored_session == stored_session("one")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"null",
        b"{}",
        b"\xff",
        b"[" * 100_000,
        serialization.to_bytes(KEPT).replace(b'"auth_time":1700000000', b'"auth_time":"1"'),
        serialization.to_bytes(KEPT).replace(b'"auth_time":1700000000', b'"auth_time":true'),
        serialization.to_bytes(KEPT).replace(b'"a short token"', b'""'),
        serialization.to_bytes(KEPT).replace(b'"sub":', b'"something":'),
        serialization.to_bytes(KEPT).replace(b"SOFTWARE_TOKEN_MFA", b"CARRIER_PIGEON"),
    ],
)
def test_content_that_is_no_session_is_invalid(data: bytes) -> None:
    with pytest.raises(serialization.InvalidSession):
        serialization.from_bytes(data)


def test_a_member_that_an_earlier_version_did_not_write_has_its_default() -> None:
    data = serialization.to_bytes(KEPT).replace(b'"device_key":"eu-central-1_device",', b"")
    assert serialization.from_bytes(data).device_key == ""


@posix
def test_a_link_in_place_of_the_file_is_refused_and_its_target_left_alone(tmp_path: Path) -> None:
    backend, folder = InMemory(), tmp_path / "vault"
    it = vault(folder, backend)
    it.keep(begin())
    elsewhere = sealed_file_in(folder).rename(tmp_path / "elsewhere")
    data = elsewhere.read_bytes()
    (folder / FILE).symlink_to(elsewhere)
    assert it.recall().why is NotKept.DAMAGED
    assert not sealed_file_there(folder)
    (folder / FILE).symlink_to(elsewhere)
    assert it.keep(go_on("rotated")) is NotKept.DAMAGED
    assert it.keep(begin("new")) is None
    assert not sealed_file_in(folder).is_symlink()
    assert elsewhere.read_bytes() == data


@posix
def test_a_link_in_place_of_the_folder_is_refused_and_made_anew(tmp_path: Path) -> None:
    backend, folder = InMemory(), tmp_path / "vault"
    it = vault(folder, backend)
    it.keep(begin())
    elsewhere = folder.rename(tmp_path / "elsewhere")
    there = {path: path.read_bytes() for path in elsewhere.iterdir()}
    for step in (it.recall, it.forget, lambda: it.keep(begin("new"))):
        if not folder.is_symlink():
            shutil.rmtree(folder, ignore_errors=True)
            folder.symlink_to(elsewhere)
        step()
        assert not folder.is_symlink()
        assert {path: path.read_bytes() for path in elsewhere.iterdir()} == there
    assert folder.stat().st_mode & 0o777 == 0o700
    assert sealed_file_in(folder).is_file()


@posix
@pytest.mark.parametrize("mode", [0o644, 0o660, 0o602, 0o604])
def test_a_file_that_others_can_read_or_write_is_refused_and_made_anew(
    tmp_path: Path, mode: int
) -> None:
    backend = InMemory()
    it = vault(tmp_path, backend)
    it.keep(begin())
    sealed_file_in(tmp_path).chmod(mode)
    assert it.recall().why is NotKept.DAMAGED
    assert not sealed_file_there(tmp_path)
    assert backend.passwords == {}
    assert it.keep(begin("new")) is None
    assert sealed_file_in(tmp_path).stat().st_mode & 0o777 == 0o600


@posix
def test_a_folder_that_others_can_enter_is_made_private_again(tmp_path: Path) -> None:
    backend, folder = InMemory(), tmp_path / "vault"
    it = vault(folder, backend)
    it.keep(begin())
    for step in (it.recall, lambda: it.keep(go_on("rotated")), it.forget):
        folder.chmod(0o777)
        step()
        assert folder.stat().st_mode & 0o777 == 0o700


@posix
def test_a_pipe_in_place_of_the_file_is_not_waited_for(tmp_path: Path) -> None:
    it = vault(tmp_path, InMemory())
    it.keep(begin())
    path = sealed_file_in(tmp_path)
    path.unlink()
    os.mkfifo(path, 0o600)
    assert it.recall().why is NotKept.DAMAGED
    assert it.keep(begin("new")) is None


@posix
def test_a_folder_in_place_of_the_file_is_reported(tmp_path: Path) -> None:
    it = vault(tmp_path, InMemory())
    it.keep(begin())
    path = sealed_file_in(tmp_path)
    path.unlink()
    path.mkdir(mode=0o700)
    assert it.recall().why is NotKept.DAMAGED
    assert it.keep(begin("new")) is NotKept.NOT_WRITABLE


def test_a_file_in_place_of_the_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "vault").write_text("not ours")
    it = vault(tmp_path / "vault", InMemory())
    assert it.keep(begin()) is NotKept.NOT_WRITABLE
    assert it.recall().why is NotKept.NOTHING
    it.forget()
    assert (tmp_path / "vault").read_text() == "not ours"


def test_temporary_files_of_a_killed_write_are_removed_by_the_next_one(tmp_path: Path) -> None:
    it = vault(tmp_path, InMemory())
    it.keep(begin())
    left = [tmp_path / f".{FILE}.{n:016x}" for n in range(3)]
    others = tmp_path / ".of-another-connection.sealed.0123456789abcdef"
    for path in [*left, others]:
        path.write_bytes(b"torn")
    it.keep(go_on("rotated"))
    assert not any(path.exists() for path in left)
    left[0].write_bytes(b"torn")
    it.forget()
    assert not left[0].exists()
    assert others.exists()


def test_more_than_is_ever_read_back_is_not_written(tmp_path: Path) -> None:
    backend = InMemory()
    it = vault(tmp_path, backend)
    it.keep(begin())
    kept = dict(backend.passwords)
    assert it.keep(begin("x" * private_files.MAX_BYTES)) is NotKept.NOT_WRITABLE
    assert backend.passwords == kept
    found = it.recall()
    found.release()
    assert found.stored_session == stored_session()


CALLS = ["open", "fsync", "replace", "fdopen"]


@posix
@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO, errno.EMFILE])
def test_a_write_that_fails_leaves_the_old_session_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, number: int
) -> None:
    """At whichever call it fails, at the first time or any later one."""
    backend = InMemory()
    it = vault(tmp_path, backend)
    it.keep(begin())
    current = stored_session()
    real = getattr(os, name)
    failures = 0
    for nth in range(1, 20):
        count = 0

        def failing(*args: object, nth: int = nth, **options: object) -> object:
            nonlocal count
            count += 1
            if count == nth:
                raise OSError(number, os.strerror(number))
            return real(*args, **options)

        wanted = begin(f"attempt {nth}", auth_time=nth)
        keys = dict(backend.passwords)
        with monkeypatch.context() as patch:
            patch.setattr(private_files.os, name, failing)
            outcome = it.keep(wanted)
        assert outcome in {None, NotKept.NOT_WRITABLE}
        if outcome is None:
            current = wanted.stored_session
        else:
            failures += 1
            assert backend.passwords == keys
        found = it.recall()
        found.release()
        assert found.stored_session == current
        assert list(tmp_path.glob(".*")) == []
        if count < nth:
            break
    else:
        pytest.fail("that call is made without end")
    assert failures


@posix
def test_on_a_read_only_disk_signing_out_deletes_the_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = InMemory()
    it = vault(tmp_path, backend)
    it.keep(begin())
    data = sealed_file_in(tmp_path).read_bytes()
    with monkeypatch.context() as patch:
        read_only(patch)
        found = it.recall()
        found.release()
        assert found.stored_session == stored_session()
        assert it.keep(go_on("rotated")) is NotKept.NOT_WRITABLE
        assert it.keep(begin("new")) is NotKept.NOT_WRITABLE
        assert len(backend.passwords) == 1
        it.forget()
        assert backend.passwords == {}
        assert it.recall().why is NotKept.KEY_GONE
        assert sealed_file_in(tmp_path).read_bytes() == data
    assert it.keep(go_on("late")) is NotKept.NOTHING


@posix
def test_on_a_read_only_disk_forgetting_one_session_leaves_the_key_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    it = vault(tmp_path, InMemory())
    it.keep(begin())
    with monkeypatch.context() as patch:
        read_only(patch)
        assert it.forget(stored_session("hers", "sub-berta")) is None
    found = it.recall()
    found.release()
    assert found.stored_session == stored_session()


@posix
def test_a_folder_of_another_user_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend, folder = InMemory(), tmp_path / "vault"
    folder.mkdir(mode=0o755)
    monkeypatch.setattr(os, "geteuid", lambda: folder.stat().st_uid + 1)
    assert vault(folder, backend).keep(begin()) is NotKept.NOT_WRITABLE
    assert list(folder.iterdir()) == []
    assert folder.stat().st_mode & 0o777 == 0o755
    assert backend.passwords == {}


def test_a_file_that_cannot_be_read_now_stays_with_its_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    it = vault(tmp_path, InMemory())
    it.keep(begin())
    real = os.open

    def failing(path: Path, *arguments: int, **options: int) -> int:
        if path == sealed_file_in(tmp_path):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(path, *arguments, **options)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", failing)
        assert it.recall().why is NotKept.NOT_WRITABLE
    found = it.recall()
    found.release()
    assert found.stored_session == stored_session()


def read_only(patch: pytest.MonkeyPatch) -> None:
    """As a file system that was mounted read-only, for this process."""
    real = os.open

    def opening(path: Path, flags: int, *mode: int, **options: int) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return real(path, flags, *mode, **options)

    def changing(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    patch.setattr(os, "open", opening)
    for name in ("chmod", "unlink", "replace", "mkdir"):
        patch.setattr(os, name, changing)
