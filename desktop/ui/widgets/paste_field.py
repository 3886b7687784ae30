"""A field for what people copied somewhere else, with a button that reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from desktop.ui.style import theme
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class _Edit(QLineEdit):
    """Enter is its own, and presses no button of the window."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("\r", "\n"):
            event.accept()
            if not event.isAutoRepeat():
                self.entered.emit()
            return
        super().keyPressEvent(event)


class PasteField(TextField):
    """Emits `entered` with what is in the field, for Enter and for the button beside it."""

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        edit = _Edit()
        super().__init__(self.tr("Or paste a link, an address or a pool id"), edit, parent)
        edit.entered.connect(self.enter)
        self.button = Button(self.tr("Open"))
        self.button.setAccessibleName(self.button.text())
        self.button.clicked.connect(self.enter)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        self.column.removeWidget(edit)
        self.column.addLayout(line)
        line.addWidget(edit, 1)
        line.addWidget(self.button)

    def too_long_text(self) -> str:
        """What to say for `overflowed`."""
        return self.tr(
            "What you pasted is too long for this field, so only its start is there. Save it as a "
            "file, and open that."
        )

    @Slot()
    def enter(self) -> None:
        """Emit what is there; with nothing, put the focus into the field."""
        if self.text():
            self.entered.emit(self.text())
        else:
            self.edit.setFocus()
