"""What is kept of one connection.

At each sign-in a new key under a new name: key into the keyring, read back, file that names it,
old key away. So a kill at any point leaves the old session or the new one. The refresh token
itself is too long for some keyrings (Windows takes 1,280 characters), and pieces of it are not
written in one step.
"""

from __future__ import annotations

import hashlib
import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from desktop.auth.keeping import NotKept, Recalled
from desktop.vault import record, safe_files, sealed
from desktop.vault.door import Door, NoKeyring, Refused, Silent

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.auth.keeping import Keep, Keepsake

WAIT_FOR_OTHERS = 30.0
"""Seconds: longer than another program's renewal takes. After that it is not waited for."""
MOMENT = 5.0


_WHY: dict[type[Exception], NotKept | None] = {
    NoKeyring: NotKept.NO_KEYRING,
    Silent: NotKept.KEYRING_SILENT,
    Refused: NotKept.KEYRING_REFUSED,
    Timeout: None,
    OSError: None,
}


def _why(error: Exception, otherwise: NotKept) -> NotKept:
    return next((why for kind, why in _WHY.items() if isinstance(error, kind)), None) or otherwise


class Vault:
    """Blocks for some seconds at most, and raises nothing on purpose. For the worker's threads."""

    def __init__(self, folder: Path, issuer: str, client_id: str, door: Door | None = None) -> None:
        self._connection = f"{issuer} {client_id}"
        self._name = hashlib.sha256(self._connection.encode()).hexdigest()[:32]
        self._folder = folder
        self._file = folder / f"{self._name}.sealed"
        self._door = door or Door()

    def keep(self, step: Keep) -> NotKept | None:
        """Write it down; why not, or None."""
        try:
            safe_files.private_folder(self._folder)
            with self._moment():
                if not step.begins:
                    return self._go_on(step.keepsake)
                self._begin(step.keepsake)
        except tuple(_WHY) as error:
            return _why(error, NotKept.NOT_WRITABLE)
        return None

    def recall(self) -> Recalled:
        """What is there; nobody else renews it until it is released."""
        if not self._file.exists() and not self._file.is_symlink():
            return Recalled(None, NotKept.NOTHING)
        renewal = FileLock(self._lock("renewal"), mode=0o600, thread_local=False)
        with suppress(OSError, Timeout):
            renewal.acquire(timeout=WAIT_FOR_OTHERS)
        found = self._find()
        if isinstance(found, NotKept):
            renewal.release()
            return Recalled(None, found)
        return Recalled(found, release=renewal.release)

    def forget(self) -> None:
        """Away with it: the file first, which is possible at all times, then the key."""
        generation = None
        with suppress(OSError, Timeout), self._moment():
            with suppress(OSError, safe_files.Unsafe, sealed.Unopened, sealed.Newer):
                generation = sealed.generation_of(safe_files.read(self._file))
            safe_files.remove(self._file)
        if generation is not None:
            self._door.drop(self._key_name(generation))

    def _begin(self, keepsake: Keepsake) -> None:
        before = None
        with suppress(OSError, safe_files.Unsafe, sealed.Unopened, sealed.Newer):
            before = sealed.generation_of(safe_files.read(self._file))
        generation = secrets.token_hex(sealed.GENERATION)
        key = secrets.token_bytes(sealed.KEY)
        self._door.put(self._key_name(generation), key)
        try:
            self._write(keepsake, key, generation)
        except OSError:
            self._door.drop(self._key_name(generation))
            raise
        if before is not None:
            self._door.drop(self._key_name(before))

    def _go_on(self, keepsake: Keepsake) -> NotKept | None:
        try:
            generation = sealed.generation_of(safe_files.read(self._file))
        except (FileNotFoundError, safe_files.Unsafe, sealed.Unopened, sealed.Newer):
            return NotKept.NOTHING
        key = self._door.get(self._key_name(generation))
        if key is None:
            return NotKept.NOTHING
        self._write(keepsake, key, generation)
        return None

    def _write(self, keepsake: Keepsake, key: bytes, generation: str) -> None:
        data = sealed.seal(record.written(keepsake), key, self._connection, generation)
        safe_files.replace(self._file, data)

    def _find(self) -> Keepsake | NotKept:
        try:
            data = safe_files.read(self._file)
            generation = sealed.generation_of(data)
            key = self._door.get(self._key_name(generation))
            if key is None:
                return self._give_up(NotKept.KEY_GONE)
            return record.read(sealed.unseal(data, key, self._connection))
        except (FileNotFoundError, sealed.Newer):
            return NotKept.NOTHING
        except (safe_files.Unsafe, sealed.Unopened, record.NoRecord):
            return self._give_up(NotKept.DAMAGED)
        except tuple(_WHY) as error:
            return _why(error, NotKept.KEYRING_REFUSED)

    def _give_up(self, why: NotKept) -> NotKept:
        """It will never open again: away with it."""
        self.forget()
        return why

    def _key_name(self, generation: str) -> str:
        return f"{self._name}-{generation}"

    def _moment(self) -> FileLock:
        """Held while the file is looked at and changed, never over a call to the service."""
        return FileLock(self._lock("moment"), timeout=MOMENT, mode=0o600, thread_local=False)

    def _lock(self, name: str) -> Path:
        return self._folder / f"{self._name}.{name}"
