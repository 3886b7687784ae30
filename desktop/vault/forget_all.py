"""Deleting every stored session of this user, whichever connection it belongs to."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.system import private_files
from desktop.system.file_lock import lock_if_possible
from desktop.vault import sealed_file
from desktop.vault.orphaned_keys import OrphanedKeys
from desktop.vault.vault import FILE_LOCK_TIMEOUT, key_name

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.vault.keyring_store import KeyringStore

_FILE = re.compile(r"([0-9a-f]{32})\.(?:sealed|left)")


def forget_all(folder: Path, keyring_store: KeyringStore) -> bool:
    """Whether no stored session and no key of one is left.

    On Windows all else that the keyring has of this program is deleted too: passwords of proxies.
    Files are deleted first, which is possible also where the keyring does not answer. Blocks for
    some seconds where another program changes a session, or the keyring is slow.
    """
    gone = [_forget(folder, name, keyring_store) for name in _names(folder)]
    others = [keyring_store.delete(name) for name in names_in_keyring()]
    return all(gone) and all(others)


def _names(folder: Path) -> list[str]:
    """Of the vaults that have a file."""
    with suppress(OSError):
        found = [_FILE.fullmatch(path.name) for path in folder.iterdir()]
        return sorted({match[1] for match in found if match})
    return []


def _forget(folder: Path, name: str, keyring_store: KeyringStore) -> bool:
    file = folder / f"{name}.sealed"
    orphaned_keys = OrphanedKeys(folder / f"{name}.left")
    gone = True
    with lock_if_possible(folder / f"{name}.moment", FILE_LOCK_TIMEOUT):
        key = _key_of(file, name)
        orphaned_keys.add(*key)
        with suppress(OSError):
            private_files.remove(file)
        for each in key:
            gone = keyring_store.delete(each)
            if gone:
                orphaned_keys.discard(each)
        orphaned_keys.delete_all(keyring_store.delete)
    return gone and not private_files.exists(file) and not orphaned_keys.any


def _key_of(file: Path, name: str) -> tuple[str, ...]:
    """What the key is called that the file is sealed with, as far as it can be read."""
    with suppress(
        OSError, private_files.NotPrivate, sealed_file.CannotUnseal, sealed_file.NewerVersion
    ):
        data = private_files.read(file, allow_shared=True)
        return (key_name(name, sealed_file.generation_of(data)),)
    return ()


if sys.platform == "win32":

    def names_in_keyring() -> list[str]:
        """What Credential Manager has of this program."""
        from keyring.backends.Windows import (  # type: ignore[attr-defined]  # what it imports
            pywintypes,
            win32cred,
        )

        from desktop.vault.keyring_store import SERVICE_NAME

        try:
            found = win32cred.CredEnumerate(None, 0)
        except pywintypes.error:  # there is none at all
            return []
        # The one that was stored last has the service's name alone, see keyring.
        return [
            str(each["UserName"])
            for each in found
            if each["TargetName"] == SERVICE_NAME or each["TargetName"].endswith(f"@{SERVICE_NAME}")
        ]

else:

    def names_in_keyring() -> list[str]:
        """Nothing: other keyrings are not listed by `keyring`."""
        return []
