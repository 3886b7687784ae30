"""The button that sends a form."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot

from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import PrimaryButton
from desktop.ui.widgets.tabular_figures import use_tabular_figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

FEEDBACK_MS = 300
"""After this, the button says that its work is under way."""


class ActionButton(PrimaryButton):
    """Disabled while its work runs, while it is locked, and while it is blocked.

    Its text then is its accessible description too; the accessible name stays. `slow` is emitted
    when the work has run for `FEEDBACK_MS`, `unlocked` when a lock has run out.
    """

    slow = Signal()
    unlocked = Signal()

    def __init__(
        self,
        text: str,
        busy_text: str,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        use_tabular_figures(self)  # of the seconds that a lock still lasts
        self.busy = False
        self.lock_length = 0.0
        """Seconds of the last lock, whether it is over or not."""
        self._idle_text, self._busy_text = text, busy_text
        self._text_while_busy = busy_text
        self._monotonic = monotonic
        self._blocked = False
        self._locked_until = 0.0
        self._feedback = QTimer(self)
        self._feedback.setSingleShot(True)
        self._feedback.setInterval(FEEDBACK_MS)
        self._feedback.timeout.connect(self.show_busy)
        self._lock_timer = QTimer(self)
        self._lock_timer.setSingleShot(True)
        self._lock_timer.timeout.connect(self.check_clock)

    @property
    def locked(self) -> bool:
        return self._locked_until > 0

    @property
    def locked_until(self) -> float:
        """When the lock ends, in seconds of the monotonic clock; 0 without one."""
        return self._locked_until

    def set_texts(self, text: str, busy_text: str) -> None:
        """Change the texts; not while the button is busy."""
        self.setAccessibleName(text)
        self._idle_text, self._busy_text = text, busy_text
        if not self.locked:
            self._show_text(text)

    def set_busy(self, on: bool, text: str = "") -> None:  # noqa: FBT001 — a setter in Qt's manner
        """Disable the button at once, and say so after `FEEDBACK_MS`.

        `text`: what it says then, where other work than its own runs.
        """
        if on == self.busy:
            return
        self.busy = on
        if on:
            self._text_while_busy = text or self._busy_text
            self._feedback.start()
        else:
            self._feedback.stop()
            if self.locked:
                self.check_clock()
            else:
                self._show_text(self._idle_text)
        self._update_enabled()

    def set_blocked(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        """Disable the button for as long as something else must be done first."""
        self._blocked = on
        self._update_enabled()

    def seconds_locked(self) -> int:
        """Whole seconds that a lock still lasts; 0 without one."""
        return max(0, math.ceil(self._locked_until - self._monotonic()))

    def wait_text(self) -> str:
        """How long a lock still lasts, such as "Try again in 7 s"."""
        seconds = self.seconds_locked()
        if seconds < 60:  # noqa: PLR2004 — a minute
            return self.tr("Try again in %n s", "", seconds)
        minutes = f"{seconds // 60}:{seconds % 60:02}"
        return self.tr("Try again in %1").replace("%1", minutes)

    def lock(self, seconds: float) -> None:
        """Disable the button for so many seconds, counting down; 0 ends it, without `unlocked`."""
        self.lock_length = max(0.0, seconds)
        self._lock_timer.stop()
        self._locked_until = self._monotonic() + seconds if seconds > 0 else 0.0
        if self.locked:
            self.check_clock()
        else:
            self._show_text(self._idle_text)
        self._update_enabled()

    @Slot()
    def check_clock(self) -> None:
        """Bring the countdown of a lock up to date; it ends when its time is over."""
        left = self._locked_until - self._monotonic()
        if left <= 0:
            self._locked_until = 0.0
            if not self.busy:
                self._show_text(self._idle_text)
            self._update_enabled()
            self.unlocked.emit()
            return
        if not self.busy:  # else it says what runs
            self._show_text(self.wait_text())
        self._lock_timer.start(math.ceil((left - (math.ceil(left) - 1)) * 1000))

    @Slot()
    def show_busy(self) -> None:
        """Say that the work is under way, because it has run for `FEEDBACK_MS`."""
        self._show_text(self._text_while_busy)
        announce(self, self._text_while_busy)
        self.slow.emit()

    def _show_text(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleDescription("" if text == self._idle_text else text)

    def _update_enabled(self) -> None:
        self.setEnabled(not (self.busy or self.locked or self._blocked))
