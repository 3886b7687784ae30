"""A message above the pages, which can be dismissed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.message import MessageArea

if TYPE_CHECKING:
    from desktop.ui.text.problem import Problem


GOOD_NEWS_MS = 30_000
"""For how long good news is shown, at least; other messages stay until dismissed or over."""


class Notice(QWidget):
    """Made for the first message; without one it takes no space."""

    retry_wanted = Signal()
    dismissed = Signal()
    """By the person."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area = MessageArea()
        self._away = LinkButton(self.tr("Dismiss"))
        self._away.setAccessibleName(self.tr("Dismiss"))
        self._away.clicked.connect(self._dismiss)
        self._retry = LinkButton(self.tr("Try again"))
        self._retry.setAccessibleName(self.tr("Try again"))
        self._retry.clicked.connect(self.retry_wanted)
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        for each in (self._retry, self._away):
            set_variant(each, "link-plain")  # it stands on a tint
            row.addWidget(each)
        self.area.put_beside(beside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(28), theme.px(16), theme.px(28), 0)
        layout.addWidget(self.area)
        self._over = QTimer(self, singleShot=True, interval=GOOD_NEWS_MS)
        self._over.timeout.connect(self._end_good_news)
        self.hide()

    def show_problem(self, problem: Problem, *, retry: bool = False) -> None:
        """`retry`: "Try again" stands beside it."""
        self.show()
        self._retry.setVisible(retry)
        self.area.show_problem(problem)
        if self.is_good_news:
            self._over.start()
        else:
            self._over.stop()

    @Slot()
    def _end_good_news(self) -> None:
        """Good news is over once it could be read; not while the person is busy with it."""
        if not self.isVisible() or self.underMouse() or self._away.hasFocus():
            self._over.start()
        elif self.is_good_news:
            self.clear()

    @property
    def is_good_news(self) -> bool:
        return self.area.problem is not None and self.area.problem.kind == "success"

    @property
    def offers_retry(self) -> bool:
        """Whether "Try again" stands beside the message."""
        return self.area.problem is not None and not self._retry.isHidden()

    @Slot()
    def _dismiss(self) -> None:
        self.clear()
        self.dismissed.emit()

    @Slot()
    def clear(self) -> None:
        self.area.clear()
        self.hide()
