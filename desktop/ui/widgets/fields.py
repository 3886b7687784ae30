"""A field with its label above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.auth.typed import understood_name
from desktop.ui.style import theme
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.secret_edit import SecretEdit

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

TAKES = 4096
"""Characters that a field holds: far more than any service accepts, so that a text that is too long
can be counted and reported, but few enough that a paste of megabytes costs nothing."""

LONGEST_USER_NAME = 128
"""Characters, Cognito's limit for `Username`."""

HEAD = 24
"""Pixels at 100 %: the line above a control, as high as a link that may be in it."""

# Invisible characters that come along when a name is copied from a chat or a document.
_INVISIBLE = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"


def trimmed(text: str) -> str:
    """`text` without white space and invisible characters at both ends."""
    before = None
    while text != before:
        before, text = text, text.strip().strip(_INVISIBLE)
    return text


def has_control_characters(text: str) -> bool:
    """Whether `text` has characters that no keyboard types: NUL, line breaks, surrogates."""
    return any(c < " " or "\x7f" <= c <= "\x9f" or "\ud800" <= c <= "\udfff" for c in text)


class Field(QWidget):
    """A label with a control below it; the label is the control's accessible name and buddy."""

    def __init__(self, label: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label(label, "strong", wrap=True)
        self.label.setBuddy(control)
        control.setAccessibleName(label)
        # Not as Qt's focus proxy: Tab would then reach the control from wherever in the window's
        # focus chain the field itself is, and pass over all that is between.
        self.control = control
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        # A line is as high with a link in it as without, so that fields keep one distance.
        self.column.setSpacing(theme.px(4))
        self.label.setMinimumHeight(theme.px(HEAD))
        self.head = QHBoxLayout()
        self.column.addLayout(self.head)
        self.head.setSpacing(theme.px(12))
        self.head.addWidget(self.label, 1)
        self.column.addWidget(control)

    def setFocus(self, *reason: Qt.FocusReason) -> None:
        """Give the focus to the control."""
        self.control.setFocus(*reason)


def control_of(widget: QWidget) -> QWidget:
    """The control of a field; any other widget itself."""
    return widget.control if isinstance(widget, Field) else widget


class TextField(Field):
    """One line of text. `overflowed` is emitted when a paste is longer than `TAKES`."""

    changed = Signal()
    overflowed = Signal()

    def __init__(
        self, label: str, edit: QLineEdit | None = None, parent: QWidget | None = None
    ) -> None:
        self.edit = edit or QLineEdit()
        super().__init__(label, self.edit, parent)
        self.edit.setMaxLength(TAKES)
        self.edit.textChanged.connect(self.changed)
        self.edit.inputRejected.connect(self.overflowed)
        self.status: Label | None = None
        if isinstance(self.edit, SecretEdit):
            self.edit.message.connect(self._show_status)
            self.edit.textChanged.connect(self._hide_status)

    def text(self) -> str:
        """The text without white space at the ends."""
        return trimmed(self.edit.text())

    def set_text(self, text: str) -> None:
        self.edit.setText(text)

    def set_read_only(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        """Allow no changes; the text stays legible, and the focus stays."""
        self.edit.setReadOnly(on)

    def focus_and_select(self) -> None:
        """Take the focus, and select the text."""
        self.edit.setFocus()
        self.edit.selectAll()

    @Slot(str)
    def _show_status(self, text: str) -> None:
        if self.status is None:
            self.status = Label("", "aside", wrap=True)
            self.column.addWidget(self.status)
        self.status.setText(text)
        self.status.show()

    @Slot()
    def _hide_status(self) -> None:
        if self.status is not None:
            self.status.hide()


class UserNameField(TextField):
    """For a user name, an email address or a phone number, written in any usual way."""

    def text(self) -> str:
        """As the service wants it; what was typed stays in the field."""
        return understood_name(super().text())

    def problem(self) -> str:
        """Why the text can't be a user name; empty when it can."""
        name = self.text()
        if len(name) > LONGEST_USER_NAME:
            return self.tr(
                "The user name has %n characters; it can have up to %1. "
                "Check that nothing else was pasted along with it.",
                "",
                len(name),
            ).replace("%1", str(LONGEST_USER_NAME))
        if has_control_characters(name):
            return self.tr(
                "The user name contains a line break or another character that no keyboard types. "
                "Type it, or copy it again without that."
            )
        return ""


def place_inside(edit: QLineEdit, inner: QWidget) -> None:
    """Put `inner`, a sibling, at the far end of `edit`, with a margin for the text."""
    gap = theme.px(8)
    size = inner.sizeHint()
    area = edit.geometry()
    mirrored = edit.isRightToLeft()
    left = area.left() + gap if mirrored else area.right() - gap - size.width()
    inner.setGeometry(left, area.center().y() - size.height() // 2, size.width(), size.height())
    room = size.width() + gap
    edit.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)
