"""The names of the profiles of the AWS config, for choosing one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.setup.provisioning.problems import AwsProblem
from desktop.system.reporting_thread import ReportingThread


class ProfileNames(QObject):
    """Reads them on a thread, which imports boto3."""

    found = Signal(object)
    """A tuple of names."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ReportingThread(self._run, "AWS profiles")

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def quit(self) -> None:
        """Emit nothing any more."""
        self._thread.quit()

    def _run(self) -> None:
        from desktop.aws.session import profile_names  # slow (boto3)

        try:
            names = profile_names()
        except AwsProblem:
            names = ()
        self._thread.report(self.found.emit, names)
