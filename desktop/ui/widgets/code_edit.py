"""The field for a code: wide digits; pasted text is reduced to its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence

from desktop.ui.style import theme
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.text.code_parser import READS, CodeProblem, extract_code
from desktop.ui.widgets.secret_edit import SecretEdit
from desktop.ui.widgets.tabular_figures import use_tabular_figures

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget


class CodeEdit(SecretEdit):
    """One field, not six boxes. Takes any text; whether it is a code is checked when it is sent."""

    hints = SecretEdit.hints | Qt.InputMethodHint.ImhPreferNumbers.value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_variant(self, "code")
        use_tabular_figures(self, spacing=theme.px(8))
        self.setMaxLength(READS)
        self._shortest = self._longest = 6
        self._refused = self._selects = False
        self.textEdited.connect(self._tidy)
        self.textChanged.connect(self._changed)

    def expect(self, shortest: int, longest: int) -> None:
        """Set how many digits a code has."""
        self._shortest, self._longest = shortest, longest

    def code(self) -> str | CodeProblem:
        return extract_code(self.text(), self._shortest, self._longest)

    def set_refused(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        """Whether what is in it was refused: then a click back into it selects all of it."""
        self._refused = on and bool(self.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._selects = self._refused and event.reason() == Qt.FocusReason.MouseFocusReason

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._selects and not self.hasSelectedText():
            self.selectAll()
        self._selects = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            self.take(QGuiApplication.clipboard().text())
            return
        super().keyPressEvent(event)

    def take(self, text: str) -> None:
        """Replace the content with the code in `text`, or with all of it if there is none."""
        text = text[:READS]
        code = extract_code(text, self._shortest, self._longest)
        self.selectAll()
        self.insert(code if isinstance(code, str) else text)

    @Slot()
    def _changed(self) -> None:
        self._refused = False

    @Slot(str)
    def _tidy(self, text: str) -> None:
        """Reduce text that came by menu, drop or middle button to its code."""
        code = extract_code(text, self._shortest, self._longest)
        if isinstance(code, str) and code != text:
            self.setText(code)
