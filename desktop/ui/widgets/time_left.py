"""A label that counts down."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from desktop.ui.style.style_sheet import set_variant
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.tabular_figures import use_tabular_figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

URGENT = 60
"""Seconds left at which the text turns red."""
MILESTONES = (60, 30, 10)
"""Seconds left at which the time is announced to screen readers."""


class TimeLeft(Label):
    """Accessible name "Time left", the time itself in the accessible description."""

    ran_out = Signal()

    def __init__(self, monotonic: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(variant="aside", parent=parent)
        self.setAccessibleName(self.tr("Time left"))
        use_tabular_figures(self)
        self._monotonic = monotonic
        self._end = 0.0
        self._shown: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.check_clock)

    def set_clock(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic

    def count_down(self, end: float) -> None:
        """Count down to `end`, in seconds of the monotonic clock; then emit `ran_out`."""
        self._end = end
        self._shown = None
        self.check_clock()

    def show_text(self, text: str) -> None:
        """Show this text instead of a countdown; hide when it is empty."""
        self._timer.stop()
        self._shown = None
        set_variant(self, "aside")
        self._show_text(text)

    @property
    def counting(self) -> bool:
        """Whether it counts down."""
        return self._timer.isActive()

    def has_run_out(self) -> bool:
        return self._shown == 0

    def check_clock(self) -> None:
        """Show the time that is left now."""
        left = max(0.0, self._end - self._monotonic())
        seconds = math.ceil(left)
        before, self._shown = self._shown, seconds
        set_variant(self, "urgent" if seconds < URGENT else "aside")
        if seconds == 0:
            self._show_text(self.tr("Time ran out"))
            announce(self, self.text(), urgent=True)
            self.ran_out.emit()
            return
        self._show_text(self.tr("%1 left").replace("%1", f"{seconds // 60}:{seconds % 60:02}"))
        if before is not None and any(seconds <= at < before for at in MILESTONES):
            announce(self, self.tr("%n seconds left", "", seconds))
        # Until the next figure is due.
        self._timer.start(math.ceil((left - (seconds - 1)) * 1000))

    def _show_text(self, text: str) -> None:
        self.setText(text)
        self.setVisible(bool(text))
        self.setAccessibleDescription(text)
