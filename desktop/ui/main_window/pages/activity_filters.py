"""The line above the activity: filter by text, attempt and result; local times or UTC."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.models.activity_filter import Result
from desktop.ui.models.activity_names import FLOWS, known
from desktop.ui.style import theme
from desktop.ui.table.filter_field import FilterField
from desktop.ui.text.moments import day_and_milliseconds
from desktop.ui.widgets.check_box import CheckBox
from desktop.ui.widgets.combo_box import ComboBox

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from desktop.ui.models.activity import ActivityModel


class AttemptBox(ComboBox):
    """The newest attempts to choose from, brought up to date when it gets the focus or opens."""

    def __init__(self, model: ActivityModel) -> None:
        super().__init__()
        self._model = model
        self.setAccessibleName(self.tr("Attempt"))
        self.addItem(self.tr("All attempts"), None)
        self.currentIndexChanged.connect(self._chosen)

    def showPopup(self) -> None:
        self.fill()
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.fill()
        super().focusInEvent(event)

    def fill(self) -> None:
        """Offer the attempts that there are now, the newest first; the choice stays."""
        chosen = self.currentData()
        before = self.blockSignals(True)
        while self.count() > 1:
            self.removeItem(1)
        attempts = dict(reversed(self._model.counts.attempts.items()))
        for attempt, first in attempts.items():
            clock = day_and_milliseconds(first.time, utc=self._model.utc)[11:19]
            self.addItem(f"{attempt} · {clock} · {known(FLOWS, first.flow)}", attempt)
        if chosen is not None and chosen not in attempts:
            self.addItem(str(chosen), chosen)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(before)

    @Slot()
    def _chosen(self) -> None:
        self._model.set_attempt(self.currentData())


class ActivityFilters(QWidget):
    """Narrows the model that it is given."""

    def __init__(self, model: ActivityModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.text = FilterField(self.tr("Filter activity"))
        self.text.textChanged.connect(model.set_filter)
        self.attempt = AttemptBox(model)
        self.result = ComboBox()
        self.result.setAccessibleName(self.tr("Result"))
        for kind, words in (
            (Result.ANY, self.tr("All results")),
            (Result.ERROR, self.tr("Errors")),
            (Result.SUCCESS, self.tr("OK")),
            (Result.ANSWER, self.tr("Answers")),
            (Result.CANCELLED, self.tr("Cancelled")),
        ):
            self.result.addItem(words, kind)
        self.result.currentIndexChanged.connect(self._result_chosen)
        self.utc = CheckBox(self.tr("UTC"))
        self.utc.setToolTip(self.tr("Times in UTC, or else by this computer's time zone"))
        self.utc.setChecked(model.utc)
        self.utc.toggled.connect(model.set_utc)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        layout.addWidget(self.text, 2)
        layout.addWidget(self.attempt, 1)
        layout.addWidget(self.result, 1)
        layout.addWidget(self.utc)

    @Slot()
    def _result_chosen(self) -> None:
        self._model.set_result(self.result.currentData())
