"""Run the command line with a keyring in a folder.

Usage: python -m tests.commands.run_with_file_keyring FOLDER [ARGUMENTS of cognito-desk]. With "-"
for FOLDER it is the system's own.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from pathlib import Path

import desktop.vault.migrating_vault as vault_module
from desktop.cli import run
from desktop.system.process_end import end_process
from desktop.vault.keyring_store import KeyringStore
from tests.vault.file_keyring import FileKeyring


def report_waiting() -> None:
    """Write to the file waiting-PID how many calls wait for the result of this one."""
    reported = 0
    while True:
        waiting = sum(thread.name == "request" for thread in threading.enumerate())
        if waiting != reported:
            Path(f"waiting-{os.getpid()}").write_text(str(waiting))
            reported = waiting
        time.sleep(0.01)


def main(folder: str, arguments: list[str]) -> int:
    # Started in the background by a shell, SIGINT would be ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    threading.Thread(target=report_waiting, daemon=True).start()
    if folder != "-":
        vault_module.KeyringStore = lambda: KeyringStore(lambda: FileKeyring(Path(folder)))  # type: ignore[misc, assignment]
    return run(arguments)


if __name__ == "__main__":
    end_process(main(sys.argv[1], sys.argv[2:]))
