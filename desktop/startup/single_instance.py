"""One window per user and connection: a start that finds it open has it come forward instead."""

from __future__ import annotations

import os
import sys
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop.system.instance_lock import PAUSE, Place

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from pathlib import Path

    from desktop.ui.main_window.window import MainWindow

PATIENCE = 10.0
"""Seconds that the first one has to come forward, its own start included."""
CALL = b"come forward "
"""Followed by what lets a window come forward on Wayland, if this start was given such a thing."""
ANSWER = b"here"
LONGEST_CALL = 1024
LONGEST_TALK = 3.0
"""Seconds for one call: whoever is slower is no start of ours."""
TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 — what a window manager gives to what it starts


class SingleInstance(QObject):
    """What this process is the only one for, and whom it gives way to."""

    _called = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._places: dict[str, Place] = {}
        self._listening = False
        self._called.connect(self._come_forward)

    def take(self, profile: Path | str) -> bool:
        """Whether `profile` (or none: "") is this process's now. If not, the other came forward.

        One that can't be asked, since it hangs or the folder can't be written, is not waited for
        longer than `PATIENCE`: who starts a program shall see a window.
        """
        place = self._place(profile)
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and not place.lock():
            _let_come_forward()
            token = os.environ.get(TOKEN, "").encode()
            if place.call(CALL + token, LONGEST_TALK) == ANSWER:
                return False
            time.sleep(PAUSE)  # it isn't listening yet, or is ending
        return True

    def hold(self, profile: Path) -> None:
        """From now on `profile` is open here as well, unless it is open elsewhere."""
        if self._places:  # a practice window takes none
            place = self._place(profile)
            if place.lock() and self._listening:
                place.listen(self._hear)

    def listen(self) -> None:
        """Hear other starts from now on; returns at once."""
        self._listening = True
        for place in self._places.values():
            place.listen(self._hear)

    def stop(self) -> None:
        for place in self._places.values():
            place.leave()

    def _place(self, profile: Path | str) -> Place:
        name = os.path.normcase(os.path.realpath(profile)) if profile else ""
        return self._places.setdefault(name, Place(name))

    def _hear(self, connection: Connection[bytes, bytes]) -> None:
        """Take one call, on a thread of its own: who says nothing keeps nobody else waiting."""
        with suppress(OSError, EOFError, RuntimeError), connection:
            if not connection.poll(LONGEST_TALK):
                return
            before, found, token = connection.recv_bytes(LONGEST_CALL).partition(CALL)
            if before or not found:
                return
            _pass_on(token)
            shown = threading.Event()
            self._called.emit(shown)
            if shown.wait(LONGEST_TALK):
                connection.send_bytes(ANSWER)

    @Slot(object)
    def _come_forward(self, shown: threading.Event) -> None:
        self._window.come_forward()
        if (dialog := QApplication.activeModalWidget()) is not None:
            dialog.raise_()
            dialog.activateWindow()
        shown.set()


def _pass_on(token: bytes) -> None:
    """Qt on Wayland looks for it in the environment when a window is to come forward."""
    text = token.decode("ascii", "replace")
    if text.isascii() and text.isprintable() and text:
        os.environ[TOKEN] = text


if sys.platform == "win32":

    def _let_come_forward() -> None:
        """Only what the person started just now may take the foreground, or pass it on."""
        import ctypes  # noqa: PLC0415 — seldom needed

        ctypes.windll.user32.AllowSetForegroundWindow(-1)

else:

    def _let_come_forward() -> None:
        """Up to the window manager here, and to what it gave us: see `_pass_on`."""
