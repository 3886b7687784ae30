"""The full value of the row that is selected in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QTableView, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.widgets.labels import ElidedLabel
from desktop.ui.widgets.lost_focus import focused_in
from desktop.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

MOST_LINES = 6
"""Lines that are shown at once; more can be scrolled to."""
LONGEST_LINE = 2_000
"""Characters of a line that are measured; a longer one needs `MOST_LINES` anyway."""


class DetailPane(QWidget):
    """A heading, a sentence, and the value in a read-only box; hidden without a selection."""

    def __init__(
        self, name: str, most_lines: int = MOST_LINES, parent: QWidget | None = None
    ) -> None:
        """`name` is the box's accessible name; what is beyond `most_lines` is scrolled to."""
        super().__init__(parent)
        self._most_lines = most_lines
        self._heading = ElidedLabel("", "strong")
        self._sentence = ElidedLabel("", "muted")
        self._box = QPlainTextEdit()
        self._box.setReadOnly(True)
        self._box.setTabChangesFocus(True)
        self._box.setUndoRedoEnabled(False)
        self._box.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(4), 0, 0)
        layout.setSpacing(theme.px(4))
        across = QHBoxLayout()
        layout.addLayout(across)
        across.setSpacing(theme.px(12))
        across.addWidget(self._heading)
        across.addWidget(self._sentence, 1)
        layout.addWidget(self._box)
        self.hide()

    def show_value(self, heading: str, sentence: str, value: str) -> None:
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self._box.setPlainText(value)
        self.show()
        self._fit()
        self._keep_in_sight()

    def text(self) -> str:
        """The value as shown."""
        return self._box.toPlainText()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _keep_in_sight(self) -> None:
        """Scroll to it where the page is higher than its window, for who is in the table above."""
        around, focused = self.parentWidget(), focused_in(self.window())
        while around is not None and not isinstance(around, Scroller):
            around = around.parentWidget()
        if around is not None and isinstance(focused, QTableView):
            around.show_whole(self)

    def _fit(self) -> None:
        """As high as the value needs, up to the most lines."""
        most = self._most_lines
        metrics = self._box.fontMetrics()
        room = max(1, self._box.viewport().width() - theme.px(12))
        lines = 0
        for line in self._box.toPlainText().split("\n", most)[:most]:
            lines += 1 + metrics.horizontalAdvance(line[:LONGEST_LINE]) // room
        lines = min(most, max(1, lines))
        self._box.setFixedHeight(metrics.lineSpacing() * lines + theme.px(26))
