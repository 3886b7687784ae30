"""The Claims page: what the tokens say, claim by claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QRadioButton, QVBoxLayout, QWidget

from desktop.ui.models.claim_rows import all_text
from desktop.ui.models.claims import ClaimsModel
from desktop.ui.style import theme
from desktop.ui.table.filter_field import FilterField
from desktop.ui.table.view import TableView
from desktop.ui.text.organisation import not_copied_by_organisation
from desktop.ui.text.phones import value_as_allowed
from desktop.ui.text.tool_tips import plain_tool_tip
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.detail_pane import DetailPane
from desktop.ui.widgets.labels import Label, Pill

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent

    from desktop.auth.jwt.verdicts import Verdict
    from desktop.auth.session import Session
    from desktop.ui.models.current_session import CurrentSession
    from desktop.ui.widgets.secret_clipboard import SecretClipboard

TIMES_INTERVAL_MS = 30_000
"""How often texts such as "in 46 min" are brought up to date."""


class ClaimsPage(QWidget):
    """The claims of one token in a table, with the selected one in full below."""

    def __init__(
        self,
        current: CurrentSession,
        clipboard: SecretClipboard,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._current = current
        self._session: Session | None = None
        self._model = ClaimsModel(current.service_now, self)
        self._filter = FilterField(self.tr("Filter claims"))
        self._filter.textChanged.connect(self._narrow)
        self.copy_id_token = self._copy_button(self.tr("Copy ID token"), self._copy_id_token)
        self.copy_access_token = self._copy_button(
            self.tr("Copy access token"), self._copy_access_token
        )
        self._id_token = QRadioButton(self.tr("ID token"))
        self._id_token.setAccessibleName(self.tr("ID token"))
        self._id_token.setChecked(True)
        self._access_token = QRadioButton(self.tr("Access token"))
        self._access_token.setAccessibleName(self.tr("Access token"))
        self._id_token.toggled.connect(self._show_token)
        self.verdict = Pill()
        self._count = Label("", "aside")
        self._copy_all = LinkButton(self.tr("Copy all claims"))
        self._copy_all.setAccessibleName(self.tr("Copy all claims"))
        self._copy_all.clicked.connect(self._copy_every_claim)
        self.table = TableView(self._model)
        self.table.setAccessibleName(self.tr("Claims"))
        self.table.set_weights((27, 31, 42))
        self.table.current_row_changed.connect(self._show_detail)
        self.table.copy_wanted.connect(self._copy_value)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self._detail = DetailPane(self.tr("Value"))
        self._times = QTimer(self, interval=TIMES_INTERVAL_MS)
        self._times.timeout.connect(self._model.refresh_times)
        self._menu = self._make_menu()
        self._lay_out()
        current.changed.connect(self._update)
        self._update()

    @Slot()
    def _update(self) -> None:
        session, before = self._current.session, self._session
        if session is before:
            return
        if session is None:
            self._clear()
            return
        if before is not None and before.stored_session.sign_in != session.stored_session.sign_in:
            self._clipboard.clear()  # what was copied belongs to a sign-in that is over
        self._session = session
        self._show_token()

    def _clear(self) -> None:
        """The session is over: clear what was shown or copied."""
        self._session = None
        self._clipboard.clear()
        self._model.set_claims({})
        self._detail.show_value("", "", "")
        self._detail.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._model.refresh_times()
        self._times.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._times.stop()

    @Slot()
    def _show_token(self) -> None:
        if self._session is None:
            return
        verdict = self._shown_verdict(self._session)
        self._model.set_claims(verdict.claims or {})
        if verdict.valid:
            self.verdict.set("✓ " + self.tr("Verified"), "good")
        else:
            self.verdict.set("! " + self.tr("Not verified"), "warning")
        self._detail.hide()
        self._update_count()
        self._offer_copies(self._session)

    def _offer_copies(self, session: Session) -> None:
        """A token is copied whole or not at all: what is signed can't be masked."""
        for button, verdict in (
            (self.copy_id_token, session.verdicts.id_token),
            (self.copy_access_token, session.verdicts.access_token),
        ):
            claims = verdict.claims or {}
            allowed = value_as_allowed(claims) == claims
            button.setEnabled(allowed)
            button.setToolTip("" if allowed else plain_tool_tip(not_copied_by_organisation()))

    @Slot(str)
    def _narrow(self, text: str) -> None:
        self._model.set_filter(text)
        self._detail.hide()
        self._update_count()

    @Slot(int)
    def _show_detail(self, line: int) -> None:
        claim = self._model.claim(line)
        if claim is None:
            self._detail.hide()
        else:
            self._detail.show_value(
                claim.name, claim.meaning, claim.detail(self._current.service_now())
            )

    @Slot()
    def _copy_value(self) -> None:
        claim = self._model.claim(self.table.current_row())
        if claim is not None:
            self._clipboard.copy(claim.copied(), claim.name)

    @Slot()
    def _copy_every_claim(self) -> None:
        if self._session is not None:
            claims = self._shown_verdict(self._session).claims or {}
            self._clipboard.copy(all_text(claims), self.tr("Claims"))

    @Slot()
    def _copy_id_token(self) -> None:
        if self._session is not None:
            self._clipboard.copy(self._session.tokens.id_token, self.tr("ID token"))

    @Slot()
    def _copy_access_token(self) -> None:
        if self._session is not None:
            self._clipboard.copy(self._session.tokens.access_token, self.tr("Access token"))

    @Slot(QPoint)
    def _open_menu(self, at: QPoint) -> None:
        if self._model.claim(self.table.current_row()) is not None:
            self._menu.popup(self.table.viewport().mapToGlobal(at))

    def _shown_verdict(self, session: Session) -> Verdict:
        verdicts = session.verdicts
        return verdicts.id_token if self._id_token.isChecked() else verdicts.access_token

    def _update_count(self) -> None:
        shown, total = self._model.row_count(), len(self._model.rows)
        if shown == total:
            self._count.setText(self.tr("%n claims", "", total))
        elif shown:
            self._count.setText(
                self.tr("{shown} of {total} claims").format(shown=shown, total=total)
            )
        else:
            self._count.setText(self.tr("No claim matches. Change the filter."))

    def _copy_button(self, text: str, slot: Callable[[], None]) -> Button:
        button = Button(text)
        button.setAccessibleName(text)
        button.clicked.connect(slot)
        return button

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Copy &value"), self._copy_value)
        menu.addAction(self.tr("Copy &all claims"), self._copy_every_claim)
        return menu

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(28), theme.px(18), theme.px(28), theme.px(8))
        layout.setSpacing(theme.px(8))
        about = self.tr(
            "What your tokens say about you, claim by claim. For developers and support."
        )
        layout.addWidget(Label(about, "muted", wrap=True))
        above = QHBoxLayout()
        layout.addLayout(above)
        above.setSpacing(theme.px(12))
        above.addWidget(self._filter, 1)
        above.addStretch(1)
        above.addWidget(self.copy_id_token)
        above.addWidget(self.copy_access_token)
        choice = QHBoxLayout()
        layout.addLayout(choice)
        choice.setSpacing(theme.px(8))
        choice.addWidget(self._id_token)
        choice.addWidget(self._access_token)
        choice.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignVCenter)
        choice.addSpacing(theme.px(8))
        choice.addWidget(self._count, 1)
        choice.addWidget(self._copy_all)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._detail)
