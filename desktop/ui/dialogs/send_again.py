"""The button "Send a new code"."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot

from desktop.ui.style.style_sheet import set_variant
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.tabular_figures import use_tabular_figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

PAUSE = 30
"""Seconds between two messages."""


class SendAgain(Button):
    """A link at first; the dialog's primary button once the code has expired.

    Disabled until `PAUSE` seconds after the last message; it shows the seconds that are left.
    """

    def __init__(self, monotonic: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._monotonic = monotonic
        self._from = 0.0
        self._busy = False
        self._name = self.tr("Send a new code")
        self.setAccessibleName(self._name)
        use_tabular_figures(self)
        self.set_primary(False)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.check_clock)

    def set_primary(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        set_variant(self, "primary" if on else "link")

    def sent_at(self, issued: float) -> None:
        """The last message went out at this moment of the monotonic clock."""
        self._from = issued + PAUSE
        self.check_clock()

    def set_busy(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        self._busy = on
        self.check_clock()

    @Slot()
    def check_clock(self) -> None:
        """Show how long it is until the next message can be sent."""
        left = self._from - self._monotonic()
        waiting = left > 0
        said = self.tr("%n s", "", math.ceil(left)) if waiting else ""
        self.setText(f"{self._name} ({said})" if waiting else self._name)
        self.setAccessibleDescription(said)
        self.setEnabled(not waiting and not self._busy)
        if waiting:
            self._timer.start(math.ceil((left - (math.ceil(left) - 1)) * 1000))
        else:
            self._timer.stop()
