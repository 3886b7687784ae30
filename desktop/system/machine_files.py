"""Files that set something for a whole computer, and whether they are the computer's own.

They count only where no one but an administrator could have written them: on Windows any person
can make a folder in ProgramData, and elsewhere a wrong mode would do.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.system.small_files import read_small_file

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "cognito-desk"


class NotMachines(Exception):
    """It may be another account's; `str()` says why."""


def read_machine_file(path: Path, limit: int) -> bytes:
    """The content, at most `limit` bytes.

    Raises `NotMachines`, `FileNotFoundError` and other `OSError`.
    """
    check_machine_file(path)
    return read_small_file(path, limit)  # none but an administrator could change it meanwhile


def list_machine_files(folder: Path, pattern: str) -> list[Path]:
    """The files of this pattern in a folder of the computer's own, by name.

    Raises `NotMachines`; nothing is in a folder that isn't there. Files are checked when read.
    """
    try:
        check_machine_file(folder)
    except FileNotFoundError:
        return []
    return sorted(folder.glob(pattern))


if sys.platform == "win32":
    from desktop.system.windows_access import known_folder_program_data, other_writers

    def machine_folder() -> Path:
        """Where the files of this computer are. No variable of the environment moves it."""
        return Path(known_folder_program_data()) / NAME

    def check_machine_file(path: Path) -> None:
        """Raise `NotMachines` unless file and folders, up to the program's own, are IT's."""
        for each in _up_to(path, NAME):
            _check(each)

    def check_named_file(path: Path) -> None:
        """Raise `NotMachines` unless administrators alone could write or replace this file.

        For one that a setting names, wherever it lies. Of one that isn't there, whether others
        could make it. Further up than its folder others may make things, as any person may in
        ProgramData and on C:, but not take the place of what is there.
        """
        if path.is_relative_to(machine_folder()):
            with suppress(FileNotFoundError):
                check_machine_file(path)
            return
        path = Path(os.path.abspath(path))  # noqa: PTH100 — resolve() would follow links
        there = [each for each in (path, *path.parents) if os.path.lexists(each)]
        for each in reversed(there):
            _check(each, replacing=each not in (path, path.parent, there[0]))

    def _check(each: Path, *, replacing: bool = False) -> None:
        if each.lstat().st_file_attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT:
            raise NotMachines(f"{each} is a link")
        reason = other_writers(str(each), replacing=replacing)
        if reason:
            raise NotMachines(f"{each} {reason}")

else:
    ROOT = 0
    _PARENTS = {"darwin": "/Library/Application Support"}
    _BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH

    def machine_folder() -> Path:
        """Where the files of this computer are. No variable of the environment moves it."""
        return Path(_PARENTS.get(sys.platform, "/etc/xdg")) / NAME

    def check_machine_file(path: Path) -> None:
        """Raise `NotMachines` unless root alone can write it, and every folder above it."""
        path.lstat()  # what isn't there isn't wrong either
        check_named_file(path)

    def check_named_file(path: Path) -> None:
        """Raise `NotMachines` unless root alone could write or replace this file.

        For one that a setting names, wherever it lies. Of one that isn't there, whether others
        could make it. A folder such as /tmp, where each may delete their own only, is others' too.
        """
        path = Path(os.path.abspath(path))  # noqa: PTH100 — resolve() would follow links
        for each in (*reversed(path.parents), path):
            try:
                status = each.lstat()
            except FileNotFoundError:
                return  # who may write to the folders above was looked at
            if stat.S_ISLNK(status.st_mode):
                raise NotMachines(f"{each} is a link")
            if status.st_uid != ROOT:
                raise NotMachines(f"{each} belongs to another account than root")
            if status.st_mode & _BY_OTHERS:
                raise NotMachines(f"other accounts than root may write to {each}")


def _up_to(path: Path, name: str) -> Iterator[Path]:
    """The path and its folders up to the one of this name, outermost first."""
    chain = [path, *path.parents]
    names = [each.name for each in chain]
    end = names.index(name) if name in names else 0
    yield from reversed(chain[: end + 1])
