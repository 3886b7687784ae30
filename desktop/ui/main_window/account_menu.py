"""The Account menu: what people can do about their own account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from desktop.ui.models.account_actions import Errand

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


class AccountMenu(QMenu):
    """What can't be done is greyed out and says why, to the eye, the mouse and screen readers."""

    wanted = Signal(object)
    """The `Errand` that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Account"))
        self.setToolTipsVisible(True)
        self._why = self.addAction("")
        self._why.setEnabled(False)
        self._texts = {
            Errand.CHANGE_PASSWORD: self.tr("Change &password…"),
            Errand.VERIFY_PHONE: self.tr("Verify p&hone number…"),
            Errand.VERIFY_EMAIL: self.tr("Verify &email…"),
            Errand.LINK_APP: self.tr("&Link authenticator app…"),
            Errand.UNLINK_APP: self.tr("&Unlink authenticator app…"),
            Errand.PREFER_METHOD: self.tr("Preferred &second step…"),
            Errand.DEVICES: self.tr("&Devices…"),
        }
        self._actions: dict[Errand, QAction] = {}
        for errand, text in self._texts.items():
            if errand in (Errand.LINK_APP, Errand.DEVICES):
                self.addSeparator()
            action = self._actions[errand] = self.addAction(text)
            action.setData(errand)
        self.triggered.connect(self._chosen)

    def show_hurdles(self, common: str, own: Mapping[Errand, str]) -> None:
        """`common`: why nothing can be done; `own`: what is in the way of single errands."""
        self._why.setText(common)
        self._why.setVisible(bool(common))
        for errand, action in self._actions.items():
            reason = own.get(errand, "")
            text = self._texts[errand]
            action.setText(
                self.tr("%1 (%2)").replace("%1", text).replace("%2", reason) if reason else text
            )
            action.setEnabled(not (common or reason))
            action.setToolTip(common or reason)
            action.setStatusTip(common or reason)

    def _chosen(self, action: QAction) -> None:
        self.wanted.emit(action.data())
