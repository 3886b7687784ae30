"""Makes the connections of profiles: each with its service, and the vault behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Thread
from typing import TYPE_CHECKING

from desktop.cognito.pool_service import PoolService
from desktop.config.kept_profiles import list_profiles
from desktop.config.managed.current import is_managed
from desktop.system.folders import profiles_folder, vault_folder
from desktop.ui.models.connection import Connection
from desktop.vault.migrating_vault import MigratingVault
from desktop.vault.proxy_credentials import KeyringProxyCredentials

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.config.profile import Profile

MAX_WRONG = 20
"""Lines of what is wrong."""


def connect(path: Path, profile: Profile) -> Connection:
    """The connection of the profile in the file `path`."""
    vault = MigratingVault(vault_folder(), profile.connection_key)
    service = PoolService(profile, vault, credentials=KeyringProxyCredentials())
    return Connection(profile, service, path=str(path.absolute()), managed=is_managed(path))


def proxy_credentials() -> KeyringProxyCredentials:
    """What was entered for proxies."""
    return KeyringProxyCredentials()


def delete_orphaned_keys(profile: Profile) -> None:
    """Delete, on a thread, what a killed process may have left in the keyring."""
    vault = MigratingVault(vault_folder(), profile.connection_key)
    Thread(target=vault.delete_orphaned_keys, name="orphaned keys", daemon=True).start()


@dataclass(slots=True)
class Wrong:
    """Profiles of the folder that can't be used."""

    names: list[str] = field(default_factory=list)
    """Of their files."""
    lines: list[str] = field(default_factory=list)
    """What is wrong with each, for details."""


def connect_all(path: Path, profile: Profile) -> tuple[list[Connection], Wrong]:
    """This profile's connection first, then those of the profiles folder by file name.

    A profile that is there twice is listed once. May take a second, so it is called on a thread.
    """
    usable, unusable, left_out = list_profiles()
    paths = {profile: path}
    for each in usable:
        if each.path != path.absolute():
            paths.setdefault(each.profile, each.path)
    found = [connect(file, it) for it, file in paths.items()]
    wrong = Wrong([file.name for file, _ in unusable], [str(error) for _, error in unusable])
    if left_out > 0:
        wrong.lines.append(f"{profiles_folder()}: {left_out} more files than can be listed.")
    if len(wrong.lines) > MAX_WRONG:
        wrong.lines[MAX_WRONG - 2 : -1] = ["…"]
    return found, wrong
