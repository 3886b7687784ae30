"""The ring that empties as the access token approaches its expiry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui.style import theme
from desktop.ui.style.icons import antialiased_painter
from desktop.ui.text.durations import clock_figures, figures_unit, in_words

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent

SIZE = 96
STROKE = 7
"""Pixels at 100 %: the ring's diameter and its width."""
SOON = 300
"""Seconds left at which the ring takes the colour of a warning, where nothing renews it."""
_FULL = 360 * 16
_TOP = 90 * 16
"""Angles in Qt's sixteenths of a degree."""


class Ring(QLabel):
    """Accessible name "Expires in"; the time is the description, and is not announced.

    A QLabel, because screen readers skip a bare QWidget. It has no clock: it shows what `set_time`
    was given last.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Expires in"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._left = 0.0
        self._lifetime = 1.0
        self._figures = ""
        self._renewed = True

    def set_renewed(self, *, on: bool) -> None:
        """Whether the tokens are renewed before they end, so that the end is no alarm."""
        if on != self._renewed:
            self._renewed = on
            self.update()

    def set_time(self, left: float, lifetime: float) -> None:
        """`left` of `lifetime` seconds. Repaints only when the figures change."""
        self._left, self._lifetime = left, lifetime
        figures = clock_figures(left)
        if figures != self._figures:
            self._figures = figures
            self.setAccessibleDescription(in_words(left))
            self.update()

    @property
    def figures(self) -> str:
        """The text in the middle, such as "46:52"."""
        return self._figures

    def sizeHint(self) -> QSize:
        return QSize(theme.px(SIZE), theme.px(SIZE))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.StyleChange:  # other colours, or another size of text
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 — always painted whole
        painter = antialiased_painter(self)
        current = theme.current()
        stroke = current.px(STROKE)
        area = QRectF(self.rect()).adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
        color = current.color("good" if self._renewed or self._left > SOON else "warning")
        track = current.color("line")
        # In high contrast both have one colour: then the track is a thin line.
        painter.setPen(QPen(track, stroke if track != color else current.px(2)))
        painter.drawEllipse(area)
        share = min(1.0, self._left / self._lifetime)
        if share > 0:
            pen = QPen(color, stroke)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            # Clockwise from the top, so that the end moves back to the top.
            painter.drawArc(area, _TOP, -max(16, round(share * _FULL)))
        self._write(painter, area)

    def _write(self, painter: QPainter, area: QRectF) -> None:
        current = theme.current()
        middle = area.center().y()
        painter.setPen(current.color("text"))
        painter.setFont(self._figures_font(area.width() * 0.8))
        centre = Qt.AlignmentFlag.AlignHCenter
        upper = QRectF(area.left(), middle - current.px(24), area.width(), current.px(32))
        painter.drawText(upper, centre | Qt.AlignmentFlag.AlignVCenter, self._figures)
        painter.setPen(current.color("muted"))
        unit = figures_unit(self._left)
        painter.setFont(_fitting(QFont(self.font()), 11, unit, area.width() * 0.75))
        lower = QRectF(area.left(), middle + current.px(9), area.width(), current.px(18))
        painter.drawText(lower, centre | Qt.AlignmentFlag.AlignVCenter, unit)

    def _figures_font(self, room: float) -> QFont:
        font = QFont(self.font())
        font.setFeature(QFont.Tag("tnum"), 1)
        font.setWeight(QFont.Weight.DemiBold)
        return _fitting(font, 20, self._figures, room)


def _fitting(font: QFont, size: int, text: str, room: float) -> QFont:
    """The usual `size` (pixels at 100 %), or a smaller one where the text is longer than usual."""
    font.setPixelSize(theme.px(size))
    wide = QFontMetricsF(font).horizontalAdvance(text)
    if wide > room:
        font.setPixelSize(int(theme.px(size) * room / wide))
    return font
