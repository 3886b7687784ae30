"""What the program does about its own process: a log, Qt's complaints, and a memory kept private.

It all begins after the first paint. Tests that make windows in a process of their own go without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.system import core_dumps

if TYPE_CHECKING:
    from desktop.diagnostics.uncaught import UncaughtExceptions


class Diagnostics:
    """Handed to `App` by the program itself."""

    def __init__(self) -> None:
        self._hears_qt = False

    def begin(self, uncaught: UncaughtExceptions) -> None:
        """Called on a thread, since a folder may be slow. Touches nothing of Qt's classes."""
        core_dumps.hide_memory()
        import logging

        from desktop.diagnostics.log_file import open_log_file
        from desktop.system.folders import log_file

        open_log_file(log_file())
        uncaught.write_to(logging.getLogger("desktop.diagnostics.uncaught").error)

    def log_qt_messages(self) -> None:
        """From now on what Qt complains about is in the log. Called on the UI thread."""
        import logging

        from desktop.diagnostics import qt_log

        qt_log.send_to(logging.getLogger("desktop.qt").warning)
        self._hears_qt = True

    def end(self) -> None:
        if self._hears_qt:
            from desktop.diagnostics import qt_log  # imported long since

            qt_log.let_go()
