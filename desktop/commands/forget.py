"""`cognito-desk forget`: delete the sessions that are kept on this computer, of all connections.

The uninstaller of Windows runs it. It asks no service: what is forgotten here is revoked nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.commands.output import complain
from desktop.system.folders import vault_folder

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

LEFT = "Something of them is left, since the keyring or the disk refused."


def configure(parser: ArgumentParser) -> None:
    """Add the options."""
    parser.allow_abbrev = False
    parser.description = (
        "Delete all sessions that are kept for this user on this computer, and their keys in the "
        "keyring; on Windows the passwords of proxies too. Connections and settings stay. Nothing "
        'is sent: "Sign out" in the window also ends the session at the service.'
    )
    parser.epilog = "Exit status: 0 when nothing of them is left, else 1."


def main(_: Namespace) -> int:
    """Delete them; the exit status."""
    from desktop.vault.forget_all import forget_all
    from desktop.vault.keyring_store import KeyringStore

    if forget_all(vault_folder(), KeyringStore()):
        return 0
    complain("forget", LEFT)
    return 1
