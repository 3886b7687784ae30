"""The What's new dialog: the newest changes, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.text.news import NEWS
from desktop.ui.widgets.buttons import CloseButton
from desktop.ui.widgets.heading import Heading
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.lost_focus import KeepsFocus
from desktop.ui.widgets.opens_over import OpensOver
from desktop.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

NEWEST = 5
"""Versions that are shown."""
WIDTH, HEIGHT = 560, 320
"""Pixels at 100 %: of the dialog, and of the entries at most; what is more scrolls."""
BORDER = 2
"""Pixels, as the style sheet has it."""
AROUND = 240
"""Pixels at 100 % for the rest of the dialog and the borders of its window."""


class WhatsNewDialog(KeepsFocus, OpensOver, QDialog):
    """Open it with `open()`."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        news: Sequence[tuple[str, str, tuple[str, ...]]] = NEWS,
    ) -> None:
        """`news` as `desktop.ui.text.news` has them."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("What's new in Cognito Desk"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        margin = theme.px(28)
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(theme.px(16))
        layout.addWidget(Heading(self.tr("What's new")))
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(theme.px(10), theme.px(8), theme.px(14), theme.px(8))
        rows.setSpacing(theme.px(10))
        for number, date, entries in news[:NEWEST]:
            rows.addWidget(Heading(self._heading(number, date), "strong", wrap=True))
            for entry in entries:
                text = QCoreApplication.translate("News", entry)
                rows.addWidget(Label(f"•  {text}", wrap=True))
        rows.addStretch()
        self._body = body
        self._entries = Scroller(body)
        self._entries.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll it
        self._entries.setAccessibleName(self.tr("What's new"))
        layout.addWidget(self._entries)
        foot = QHBoxLayout()
        layout.addLayout(foot)
        foot.addStretch()
        foot.addWidget(CloseButton(self))
        self._column = layout
        self.setMinimumWidth(theme.px(WIDTH))

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self._fit()
        super().showEvent(event)

    def _heading(self, number: str, date: str) -> str:
        if not number:
            return self.tr("Not released yet")
        day = QDate.fromString(date, Qt.DateFormat.ISODate)
        written = QLocale().toString(day, QLocale.FormatType.ShortFormat)
        return self.tr("Version {number} ({date})").format(number=number, date=written)

    def _fit(self) -> None:
        """As high as the entries are, and no higher than fits."""
        width = max(self.minimumWidth(), self._column.minimumSize().width())
        inside = width - 2 * self._column.contentsMargins().left()
        room = self.screen().availableGeometry().height() - theme.px(AROUND)
        most = max(theme.px(80), min(theme.px(HEIGHT), room))
        height = self._body.heightForWidth(inside - 2 * BORDER) + 2 * BORDER
        self._entries.setFixedHeight(min(height, most))
        self.resize(width, self._column.totalHeightForWidth(width))
