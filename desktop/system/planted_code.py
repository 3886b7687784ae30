"""What makes libraries run code that others left: taken out of the environment at the start.

The frozen program and Python itself leave out what they can: modules in the working folder, and for
the frozen program PYTHONPATH and PYTHONHOME. What the system's loader obeys before any of this runs
(LD_LIBRARY_PATH, LD_PRELOAD) can't be taken out.
"""

from __future__ import annotations

import os
import sys

QT_VARIABLES = (
    "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "QT_QPA_GENERIC_PLUGINS",
    "QML_IMPORT_PATH",
    "QML2_IMPORT_PATH",
)
"""Folders and names of plugins that Qt loads; the program has its own beside it."""
BUS = "DBUS_SESSION_BUS_ADDRESS"
NO_BUS = "disabled:"
"""An address of a kind that there isn't."""
SYSTEM_FOLDERS = "/usr/local/bin:/usr/bin:/bin"


def ignore_planted_code() -> None:
    """Take it out, for this process and those it starts. Before Qt is loaded."""
    for name in QT_VARIABLES:
        os.environ.pop(name, None)
    if sys.platform == "linux" and not os.environ.get(BUS):
        # Without an address libdbus runs whatever is called dbus-launch on the PATH.
        os.environ[BUS] = _bus_of_the_login()


def system_program(name: str) -> str:
    """The path of a program of the system; where there is none, one that can't be run.

    Not what the PATH has first, which others may have set.
    """
    import shutil  # not before the first paint

    return shutil.which(name, path=SYSTEM_FOLDERS) or f"/nonexistent/{name}"


def _bus_of_the_login() -> str:
    """Where systemd has the session bus, as libdbus looks for it too."""
    from pathlib import Path  # seldom needed

    socket = Path(os.environ.get("XDG_RUNTIME_DIR") or "/nonexistent", "bus")
    # Other characters would have to be escaped in an address.
    plain = str(socket).isascii() and all(it.isalnum() or it in "/_.-" for it in str(socket))
    return f"unix:path={socket}" if plain and socket.is_socket() else NO_BUS
