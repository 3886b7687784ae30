"""One choice for a pool with its field, and what is said under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.ui.provisioning.choice_texts import Kind
from desktop.ui.widgets.check_box import CheckBox
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.fields import Field, TextField
from desktop.ui.widgets.judged_field import JudgedField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.provisioning.choice_texts import ChoiceText


class ChoiceField(JudgedField):
    """`value` is a text, as the template's parameters are."""

    def __init__(self, text: ChoiceText, usual: str, parent: QWidget | None = None) -> None:
        """`usual`: what is chosen at first."""
        super().__init__(text.hint, parent)
        self.name = text.name
        self.touched = False
        """Whether a person changed it, also back again."""
        self._options = text.options
        self.box: CheckBox | None = None
        self.list: ComboBox | None = None
        self.text: TextField | None = None
        if text.kind is Kind.SWITCH:
            self.box = CheckBox(text.label)
            self.place(self.box, self.box)
            self.box.toggled.connect(self._touch)
        elif text.kind is Kind.LIST:
            self.list = ComboBox()
            self.list.addItems([shown for _, shown in text.options])
            self.place(Field(text.label, self.list), self.list)
            self.list.currentIndexChanged.connect(self._touch)
        else:
            self.text = TextField(text.label)
            self.place(self.text, self.text.edit)
            self.text.changed.connect(self._touch)
        self.show_problem("")
        self.set_value(usual)
        self.touched = False

    def value(self) -> str:
        """What is chosen."""
        if self.text is not None:
            return self.text.text()
        if self.list is not None:
            return self._options[self.list.currentIndex()][0]
        return self._options[self.box is not None and self.box.isChecked()][0]

    def set_value(self, value: str) -> None:
        """Choose it."""
        values = [it for it, _ in self._options]
        if self.text is not None:
            self.text.set_text(value)
        elif self.list is not None:
            self.list.setCurrentIndex(values.index(value))
        elif self.box is not None:
            self.box.setChecked(bool(values.index(value)))

    @Slot()
    def _touch(self) -> None:
        self.touched = True
        self.changed.emit()
