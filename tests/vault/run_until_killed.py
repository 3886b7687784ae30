"""Runs steps of the vault in processes that are killed in the middle. See `test_kill.py`.

    python -m tests.vault.run_until_killed FOLDER KEYRING

Each line of input is a list: what to do ("begin", "go on", "forget" or "migrate"), the token, at
which call to be killed (0: at none), and how: "before" it, "after" it, or "within" it, for a write.
Each line of output: the names of the calls made so far, and how it ended ("killed", or what was
answered).
It forks for each line, so a kill costs milliseconds and not the start of an interpreter.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

# All that the vault imports late is loaded once, before the forks.
import cryptography.hazmat.primitives.ciphers.aead  # noqa: F401

from desktop.vault.keyring_store import KeyringStore
from desktop.vault.migrating_vault import MigratingVault
from desktop.vault.vault import Vault
from tests.vault.fake_keyrings import CONNECTION, TODAYS, begin, go_on
from tests.vault.file_keyring import FileKeyring

CALLS = ("open", "fdopen", "fsync", "replace", "unlink", "mkdir", "chmod", "close")


class Reaper:
    """Counts calls, and kills this process at one of them."""

    def __init__(self, at: int, how: str, told: int) -> None:
        self._at = at
        self._how = how
        self._told = told
        self._count = 0

    def watch(self) -> None:
        for name in CALLS:
            setattr(os, name, self.wrapped(name, getattr(os, name)))
        fdopen = os.fdopen
        os.fdopen = lambda *args, **options: self.writing(fdopen(*args, **options))  # type: ignore[assignment]

    def wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            due = self.counted(name)
            if due and self._how == "before":
                self.kill()
            result = real(*args, **options)
            if due:
                self.kill()
            return result

        return call

    def writing(self, file: Any) -> Any:
        """The same file, whose writes are counted; "within" one, half of it is written."""
        return _Writing(file, self) if file.writable() else file

    def write(self, file: Any, content: bytes) -> Any:
        due = self.counted("write")
        if due and self._how != "before":
            file.write(content[: len(content) // 2] if self._how == "within" else content)
            file.flush()
        if due:
            self.kill()
        return file.write(content)

    def counted(self, name: str) -> bool:
        self._count += 1
        os.write(self._told, f"{name}\n".encode())
        return self._count == self._at

    def kill(self) -> None:
        os.kill(os.getpid(), signal.SIGKILL)


class _Writing:
    def __init__(self, file: Any, reaper: Reaper) -> None:
        self._file = file
        self._reaper = reaper

    def write(self, content: bytes) -> Any:
        return self._reaper.write(self._file, content)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self._file.__exit__(*raised)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def run(folder: Path, keyring: Path, order: list[Any], told: int) -> str:
    """One step of the vault; what it answered."""
    what, token, at, how = order
    backend = FileKeyring(keyring)
    keyring_store = KeyringStore(lambda: backend)
    vault = Vault(folder, CONNECTION, keyring_store)
    reaper = Reaper(at, how, told)
    for name in ("set_password", "delete_password"):
        setattr(backend, name, reaper.wrapped(name, getattr(backend, name)))
    reaper.watch()
    if what == "forget":
        vault.forget()
        return "None"
    if what == "migrate":
        found = MigratingVault(folder, TODAYS, keyring_store).recall()
        return str(found.why)
    return str(vault.keep(begin(token) if what == "begin" else go_on(token)))


def forked(folder: Path, keyring: Path, order: list[Any]) -> tuple[list[str], str]:
    reads, told = os.pipe()
    process = os.fork()
    if process == 0:
        os.write(told, f"={run(folder, keyring, order, told)}\n".encode())
        os._exit(0)
    os.close(told)
    with os.fdopen(reads) as lines:
        names = lines.read().split("\n")[:-1]
    _, status = os.waitpid(process, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return names, "killed"
    return names[:-1], names[-1].removeprefix("=") if status == 0 else f"status {status}"


def main() -> None:
    folder, keyring = map(Path, sys.argv[1:])
    for line in sys.stdin:
        sys.stdout.write(json.dumps(forked(folder, keyring, json.loads(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
