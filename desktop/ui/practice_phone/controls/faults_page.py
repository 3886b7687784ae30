"""Faults: ready-made ones, one of one's own, and those that are on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.practice_phone.controls.fault_texts import (
    KINDS,
    OPERATIONS,
    PRESETS,
    TAKES_SECONDS,
    fault_text,
    operation_text,
    translated,
)
from desktop.ui.style import theme
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.fields import Field, TextField
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.ui.practice_phone.controls.model import Fault

LONGEST_SECONDS = 3_600.0
"""As in the control API."""


class FaultsPage(QWidget):
    """It switches nothing on itself: it says what is wanted."""

    turn_on = Signal(object)
    """A tuple of faults, to be added to those that are on."""
    turn_off = Signal(object)
    """One fault of those that are on."""
    said = Signal(str)
    """A sentence about what was typed and can't be understood."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faults: tuple[Fault, ...] | None = None
        self.kind = ComboBox()
        for kind, text in KINDS.items():
            self.kind.addItem(translated(text), kind)
        self.kind.currentIndexChanged.connect(self._kind_chosen)
        self.operation = ComboBox()
        for name in OPERATIONS:
            self.operation.addItem(operation_text(name), name)
        self.seconds = TextField(self.tr("Seconds"))
        self.times = TextField(self.tr("How often"))
        self.times.edit.setPlaceholderText(self.tr("always"))
        self.user = TextField(self.tr("Only for user"))
        self.user.edit.setPlaceholderText(self.tr("everyone"))
        self.add = Button(self.tr("Turn on"))
        self.add.setAccessibleName(self.tr("Turn this fault on"))
        self.add.clicked.connect(self._turn_on)
        self.presets: list[Button] = []
        self.rows: list[LinkButton] = []
        """The buttons that turn one fault off, in the order of the faults."""
        self._listed = QVBoxLayout()
        self._lay_out()
        self._kind_chosen()
        self.set_faults(())

    def set_faults(self, faults: tuple[Fault, ...]) -> None:
        """Show these as those that are on."""
        if faults == self._faults:
            return
        self._faults = faults
        for old in self._list.findChildren(QWidget):
            old.hide()
            old.deleteLater()
        self.rows = []
        if not faults:
            self._listed.addWidget(Label(self.tr("None is on."), "muted"))
        for fault in faults:
            self._listed.addWidget(self._row(fault))

    def _row(self, fault: Fault) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        text = fault_text(fault)
        across.addWidget(Label(text, wrap=True), 1)
        off = LinkButton(self.tr("Turn off"))
        off.setAccessibleName(self.tr("Turn off: %1").replace("%1", text))
        off.clicked.connect(partial(self.turn_off.emit, fault))
        across.addWidget(off)
        self.rows.append(off)
        return row

    @Slot()
    def _kind_chosen(self) -> None:
        takes = self.kind.currentData() in TAKES_SECONDS
        self.seconds.setEnabled(takes)
        self.seconds.edit.setPlaceholderText("40" if self._kind == "delay_messages" else "1")

    @property
    def _kind(self) -> str:
        return str(self.kind.currentData())

    @Slot()
    def _turn_on(self) -> None:
        fault: dict[str, object] = {
            "operation": str(self.operation.currentData()),
            "kind": self._kind,
        }
        seconds, times = self.seconds.text().replace(",", "."), self.times.text()
        if seconds and self._kind in TAKES_SECONDS:
            try:
                fault["seconds"] = float(seconds)
            except ValueError:
                fault["seconds"] = -1.0
            if not 0 <= float(str(fault["seconds"])) <= LONGEST_SECONDS:
                self.said.emit(self.tr("Seconds is a number from 0 to 3600."))
                self.seconds.focus_and_select()
                return
        if times:
            if not (times.isascii() and times.isdigit() and int(times)):
                self.said.emit(self.tr("How often is a whole number from 1, or empty for always."))
                self.times.focus_and_select()
                return
            fault["times"] = int(times)
        if self.user.text():
            fault["user"] = self.user.text()
        self.said.emit("")
        self.turn_on.emit((fault,))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(Label(self.tr("Ready-made"), "headline"))
        flow = FlowLayout(theme.px(8), theme.px(8))
        column.addLayout(flow)
        for preset in PRESETS:
            button = Button(translated(preset.text))
            button.setAccessibleName(translated(preset.text))
            button.clicked.connect(partial(self.turn_on.emit, preset.faults))
            flow.addWidget(button)
            self.presets.append(button)
        grid = QGridLayout()
        column.addSpacing(theme.px(2))
        column.addLayout(grid)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        grid.addWidget(Field(self.tr("What goes wrong"), self.kind), 0, 0, 1, 3)
        grid.addWidget(Field(self.tr("At which call"), self.operation), 0, 3, 1, 3)
        grid.addWidget(self.seconds, 1, 0, 1, 2)
        grid.addWidget(self.times, 1, 2, 1, 2)
        grid.addWidget(self.user, 1, 4, 1, 2)
        for each in range(6):
            grid.setColumnStretch(each, 1)
        across = QHBoxLayout()
        column.addLayout(across)
        across.addStretch()
        across.addWidget(self.add)
        column.addWidget(Label(self.tr("Faults that are on"), "headline"))
        self._list = QWidget()
        self._list.setLayout(self._listed)
        self._listed.setContentsMargins(0, 0, 0, 0)
        self._listed.setSpacing(theme.px(6))
        column.addWidget(self._list)
        column.addStretch()
