"""The command line at a keyring in a folder: python -m tests.commands.with_keyring FOLDER …

Without a FOLDER ("-") at the system's own.
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
    # A runner in the background may have had it ignored, for all that it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if folder != "-":
        vault_module.KeyringStore = lambda: KeyringStore(lambda: FileKeyring(Path(folder)))  # type: ignore[misc, assignment]
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
