"""Calls of the practice pool's control API, on a thread of their own."""

from __future__ import annotations

import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from desktop.practice.client import PracticeError

if TYPE_CHECKING:
    from collections.abc import Callable

    Work: TypeAlias = Callable[[], Any]
    Then: TypeAlias = Callable[[Any], None]


class ControlCalls(QObject):
    """One after the other, in the order in which they were asked for."""

    _done = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._queue: SimpleQueue[tuple[Work, Then, Then] | None] = SimpleQueue()
        self._over = threading.Event()
        self._done.connect(self._tell)
        self._thread = threading.Thread(target=self._run, name="practice controls", daemon=True)
        self._thread.start()

    def submit(self, work: Work, then: Then, failed: Then) -> None:
        """Run `work` on the thread, and here `then` with its result, or `failed` with the error.

        An error is a PracticeError, an OSError of a file, or that of reading an answer of another
        form: none of them ends the thread.
        """
        self._queue.put((work, then, failed))

    def stop(self) -> None:
        """End the thread, without waiting long for it."""
        self._over.set()
        self._queue.put(None)
        self._thread.join(0.2)

    def _run(self) -> None:
        while (task := self._queue.get()) is not None and not self._over.is_set():
            work, then, failed = task
            try:
                tell, result = then, work()
            except (PracticeError, OSError, KeyError, TypeError, ValueError) as error:
                tell, result = failed, error
            if not self._over.is_set():
                self._done.emit(tell, result)

    @Slot(object, object)
    def _tell(self, tell: Then, result: Any) -> None:  # noqa: ANN401 - whatever the call gives
        if not self._over.is_set():
            tell(result)
