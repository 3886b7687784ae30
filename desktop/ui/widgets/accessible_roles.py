"""What assistive tools take widgets for, where Qt itself says too little.

A class of widgets says it by `accessible_role`, the name of one of `QAccessible.Role`. Qt takes one
factory of accessible interfaces from PySide6 only: what else needs one of its own comes here too.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface


@cache
def tell_roles() -> None:
    """Have each widget that assistive tools meet from now on told by its `accessible_role`.

    After the first paint: it touches classes of Qt that nothing needs before.
    """
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAbstractItemView, QComboBox, QWidget

    from desktop.ui.widgets.accessible_combo_box import ComboBoxInterface
    from desktop.ui.widgets.accessible_interface import RoleInterface
    from desktop.ui.widgets.combo_box import clear_closed_list

    def interface_of(_class: str, it: QObject) -> QAccessibleInterface | None:
        """None for all else, which Qt knows better."""
        if isinstance(it, QAbstractItemView):
            # Not now: it may still be in no window.
            QTimer.singleShot(0, it, partial(clear_closed_list, it))
        role = getattr(it, "accessible_role", None)
        if role is None or not isinstance(it, QWidget):
            return None
        interface = (
            ComboBoxInterface(it)
            if isinstance(it, QComboBox)
            else RoleInterface(it, QAccessible.Role[role])
        )
        vars(it)["accessible_interface"] = interface  # Python must keep it as long as Qt does
        return interface

    QAccessible.installFactory(interface_of)
    if QAccessible.isActive():
        _meet_anew()


def _meet_anew() -> None:
    """Assistive tools that have met such widgets already meet them again, as what they are."""
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QApplication, QWidget

    for window in QApplication.topLevelWidgets():
        for widget in window.findChildren(QWidget):
            if hasattr(widget, "accessible_role"):
                met = QAccessible.queryAccessibleInterface(widget)
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(met))
