"""Starts the program, which then stumbles over the password: SIGUSR1 says when.

Usage: clumsy_start.py PASSWORD_FILE ARGUMENTS. The program itself has no way to be made to stumble.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.cli import run

password = Path(sys.argv[1]).read_text()
wanted = []


class Clumsy(QApplication):
    """Looks every now and then whether it is to stumble, in a slot."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._timer = QTimer(self, interval=50)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if wanted:
            wanted.clear()
            try:
                {}[password]
            except KeyError as error:
                raise ValueError(password) from error


def main() -> int:
    import desktop.app  # noqa: PLC0415 — the window's, as the command line imports it

    desktop.app.QApplication = Clumsy  # type: ignore[misc]
    signal.signal(signal.SIGUSR1, lambda *_: wanted.append(True))
    return run(sys.argv[2:])


sys.exit(main())
