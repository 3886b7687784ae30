"""Files that only their owner can read, replaced in one step.

A process that is killed at any moment leaves the old content or the new one; at worst a temporary
file besides, which the next write removes.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.system.busy_files import retry_while_busy
from desktop.system.small_files import NotAFile, open_regular_file

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 512 * 1024
"""Bytes of a file: a refresh token as long as any that is accepted, and what stands beside it."""
POSIX = sys.platform != "win32"
_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)  # Windows has none, and no such links for its users
_BINARY = getattr(os, "O_BINARY", 0)


class NotPrivate(Exception):
    """Not a file of this user alone: a link, another user's, or readable by others."""


def make_private_folder(path: Path) -> None:
    """Make the folder, or make it private; a link in its place is removed. Raises `OSError`."""
    if path.is_symlink():
        path.unlink()
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    if POSIX:  # pragma: no branch — on Windows the home folder keeps others out
        status = path.lstat()
        if _is_foreign(status) or not stat.S_ISDIR(status.st_mode):
            raise PermissionError(f"{path} belongs to another user")
        path.chmod(0o700)


def exists(path: Path) -> bool:
    """Whether anything has this name, even a link to nothing. Raises nothing."""
    return os.path.lexists(path)


def read(path: Path, *, allow_shared: bool = False) -> bytes:
    """The content, up to `MAX_BYTES`. Raises `FileNotFoundError`, `NotPrivate`, `OSError`.

    `allow_shared`: also when others can read or write it, for what is not secret and not trusted.
    """
    try:
        handle = open_regular_file(path, _NOFOLLOW)
    except NotAFile:
        raise NotPrivate(path.name) from None
    except FileNotFoundError:
        raise
    except OSError:
        if path.is_symlink():
            raise NotPrivate(path.name) from None
        raise
    try:
        status = os.fstat(handle)
        shared = status.st_mode & 0o077 and not allow_shared
        if POSIX and (_is_foreign(status) or shared):
            raise NotPrivate(path.name)
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(MAX_BYTES)
    finally:
        os.close(handle)


def replace(path: Path, content: bytes) -> None:
    """Write it whole or not at all; on the disk when this returns. Raises `OSError`."""
    if len(content) > MAX_BYTES:
        raise OSError(errno.EFBIG, "more than is ever read back")
    remove_temporary_files(path)
    temporary = path.with_name(f".{path.name}.{os.urandom(8).hex()}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NOFOLLOW | _BINARY
    handle = os.open(temporary, flags, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        retry_while_busy(lambda: temporary.replace(path))
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(path.parent)


def remove(path: Path) -> None:
    """Gone from the disk when this returns, also when there was none. Raises `OSError`."""
    remove_temporary_files(path)
    with suppress(FileNotFoundError):
        retry_while_busy(path.unlink)
        _sync_folder(path.parent)


def remove_temporary_files(path: Path) -> None:
    """Remove what killed writes to this file left."""
    for left in path.parent.glob(f".{path.name}.*"):
        with suppress(OSError):
            left.unlink()


if sys.platform == "win32":  # pragma: no cover — this branch is for Windows only

    def _is_foreign(_: os.stat_result) -> bool:
        """Who owns it is not in there; the user's own folders are closed to others."""
        return False

else:

    def _is_foreign(status: os.stat_result) -> bool:
        """Whether it belongs to another user."""
        return status.st_uid != os.geteuid()


def _sync_folder(folder: Path) -> None:
    """Write the folder's entries to the disk: without this a power cut can undo a rename.

    It raises nothing, since the change is made also where this is not possible.
    """
    if not POSIX:  # pragma: no cover — Windows can't open a folder
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
