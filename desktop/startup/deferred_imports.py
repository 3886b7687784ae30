"""Imports that the first paint does not wait for, done while the person already types."""

from __future__ import annotations

import gc
import importlib
import sys
import threading
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.startup.garbage import GarbageCollector

DELAY_MS = 40
"""Milliseconds after the first paint, for the window manager to give focus and cursor."""
STOP_SECONDS = 0.5
"""At most this long a program that ends waits for the import under way."""

ON_A_THREAD = (
    "desktop.auth.flows.account",
    "desktop.auth.flows.change_password",
    "desktop.auth.flows.forget_device",
    "desktop.auth.flows.refresh",
    "desktop.auth.flows.reset_password",
    "desktop.auth.flows.second_factors",
    "desktop.auth.flows.sign_in",
    "desktop.auth.flows.sign_out",
    "desktop.auth.flows.verify_attribute",
    "desktop.cognito.gateway",
    "desktop.config.profile",
    "desktop.config.remembered",
    "desktop.startup.connections",
    "desktop.practice.client",
    "desktop.cognito.pool_service",
    "desktop.vault.vault",
    "desktop.worker.loop",
)
"""Imported on a thread. None of these knows Qt: PySide6 makes its classes and enumerations when
they are first touched, and two threads that do so at once crash."""

IN_THE_EVENT_LOOP = (
    "desktop.ui.main_window.header",
    "desktop.ui.main_window.menus",
    "desktop.ui.dialogs.code",
    "desktop.ui.dialogs.password",
    "desktop.ui.dialogs.app_link",
    "desktop.ui.presenters.dialog_for_ask",
    "desktop.ui.presenters.devices",
    "desktop.ui.presenters.main",
)
"""Imported one a turn of the event loop, so that keys are handled in between."""


class DeferredImports(QObject):
    """Imports both lists, then runs the steps that it is given, each in a turn of its own."""

    _imported = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: list[Callable[[], object]] = []
        self._first_on_thread: Callable[[], object] | None = None
        self._last_on_thread: Callable[[], object] | None = None
        self._garbage: GarbageCollector | None = None
        self._thread: threading.Thread | None = None
        self._stopped = threading.Event()
        self._imported.connect(self._begin_steps)

    @property
    def running(self) -> bool:
        """Whether it was started and has steps left."""
        return bool(self._steps)

    def start(
        self,
        *steps: Callable[[], object],
        first_on_thread: Callable[[], object] | None = None,
        last_on_thread: Callable[[], object] | None = None,
    ) -> None:
        """Start in `DELAY_MS`; returns at once.

        `first_on_thread` and `last_on_thread` are called before and after the imports, on their
        thread: they must not touch Qt.
        """
        self._first_on_thread = first_on_thread
        self._last_on_thread = last_on_thread
        self._steps = [
            lambda: QtCore.Qt,  # its 120 enumerations are made when it is first touched: 40 ms
            *(partial(importlib.import_module, name) for name in IN_THE_EVENT_LOOP),
            *steps,
        ]
        QtCore.QTimer.singleShot(DELAY_MS, self._start_thread)

    def stop(self, limit: float = STOP_SECONDS) -> None:
        """End the thread after the import it is at, and wait for that at most `limit` seconds.

        A thread that is still there when the interpreter ends is killed inside of whatever it does,
        and C++ code that is left in that way (a signal being emitted) aborts the process.
        """
        self._stopped.set()
        if self._thread is not None:
            self._thread.join(limit)

    def collect_garbage(self) -> None:
        """Begin to collect, unless that has begun: the command line has switched it off."""
        if self._garbage is None:
            from desktop.startup.garbage import GarbageCollector

            self._garbage = GarbageCollector(self)

    @Slot()
    def _start_thread(self) -> None:
        if not self._stopped.is_set():
            self._thread = threading.Thread(target=self._import, name="imports", daemon=True)
            self._thread.start()

    def _import(self) -> None:
        _try(self._first_on_thread)
        for name in ON_A_THREAD:
            if self._stopped.is_set():
                return
            importlib.import_module(name)
        _try(self._last_on_thread)
        if not self._stopped.is_set():
            with suppress(RuntimeError):  # the window was closed meanwhile
                self._imported.emit()

    @Slot()
    def _begin_steps(self) -> None:
        self.collect_garbage()
        gc.freeze()  # what the start has made stays: later collections need not look at it
        self._step()

    @Slot()
    def _step(self) -> None:
        step = self._steps.pop(0)
        step()
        if self._steps:
            QtCore.QTimer.singleShot(0, self._step)


def _try(call: Callable[[], object] | None) -> None:
    """The window opens without a log, too."""
    if call is not None:
        try:
            call()
        except Exception as error:  # noqa: BLE001 — told like any uncaught one
            sys.excepthook(type(error), error, error.__traceback__)
