"""Keys that could not be deleted together with their file, to be deleted later.

They open nothing any more, but after signing out they should not stay in the keyring. Only the
names of the keys are written down, which are not secret.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.system import private_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MAX_NAMES = 20
_NAME = re.compile(r"[0-9a-f-]{1,200}")


class OrphanedKeys:
    """Names of keys in one small file, which exists only while it has any. Raises nothing."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def add(self, name: str) -> None:
        """Write down that the key of this name could not be deleted."""
        self._write([*(each for each in self._read() if each != name), name])

    def delete_all(self, delete: Callable[[str], bool]) -> None:
        """Delete the keys, until `delete` returns False; those that are left stay written down."""
        left = self._read()
        if not left:
            return
        while left and delete(left[0]):
            left.pop(0)
        self._write(left)

    def _read(self) -> list[str]:
        with suppress(OSError, private_files.NotPrivate):
            lines = private_files.read(self._file).decode("ascii", "replace").splitlines()
            return [line for line in lines if _NAME.fullmatch(line)][-MAX_NAMES:]
        return []

    def _write(self, names: list[str]) -> None:
        with suppress(OSError):
            if names:
                private_files.replace(self._file, "\n".join(names[-MAX_NAMES:]).encode("ascii"))
            else:
                private_files.remove(self._file)
