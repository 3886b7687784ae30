"""The Account menu: what users can do with their own account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from desktop.ui.models.account_actions import AccountAction

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


class AccountMenu(QMenu):
    """An entry that can't be used is disabled, and its text and tool tip say why."""

    wanted = Signal(object)
    """The `AccountAction` that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Account"))
        self.setToolTipsVisible(True)
        self._why = self.addAction("")
        self._why.setEnabled(False)
        self._texts = {
            AccountAction.CHANGE_PASSWORD: self.tr("Change &password…"),
            AccountAction.VERIFY_PHONE: self.tr("Verify p&hone number…"),
            AccountAction.VERIFY_EMAIL: self.tr("Verify &email…"),
            AccountAction.LINK_APP: self.tr("&Link authenticator app…"),
            AccountAction.UNLINK_APP: self.tr("&Unlink authenticator app…"),
            AccountAction.PREFER_METHOD: self.tr("Preferred &second step…"),
            AccountAction.STEP_UP: self.tr("Confirm it's &you again…"),
            AccountAction.DEVICES: self.tr("&Devices and sessions…"),
        }
        self._actions: dict[AccountAction, QAction] = {}
        for account_action, text in self._texts.items():
            if account_action in (AccountAction.LINK_APP, AccountAction.STEP_UP):
                self.addSeparator()
            action = self._actions[account_action] = self.addAction(text)
            action.setData(account_action)
        self.triggered.connect(self._chosen)

    def set_disabled_reasons(self, common: str, own: Mapping[AccountAction, str]) -> None:
        """`common`: why no action is possible; `own`: why single actions are not."""
        self._why.setText(common)
        self._why.setVisible(bool(common))
        for account_action, action in self._actions.items():
            reason = own.get(account_action, "")
            text = self._texts[account_action]
            action.setText(
                self.tr("%1 (%2)").replace("%1", text).replace("%2", reason) if reason else text
            )
            action.setEnabled(not (common or reason))
            action.setToolTip(common or reason)
            action.setStatusTip(common or reason)

    def set_offered(self, account_action: AccountAction, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        """Show an entry, or hide one that the connection has no use for."""
        self._actions[account_action].setVisible(on)

    def _chosen(self, action: QAction) -> None:
        self.wanted.emit(action.data())
