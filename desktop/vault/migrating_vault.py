"""The stored session of a connection, also where an earlier version of this program stored it.

Those versions named file, locks and key by another `ConnectionKey`, and bound the file to it. What
they stored is sealed anew, under today's name and with a new key, when it is next recalled. Only
then are the earlier file and key deleted: a process that is killed leaves one or both of them, and
today's counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.not_kept import NotKept
from desktop.auth.stored_session import Keep, Recalled
from desktop.vault.keyring_store import KeyringStore
from desktop.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.auth.connection_key import ConnectionKey
    from desktop.auth.stored_session import StoredSession


class MigratingVault:
    """Implements `desktop.auth.session_store.SessionStore`. For the worker's threads."""

    def __init__(
        self, folder: Path, connection: ConnectionKey, keyring_store: KeyringStore | None = None
    ) -> None:
        keyring_store = keyring_store or KeyringStore()
        self._vault = Vault(folder, connection, keyring_store)
        self._earlier = [Vault(folder, each, keyring_store) for each in connection.earlier]

    def has_file(self) -> bool:
        """Whether a session is stored, even one that can't be opened. Takes no time."""
        return self._vault.has_file() or bool(self._with_files())

    def keep(self, step: Keep) -> NotKept | None:
        """Store the session; the reason why it could not be stored, or None."""
        if not step.begins:
            return self._place().keep(step)
        why = self._vault.keep(step)
        if why is None:
            self._forget_earlier()
        return why

    def recall(self) -> Recalled:
        """The stored session; no other program renews it until it is released.

        One that can't be stored anew, such as on a full disk, is used where it is.
        """
        why = None
        for each in () if self._vault.has_file() else self._with_files():
            found = each.recall()
            if found.stored_session is not None:
                self._store_anew(each, found.stored_session)
                found.release()
                break
            if each.has_file():  # it can't be opened just now
                return found
            why = found.why
        if self._vault.has_file():
            self._forget_earlier()
        recalled = self._place().recall()
        return Recalled(None, why) if why and recalled.why is NotKept.NOTHING else recalled

    def forget(self, only: StoredSession | None = None) -> StoredSession | None:
        """Delete the stored session, or only one of the same sign-in as `only`."""
        # Today's last: a program that stores the session anew at this moment looks whether the
        # earlier one is still there.
        found = self._forget_earlier(only)
        return self._vault.forget(only) or found

    def delete_orphaned_keys(self) -> None:
        """Delete the keys that no file needs. Takes no time without any, else a keyring's."""
        for each in (self._vault, *self._earlier):
            each.delete_orphaned_keys()

    def _store_anew(self, earlier: Vault, stored_session: StoredSession) -> None:
        """Store in today's place what is in an earlier one, if possible."""
        if self._vault.has_file():  # another program did, while this one waited for its turn
            return
        stored = self._vault.keep(Keep(stored_session, begins=True)) is None
        if stored and not earlier.has_file():  # signed out meanwhile
            self._vault.forget(stored_session)

    def _place(self) -> Vault:
        """Where the session is stored now; today's place when it isn't anywhere."""
        earlier = [] if self._vault.has_file() else self._with_files()
        return earlier[0] if earlier else self._vault

    def _with_files(self) -> Sequence[Vault]:
        """Those of earlier versions that have a file, the newest first."""
        found = [each for each in self._earlier if each.has_file()]
        return sorted(found, key=lambda each: each.written, reverse=True)

    def _forget_earlier(self, only: StoredSession | None = None) -> StoredSession | None:
        """Delete what is stored in earlier places; the newest session of those that open."""
        found = [each.forget(only) for each in self._with_files()]
        return next((each for each in found if each is not None), None)
