"""Another program at the same vault, without the rights of root.

    python -m tests.vault.run_other_program FOLDER KEYRING

Each line of input is a list: "begin", "go on", "recall" (and release), "hold" (and not),
"release", "forget", or "limit" for the bytes that a file may have from now on; and a token or
that number. Each line of output: what was answered.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from desktop.auth.stored_session import Recalled
from desktop.vault.keyring_store import KeyringStore
from desktop.vault.vault import Vault
from tests.vault.fake_keyrings import CONNECTION, InMemory, begin, go_on, vault
from tests.vault.file_keyring import FileKeyring

NOBODY = 65534


class OtherProgram:
    def __init__(self, folder: Path, keyring: Path) -> None:
        backend = FileKeyring(keyring)
        self._vault = Vault(folder, CONNECTION, KeyringStore(lambda: backend))
        self._held = Recalled(None)
        self._steps: dict[str, Callable[[str], object]] = {
            "begin": lambda token: self._vault.keep(begin(token)),
            "go on": lambda token: self._vault.keep(go_on(token)),
            "forget": lambda _: self._vault.forget(),
            "hold": lambda _: self._hold(),
            "release": lambda _: self._held.release(),
            "recall": lambda _: self._recall(),
            "limit": self._limit,
        }

    def does(self, what: str, token: str) -> str:
        return str(self._steps[what](token))

    def _hold(self) -> object:
        self._held = self._vault.recall()
        return (
            self._held.stored_session.refresh_token if self._held.stored_session else self._held.why
        )

    def _recall(self) -> object:
        found = self._hold()
        self._held.release()
        return found

    def _limit(self, size: str) -> None:
        """A disk that is full: writing fails from there on, with EFBIG in place of ENOSPC."""
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(size), resource.RLIM_INFINITY))


def without_rights() -> None:
    """For root can write to everything. What is imported late may not be readable afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        it = vault(Path(folder), InMemory())
        it.keep(begin())
        it.recall().release()
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def main() -> None:
    without_rights()
    other_program = OtherProgram(*map(Path, sys.argv[1:]))
    for line in sys.stdin:
        sys.stdout.write(other_program.does(*json.loads(line)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
