"""The window: two sides, the checks on the first, its claims, both compared, and one sign-in."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.auth.jwt.claim_checks import Expected
from desktop.auth.jwt.verify import inspect_token
from desktop.ui.models.check_rows import token_rows
from desktop.ui.models.checks import ChecksModel
from desktop.ui.models.claims import ClaimsModel
from desktop.ui.style import theme
from desktop.ui.table.view import TableView
from desktop.ui.text.phones import value_as_allowed
from desktop.ui.token_inspector.comparison_page import ComparisonPage
from desktop.ui.token_inspector.keys_bar import KeysBar
from desktop.ui.token_inspector.sides import get_user_side
from desktop.ui.token_inspector.sign_in_page import SignInPage
from desktop.ui.token_inspector.slot import TokenSlot
from desktop.ui.token_inspector.table_or_sentence import TableOrSentence
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.detail_pane import DetailPane
from desktop.ui.widgets.file_dialog import FileDialog
from desktop.ui.widgets.labels import Label, Pill
from desktop.ui.widgets.lost_focus import KeepsFocus
from desktop.ui.widgets.opens_over import OpensOver
from desktop.ui.widgets.tab_bar import TabBar
from desktop.ui.widgets.window_geometry import start_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.auth.issuers import Issuer
    from desktop.auth.jwt.verdicts import Verdict
    from desktop.auth.session import Session
    from desktop.ui.models.sign_in_history import PastSignIn

USUAL = (1000, 640)
"""Pixels at 100 %."""


class TokenInspector(KeepsFocus, OpensOver, QWidget):
    """A window of its own. It knows no network: keys come by `bar.set_keys`."""

    get_user_wanted = Signal()
    forget_wanted = Signal()
    """Earlier sign-ins are to be forgotten."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Token inspector"))
        self._issuers: tuple[Issuer, ...] = ()
        self._client_id = ""
        self._verdict: Verdict | None = None
        self.first, self.second = TokenSlot("A"), TokenSlot("B")
        self.bar = KeysBar()
        self.pill = Pill()
        self.said = Label("", "muted", wrap=True)
        self.checks = ChecksModel(self)
        self.claims = ClaimsModel(lambda: float(self.bar.judged_at()), self)
        self.comparison = ComparisonPage()
        self.sign_in = SignInPage()
        self._get_user_for: TokenSlot | None = None
        self.export = Button(self.tr("Export…"))
        self.export.setAccessibleName(self.tr("Export…"))
        self.export.clicked.connect(self._choose_export)
        self.detail = DetailPane(self.tr("Value"))
        self.tabs = TabBar()
        self.tabs.setAccessibleName(self.tr("Views"))
        self.pages = QStackedWidget()
        self._lay_out()
        self.first.changed.connect(self._first_changed)
        self.second.changed.connect(self._compare)
        self.bar.changed.connect(self._judge)
        for slot in (self.first, self.second):
            slot.sign_in.get_user_wanted.connect(partial(self._want_get_user, slot))
            slot.sign_in.forget_wanted.connect(self.forget_wanted)
        self.sign_in.get_user_wanted.connect(partial(self._want_get_user, None))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(
            self.first.paste_from_clipboard
        )
        start_at(self, *USUAL)
        self._judge()
        self._compare()

    def set_expected(self, issuers: tuple[Issuer, ...], client_id: str) -> None:
        """Judge tokens as those of this connection."""
        self._issuers, self._client_id = issuers, client_id
        self._judge()

    def set_session(self, session: Session | None) -> None:
        """Offer its tokens to both places."""
        for part in (self.first, self.second, self.sign_in):
            part.set_session(session)

    def set_earlier(self, sign_ins: Sequence[PastSignIn]) -> None:
        """Offer these sign-ins of this run to both places."""
        self.first.sign_in.set_earlier(sign_ins)
        self.second.sign_in.set_earlier(sign_ins)

    def set_get_user(self, body: Mapping[str, object]) -> None:
        """What GetUser answered, for the place that wanted it."""
        self.sign_in.set_get_user(body)
        if self._get_user_for is not None:
            self._get_user_for.set_side(get_user_side(body))

    def say(self, text: str) -> None:
        """A sentence beside the verdict, such as why there are no keys."""
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def export_to(self, path: str) -> None:
        """Write checks and claims of token A as JSON; never the token itself."""
        token, verdict = self.first.token, self._verdict
        if token is None or verdict is None:
            return
        content = {
            "judged_at": self.bar.judged_at(),
            "valid": verdict.valid,
            "header": dict(token.header),
            "claims": dict(token.claims),
            "checks": [asdict(check) for check in verdict.checks],
        }
        text = json.dumps(value_as_allowed(content), ensure_ascii=False, indent=1, default=str)
        try:
            Path(path).write_text(f"{text}\n", encoding="utf-8")
        except OSError as error:
            reason = error.strerror or type(error).__name__
            self.say(self.tr("The file couldn't be written: {reason}.").format(reason=reason))
        else:
            self.say(self.tr("Exported: checks and claims, without the token."))

    def resting_place(self) -> QWidget:
        return self.tabs

    @Slot()
    def _first_changed(self) -> None:
        token, side = self.first.token, self.first.side
        self.claims.set_claims(side.claims if side is not None else {})
        if token is not None:
            self.bar.set_use(token.use)
        self._judge()
        self._compare()

    @Slot()
    def _judge(self) -> None:
        token = self.first.token
        self.export.setEnabled(token is not None)
        if token is None or not self._issuers:
            self._verdict = None
            self.checks.set_rows(())
            self.pill.hide()
            return
        use = self.bar.chosen_use
        now = self.bar.judged_at()
        expected = Expected(self._issuers, self._client_id, use, now, machines=use == "access")
        verdict = self._verdict = inspect_token(token.text, self.bar.keys, expected)
        self.checks.set_rows(token_rows(self.bar.use.currentText(), verdict.checks))
        if verdict.valid:
            self.pill.set("✓ " + self.tr("Verified"), "good")
        elif verdict.failed:
            self.pill.set("✕ " + self.tr("Not accepted"), "bad")
        else:
            self.pill.set("! " + self.tr("Not verified"), "warning")
        self.pill.show()

    @Slot()
    def _compare(self) -> None:
        self.comparison.set_sides(self.first.side, self.second.side)

    def _want_get_user(self, slot: TokenSlot | None) -> None:
        self._get_user_for = slot
        self.get_user_wanted.emit()

    @Slot()
    def _choose_export(self) -> None:
        dialog = FileDialog(self, self.tr("Export checks and claims"))
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20))
        layout.setSpacing(theme.px(10))
        layout.addWidget(self.first)
        layout.addWidget(self.second)
        layout.addWidget(self.bar)
        verdict = QHBoxLayout()
        layout.addLayout(verdict)
        verdict.setSpacing(theme.px(12))
        verdict.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignVCenter)
        verdict.addWidget(self.said, 1)
        verdict.addStretch()
        self.said.hide()
        views = QHBoxLayout()
        layout.addLayout(views)
        views.addWidget(self.tabs, 1, Qt.AlignmentFlag.AlignBottom)
        views.addWidget(self.export)
        layout.addWidget(self.pages, 1)
        checks = self._table(self.checks, self.tr("Checks"), (14, 20, 24, 21, 21))
        checks.current_row_changed.connect(self._show_check)
        claims = self._table(self.claims, self.tr("Claims"), (27, 31, 42))
        claims.current_row_changed.connect(self._show_claim)
        no_checks = self.tr("A token on side A is checked here, as one of this connection.")
        no_claims = self.tr("The claims of side A are listed here.")
        for title, page in (
            (self.tr("Checks"), TableOrSentence(checks, no_checks)),
            (self.tr("Claims"), TableOrSentence(claims, no_claims)),
            (self.tr("Compare"), self.comparison),
            (self.tr("My sign-in"), self.sign_in),
        ):
            self.tabs.add(title)
            self.pages.addWidget(page)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        layout.addWidget(self.detail)  # after the pages, for Tab too
        self.tabs.currentChanged.connect(self.detail.hide)
        self.checks.modelReset.connect(self.detail.hide)  # it is of a row that was
        self.claims.modelReset.connect(self.detail.hide)
        self.comparison.chosen.connect(self.detail.show_value)
        self.sign_in.chosen.connect(self.detail.show_value)

    @Slot(int)
    def _show_check(self, row: int) -> None:
        check = self.checks.check(row)
        if check is not None:
            expected = self.tr("Expected: {expected}\nActual: {actual}")
            text = expected.format(expected=check.expected, actual=check.actual)
            self.detail.show_value(
                check.name,
                self.tr("{outcome} (in reports: {name})").format(
                    outcome=check.outcome, name=check.identifier
                ),
                text,
            )

    @Slot(int)
    def _show_claim(self, row: int) -> None:
        claim = self.claims.claim(row)
        if claim is not None:
            at = float(self.bar.judged_at())
            self.detail.show_value(claim.name, claim.meaning, claim.detail(at))

    def _table(
        self,
        model: ChecksModel | ClaimsModel,
        name: str,
        weights: tuple[int, ...],
    ) -> TableView:
        table = TableView(model)
        table.setAccessibleName(name)
        table.set_weights(weights)
        return table
