"""Makes the connections of profiles: each with its service, and the vault behind it."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from desktop.cognito.pool_service import PoolService
from desktop.config.profile import ProfileError, read_profile
from desktop.system.folders import profiles_folder, vault_folder
from desktop.ui.models.connection import Connection
from desktop.vault.migrating_vault import MigratingVault

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.config.profile import Profile

MAX_CONNECTIONS = 500
"""In the list of the login dialog."""
MAX_WRONG = 20
"""Lines of what is wrong."""


def connect(path: Path, profile: Profile) -> Connection:
    """The connection of the profile in the file `path`."""
    vault = MigratingVault(vault_folder(), profile.connection_key)
    return Connection(profile, PoolService(profile, vault), path=str(path.absolute()))


def delete_orphaned_keys(profile: Profile) -> None:
    """Delete, on a thread, what a killed process may have left in the keyring."""
    vault = MigratingVault(vault_folder(), profile.connection_key)
    Thread(target=vault.delete_orphaned_keys, name="orphaned keys", daemon=True).start()


def connect_all(path: Path, profile: Profile) -> tuple[list[Connection], list[str]]:
    """This profile's connection first, then those of the profiles folder by file name.

    Also, for each profile there that can't be used, what is wrong with it. May take a second, so it
    is called on a thread.
    """
    found, wrong = [connect(path, profile)], []
    others = [it for it in sorted(profiles_folder().glob("*.toml")) if it != path.absolute()]
    for other in others[: MAX_CONNECTIONS - 1]:
        try:
            found.append(connect(other, read_profile(other)))
        except ProfileError as error:
            wrong.append(str(error))
    left_out = len(others) - MAX_CONNECTIONS + 1
    if left_out > 0:
        wrong.append(f"{profiles_folder()}: {left_out} more files than can be listed.")
    if len(wrong) > MAX_WRONG:
        wrong[MAX_WRONG - 2 : -1] = ["…"]
    return found, wrong
