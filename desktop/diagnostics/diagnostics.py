"""What the program does about its own process: log file, Qt's messages, memory kept private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.system import core_dumps

if TYPE_CHECKING:
    from desktop.diagnostics.log_file import LogFile
    from desktop.diagnostics.uncaught import UncaughtExceptions


class Diagnostics:
    """Begins after the first paint. Tests that make windows in a process of their own have none."""

    def __init__(self) -> None:
        self._logs_qt = False
        self._log_file: LogFile | None = None

    def begin(self, uncaught: UncaughtExceptions) -> None:
        """Open the log file. Called on a thread, since a folder may be slow; must not touch Qt."""
        core_dumps.hide_memory()
        import logging

        from desktop.diagnostics.log_file import open_log_file
        from desktop.system.folders import log_file

        self._log_file = open_log_file(log_file())
        uncaught.log_to(logging.getLogger("desktop.diagnostics.uncaught").error)

    def log_in_detail(self, on: bool) -> bool:  # noqa: FBT001 — a setter in Qt's manner
        """Log each step of a flow, or no longer; False when there is no log file."""
        if self._log_file is None:
            return False
        self._log_file.set_detailed(on)
        return True

    def log_qt_messages(self) -> None:
        """From now on Qt's warnings are logged. Called on the UI thread."""
        import logging

        from desktop.diagnostics import qt_log

        qt_log.install(logging.getLogger("desktop.qt").warning)
        self._logs_qt = True

    def end(self) -> None:
        """Leave Qt's messages to Qt again. The log file stays open until the process ends."""
        if self._logs_qt:
            from desktop.diagnostics import qt_log  # imported long since

            qt_log.uninstall()
