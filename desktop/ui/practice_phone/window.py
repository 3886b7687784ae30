"""The practice phone: the users of the practice pool, and the codes that they are sent.

It does no I/O: the practice mode sets users, messages and the authenticator's code, for as long as
`wants_updates`.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.practice_phone.address import AddressRow
from desktop.ui.practice_phone.message_list import MessageList
from desktop.ui.practice_phone.model import (
    PracticeMessage,
    PracticeUser,
    PracticeUsersModel,
    UserState,
)
from desktop.ui.practice_phone.totp import AuthenticatorCode
from desktop.ui.practice_phone.user_card import UserCard
from desktop.ui.style import theme
from desktop.ui.table.view import TableView
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.heading import Heading
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.lost_focus import KeepsFocus
from desktop.ui.widgets.scroller import Scroller
from desktop.ui.widgets.window_geometry import start_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

__all__ = ["PracticeMessage", "PracticePhone", "PracticeUser"]

USUAL = (420, 760)
"""Pixels at 100 %."""
BELOW_MESSAGES = 16
"""Pixels at 100 % that stay in sight around the messages when a new one is scrolled to."""


class PracticePhone(KeepsFocus, QWidget):
    """A window of its own, beside the login dialog; Esc closes it, as it does dialogs.

    Enter and a double click on a user do what the card's button does.
    """

    user_chosen = Signal(str)
    """User name of the user whose messages and code are wanted now."""
    fill_in = Signal(str, str, str)
    """User name, password (empty: not known) and user pool id, for the login dialog."""
    wants_updates_changed = Signal(bool)
    controls_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Practice phone"))
        self._user: PracticeUser | None = None
        self._messages: tuple[PracticeMessage, ...] = ()
        self._states: tuple[UserState, ...] = ()
        self._wanted = False
        self._users = PracticeUsersModel(self)
        self.table = TableView(self._users)
        self.table.setAccessibleName(self.tr("Practice users"))
        self.table.set_weights((2, 3))
        self.table.current_row_changed.connect(self._choose)
        self.table.doubleClicked.connect(self._fill_in)
        self.card = UserCard()
        self.card.fill_in.connect(self._fill_in)
        self.card.hide()
        self.totp = AuthenticatorCode()
        self.messages = MessageList()
        self.messages.news.connect(self.show_messages)
        self.address = AddressRow()
        self.address.hide()
        self.controls = LinkButton(self.tr("Practice controls…"))
        self.controls.setAccessibleName(self.tr("Practice controls…"))
        self.controls.clicked.connect(self.controls_wanted)
        self.controls.hide()
        self._lay_out()
        start_at(self, *USUAL)

    def set_address(self, address: str) -> None:
        """Say where the pool is, such as `http://127.0.0.1:8000`."""
        self.address.set_address(address)
        self.address.show()

    def set_users(self, users: Sequence[PracticeUser]) -> None:
        """Set the users to choose from. The chosen one stays chosen; otherwise the first is."""
        chosen = self._user
        self._users.set_users(users)
        row = self._users.row_of(chosen) if chosen is not None else -1
        if users:
            self.table.selectRow(max(0, row))

    def set_states(self, states: Sequence[UserState]) -> None:
        """Set how users are by now: what has changed is seen on the card."""
        if tuple(states) != self._states:
            self._states = tuple(states)
            if self._user is not None:
                self.card.set_user(self._as_it_is(self._user))

    def set_messages(self, messages: Sequence[PracticeMessage]) -> None:
        """Set all messages, oldest first; those of the chosen user are shown."""
        self._messages = tuple(messages)
        if self._user is not None:
            self.messages.update_messages(self._messages_of(self._user), time.time())

    def set_totp(self, code: str | None, seconds_left: int | None = None) -> None:
        """Set the chosen user's current code; None when they have no authenticator app."""
        self.totp.set_code(code, seconds_left)

    @property
    def wants_updates(self) -> bool:
        """Whether the window is shown and not minimised."""
        return self.isVisible() and not self.isMinimized()

    @property
    def chosen(self) -> PracticeUser | None:
        return self._user

    def choose(self, user_name: str, user_pool_id: str = "") -> bool:
        """Choose the user of this name (in this pool); returns whether there is one."""
        for row in range(self._users.row_count()):
            user = self._users.user(row)
            if (
                user is not None
                and user.user_name == user_name
                and user_pool_id in ("", user.user_pool_id)
            ):
                self.table.selectRow(row)
                return True
        return False

    @Slot()
    def show_messages(self) -> None:
        """Scroll to the newest message, whole, where the window is lower than its content."""
        self._scroller.ensureWidgetVisible(self.messages, 0, theme.px(BELOW_MESSAGES))

    def resting_place(self) -> QWidget:
        return self.table

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.hasFocus():
            self._fill_in()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_wanted()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tell_wanted()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.WindowStateChange:
            self._tell_wanted()

    @Slot(int)
    def _choose(self, line: int) -> None:
        user = self._users.user(line)
        if user is None:
            return
        same = self._user is not None and self._user.is_same(user)
        self._user = user
        self.card.set_user(self._as_it_is(user))
        self.card.show()
        if not same:
            self.totp.set_code(None, None)
            self.messages.start_over(self._messages_of(user), time.time())
            self.user_chosen.emit(user.user_name)

    @Slot()
    def _fill_in(self) -> None:
        if self._user is not None:
            user = self._as_it_is(self._user)
            self.fill_in.emit(user.user_name, user.password, user.user_pool_id)

    def _as_it_is(self, user: PracticeUser) -> PracticeUser:
        state = next((it for it in self._states if it.user.is_same(user)), None)
        return state.applied_to(user) if state is not None else user

    def _messages_of(self, user: PracticeUser) -> list[PracticeMessage]:
        return [message for message in self._messages if message.is_for(user)]

    def _tell_wanted(self) -> None:
        if self.wants_updates != self._wanted:
            self._wanted = self.wants_updates
            self.wants_updates_changed.emit(self._wanted)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        margin = theme.px(20)
        column.setContentsMargins(margin, theme.px(16), margin, margin)
        column.setSpacing(theme.px(8))
        column.addWidget(Heading(self.tr("Practice users"), "headline"))
        column.addWidget(
            Label(self.tr("Choose one to sign in with. They exist here only."), "muted", wrap=True)
        )
        column.addWidget(self.table, 3)
        column.addWidget(self.card)
        column.addWidget(self._phone(), 1)
        column.addWidget(self.address)
        column.addWidget(self.controls, 0, Qt.AlignmentFlag.AlignLeading)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        self._scroller = Scroller(page)
        around.addWidget(self._scroller)

    def _phone(self) -> Card:
        phone = Card()
        side, edge = theme.px(16), theme.px(14)
        # The list has a ring of 2 when it has the focus, and what is above begins where it does.
        phone.content.setContentsMargins(side - 2, edge, side - 2, edge)
        phone.content.setSpacing(theme.px(8))
        phone.content.addWidget(self.totp)
        heading = Label(self.tr("Messages"), "strong")
        for above in (heading, self.totp):
            above.setContentsMargins(2, 0, 2, 0)
        phone.content.addWidget(heading)
        phone.content.addWidget(self.messages)
        self.totp.set_code("000000", 1)
        phone.setMinimumHeight(phone.sizeHint().height())
        self.totp.set_code(None, None)
        return phone
