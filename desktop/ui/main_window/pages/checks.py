"""The Checks page: the verdict on the tokens, then every check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.models.check_rows import Result, summary
from desktop.ui.models.checks import ChecksModel
from desktop.ui.style import theme
from desktop.ui.table.view import TableView
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.detail_pane import DetailPane
from desktop.ui.widgets.heading import Heading
from desktop.ui.widgets.labels import Label, Pill

if TYPE_CHECKING:
    from desktop.auth.jwt.verdicts import TokenVerdicts
    from desktop.ui.models.current_session import CurrentSession
    from desktop.ui.widgets.labels import PillVariant

VARIANTS: dict[Result, PillVariant] = {
    Result.PASSED: "good",
    Result.NOT_PASSED: "bad",
    Result.NOT_CHECKED: "warning",
}
SYMBOLS = {Result.PASSED: "✓", Result.NOT_PASSED: "✕", Result.NOT_CHECKED: "!"}


class ChecksPage(QWidget):
    """The verdict in a sentence, the checks in a table, the selected one in full below."""

    def __init__(self, current: CurrentSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._verdicts: TokenVerdicts | None = None
        self._model = ChecksModel(self)
        self._title = Heading("", "headline", wrap=True)
        self._sentence = Label("", "muted", wrap=True)
        self._pill = Pill()
        self.table = TableView(self._model)
        self.table.setAccessibleName(self.tr("Checks"))
        self.table.set_weights((14, 20, 24, 21, 21))
        self.table.current_row_changed.connect(self._show_detail)
        self._detail = DetailPane(self.tr("Expected and actual"))
        self._lay_out()
        current.changed.connect(self._update)
        self._update()

    @Slot()
    def _update(self) -> None:
        verdicts = self._current.verdicts
        if verdicts is self._verdicts:
            return
        self._verdicts = verdicts
        if verdicts is None:
            self._clear()
        else:
            self._show_verdicts(verdicts)

    def _show_verdicts(self, verdicts: TokenVerdicts) -> None:
        """Show these verdicts, and select the first check that did not pass."""
        said = summary(verdicts)
        self._title.setText(said.short)
        self._sentence.setText(said.sentence)
        self._pill.set(f"{SYMBOLS[said.result]} {said.badge}", VARIANTS[said.result])
        self._detail.hide()
        self._model.set_verdicts(verdicts)
        first = self._model.first_not_passed()
        if first >= 0:
            self.table.selectRow(first)

    def _clear(self) -> None:
        """The session is over: clear what was shown."""
        self._model.set_verdicts(None)
        self._detail.show_value("", "", "")
        self._detail.hide()

    @Slot(int)
    def _show_detail(self, line: int) -> None:
        check = self._model.check(line)
        if check is None:
            self._detail.hide()
            return
        self._detail.show_value(
            f"{check.name}  ·  {check.token}",
            self.tr("{outcome} (in reports: {name})").format(
                outcome=check.outcome, name=check.identifier
            ),
            self.tr("Expected: {expected}\nActual: {actual}").format(
                expected=check.expected, actual=check.actual
            ),
        )

    def _lay_out(self) -> None:
        verdict = Card()
        verdict.content.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        across = QHBoxLayout()
        verdict.content.addLayout(across)
        across.setSpacing(theme.px(16))
        words = QVBoxLayout()
        across.addLayout(words, 1)
        across.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        words.setSpacing(theme.px(4))
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(28), theme.px(18), theme.px(28), theme.px(8))
        layout.setSpacing(theme.px(12))
        about = self.tr(
            "Whether the tokens can be trusted, check by check. For testers and support."
        )
        layout.addWidget(Label(about, "muted", wrap=True))
        layout.addWidget(verdict)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._detail)
