"""Keys without a file, to be deleted later: what a keyring refused to delete, or a kill left.

They open nothing, but should not stay in the keyring. A key is written down here before it is made
or its file is deleted. Only the names are, which are not secret.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.system import private_files

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

MAX_NAMES = 20
_NAME = re.compile(r"[0-9a-f-]{1,200}")


class OrphanedKeys:
    """Names of keys in one small file, which exists only while it has any. Raises nothing."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @property
    def any(self) -> bool:
        """Whether any may be written down. Takes no time."""
        return private_files.exists(self._file)

    def add(self, *names: str) -> None:
        """Write down keys that are, or are about to be, in the keyring without a file."""
        if names:
            self._write([*(each for each in self._read() if each not in names), *names])

    def discard(self, *names: str) -> None:
        """These keys are gone."""
        if names and self.any:
            self._write([each for each in self._read() if each not in names])

    def delete_all(self, delete: Callable[[str], bool], in_use: Collection[str] = ()) -> None:
        """Delete the keys, until `delete` returns False; those that are left stay written down.

        Those `in_use` are no orphans any more.
        """
        left = [each for each in self._read() if each not in in_use]
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
