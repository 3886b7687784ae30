"""Reading a file of a limited size, whatever is in its place.

A named pipe would block the program until another one writes to it, a device may never end, and
opening some devices does something: so only regular files are opened at all.
"""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from desktop.system.busy_files import retry_while_busy

if TYPE_CHECKING:
    from pathlib import Path

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # what was a file a moment ago may be a pipe now
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class NotAFile(OSError):
    """A folder, device, pipe or socket."""

    def __init__(self, path: Path, mode: int) -> None:
        number = errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL
        text = os.strerror(number) if stat.S_ISDIR(mode) else "not a file"
        super().__init__(number, text, str(path))


class TooLarge(OSError):
    """More bytes than the file may have."""

    def __init__(self, path: Path, limit: int) -> None:
        super().__init__(errno.EFBIG, f"more than {limit:,} bytes", str(path))


def read_small_file(path: Path, limit: int) -> bytes:
    """The content, at most `limit` bytes.

    Raises `NotAFile`, `TooLarge`, `FileNotFoundError` and other `OSError`. Never blocks, as far as
    that is in the hands of a program: a network drive that is gone may.
    """
    handle = open_regular_file(path)
    with os.fdopen(handle, "rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise TooLarge(path, limit)
    return data


def open_regular_file(path: Path, flags: int = 0) -> int:
    """A file descriptor to read from; `flags` such as O_NOFOLLOW go with those that are needed.

    Raises `NotAFile` and other `OSError`, also for names that no file can have.
    """
    try:
        _expect_regular(path, path.lstat() if flags & _NO_LINK else path.stat())
        handle = retry_while_busy(lambda: os.open(path, _FLAGS | flags))
    except ValueError as error:  # a NUL in the name
        raise OSError(errno.EINVAL, str(error)) from None
    try:
        _expect_regular(path, os.fstat(handle))
    except OSError:
        os.close(handle)
        raise
    return handle


def read_pipe(path: Path, limit: int, timeout: float) -> bytes:
    """What comes through a pipe until it is closed, within `timeout` seconds. Only for commands.

    Raises `NotAFile` when it is no pipe, `TooLarge`, and other `OSError`. A pipe that nothing
    writes to is empty.
    """
    if not stat.S_ISFIFO(path.stat().st_mode):
        raise NotAFile(path, path.stat().st_mode)
    import select
    import time

    deadline = time.monotonic() + timeout
    data = b""
    with os.fdopen(os.open(path, _FLAGS), "rb", buffering=0) as pipe:
        while len(data) <= limit:
            if not select.select([pipe], [], [], max(0.0, deadline - time.monotonic()))[0]:
                raise TimeoutError(errno.ETIMEDOUT, "nothing came in time", str(path))
            part = pipe.read(limit + 1 - len(data))
            if not part:
                return data
            data += part
    raise TooLarge(path, limit)


def _expect_regular(path: Path, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise NotAFile(path, status.st_mode)
