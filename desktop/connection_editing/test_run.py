"""A connection test on a thread, told to the window as it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.cognito.connection_test import ConnectionTest
from desktop.setup.connection_test.results import StepResult
from desktop.system.reporting_thread import ReportingThread

if TYPE_CHECKING:
    from desktop.auth.proxy_credentials import ProxyCredentialStore
    from desktop.config.profile import Profile
    from desktop.setup.connection_test.results import Step


class TestRun(QObject):
    """One run. Connect before `start`; after `stop` only `finished` comes."""

    __test__ = False  # pytest takes a class of this name for a test

    began = Signal(object)
    """A `Step`."""
    came = Signal(object)
    """A `StepResult`."""
    finished = Signal(bool)
    """Whether it was stopped."""

    def __init__(
        self,
        profile: Profile,
        credentials: ProxyCredentialStore | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._test = ConnectionTest(profile, self._report, credentials=credentials)
        self._stopped = False
        self._thread = ReportingThread(self._run, "connection test")

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """End it at once."""
        self._stopped = True
        self._test.stop()

    def quit(self) -> None:
        """The program ends: emit nothing any more."""
        self._thread.silence()
        self._test.stop()
        self._thread.quit()

    def _run(self) -> None:
        self._test.run()
        self._thread.report(self.finished.emit, self._stopped)

    def _report(self, news: Step | StepResult) -> None:
        if not self._stopped:
            signal = self.came if isinstance(news, StepResult) else self.began
            self._thread.report(signal.emit, news)
