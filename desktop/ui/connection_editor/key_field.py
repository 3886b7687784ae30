"""One key of a profile with its field, and what is said under it."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.config.key_values import AUTH_FLOWS
from desktop.config.profile import Profile
from desktop.ui.connection_editor.keys import Kind
from desktop.ui.widgets.check_box import CheckBox
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.fields import Field, TextField
from desktop.ui.widgets.judged_field import JudgedField
from desktop.ui.widgets.password_field import PasswordField

if TYPE_CHECKING:
    from desktop.config.profile_text import Value
    from desktop.ui.connection_editor.keys import EditedKey

_DEFAULTS: dict[str, object] = {item.name: item.default for item in fields(Profile)}


class KeyField(JudgedField):
    """A field, with a hint, a problem or the reason of a lock under it."""

    def __init__(self, edited: EditedKey, parent: QWidget | None = None) -> None:
        super().__init__(edited.hint, parent)
        self.key = edited.key
        self.label = edited.label
        self._kind = edited.kind
        self._in_file = False
        """A default that the file names stays in there."""
        self.locked = False
        self.box: CheckBox | None = None
        self.flow: ComboBox | None = None
        self.text: TextField | None = None
        self.place(*self._make(edited))

    def _make(self, edited: EditedKey) -> tuple[QWidget, QWidget]:
        if self._kind is Kind.SWITCH:
            self.box = CheckBox(edited.label)
            self.box.toggled.connect(self.changed)
            return self.box, self.box
        if self._kind is Kind.FLOW:
            self.flow = ComboBox()
            self.flow.addItems(list(AUTH_FLOWS))
            self.flow.currentIndexChanged.connect(self.changed)
            return Field(edited.label, self.flow), self.flow
        if self._kind is Kind.SECRET:
            self.text = PasswordField(edited.label, self.tr("Show the secret"))
        else:
            self.text = TextField(edited.label)
        self.text.changed.connect(self.changed)
        return self.text, self.text.edit

    def value(self) -> Value | None:
        """What the profile gets; None for a key that needn't be in it."""
        found: Value | None = None
        if self.box is not None:
            found = self.box.isChecked()
        elif self.flow is not None:
            found = self.flow.currentText()
        elif self.text is not None:
            found = self.text.text() or None
            if self._kind is Kind.NUMBER and found is not None:
                found = _number(str(found))
        if found == _DEFAULTS[self.key] and not self._in_file:
            return None
        return found

    def set_value(self, value: object) -> None:
        """Show what is in the file; None for nothing."""
        self._in_file = value is not None
        found = _DEFAULTS[self.key] if value is None else value
        if self.box is not None:
            self.box.setChecked(found is True)
        elif self.flow is not None:
            if self.flow.findText(str(found)) < 0:  # shown, and told what is wrong about it
                self.flow.addItem(str(found))
            self.flow.setCurrentIndex(self.flow.findText(str(found)))
        elif self.text is not None:
            self.text.set_text(str(value) if self._in_file else "")

    def lock(self, reason: str) -> None:
        """Allow no change, and say why."""
        self.hint = reason
        self.locked = True
        if isinstance(self.control, QLineEdit):
            self.control.setReadOnly(True)
        else:
            self.control.setEnabled(False)
        self.show_problem(self.problem)


def _number(text: str) -> Value:
    """The number, where it is one that a profile could have."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 12 else text  # noqa: PLR2004 — more digits than any key takes
