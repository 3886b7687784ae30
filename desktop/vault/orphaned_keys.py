"""Keys that could not be deleted when their file was: what to try again when the keyring answers.

Each opens nothing any more; but what somebody signed out of should be gone from the keyring too.
Only the names of keys are written down, which are no secret.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.vault import private_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST = 20
_NAME = re.compile(r"[0-9a-f-]{1,200}")


class OrphanedKeys:
    """In one small file, which is there only while it names something. Raises nothing."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def add(self, name: str) -> None:
        """Remember the key of this name."""
        self._write([*(each for each in self._read() if each != name), name])

    def sweep(self, drop: Callable[[str], bool]) -> None:
        """Delete them all with `drop`, which says whether that could be done, as far as it can."""
        left = self._read()
        if not left:
            return
        while left and drop(left[0]):
            left.pop(0)
        self._write(left)

    def _read(self) -> list[str]:
        with suppress(OSError, private_files.Unsafe):
            lines = private_files.read(self._file).decode("ascii", "replace").splitlines()
            return [line for line in lines if _NAME.fullmatch(line)][-MOST:]
        return []

    def _write(self, names: list[str]) -> None:
        with suppress(OSError):
            if names:
                private_files.replace(self._file, "\n".join(names[-MOST:]).encode("ascii"))
            else:
                private_files.remove(self._file)
