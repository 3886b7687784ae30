"""What the first paint could not wait for: imported later, so that keys are taken meanwhile."""

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

SETTLE_MS = 40
"""After the first paint: focus, cursor and window manager have their say before imports begin."""

BESIDE_THE_EVENT_LOOP = (
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
"""Imported one a turn, so that keys are taken in between."""


class DeferredImports(QObject):
    """Imports both lists, then takes the steps it is given, each in a turn of its own."""

    _imported = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: list[Callable[[], object]] = []
        self._beside: Callable[[], object] | None = None
        self._garbage: GarbageCollector | None = None
        self._imported.connect(self._begin)

    def take(
        self, *steps: Callable[[], object], beside: Callable[[], object] | None = None
    ) -> None:
        """Begin, once the window has settled; returns at once.

        `beside` is called first, on the thread of the imports: it must touch nothing of Qt.
        """
        self._beside = beside
        self._steps = [
            lambda: QtCore.Qt,  # its 120 enumerations are made when it is first touched: 40 ms
            *(partial(importlib.import_module, name) for name in IN_THE_EVENT_LOOP),
            *steps,
        ]
        QtCore.QTimer.singleShot(SETTLE_MS, self._start)

    def collect_garbage(self) -> None:
        """Begin, if that was not done yet: it is off since the command line."""
        if self._garbage is None:
            from desktop.startup.garbage import GarbageCollector

            self._garbage = GarbageCollector(self)

    @Slot()
    def _start(self) -> None:
        threading.Thread(target=self._import, name="imports", daemon=True).start()

    def _import(self) -> None:
        if self._beside is not None:
            try:
                self._beside()
            except Exception as error:  # noqa: BLE001 — the window is worth more than its log
                sys.excepthook(type(error), error, error.__traceback__)
        for name in BESIDE_THE_EVENT_LOOP:
            importlib.import_module(name)
        with suppress(RuntimeError):  # the window was closed meanwhile
            self._imported.emit()

    @Slot()
    def _begin(self) -> None:
        self.collect_garbage()
        gc.freeze()  # what the start has made stays: later collections need not look at it
        self._step()

    @Slot()
    def _step(self) -> None:
        step = self._steps.pop(0)
        step()
        if self._steps:
            QtCore.QTimer.singleShot(0, self._step)
