"""Users of the practice pool: a new one, and changes to those there are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.practice_phone.controls.model import NewUser, UserChange
from desktop.ui.style import theme
from desktop.ui.text.safe import visible
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.fields import Field, TextField
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.practice_phone.controls.model import PoolChoice
    from desktop.ui.practice_phone.model import PracticeUser

SITUATIONS: dict[str, object] = {
    "sms": QT_TRANSLATE_NOOP("PracticeUsers", "A code by text message"),
    "email": QT_TRANSLATE_NOOP("PracticeUsers", "A code by email, where the pool offers it"),
    "none": QT_TRANSLATE_NOOP("PracticeUsers", "No second step yet"),
    "temporary": QT_TRANSLATE_NOOP("PracticeUsers", "Must choose a new password"),
    "reset": QT_TRANSLATE_NOOP("PracticeUsers", "Must reset the password"),
    "disabled": QT_TRANSLATE_NOOP("PracticeUsers", "Disabled"),
}
"""What a new user is for."""
FIRST_PASSWORD = "Practice-2026"  # noqa: S105 - as the ready-made users have it; shown on the phone


def situation_text(situation: str) -> str:
    """In the language of the window."""
    return QCoreApplication.translate("PracticeUsers", str(SITUATIONS[situation]))


class UsersPage(QWidget):
    """It changes nothing itself: it says what is wanted. What was typed stays until it is done."""

    add_wanted = Signal(object)
    """A `NewUser`."""
    change_wanted = Signal(object)
    """A `UserChange`."""
    user_chosen = Signal(str, str)
    """User pool id and user name whose status is wanted."""
    said = Signal(str)
    """A sentence about what is missing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._users: tuple[PracticeUser, ...] = ()
        self.pool, self.situation, self.user = ComboBox(), ComboBox(), ComboBox()
        for name in SITUATIONS:
            self.situation.addItem(situation_text(name), name)
        self.name = TextField(self.tr("User name"))
        self.password = TextField(self.tr("Password"))
        self.password.set_text(FIRST_PASSWORD)
        self.add = Button(self.tr("Add user"))
        self.add.setAccessibleName(self.tr("Add user"))
        self.add.clicked.connect(self._add)
        self.user.currentIndexChanged.connect(self._user_chosen)
        self.status = Label("", "muted", wrap=True)
        self.new_password = TextField(self.tr("New password"))
        self.changes: dict[str, Button] = {}
        for change, text in (
            ("password", self.tr("Set password")),
            ("temporary_password", self.tr("Set temporary password")),
            ("disable", self.tr("Disable")),
            ("enable", self.tr("Enable")),
            ("reset", self.tr("Require a reset")),
        ):
            button = self.changes[change] = Button(text)
            button.setAccessibleName(text)
            button.clicked.connect(partial(self._change, change))
        self._lay_out()

    def set_pools(self, pools: Sequence[PoolChoice]) -> None:
        """Offer these pools for new users in place of others; the first one is chosen."""
        self.pool.clear()
        for one in pools:
            self.pool.addItem(one.name, one.user_pool_id)

    def set_users(self, users: Sequence[PracticeUser]) -> None:
        """Offer these users; the chosen one stays chosen."""
        before = self._chosen
        self._users = tuple(users)
        blocked = self.user.blockSignals(True)
        self.user.clear()
        for one in users:
            self.user.addItem(f"{visible(one.user_name, 60)} · {visible(one.pool_name, 60)}")
        row = next((n for n, it in enumerate(users) if before and it.is_same(before)), 0)
        self.user.setCurrentIndex(row if users else -1)
        self.user.blockSignals(blocked)
        if self._chosen != before:
            self._user_chosen()

    def choose(self, user_pool_id: str, user_name: str) -> None:
        """Choose this user, if it is there."""
        for row, one in enumerate(self._users):
            if (one.user_pool_id, one.user_name) == (user_pool_id, user_name):
                self.user.setCurrentIndex(row)

    def set_status(self, user_pool_id: str, user_name: str, status: str, *, enabled: bool) -> None:
        """Show what the pool says of this user, where it is still the chosen one."""
        one = self._chosen
        if one is None or (one.user_pool_id, one.user_name) != (user_pool_id, user_name):
            return
        state = self.tr("enabled") if enabled else self.tr("disabled")
        self.status.setText(f"{visible(status, 60)}, {state}")
        self.changes["enable"].setEnabled(not enabled)
        self.changes["disable"].setEnabled(enabled)

    def added(self) -> None:
        """The user was added: make place for the next one."""
        self.name.set_text("")

    @property
    def _chosen(self) -> PracticeUser | None:
        row = self.user.currentIndex()
        return self._users[row] if 0 <= row < len(self._users) else None

    @Slot()
    def _add(self) -> None:
        for field, text in (
            (self.name, self.tr("Type a user name for the new user.")),
            (self.password, self.tr("Type a password for the new user.")),
        ):
            if not field.text():
                self.said.emit(text)
                field.focus_and_select()
                return
        self.said.emit("")
        pool, situation = str(self.pool.currentData()), str(self.situation.currentData())
        self.add_wanted.emit(NewUser(pool, self.name.text(), self.password.text(), situation))

    @Slot()
    def _user_chosen(self) -> None:
        self.status.setText("")
        for button in self.changes.values():
            button.setEnabled(self._chosen is not None)
        if self._chosen is not None:
            self.user_chosen.emit(self._chosen.user_pool_id, self._chosen.user_name)

    def _change(self, change: str) -> None:
        one = self._chosen
        if one is None:
            return
        password = self.new_password.text() if "password" in change else ""
        if "password" in change and not password:
            self.said.emit(self.tr("Type the new password first."))
            self.new_password.focus_and_select()
            return
        self.said.emit("")
        self.change_wanted.emit(UserChange(one.user_pool_id, one.user_name, change, password))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(Label(self.tr("Add a user"), "headline"))
        column.addWidget(Field(self.tr("Pool"), self.pool))
        across = QHBoxLayout()
        column.addLayout(across)
        across.setSpacing(theme.px(12))
        across.addWidget(self.name, 1)
        across.addWidget(self.password, 1)
        column.addWidget(Field(self.tr("Situation"), self.situation))
        button = QHBoxLayout()
        column.addLayout(button)
        button.addStretch()
        button.addWidget(self.add)
        column.addWidget(Label(self.tr("Change a user"), "headline"))
        column.addWidget(Field(self.tr("User"), self.user))
        column.addWidget(self.status)
        column.addWidget(self.new_password)
        flow = FlowLayout(theme.px(8), theme.px(8))
        column.addLayout(flow)
        for each in self.changes.values():
            flow.addWidget(each)
        column.addStretch()
