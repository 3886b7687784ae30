"""Plays a script inside the event loop: a generator that says what is done next, or waited for."""

from __future__ import annotations

import faulthandler
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

HANGS_AFTER = 30
"""Seconds in which the event loop has to come round once."""
LONGEST_WAIT = 40.0
LOOK_AGAIN_MS = 5
OWN_LOOP_MS = 250
"""An action that takes longer has an event loop of its own, which the next steps have to end."""
BROKEN = 70
"""The exit code of a script that went wrong."""


@dataclass(frozen=True, slots=True)
class Do:
    """Done outside of the script, which goes on even where this runs a loop of its own: a drag."""

    action: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Until:
    condition: Callable[[], object]
    what: str
    """What is waited for, should it never come."""


@dataclass(frozen=True, slots=True)
class Pause:
    ms: int


Step = Do | Until | Pause
Script = Iterator[Step]


class Player(QObject):
    """One step a turn of the event loop. What goes wrong ends the process, and says where."""

    def __init__(self, script: Script, parent: QObject) -> None:
        super().__init__(parent)
        self._script = script
        self._armed = 0.0
        self._until: Until | None = None
        self._limit = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._play)
        self._timer.start(0)

    @Slot()
    def _play(self) -> None:
        try:
            self._watch()
            step = self._next()
        except StopIteration:
            return
        except BaseException:  # noqa: BLE001 — the app's own handler must not swallow it
            traceback.print_exc()
            QApplication.exit(BROKEN)
            return
        if isinstance(step, Do):
            self._timer.start(OWN_LOOP_MS)
            step.action()
        self._timer.start(step.ms if isinstance(step, Pause) else 0)

    def _next(self) -> Step:
        if self._until is None:
            step = next(self._script)
            if not isinstance(step, Until):
                return step
            self._until, self._limit = step, time.monotonic() + LONGEST_WAIT
        if self._until.condition():
            self._until = None
            return Pause(0)
        if time.monotonic() > self._limit:
            seen = [type(it).__name__ for it in QApplication.topLevelWidgets() if it.isVisible()]
            raise RuntimeError(f"waited in vain for {self._until.what}, with {seen} open")
        return Pause(LOOK_AGAIN_MS)

    def _watch(self) -> None:
        """A hang is told with the places where every thread stands."""
        now = time.monotonic()
        if now - self._armed > 1:
            self._armed = now
            faulthandler.dump_traceback_later(HANGS_AFTER, exit=True, file=sys.__stderr__)
