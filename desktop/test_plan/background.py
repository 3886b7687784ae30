"""Files are read away from the UI thread: a network drive may be slow."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


class Background(QObject):
    """Made for one piece of work. Connect before `start`."""

    done = Signal(object)
    failed = Signal(str)
    """Why, in the words of the exception."""

    def __init__(
        self, work: Callable[[], object], expected: type[Exception], parent: QObject
    ) -> None:
        """`expected`: what the work raises where it can't be done."""
        super().__init__(parent)
        self._work = work
        self._expected = expected
        self.done.connect(self.deleteLater)
        self.failed.connect(self.deleteLater)

    def start(self) -> None:
        """Start the thread."""
        threading.Thread(target=self._run, name="test plan files", daemon=True).start()

    def _run(self) -> None:
        try:
            found = self._work()
        except self._expected as error:
            self.failed.emit(str(error))
        else:
            self.done.emit(found)
