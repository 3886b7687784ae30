"""Polls the practice pool for what the practice phone shows."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.practice.client import PracticeError

if TYPE_CHECKING:
    from desktop.practice.client import PracticeClient

POLL_SECONDS = 0.4
"""The pause between two polls."""
OVERVIEW_POLLS = 5
"""After how many polls it is asked again who has which password."""


class PhonePoller(QObject):
    """Fetches messages and codes on a thread of its own, while the phone is visible."""

    messages = Signal(object)
    """All messages (a tuple of `practice.client.Message`), oldest first."""
    overview = Signal(object)
    """A `practice.overview.Overview`, every `OVERVIEW_POLLS` polls and when a user is chosen."""
    totp = Signal(str, object)
    """A user's name, and their `practice.client.RunningCode` or None."""

    def __init__(self, client: PracticeClient, parent: QObject) -> None:
        super().__init__(parent)
        self._client = client
        self._user = ""
        self._polls = 0
        self._wanted = threading.Event()
        self._asked = threading.Event()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="practice phone", daemon=True)

    def start(self) -> None:
        """Start the thread. It polls nothing before `choose` and `set_wanted`."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread, without waiting long for it."""
        self._over.set()
        self._wanted.set()
        self._asked.set()
        self._thread.join(0.2)

    @Slot(str)
    def choose(self, user_name: str) -> None:
        """Fetch this user's codes from now on."""
        self._user = user_name
        self._polls = 0
        self._asked.set()

    @Slot(bool)
    def set_wanted(self, on: bool) -> None:  # noqa: FBT001 — a slot of wants_updates_changed
        """Whether the phone is visible; while it isn't, nothing is fetched."""
        if on:
            self._wanted.set()
        else:
            self._wanted.clear()

    def _run(self) -> None:
        while not self._over.is_set():
            self._wanted.wait()
            self._asked.wait(POLL_SECONDS)
            self._asked.clear()
            if self._user and not self._over.is_set():
                self._ask(self._user)

    def _ask(self, user: str) -> None:
        try:
            messages = self._client.messages()
            code = self._client.totp(user)
            overview = self._client.overview() if self._polls % OVERVIEW_POLLS == 0 else None
        except PracticeError:
            return  # the pool is ending, or busy: the next poll will show
        self._polls += 1
        if not self._over.is_set():
            if overview is not None:
                self.overview.emit(overview)
            self.messages.emit(messages)
            self.totp.emit(user, code)
