"""Files that only their owner can read, replaced in one step.

A kill at any moment leaves the old content or the new one; at worst a temporary file besides,
which the next write sweeps away.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 64 * 1024
POSIX = os.name == "posix"
_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)  # Windows has none, and no such links for its users
_NONBLOCK = getattr(os, "O_NONBLOCK", 0)  # a pipe in place of a file would be waited for
_BINARY = getattr(os, "O_BINARY", 0)


class Unsafe(Exception):
    """Not a file of ours alone: a link, somebody else's, or readable by others."""


def private_folder(path: Path) -> None:
    """Make the folder, or make it private; a link in its place is taken away. Raises `OSError`."""
    if path.is_symlink():
        path.unlink()
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    if POSIX:
        if path.stat().st_uid != os.geteuid():
            raise PermissionError(f"{path} belongs to somebody else")
        path.chmod(0o700)


def there(path: Path) -> bool:
    """Whether anything has this name, be it a link to nowhere. Raises nothing."""
    return os.path.lexists(path)


def read(path: Path, *, loose: bool = False) -> bytes:
    """Its content. Raises `FileNotFoundError`, `Unsafe`, `OSError`.

    `loose`: also when others can read or write it, for what is not secret and not trusted.
    """
    try:
        handle = os.open(path, os.O_RDONLY | _NOFOLLOW | _NONBLOCK | _BINARY)
    except FileNotFoundError:
        raise
    except OSError:
        if path.is_symlink():
            raise Unsafe(path.name) from None
        raise
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise Unsafe(path.name)
        if POSIX and (status.st_uid != os.geteuid() or (status.st_mode & 0o077 and not loose)):
            raise Unsafe(path.name)
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(LARGEST)
    finally:
        os.close(handle)


def replace(path: Path, content: bytes) -> None:
    """Write it whole or not at all; on the disk when this returns. Raises `OSError`."""
    if len(content) > LARGEST:
        raise OSError(errno.EFBIG, "more than is ever read back")
    sweep(path)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NOFOLLOW | _BINARY
    handle = os.open(temporary, flags, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)  # noqa: PTH105 — the call that the promise rests on
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise
    _settle(path.parent)


def remove(path: Path) -> None:
    """Gone from the disk when this returns, also when it was not there. Raises `OSError`."""
    sweep(path)
    with suppress(FileNotFoundError):
        path.unlink()
        _settle(path.parent)


def sweep(path: Path) -> None:
    """Take away what a killed write left."""
    for left in path.parent.glob(f".{path.name}.*"):
        with suppress(OSError):
            left.unlink()


def _settle(folder: Path) -> None:
    """Have the folder's own entry written: a rename that isn't can be lost with the power.

    What was done stays done where this is not possible, so it raises nothing.
    """
    if not POSIX:
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
