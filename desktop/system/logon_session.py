"""The logon session that this process runs in.

On Windows one user can be logged on twice, at the computer and through Remote Desktop, and windows
of one session are not seen in the other. Locks and files are the user's, in all sessions.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":

    def logon_session() -> str:
        """Its number; empty when Windows doesn't say."""
        import ctypes
        import os

        number = ctypes.c_uint32()
        found = ctypes.windll.kernel32.ProcessIdToSessionId(os.getpid(), ctypes.byref(number))
        return str(number.value) if found else ""

else:

    def logon_session() -> str:
        """Empty: a display or XDG_RUNTIME_DIR belongs to one session or to all of the user's."""
        return ""
