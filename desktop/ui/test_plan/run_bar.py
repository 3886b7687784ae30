"""The top of the test plan: where it runs, and what can be done with the run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.widgets.buttons import Button, PrimaryButton
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence


class RunBar(QWidget):
    """Buttons that can't be used now are disabled, or hidden where they rarely can."""

    all_wanted = Signal()
    group_wanted = Signal()
    rest_wanted = Signal()
    stop_wanted = Signal()
    new_run_wanted = Signal()
    save_wanted = Signal()
    resume_wanted = Signal()
    deviations_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.target = ComboBox()
        self.target.setAccessibleName(self.tr("Run on"))
        self.run_all = PrimaryButton(self.tr("Run all"))
        self.run_group = Button(self.tr("Run group"))
        self.run_rest = Button(self.tr("Run what is left"))
        self.stop = Button(self.tr("Stop"))
        self.new_run = Button(self.tr("New run"))
        self.save = Button(self.tr("Save evidence…"))
        self.resume = Button(self.tr("Resume…"))
        self.deviations = Button(self.tr("Known deviations…"))
        self._buttons = {
            self.run_all: self.all_wanted,
            self.run_group: self.group_wanted,
            self.run_rest: self.rest_wanted,
            self.stop: self.stop_wanted,
            self.new_run: self.new_run_wanted,
            self.save: self.save_wanted,
            self.resume: self.resume_wanted,
            self.deviations: self.deviations_wanted,
        }
        for button, signal in self._buttons.items():
            button.setAccessibleName(button.text())
            button.clicked.connect(signal)
        self._lay_out()

    def set_targets(self, names: Sequence[str], chosen: int) -> None:
        """What can be run on."""
        self.target.clear()
        self.target.addItems(list(names))
        self.target.setCurrentIndex(chosen)

    def set_state(self, *, busy: bool, chosen: bool, begun: bool, left: bool) -> None:
        """`chosen`: a case or group; `begun`: there are results; `left`: cases without one."""
        ready = not busy and self.target.count() > 0
        self.target.setEnabled(ready)
        self.run_all.setEnabled(ready)
        self.run_group.setEnabled(ready and chosen)
        self.run_rest.setVisible(begun and left and not busy)
        self.stop.setEnabled(busy)
        self.new_run.setEnabled(begun and not busy)
        self.save.setEnabled(begun and not busy)
        self.resume.setEnabled(not busy)
        self.deviations.setEnabled(not busy)

    def _lay_out(self) -> None:
        bar = QHBoxLayout(self)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(theme.px(12))
        label = Label(self.tr("Run on"), "strong")
        label.setBuddy(self.target)
        label.setMinimumHeight(self.target.sizeHint().height())
        # On the first line, also where the buttons need two.
        bar.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        bar.addWidget(self.target, 1, Qt.AlignmentFlag.AlignTop)
        buttons = QWidget()
        row = FlowLayout(theme.px(8), theme.px(8))
        buttons.setLayout(row)
        for button in self._buttons:
            row.addWidget(button)
        bar.addWidget(buttons, 4)
