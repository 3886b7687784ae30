"""Writes, adds and removes profile files, and never undoes what another program did to one.

A file is whole or not there, readable by its owner alone. Before it is replaced or removed it is
compared with what was read: an editor, a roll-out or another window may have changed it since.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.config.file_names import safe_stem
from desktop.config.kept_profiles import free_path
from desktop.config.profile import ProfileError, read_profile_file
from desktop.system import private_files
from desktop.system.file_lock import lock_if_possible
from desktop.system.folders import profiles_folder

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path


class ChangedMeanwhile(Exception):
    """The file is not what was read: changed, removed, or no longer readable. Nothing was done."""


def add(name: str, content: bytes) -> Path:
    """Write a new file to the profiles folder, named after the profile. Raises `OSError`."""
    folder = profiles_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _lock():
        path = free_path(folder, safe_stem(name))
        private_files.replace(path, content)
    return path


def replace(path: Path, before: bytes, content: bytes) -> None:
    """Write it in place of `before`. Raises `ChangedMeanwhile` and `OSError`.

    A link stays one: what it leads to is replaced.
    """
    with _lock():
        _expect(path, before)
        if content != before:
            private_files.replace(path.resolve(), content)


def remove(path: Path, before: bytes | None) -> None:
    """Remove the file, if `before` is in it; None for one that could not be read.

    It need not be there any more. Raises `ChangedMeanwhile` and `OSError`.
    """
    with _lock():
        if before is not None and private_files.exists(path):
            _expect(path, before)
        private_files.remove(path)


def _lock() -> AbstractContextManager[object]:
    """What all windows of this program hold while they change profiles."""
    return lock_if_possible(profiles_folder().with_suffix(".lock"))


def _expect(path: Path, before: bytes) -> None:
    try:
        found = read_profile_file(path)
    except ProfileError:
        raise ChangedMeanwhile(path.name) from None
    if found != before:
        raise ChangedMeanwhile(path.name)
