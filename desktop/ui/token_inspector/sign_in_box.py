"""What a sign-in of this run can put in a place: its tokens, what GetUser tells, or all of it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from desktop.qa.token_comparison import SideKind
from desktop.ui.token_inspector.sides import past_side, past_title, session_side
from desktop.ui.widgets.combo_box import ComboBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.auth.session import Session
    from desktop.ui.models.sign_in_history import PastSignIn


class SignInBox(ComboBox):
    """Hidden while there is nothing to choose. What was chosen stands in the place, not in it."""

    token_chosen = Signal(str)
    """A token of the session."""
    side_chosen = Signal(object)
    """A `Side`."""
    get_user_wanted = Signal()
    forget_wanted = Signal()
    """Earlier sign-ins are to be forgotten."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._earlier: tuple[PastSignIn, ...] = ()
        self.setAccessibleName(name)
        self.activated.connect(self._chosen)
        self._fill()

    def set_session(self, session: Session | None) -> None:
        """Offer this one."""
        self._session = session
        self._fill()

    def set_earlier(self, sign_ins: Sequence[PastSignIn]) -> None:
        """Offer these, the newest first."""
        self._earlier = tuple(reversed(sign_ins))
        self._fill()

    def _fill(self) -> None:
        self.clear()
        self.addItem(self.tr("From a sign-in…"), None)
        if self._session is not None:
            self.addItem(self.tr("My ID token"), SideKind.ID)
            self.addItem(self.tr("My access token"), SideKind.ACCESS)
            self.addItem(self.tr("What GetUser tells now"), SideKind.GET_USER)
            self.addItem(self.tr("My sign-in: both tokens"), SideKind.SIGN_IN)
        now = time.time()
        for sign_in in self._earlier:
            self.addItem(past_title(sign_in, now), sign_in)
        if self._earlier:
            self.addItem(self.tr("Forget earlier sign-ins"), self.forget_wanted)
        self.setVisible(self.count() > 1)

    @Slot(int)
    def _chosen(self, index: int) -> None:
        choice, session = self.itemData(index), self._session
        self.setCurrentIndex(0)
        if choice is self.forget_wanted:
            self.forget_wanted.emit()
        elif choice is SideKind.GET_USER:
            self.get_user_wanted.emit()
        elif not isinstance(choice, SideKind):
            if choice is not None:
                self.side_chosen.emit(past_side(choice, time.time()))
        elif session is not None and choice is SideKind.SIGN_IN:
            self.side_chosen.emit(session_side(session))
        elif session is not None:
            tokens = session.tokens
            access = choice is SideKind.ACCESS
            self.token_chosen.emit(tokens.access_token if access else tokens.id_token)
