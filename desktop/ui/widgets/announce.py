"""Announcements to screen readers, without moving the focus."""

from __future__ import annotations

import sys
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

QT_IS_HEARD = sys.platform in ("win32", "darwin")
"""Whether every screen reader of this system speaks Qt's own announcements."""
KEPT_MS = 20_000
"""Milliseconds that a notification can be asked about: a screen reader asks when it speaks it."""


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have `text` read out; `urgent` interrupts what is being read, as for errors."""
    from PySide6.QtGui import QAccessible

    if not text or not QAccessible.isActive():
        return
    if not QT_IS_HEARD:
        _Notification(widget.window(), text)
        return
    from PySide6.QtGui import QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


class _Notification(QWidget):
    """Takes no room and is read out as it appears.

    Orca speaks notifications in every version, and Qt's announcements in newer ones than 43: with
    both, those would say everything twice.
    """

    accessible_role: ClassVar = "Notification"

    def __init__(self, window: QWidget, text: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        super().__init__(window)
        self.resize(0, 0)
        self.setAccessibleName(text)
        self.show()
        if not self.isVisible():  # its window is hidden, so that Qt tells nothing
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectShow))
        QTimer.singleShot(KEPT_MS, self, self.deleteLater)
