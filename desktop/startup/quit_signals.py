"""Signals that end a program end this one as "Quit" does.

Python runs a handler only when it runs Python code, and Qt's event loop runs none while nothing
happens: so each signal writes a byte that the loop waits for, see `signal.set_wakeup_fd`.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

if TYPE_CHECKING:
    import socket
    from types import FrameType

NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Those of them that this system has."""
SHELL_STATUS = 128
"""A shell's exit status for a program that a signal ended, plus the signal's number."""


class QuitSignals(QObject):
    """Installs the handlers. What was told to ignore a signal, as by nohup, still does."""

    received = Signal()
    """The loop has to end. Emitted in the loop, at its start for a signal of just before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0
        self._in_loop = False
        for name in NAMES:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self._handle)
        self._reading, writing = _pipe()
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def begin_loop(self) -> None:
        """From now on a signal is left to the event loop; until now it ends the process."""
        self._in_loop = True

    def exit_status(self, code: int) -> int:
        """`code`, or the status that says which signal ended the program."""
        return SHELL_STATUS + self._number if self._number else code

    def _handle(self, number: int, _: FrameType | None) -> None:
        self._number = number
        if not self._in_loop:
            sys.exit(SHELL_STATUS + number)

    @Slot()
    def _read(self) -> None:
        _empty(self._reading)
        if self._number:
            self.received.emit()


if sys.platform == "win32":
    _sockets: list[socket.socket] = []
    """Kept open."""

    def _pipe() -> tuple[int, int]:
        """A pair of sockets: Windows waits for nothing else."""
        import socket

        pair = socket.socketpair()
        _sockets.extend(pair)
        for each in pair:
            each.setblocking(False)
        return pair[0].fileno(), pair[1].fileno()

    def _empty(_: int) -> None:
        try:
            _sockets[0].recv(4096)
        except OSError:
            return

else:

    def _pipe() -> tuple[int, int]:
        """A pipe: the import of sockets takes 5 ms, and this is before the first paint."""
        pair = os.pipe()
        for each in pair:
            os.set_blocking(each, False)
        return pair

    def _empty(reading: int) -> None:
        try:
            os.read(reading, 4096)
        except OSError:
            return
