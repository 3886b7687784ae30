"""The stored session of one connection: a sealed file, whose key is in the system's keyring.

Each sign-in makes a new key under a new name: first the key goes into the keyring and is read
back, then the file that names it is written, then the old key is deleted. So a process that is
killed at any point leaves the old session or the new one. The refresh token itself is too long for
some keyrings (Windows takes 1,280 characters), and several entries are not written in one step.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.auth.not_kept import NotKept
from desktop.auth.stored_session import Recalled
from desktop.system import private_files
from desktop.system.file_lock import FileLock
from desktop.vault import sealed_file, serialization
from desktop.vault.keyring_store import KeyringRefused, KeyringStore, KeyringTimeout, NoKeyring
from desktop.vault.orphaned_keys import OrphanedKeys

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from desktop.auth.connection_key import ConnectionKey
    from desktop.auth.stored_session import Keep, StoredSession

RENEWAL_LOCK_TIMEOUT = 30.0
"""Seconds: longer than another program's renewal takes. After that the lock is done without."""
FILE_LOCK_TIMEOUT = 10.0
"""Seconds: enough for three other programs that each wait for a silent keyring."""

_REASONS: dict[type[Exception], NotKept] = {
    NoKeyring: NotKept.NO_KEYRING,
    KeyringTimeout: NotKept.KEYRING_SILENT,
    KeyringRefused: NotKept.KEYRING_REFUSED,
    OSError: NotKept.NOT_WRITABLE,  # TimeoutError among them: another program has the lock
}
_NEVER_OPENS = (NotKept.KEY_GONE, NotKept.DAMAGED)
_KEYRING_FAILED = (NotKept.NO_KEYRING, NotKept.KEYRING_SILENT, NotKept.KEYRING_REFUSED)


@dataclass(frozen=True, slots=True)
class _Unsealed:
    stored_session: StoredSession = field(repr=False)
    key: bytes = field(repr=False)
    generation: str


class Vault:
    """Implements `desktop.auth.session_store.SessionStore` under one `ConnectionKey`."""

    def __init__(
        self, folder: Path, connection: ConnectionKey, keyring_store: KeyringStore | None = None
    ) -> None:
        self._connection = connection.text
        self._name = connection.digest(32)
        self._folder = folder
        self._file = folder / f"{self._name}.sealed"
        self._keyring_store = keyring_store or KeyringStore()
        self._orphaned_keys = OrphanedKeys(folder / f"{self._name}.left")

    def has_file(self) -> bool:
        """Whether a session is stored, even one that can't be opened. Takes no time."""
        return private_files.exists(self._file)

    @property
    def written(self) -> float:
        """When the file was written, in seconds; 0 without one."""
        with suppress(OSError):
            return self._file.lstat().st_mtime
        return 0.0

    def keep(self, step: Keep) -> NotKept | None:
        """Store the session; the reason why it could not be stored, or None."""
        try:
            private_files.make_private_folder(self._folder)
            if step.begins:
                self._store_new(step.stored_session)
                return None
            return self._update(step.stored_session, step.replaces or step.stored_session)
        except tuple(_REASONS) as error:
            return _reason(error)

    def recall(self) -> Recalled:
        """The stored session; no other program renews it until it is released."""
        if not self.has_file():
            self.delete_orphaned_keys()
            return Recalled(None, NotKept.NOTHING)
        with suppress(OSError):  # reading checks that the file itself is private
            private_files.make_private_folder(self._folder)
        renewal_lock = self._lock("renewal")
        with suppress(OSError):
            renewal_lock.acquire(RENEWAL_LOCK_TIMEOUT)
        found = self._load()
        if isinstance(found, NotKept):
            renewal_lock.release()
            return Recalled(None, found)
        self.delete_orphaned_keys()
        return Recalled(found, release=renewal_lock.release)

    def forget(self, only: StoredSession | None = None) -> StoredSession | None:
        """Delete the file first, which is always possible, then the key.

        With `only` the file has to be opened first, to compare the sign-ins. If it does not open
        now, the session stays and its renewal at the next start tells that it is over.
        """
        if not private_files.exists(self._folder):
            return None
        try:
            private_files.make_private_folder(self._folder)
            with self._file_lock():
                if only is not None and not self._has_sign_in_of(only):
                    return None
                data = self._delete_file()
        except OSError:  # such as a full disk: the session is deleted without the lock
            if only is not None and not self._has_sign_in_of(only):
                return None
            data = self._delete_file()
        unsealed = self._unseal(data, self._keyring_store.pop)
        if unsealed not in _KEYRING_FAILED:
            self._orphaned_keys.discard(*self._key_names_in(data))
        return unsealed.stored_session if isinstance(unsealed, _Unsealed) else None

    def _has_sign_in_of(self, other: StoredSession) -> bool:
        found = self._open()
        return isinstance(found, _Unsealed) and found.stored_session.sign_in == other.sign_in

    def _store_new(self, stored_session: StoredSession) -> None:
        generation = secrets.token_hex(sealed_file.GENERATION_BYTES)
        key = secrets.token_bytes(sealed_file.KEY_BYTES)
        name = key_name(self._name, generation)
        with self._file_lock():
            # Written down first: whichever key no file names after a kill is deleted later.
            self._orphaned_keys.add(*self._key_names_in(self._read_shared()), name)
            try:
                self._keyring_store.set(name, key)
            except (NoKeyring, KeyringRefused):
                self._orphaned_keys.discard(name)
                raise
            try:
                self._write(_Unsealed(stored_session, key, generation))
            except OSError:
                if self._keyring_store.delete(name):
                    self._orphaned_keys.discard(name)
                raise
        self.delete_orphaned_keys()  # the keyring answers now

    def delete_orphaned_keys(self) -> None:
        """Delete the keys that no file needs. Takes no time without any, else a keyring's."""
        if not self._orphaned_keys.any:
            return
        with suppress(OSError), self._file_lock():
            in_use = self._key_names_in(self._read_shared())
            if in_use or not self.has_file():  # what can't be read now may name one of them
                self._orphaned_keys.delete_all(self._keyring_store.delete, in_use)

    def _update(self, stored_session: StoredSession, replaces: StoredSession) -> NotKept | None:
        with self._file_lock():
            found = self._open()
            if isinstance(found, NotKept):
                # Signing out deletes the key alone when the file can't be deleted.
                return NotKept.NOTHING if found is NotKept.KEY_GONE else found
            if found.stored_session.sign_in != replaces.sign_in:  # signed out, and in again
                return NotKept.NOTHING
            self._write(_Unsealed(stored_session, found.key, found.generation))
        return None

    def _write(self, unsealed: _Unsealed) -> None:
        content = serialization.to_bytes(unsealed.stored_session)
        private_files.replace(
            self._file,
            sealed_file.seal(content, unsealed.key, self._connection, unsealed.generation),
        )

    def _load(self) -> StoredSession | NotKept:
        """The stored session; a file that never opens again is deleted."""
        found = self._open()
        data = b""
        if found in _NEVER_OPENS:
            # A sign-in may have replaced file and key between the two reads: try under the lock.
            with suppress(OSError), self._file_lock():
                found = self._open()
                if found in _NEVER_OPENS:
                    data = self._delete_file()
        self._delete_key_of(data)
        return found.stored_session if isinstance(found, _Unsealed) else found

    def _open(self) -> _Unsealed | NotKept:
        try:
            data = private_files.read(self._file)
        except FileNotFoundError:
            return NotKept.NOTHING
        except private_files.NotPrivate:
            return NotKept.DAMAGED
        except OSError as error:
            return _reason(error)
        return self._unseal(data, self._keyring_store.get)

    def _unseal(self, data: bytes, key_of: Callable[[str], bytes | None]) -> _Unsealed | NotKept:
        try:
            generation = sealed_file.generation_of(data)
            key = key_of(key_name(self._name, generation))
            if key is None:
                return NotKept.KEY_GONE
            content = sealed_file.unseal(data, key, self._connection)
            stored_session = serialization.from_bytes(content)
        except sealed_file.NewerVersion:
            return NotKept.NOTHING
        except (sealed_file.CannotUnseal, serialization.InvalidSession):
            return NotKept.DAMAGED
        except tuple(_REASONS) as error:
            return _reason(error)
        return _Unsealed(stored_session, key, generation)

    def _delete_file(self) -> bytes:
        """Delete the file, if possible; its content, if that can be read."""
        data = self._read_shared()
        self._orphaned_keys.add(*self._key_names_in(data))
        with suppress(OSError):
            private_files.remove(self._file)
        return data

    def _read_shared(self) -> bytes:
        """The file, only to learn the name of its key: also when others could read it."""
        with suppress(OSError, private_files.NotPrivate):
            return private_files.read(self._file, allow_shared=True)
        return b""

    def _delete_key_of(self, data: bytes) -> None:
        """Delete the key that these bytes were sealed with."""
        for name in self._key_names_in(data):
            if self._keyring_store.delete(name):
                self._orphaned_keys.discard(name)

    def _key_names_in(self, data: bytes) -> tuple[str, ...]:
        """The name of the key that these bytes were sealed with, if they were."""
        with suppress(sealed_file.CannotUnseal, sealed_file.NewerVersion):
            return (key_name(self._name, sealed_file.generation_of(data)),)
        return ()

    def _file_lock(self) -> AbstractContextManager[None]:
        """Held while the file is read and changed, never during a call to the service."""
        return self._lock("moment").within(FILE_LOCK_TIMEOUT)

    def _lock(self, suffix: str) -> FileLock:
        """The suffixes are names of files that other versions of the program lock too."""
        return FileLock(self._folder / f"{self._name}.{suffix}")


def key_name(vault: str, generation: str) -> str:
    """What the key is called in the keyring; `vault` is the sealed file's name."""
    return f"{vault}-{generation}"


def _reason(error: Exception) -> NotKept:
    return next(reason for kind, reason in _REASONS.items() if isinstance(error, kind))
