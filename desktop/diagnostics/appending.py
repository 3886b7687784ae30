"""Opening a file so that several programs can append to it, and each can rename it meanwhile."""

from __future__ import annotations

import os
import sys

MODE = 0o600

if sys.platform == "win32":
    import _winapi
    import msvcrt

    FILE_APPEND_DATA, SYNCHRONIZE = 0x0004, 0x0010_0000
    """winnt.h; without more, Windows itself puts each write at the end."""
    FILE_SHARE_READ_WRITE_DELETE = 0x0007
    """By default an open file could not be renamed."""
    OPEN_ALWAYS = 4

    def open_to_append(path: str) -> int:
        """A file descriptor. Raises `OSError`."""
        handle = _winapi.CreateFile(
            path,
            FILE_APPEND_DATA | SYNCHRONIZE,
            FILE_SHARE_READ_WRITE_DELETE,
            _winapi.NULL,
            OPEN_ALWAYS,
            0,
            _winapi.NULL,
        )
        return msvcrt.open_osfhandle(handle, os.O_APPEND)

else:
    import stat

    def open_to_append(path: str) -> int:
        """A file descriptor. Only this user can read the file.

        Raises `OSError`, also at what is no file of this user's own: a link, a second name of
        another file, a pipe, which would block.
        """
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY
        handle = os.open(path, flags, MODE)
        status = os.fstat(handle)
        own = status.st_uid == os.geteuid() and status.st_nlink == 1
        if not (own and stat.S_ISREG(status.st_mode)):
            os.close(handle)
            raise PermissionError(f"{path}: no file of this user's own")
        os.fchmod(handle, MODE)  # it may have been there, and open to others
        return handle
