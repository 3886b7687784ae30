"""Which program the windows belong to, on the taskbar of Windows."""

from __future__ import annotations

import sys

APP_ID = "io.github.cognito-desk"
"""On each system: on Linux the name of the desktop's entry, from which Wayland takes the icon."""

if sys.platform == "win32":

    def identify() -> None:
        """Windows of a script are Python's unless they say otherwise; call it before the first.

        The frozen program is known by its file.
        """
        if getattr(sys, "frozen", False):
            return
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)

else:

    def identify() -> None:
        """Nothing: Qt's desktop file name says it."""
