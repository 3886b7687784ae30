"""Run the command line with a keyring in a folder.

Usage: python -m tests.commands.run_with_file_keyring FOLDER [ARGUMENTS of cognito-desk]. With "-"
for FOLDER it is the system's own.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import desktop.vault.vault as vault_module
from desktop.cli import run
from desktop.vault.keyring_store import KeyringStore
from tests.vault.file_keyring import FileKeyring


def main(folder: str, arguments: list[str]) -> int:
    # Started in the background by a shell, SIGINT would be ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if folder != "-":
        vault_module.KeyringStore = lambda: KeyringStore(lambda: FileKeyring(Path(folder)))  # type: ignore[misc, assignment]
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
