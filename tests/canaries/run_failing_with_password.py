"""Start the program and, on SIGUSR1, raise an error in a slot with the password in its text.

Usage: run_failing_with_password.py PASSWORD_FILE ARGUMENTS.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from desktop.cli import run
from desktop.startup.application import Application
from desktop.system.process_end import end_process

wanted: list[str] = []
"""The password, once the test wants the failure."""


class FailingApplication(Application):
    """Looks now and then whether it is to fail, in a slot."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._timer = QTimer(self, interval=50)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if wanted:
            password = wanted.pop()
            try:
                {}[password]
            except KeyError as error:
                raise ValueError(password) from error


def main(password_file: str, *arguments: str) -> int:
    import desktop.startup.application  # as late as the command line does

    desktop.startup.application.Application = FailingApplication  # type: ignore[misc]
    signal.signal(signal.SIGUSR1, lambda *_: wanted.append(Path(password_file).read_text()))
    return run(list(arguments))


if __name__ == "__main__":
    end_process(main(*sys.argv[1:]))
