"""Loaded by the Windows Python at each start: where Wine differs from Windows."""

import msvcrt
import os
import typing

# Wine drops HOME, QT_* and other variables of its caller. W_NAME stands for NAME.
for name in [name for name in os.environ if name.startswith("W_")]:
    os.environ[name.removeprefix("W_")] = os.environ.pop(name)

_locking = msvcrt.locking


def locking(handle: int, mode: int, count: int, /) -> None:
    """Wine's fails without an errno, where that of Windows says EACCES."""
    try:
        _locking(handle, mode, count)
    except OSError as error:
        raise PermissionError(13, "Permission denied") from error


typing.cast("typing.Any", msvcrt).locking = locking
