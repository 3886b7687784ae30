"""Whether the process that started this one is still running."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

POLL_SECONDS = 0.5
"""How often to ask."""

if sys.platform == "win32":

    def parent_exit_check() -> Callable[[], bool]:
        """A function that tells whether the parent of now is gone.

        On Windows the parent's id stays after its end: a handle on the process is asked instead.
        """
        import ctypes

        synchronize, signalled = 0x0010_0000, 0
        kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel32.OpenProcess.restype = ctypes.c_void_p
        kernel32.WaitForSingleObject.argtypes = (ctypes.c_void_p, ctypes.c_uint32)
        handle = kernel32.OpenProcess(synchronize, 0, os.getppid())
        if not handle:
            return lambda: False
        return lambda: bool(kernel32.WaitForSingleObject(handle, 0) == signalled)

else:

    def parent_exit_check() -> Callable[[], bool]:
        """A function that tells whether the parent of now is gone: an orphan gets another one."""
        parent = os.getppid()
        return lambda: os.getppid() != parent
