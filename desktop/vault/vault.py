"""What is kept of one connection.

At each sign-in a new key under a new name: key into the keyring, read back, file that names it,
old key away. So a kill at any point leaves the old session or the new one. The refresh token
itself is too long for some keyrings (Windows takes 1,280 characters), and pieces of it are not
written in one step.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.auth.not_kept import NotKept
from desktop.auth.stored_session import Recalled
from desktop.system.file_lock import FileLock
from desktop.vault import private_files, sealed_file, serialization
from desktop.vault.keyring_store import KeyringStore, NoKeyring, Refused, Silent
from desktop.vault.orphaned_keys import OrphanedKeys

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from desktop.auth.connection_key import ConnectionKey
    from desktop.auth.stored_session import Keep, StoredSession

WAIT_FOR_OTHERS = 30.0
"""Seconds: longer than another program's renewal takes. After that it is not waited for."""
MOMENT = 10.0
"""Seconds: three others who each wait for a keyring that keeps silent."""

_WHY: dict[type[Exception], NotKept] = {
    NoKeyring: NotKept.NO_KEYRING,
    Silent: NotKept.KEYRING_SILENT,
    Refused: NotKept.KEYRING_REFUSED,
    OSError: NotKept.NOT_WRITABLE,  # TimeoutError among them: another program has the lock
}
_FOR_GOOD = (NotKept.KEY_GONE, NotKept.DAMAGED)
_NO_ANSWER = (NotKept.NO_KEYRING, NotKept.KEYRING_SILENT, NotKept.KEYRING_REFUSED)


@dataclass(frozen=True, slots=True)
class _Opened:
    stored_session: StoredSession = field(repr=False)
    key: bytes = field(repr=False)
    generation: str


class Vault:
    """Blocks for some seconds at most, and raises nothing on purpose. For the worker's threads."""

    def __init__(
        self, folder: Path, connection: ConnectionKey, keyring_store: KeyringStore | None = None
    ) -> None:
        self._connection = connection.text
        self._name = connection.digest(32)
        self._folder = folder
        self._file = folder / f"{self._name}.sealed"
        self._keyring_store = keyring_store or KeyringStore()
        self._orphaned_keys = OrphanedKeys(folder / f"{self._name}.left")

    def holds(self) -> bool:
        """Whether anything is kept, be it nothing that opens. Takes no time."""
        return private_files.there(self._file)

    def keep(self, step: Keep) -> NotKept | None:
        """Write it down; why not, or None."""
        try:
            private_files.private_folder(self._folder)
            if step.begins:
                self._begin(step.stored_session)
                return None
            return self._go_on(step.stored_session)
        except tuple(_WHY) as error:
            return _why(error)

    def recall(self) -> Recalled:
        """What is there; nobody else renews it until it is released."""
        if not self.holds():
            return Recalled(None, NotKept.NOTHING)
        with suppress(OSError):  # then the file itself has to be private enough
            private_files.private_folder(self._folder)
        renewal = self._lock("renewal")
        with suppress(OSError):
            renewal.acquire(WAIT_FOR_OTHERS)
        found = self._find()
        if isinstance(found, NotKept):
            renewal.release()
            return Recalled(None, found)
        return Recalled(found, release=renewal.release)

    def forget(self, only: StoredSession | None = None) -> StoredSession | None:
        """Away with it: the file first, which is possible at all times, then the key.

        With `only` it has to be opened first, to see whose it is. What does not open now is
        renewed at the next start, to the same end.
        """
        if not private_files.there(self._folder):
            return None
        try:
            private_files.private_folder(self._folder)
            with self._moment():
                if only is not None and not self._is_of(only):
                    return None
                data = self._away()
        except OSError:  # on a full disk, say: nothing keeps anybody signed in
            if only is not None and not self._is_of(only):
                return None
            data = self._away()
        opened = self._unlock(data, self._keyring_store.take)
        if opened in _NO_ANSWER:
            self._orphaned_keys.add(self._key_name(sealed_file.generation_of(data)))
        return opened.stored_session if isinstance(opened, _Opened) else None

    def _is_of(self, stored_session: StoredSession) -> bool:
        found = self._open()
        return isinstance(found, _Opened) and found.stored_session.sign_in == stored_session.sign_in

    def _begin(self, stored_session: StoredSession) -> None:
        generation = secrets.token_hex(sealed_file.GENERATION)
        key = secrets.token_bytes(sealed_file.KEY)
        self._keyring_store.put(self._key_name(generation), key)
        try:
            with self._moment():
                before = self._data()
                self._write(_Opened(stored_session, key, generation))
        except OSError:
            self._keyring_store.drop(self._key_name(generation))
            raise
        self._drop(before)
        self._orphaned_keys.sweep(self._keyring_store.drop)  # the keyring answers now

    def _go_on(self, stored_session: StoredSession) -> NotKept | None:
        with self._moment():
            found = self._open()
            if isinstance(found, NotKept):
                # The key alone is gone where somebody signed out and could not delete the file.
                return NotKept.NOTHING if found is NotKept.KEY_GONE else found
            if found.stored_session.sign_in != stored_session.sign_in:  # signed out, and in again
                return NotKept.NOTHING
            self._write(_Opened(stored_session, found.key, found.generation))
        return None

    def _write(self, it: _Opened) -> None:
        content = serialization.written(it.stored_session)
        private_files.replace(
            self._file, sealed_file.seal(content, it.key, self._connection, it.generation)
        )

    def _find(self) -> StoredSession | NotKept:
        """What is there; what never opens again is taken away."""
        found = self._open()
        data = b""
        if found in _FOR_GOOD:
            # Or somebody signed in just now, with a new key: look once more while nobody writes.
            with suppress(OSError), self._moment():
                found = self._open()
                if found in _FOR_GOOD:
                    data = self._away()
        self._drop(data)
        return found.stored_session if isinstance(found, _Opened) else found

    def _open(self) -> _Opened | NotKept:
        try:
            data = private_files.read(self._file)
        except FileNotFoundError:
            return NotKept.NOTHING
        except private_files.Unsafe:
            return NotKept.DAMAGED
        except OSError as error:
            return _why(error)
        return self._unlock(data, self._keyring_store.get)

    def _unlock(self, data: bytes, key_of: Callable[[str], bytes | None]) -> _Opened | NotKept:
        try:
            generation = sealed_file.generation_of(data)
            key = key_of(self._key_name(generation))
            if key is None:
                return NotKept.KEY_GONE
            stored_session = serialization.read(sealed_file.unseal(data, key, self._connection))
        except sealed_file.Newer:
            return NotKept.NOTHING
        except (sealed_file.Unopened, serialization.NoRecord):
            return NotKept.DAMAGED
        except tuple(_WHY) as error:
            return _why(error)
        return _Opened(stored_session, key, generation)

    def _away(self) -> bytes:
        """Delete the file, if possible; what was in it, if that can be read."""
        data = self._data()
        with suppress(OSError):
            private_files.remove(self._file)
        return data

    def _data(self) -> bytes:
        """What names the key that is to be dropped; others may have been able to read it."""
        with suppress(OSError, private_files.Unsafe):
            return private_files.read(self._file, loose=True)
        return b""

    def _drop(self, data: bytes) -> None:
        """The key that this file was sealed with is of no more use."""
        with suppress(sealed_file.Unopened, sealed_file.Newer):
            name = self._key_name(sealed_file.generation_of(data))
            if not self._keyring_store.drop(name):
                self._orphaned_keys.add(name)

    def _key_name(self, generation: str) -> str:
        return f"{self._name}-{generation}"

    def _moment(self) -> AbstractContextManager[None]:
        """Held while the file is looked at and changed, never over a call to the service."""
        return self._lock("moment").within(MOMENT)

    def _lock(self, name: str) -> FileLock:
        return FileLock(self._folder / f"{self._name}.{name}")


def _why(error: Exception) -> NotKept:
    return next(why for kind, why in _WHY.items() if isinstance(error, kind))
