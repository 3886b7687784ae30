"""Keeps this process's memory, with its passwords and tokens, from disks and other programs.

Does nothing where the operating system has no such setting.
"""

from __future__ import annotations

import sys
from contextlib import suppress

if sys.platform == "win32":
    NO_CRASH_REPORT = 0x0002
    """SEM_NOGPFAULTERRORBOX of errhandlingapi.h: no report and no dump, nor of child processes."""
    NO_HEAP, NO_WINDOW = 0x0001, 0x0020
    """WER_FAULT_REPORTING_… of werapi.h, for a report that is made all the same."""

    def disable() -> None:
        """Do nothing yet: `hide_memory` does it after the first paint, since it takes 3 ms."""

    def hide_memory() -> None:
        """Let Windows Error Reporting write no memory when the program crashes."""
        import ctypes

        kernel32 = ctypes.windll.kernel32
        kernel32.SetErrorMode(kernel32.GetErrorMode() | NO_CRASH_REPORT)
        kernel32.WerSetFlags(NO_HEAP | NO_WINDOW)

else:

    def disable() -> None:
        """Write no core file when the program crashes. Takes 0.2 ms, so it comes first of all."""
        import resource  # not on Windows

        with suppress(ValueError, OSError):  # it is lower already, or may not be changed
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    if sys.platform == "linux":
        PR_SET_DUMPABLE = 4
        """linux/prctl.h"""

        def hide_memory() -> None:
            """Let no debugger and no collector of core dumps read the memory, except as root.

            A collector behind a pipe (`core_pattern`) is not bound by the limit that `disable`
            sets. As a side effect the files in /proc/self belong to root. Takes 3 ms, for the
            import of ctypes.
            """
            import ctypes

            with suppress(OSError, AttributeError):  # a libc of another kind
                ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)

    else:

        def hide_memory() -> None:
            """Do nothing: this system has no such setting."""
