"""What `accessible_roles` tells of a widget: imported after the first paint, by that alone."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QLabel, QWidget


class RoleInterface(QAccessibleWidget):
    """A widget as what it is to people, with its text for a name."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._widget = widget

    def text(self, kind: QAccessible.Text, /) -> str:
        if kind is QAccessible.Text.Name:
            shown = self._widget.text() if isinstance(self._widget, QLabel) else ""
            return self._widget.accessibleName() or shown
        return super().text(kind)

    def parent(self) -> QAccessibleInterface:
        """No window for a notification: Orca would say all that is in it before."""
        program = QApplication.instance()
        if program is not None and self.role() is QAccessible.Role.Notification:
            return QAccessible.queryAccessibleInterface(program)
        return super().parent()
