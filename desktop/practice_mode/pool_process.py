"""The practice pool's process, as the window sees it."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QObject, QProcess, Signal, Slot

END_MS = 400
"""How long the pool's process may take to end before it is killed."""
MOST_SAID = 2_000
"""Characters of what it said that are kept: the last ones, which tell the reason."""


class PoolProcess(QObject):
    """Never waits for the process while the window is open."""

    ready = Signal(str)
    """The one line of JSON that it says when it listens."""
    ended = Signal(str)
    """It never began or ended by itself, with the reason as far as it is known. Comes once."""

    def __init__(self, port: int, parent: QObject) -> None:
        super().__init__(parent)
        self._over = False
        self._process = QProcess(self)
        frozen = bool(getattr(sys, "frozen", False))
        module = [] if frozen else ["-m", "desktop"]
        self._process.setProgram(sys.executable)
        self._process.setArguments([*module, "practice", "--port", str(port)])
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._finished)

    def start(self) -> None:
        self._process.start()

    def stop(self) -> None:
        """End it, politely first where the system knows such a thing."""
        self._over = True
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        if os.name == "posix":
            self._process.terminate()
            if self._process.waitForFinished(END_MS):
                return
        self._process.kill()
        self._process.waitForFinished(END_MS)

    @Slot()
    def _read(self) -> None:
        if not self._over and self._process.canReadLine():
            self.ready.emit(bytes(self._process.readLine().data()).decode())

    @Slot()
    def _finished(self) -> None:
        # A crash is told twice, as an error and as an end; other errors are not the end.
        if self._over or self._process.state() != QProcess.ProcessState.NotRunning:
            return
        self._over = True
        self.ended.emit(self._reason())

    def _reason(self) -> str:
        said = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
        if said:
            return said[-MOST_SAID:]
        if self._process.error() != QProcess.ProcessError.UnknownError:
            return self._process.errorString()
        return f"Exit code: {self._process.exitCode()}"
