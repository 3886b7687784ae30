"""The session that is open: ID token, access token and GetUser side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.qa.token_comparison import get_user_claims
from desktop.ui.models.sign_in_history import sign_in_key
from desktop.ui.models.three_sides import ThreeSidesModel
from desktop.ui.style import theme
from desktop.ui.table.view import TableView
from desktop.ui.token_inspector.table_or_sentence import TableOrSentence
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.session import Session


class SignInPage(QWidget):
    """Asks nothing by itself: GetUser is a call to the service."""

    get_user_wanted = Signal()
    chosen = Signal(str, str, str)
    """Of the current row: the claim, what differs, and the values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._get_user: Mapping[str, object] | None = None
        self.model = ThreeSidesModel(self)
        self.hint = Label("", "muted", wrap=True)
        self.ask = Button(self.tr("Ask GetUser"))
        self.ask.setAccessibleName(self.tr("Ask GetUser"))
        self.ask.clicked.connect(self.get_user_wanted)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("My sign-in"))
        self.table.set_weights((17, 14, 17, 16, 16, 20))
        self.table.current_row_changed.connect(self._row_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        above = QHBoxLayout()
        column.addLayout(above)
        above.addWidget(self.hint, 1)
        above.addWidget(self.ask)
        signed_out = self.tr("Sign in: then this shows what your tokens and GetUser say.")
        column.addWidget(TableOrSentence(self.table, signed_out), 1)
        self._show()

    def set_session(self, session: Session | None) -> None:
        """Show the tokens of this one. What GetUser told of another one is dropped."""
        before = self._session
        if before is None or session is None or sign_in_key(before) != sign_in_key(session):
            self._get_user = None
        self._session = session
        self._show()

    def set_get_user(self, body: Mapping[str, object]) -> None:
        """Show what GetUser told."""
        self._get_user = get_user_claims(body)
        self._show()

    def _show(self) -> None:
        session = self._session
        self.ask.setEnabled(session is not None)
        if session is None:
            self.model.set_sides(None, None, None)
            self.hint.setText("")
            return
        self.model.set_sides(session.id_claims, session.access_claims, self._get_user)
        if self._get_user is None:
            self.hint.setText(self.tr("GetUser wasn't asked yet."))
        else:
            self.hint.setText(self.tr("GetUser as it was when it was asked."))

    @Slot(int)
    def _row_chosen(self, row: int) -> None:
        if row in range(self.model.row_count()):
            claim, difference, ident, access, told, meaning = self.model.row_texts(row)
            text = self.tr("ID token: {first}\nAccess token: {second}\nGetUser: {third}")
            sentence = f"{difference}. {meaning}" if meaning else difference
            self.chosen.emit(claim, sentence, text.format(first=ident, second=access, third=told))
