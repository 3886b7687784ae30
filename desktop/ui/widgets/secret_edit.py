"""A line for a secret: a password, a code, an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from desktop.ui.style import qt_values
from desktop.ui.widgets.text_change import text_change

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent
    from PySide6.QtWidgets import QMenu

    from desktop.ui.widgets.secret_selection import SecretSelection


class SecretEdit(QLineEdit):
    """Edits as QLineEdit does, and differs in what it tells others and what it remembers.

    - Nothing can be undone or redone, neither hidden nor shown.
    - What is selected never goes to the X11 selection. What is copied is marked confidential,
      gone after half a minute and at quit. While hidden nothing is copied at all.
    - While hidden, assistive tools and input methods get bullets; shown, the text.

    It is hidden while its echo mode is Password.
    """

    message = Signal(str)
    """A sentence for the person about the clipboard: what was copied, what was cleared."""

    hints = qt_values.SENSITIVE_DATA | qt_values.NO_AUTO_UPPERCASE | qt_values.NO_PREDICTIVE_TEXT
    """Qt.InputMethodHints: input methods learn nothing from it."""

    def __init__(self) -> None:
        super().__init__()
        self._selection: SecretSelection | None = None
        self._told = ""
        self._silence()
        self.setProperty("inputMethodHints", self.hints)
        self.textChanged.connect(self._tell_text)
        self.cursorPositionChanged.connect(self._tell_cursor)

    @property
    def is_hidden(self) -> bool:
        return self.echoMode() != QLineEdit.EchoMode.Normal

    def setEchoMode(self, mode: QLineEdit.EchoMode, /) -> None:
        """Hide or show the text. Assistive tools are told nothing of it: who asks gets it."""
        super().setEchoMode(mode)
        self.setProperty("inputMethodHints", self.hints)  # Qt takes them off a shown text
        self._told = self.displayText()
        self._guard()

    # Nothing brings it back

    def clear(self) -> None:
        """Empty it. QLineEdit's own `clear` could be undone; setting a text forgets the history."""
        self._told = "\N{BULLET}" * len(self._told)  # what goes is not read out again
        self.setText("")

    def undo(self) -> None:
        """Do nothing."""

    def redo(self) -> None:
        """Do nothing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtGui import QKeySequence  # not needed to paint

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
        from PySide6.QtCore import Qt  # dear at start, see `qt_values`

        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    # Copying

    @Slot()
    def copy(self) -> None:
        """Copy what is selected by the rules for secrets; nothing while hidden."""
        guard = self._guard()
        if guard is not None and self.hasSelectedText():
            guard.copy(self.selectedText())

    @Slot()
    def cut(self) -> None:
        if self.hasSelectedText() and not (self.is_hidden or self.isReadOnly()):
            self.copy()
            self.del_()

    def _cut_from(self, start: int) -> None:
        if not self.isReadOnly():
            self.setSelection(start, self._units() - start)
            self.cut()

    def _guard(self) -> SecretSelection | None:
        """What watches over the shown text; None while it is hidden."""
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

    def _silence(self) -> None:
        """Have QLineEdit itself tell assistive tools nothing of its text.

        Its events carry each character and the whole text, hidden or not. They are sent by the
        inner QWidgetLineControl in the name of its parent, and one without an accessible interface
        makes them come to nothing. `_tell_text` sends others in their place.
        """
        stand_in = QObject(self)
        for child in self.children():
            if child.metaObject().className() == "QWidgetLineControl":
                child.setParent(stand_in)

    @Slot()
    def _tell_text(self) -> None:
        from PySide6 import QtGui  # not needed to paint

        before, self._told = self._told, self.displayText()
        self._guard()
        if not QtGui.QAccessible.isActive():
            return
        position, removed, inserted = text_change(before, self._told, self.cursorPosition())
        event: QtGui.QAccessibleEvent
        if not removed:
            event = QtGui.QAccessibleTextInsertEvent(self, position, inserted)
        elif not inserted:
            event = QtGui.QAccessibleTextRemoveEvent(self, position, removed)
        else:
            event = QtGui.QAccessibleTextUpdateEvent(self, position, removed, inserted)
        QtGui.QAccessible.updateAccessibility(event)

    @Slot()
    def _tell_cursor(self) -> None:
        from PySide6 import QtGui  # not needed to paint

        if QtGui.QAccessible.isActive():
            event = QtGui.QAccessibleTextCursorEvent(self, self.cursorPosition())
            QtGui.QAccessible.updateAccessibility(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: object = None, /) -> object:
        answer = (
            super().inputMethodQuery(query)
            if argument is None
            else super().inputMethodQuery(query, argument)
        )
        return self._masked(query, answer) if self.is_hidden else answer

    def _masked(self, query: Qt.InputMethodQuery, answer: object) -> object:
        """Bullets in place of any part of the text."""
        from PySide6.QtCore import Qt  # dear at start, see `qt_values`

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
