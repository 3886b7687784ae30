"""One window per user and connection: a start that finds it open has it come forward instead.

A window can also be asked to quit, as an installer does that replaces the program.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop.system.folders import config_folder, runtime_folder
from desktop.system.instance_lock import RETRY_INTERVAL
from desktop.system.logon_session import logon_session
from desktop.system.mutual_proof import Impostor
from desktop.system.window_locks import QUIT, window_lock

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.system.instance_lock import InstanceLock
    from desktop.ui.main_window.window import MainWindow

FIRST_TIMEOUT = 10.0
"""Seconds that the first process has to come forward, its own start included."""
REPLY_TIMEOUT = 3.0
"""Seconds for one request to come forward."""
REQUEST = b"come forward "
"""Followed by the activation token, if this start was given one, and by what is handed over."""
BEFORE_GIVEN = b"\n"
LONGEST_GIVEN = 6 * 1024
"""Bytes of a link or a path that is handed over."""
REPLY = b"here"
ACTIVATION_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 — lets a window come forward on Wayland
"""Environment variable that a window manager sets for what it starts."""
MOST_PRACTICE_WINDOWS = 20
"""Further ones can't be asked to quit."""
LONGEST_TOKEN = 900
"""Bytes of its value that are passed on."""


class SingleInstance(QObject):
    """The profiles that this process has open: other starts with them show its window instead."""

    handed_over = Signal(object)
    """A link or a path, with which the program was started again: the window came forward."""
    quit_wanted = Signal()
    """Another program of this user asks that the windows quit."""
    _requested = Signal(object, object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._locks: dict[str, InstanceLock] = {}
        self._practice: InstanceLock | None = None
        self._listening = False
        self._requested.connect(self._come_forward)

    def acquire(self, profile: Path | str, given: str = "") -> bool:
        """Whether `profile` ("" for none) is open here now; if not, its other window came forward.

        The other window opens what was `given`, a link or a path.

        True as well when the other process hangs for longer than `FIRST_TIMEOUT`, when it is none
        of this user's, or where there can be no lock: a start of the program always shows a window.
        """
        more = BEFORE_GIVEN + os.fsencode(given) if given else b""
        lock = self._lock(profile)
        if len(more) > LONGEST_GIVEN:
            _held(lock)
            return True
        deadline = time.monotonic() + FIRST_TIMEOUT
        while time.monotonic() < deadline and not _held(lock):
            _let_come_forward()
            token = os.fsencode(os.environ.get(ACTIVATION_TOKEN, ""))[:LONGEST_TOKEN]
            try:
                if lock.request(REQUEST + token + more, REPLY_TIMEOUT) == REPLY:
                    return False
            except Impostor:
                break
            time.sleep(RETRY_INTERVAL)  # it isn't listening yet, or is ending
        return True

    def add(self, profile: Path) -> None:
        """From now on `profile` is open here as well, unless it is open elsewhere."""
        if self._locks:  # a practice window has none
            lock = self._lock(profile)
            if _held(lock) and self._listening:
                self._listen(lock)

    def acquire_for_practice(self) -> None:
        """A practice window is never brought forward by another start, but can be asked to quit."""
        for number in range(MOST_PRACTICE_WINDOWS):
            lock = window_lock(runtime_folder(), f"practice {number}".encode())
            if _held(lock):
                self._practice = lock
                return

    @Slot()
    def listen(self) -> None:
        """Answer other starts from now on; returns at once."""
        self._listening = True
        for lock in self._all():
            self._listen(lock)

    def stop(self) -> None:
        """Answer no more. The locks stay until the process ends: until then this is the first."""
        for lock in self._all():
            lock.stop_listening()

    def _all(self) -> list[InstanceLock]:
        return [*self._locks.values(), *([self._practice] if self._practice else [])]

    def _lock(self, profile: Path | str) -> InstanceLock:
        path = os.path.normcase(os.path.realpath(profile)) if profile else ""
        if path not in self._locks:
            # A window of another logon session can't come forward in this one.
            key = os.fsencode(f"{config_folder()}\n{logon_session()}{path}")
            self._locks[path] = window_lock(runtime_folder(), key)
        return self._locks[path]

    def _listen(self, lock: InstanceLock) -> None:
        """On a thread: the import of sockets takes 10 ms."""
        threading.Thread(target=lock.listen, args=(self._answer,), daemon=True).start()

    def _answer(self, request: bytes) -> bytes | None:
        """Show the window when that is the request, or quit. Called on a thread."""
        if request == QUIT:
            with suppress(RuntimeError):  # the window is gone
                self.quit_wanted.emit()
            return QUIT
        before, found, rest = request.partition(REQUEST)
        if before or not found:
            return None
        token, _, given = rest.partition(BEFORE_GIVEN)
        _pass_on(token)
        shown = threading.Event()
        with suppress(RuntimeError):  # the window is gone
            self._requested.emit(shown, os.fsdecode(given))
            if shown.wait(REPLY_TIMEOUT):
                return REPLY
        return None

    @Slot(object, object)
    def _come_forward(self, shown: threading.Event, given: str) -> None:
        self._window.bring_to_front()
        if (dialog := QApplication.activeModalWidget()) is not None:
            dialog.raise_()
            dialog.activateWindow()
        shown.set()
        if given:
            self.handed_over.emit(given)


def _held(lock: InstanceLock) -> bool:
    """Whether this process holds it; also where no process can."""
    try:
        return lock.acquire()
    except OSError:
        return True


def _pass_on(token: bytes) -> None:
    """Qt on Wayland looks for it in the environment when a window is to come forward."""
    text = token.decode("ascii", "replace")
    if text.isascii() and text.isprintable() and text:
        os.environ[ACTIVATION_TOKEN] = text


if sys.platform == "win32":

    def _let_come_forward() -> None:
        """Windows lets only the program that the person started last take the foreground."""
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)

else:

    def _let_come_forward() -> None:
        """Nothing to do: the window manager decides, by the activation token (see `_pass_on`)."""
