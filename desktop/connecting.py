"""From a profile to a connection: its service, and the vault behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.config.places import vault_folder
from desktop.service import PoolService
from desktop.ui.connections import Connection
from desktop.vault.vault import Vault

if TYPE_CHECKING:
    from desktop.config.profile import Profile


def connect(profile: Profile) -> Connection:
    """The way to this profile's pool, and to what is kept of it on this computer."""
    vault = Vault(vault_folder(), profile.issuer, profile.client_id)
    return Connection(profile, PoolService(profile, vault))
