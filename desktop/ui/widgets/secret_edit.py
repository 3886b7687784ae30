"""A line edit for a secret: a password, a code, an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from desktop.ui.style import qt_values

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import (
        QContextMenuEvent,
        QDropEvent,
        QFocusEvent,
        QInputMethodEvent,
        QKeyEvent,
        QShowEvent,
    )
    from PySide6.QtWidgets import QMenu, QWidget

    from desktop.ui.widgets.secret_selection import SecretSelection


AFTER_PAINT_MS = 250
"""Milliseconds from showing the field to the first look for assistive tools: after the paint."""


class SecretEdit(QLineEdit):
    """A QLineEdit for a secret.

    Editing is the same. The differences:

    - There is no undo and no redo.
    - Selected text does not go to the X11 selection. Copied text is marked confidential and cleared
      after 30 seconds and at quit. Nothing can be copied while the text is hidden.
    - Assistive tools and input methods get bullets while the text is hidden.

    The text is hidden while the echo mode is Password.
    """

    message = Signal(str)
    """A sentence for the person about the clipboard: what was copied, what was cleared."""

    hints = qt_values.SENSITIVE_DATA | qt_values.NO_AUTO_UPPERCASE | qt_values.NO_PREDICTIVE_TEXT
    """Qt.InputMethodHints: input methods must not learn the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection: SecretSelection | None = None
        self._told = ""
        self._silent = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_PAINT_MS)
        self._soon.timeout.connect(self._silence)
        self.setProperty("inputMethodHints", self.hints)
        self.textChanged.connect(self._tell_text)

    @property
    def is_hidden(self) -> bool:
        return self.echoMode() != QLineEdit.EchoMode.Normal

    def setEchoMode(self, mode: QLineEdit.EchoMode, /) -> None:
        """Hide or show the text. This sends no text to assistive tools; they can read it."""
        super().setEchoMode(mode)
        self.setProperty("inputMethodHints", self.hints)  # Qt takes them off a shown text
        self._told = self.displayText()
        self._guard()

    # No undo

    def clear(self) -> None:
        """Empty it. QLineEdit.clear could be undone; setting a text deletes the undo history."""
        self.setText("")

    def undo(self) -> None:
        """Do nothing."""

    def redo(self) -> None:
        """Do nothing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtGui import QKeySequence  # not needed to paint

        self._silence()
        key = QKeySequence.StandardKey
        if event.matches(key.Undo) or event.matches(key.Redo):
            return
        if self.is_hidden:
            super().keyPressEvent(event)
        elif event.matches(key.Copy):
            self.copy()
        elif event.matches(key.Cut):
            self.cut()
        elif event.matches(key.DeleteEndOfLine):  # which QLineEdit copies on the way
            self._cut_from(self.cursorPosition())
        elif event.matches(key.DeleteCompleteLine):
            self._cut_from(0)
        else:
            super().keyPressEvent(event)

    def createStandardContextMenu(self) -> QMenu:
        menu = super().createStandardContextMenu()
        for action in menu.actions():
            match action.objectName():
                case "edit-undo" | "edit-redo":
                    action.setEnabled(False)
                case "edit-cut":
                    action.triggered.disconnect()
                    action.triggered.connect(self.cut)
                case "edit-copy":
                    action.triggered.disconnect()
                    action.triggered.connect(self.copy)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from PySide6.QtCore import Qt  # slow at start, see `qt_values`

        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    # Copying

    @Slot()
    def copy(self) -> None:
        """Copy what is selected by the rules for secrets; nothing while hidden."""
        if self.hasSelectedText():
            self._copy(self.selectedText())

    @Slot()
    def cut(self) -> None:
        if self.hasSelectedText() and not (self.is_hidden or self.isReadOnly()):
            text = self.selectedText()
            self.del_()
            self._copy(text)

    def _copy(self, text: str) -> None:
        guard = self._guard()
        if guard is not None:
            guard.copy(text)

    def _cut_from(self, start: int) -> None:
        if not self.isReadOnly():
            self.setSelection(start, self._units() - start)
            self.cut()

    def _guard(self) -> SecretSelection | None:
        """The guard of the shown text; None while it is hidden."""
        if self.is_hidden:
            return None
        if self._selection is None:
            from desktop.ui.widgets.secret_selection import SecretSelection

            self._selection = SecretSelection(self, self._shown_text)
            self._selection.message.connect(self.message)
        return self._selection

    def _shown_text(self) -> str:
        return "" if self.is_hidden else self.text()

    def _units(self) -> int:
        """The length as Qt counts it, in UTF-16 code units."""
        return len(self.text().encode("utf-16-le", "surrogatepass")) // 2

    # What assistive tools and input methods get

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._silence()
        super().focusInEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._silence()
        super().inputMethodEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._silence()
        super().dropEvent(event)

    @Slot()
    def _silence(self) -> None:
        """Called before the text can change, since accessibility can be turned on at any time."""
        from desktop.ui.widgets.accessible_text import silence  # not needed to paint

        if not self._silent and silence(self):
            self._silent = True
            self.cursorPositionChanged.connect(self._tell_cursor)

    @Slot()
    def _tell_text(self) -> None:
        before, self._told = self._told, self.displayText()
        self._guard()
        if self._silent:
            from desktop.ui.widgets.accessible_text import tell_change  # not needed to paint

            tell_change(self, before, self._told, spell_removed=self.is_hidden)
        self._silence()

    @Slot()
    def _tell_cursor(self) -> None:
        from desktop.ui.widgets.accessible_text import tell_cursor  # not needed to paint

        tell_cursor(self)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: object = None, /) -> object:
        answer = (
            super().inputMethodQuery(query)
            if argument is None
            else super().inputMethodQuery(query, argument)
        )
        return self._masked(query, answer) if self.is_hidden else answer

    def _masked(self, query: Qt.InputMethodQuery, answer: object) -> object:
        """Bullets in place of any part of the text."""
        from PySide6.QtCore import Qt  # slow at start, see `qt_values`

        asked, shown, cursor = Qt.InputMethodQuery, self.displayText(), self.cursorPosition()
        match query:
            case asked.ImSurroundingText:
                return shown
            case asked.ImCurrentSelection:
                return shown[: self.selectionLength()]
            case asked.ImTextBeforeCursor:
                return shown[:cursor]
            case asked.ImTextAfterCursor:
                return shown[cursor:]
        return answer
