"""The practice pool's process."""

from __future__ import annotations

import os

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from desktop.system.own_program import own_program

END_MS = 400
"""How long the process may take to end before it is killed, in milliseconds."""
MOST_SAID = 2_000
"""Characters of its error output that are kept: the last ones, which tell the reason."""


class PoolProcess(QObject):
    """Starts and ends the process; never waits for it while the window is open."""

    ready = Signal(str)
    """The first line of output, its JSON: the pool listens."""
    ended = Signal(str)
    """It didn't start, or ended by itself; the text is the reason if there is one. Emitted once."""

    def __init__(self, port: int, parent: QObject) -> None:
        super().__init__(parent)
        self._over = False
        self._process = QProcess(self)
        program, *first = own_program()
        self._process.setProgram(program)
        options = ["--port", str(port), "--with-parent"]
        self._process.setArguments([*first, "practice", *options])
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._finished)

    def start(self) -> None:
        """Start the process; `ready` or `ended` follows."""
        self._process.start()

    def stop(self) -> None:
        """End the process, politely first. Emits nothing."""
        self._over = True
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._process.closeWriteChannel()
        if os.name == "posix":  # faster while it starts
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
        # Qt reports a crash twice, as an error and as the end; other errors are not the end.
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
