"""The icon for the notification area: the logo, bold enough for 16 pixels, with a status badge.

The badges differ in shape, not only in colour.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPainterPathStroker, QPixmap

from desktop.ui.models.status import Status
from desktop.ui.style.icons import antialiased_painter
from desktop.ui.style.qt_values import brush
from desktop.ui.style.theme import LIGHT

SIZES = (16, 18, 20, 22, 24, 28, 32, 36, 40, 44, 48, 64)
"""Pixels that notification areas ask for, at 100 % and 200 %: scaling would blur the icon."""
GREY = "#7d8895"
BADGES = {Status.SIGNED_IN: "#1f9d55", Status.EXPIRED: "#e5484d", Status.OFFLINE: "#c67c00"}
"""Mid-tones, visible on dark and on light panels: a panel doesn't tell which it is."""


def state_icon(status: Status) -> QIcon:
    """The icon for this status, in all sizes."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(_picture(size, status))
    return icon


def _picture(size: int, status: Status) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = antialiased_painter(pixmap)
    ground = QColor(GREY if status is Status.SIGNED_OUT else LIGHT.accent)
    square = QPainterPath()
    square.addRoundedRect(QRectF(0, 0, size, size), 0.2 * size, 0.2 * size)
    painter.fillPath(square, brush(ground))
    painter.fillPath(_key(size, centred=status is Status.SIGNED_OUT), brush(QColor("#ffffff")))
    if status in BADGES:
        _draw_badge(painter, size, status)
    painter.end()
    return pixmap


def _key(size: int, *, centred: bool) -> QPainterPath:
    """The key of the logo, on whole pixels; beside the badge unless `centred`."""
    thick = max(2, round(size / 11))
    bow = thick + 2 * round((0.47 * size - thick) / 2)  # so that the stem is in its middle
    left = (size - bow) // 2 if centred else round(0.11 * size)
    top = round(0.11 * size)
    stem = left + (bow - thick) // 2
    end = size - round(0.12 * size)
    path = QPainterPath()
    path.addEllipse(QRectF(left, top, bow, bow))
    # A hole: paths fill by odd and even.
    path.addEllipse(QRectF(left + thick, top + thick, bow - 2 * thick, bow - 2 * thick))
    bars = QPainterPath()
    bars.addRect(QRectF(stem, top + bow - 1, thick, end - top - bow + 1))
    bars.addRect(QRectF(stem + thick, end - 2 * thick, thick, thick))
    return path.united(bars)


def _draw_badge(painter: QPainter, size: int, status: Status) -> None:
    """In the lower right, with a gap around it through which the panel shows."""
    side = 2 * round(0.23 * size)
    area = QRectF(size - side, size - side, side, side)
    shape = _shape(status, area)
    gap = QPainterPathStroker()
    gap.setWidth(2 * max(1.2, size / 16))  # the inner half of it is filled again
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillPath(gap.createStroke(shape), brush(QColor("#000000")))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.fillPath(shape, brush(QColor(BADGES[status])))
    if status is Status.EXPIRED:
        painter.fillPath(_cross(area), brush(QColor("#ffffff")))


def _shape(status: Status, area: QRectF) -> QPainterPath:
    path = QPainterPath()
    if status is Status.OFFLINE:
        path.moveTo(QPointF(area.center().x(), area.top()))
        path.lineTo(area.bottomRight())
        path.lineTo(area.bottomLeft())
        path.closeSubpath()
    else:
        path.addEllipse(area)
    return path


def _cross(area: QRectF) -> QPainterPath:
    """Two bars across, from corner to corner of the square inside the badge."""
    middle, long, thick = area.center(), 0.25 * area.width(), 0.085 * area.width()
    path = QPainterPath()
    for way in (1, -1):
        bar = QPainterPath(middle + QPointF(way * (long + thick), long - thick))
        bar.lineTo(middle + QPointF(way * (long - thick), long + thick))
        bar.lineTo(middle - QPointF(way * (long + thick), long - thick))
        bar.lineTo(middle - QPointF(way * (long - thick), long + thick))
        bar.closeSubpath()
        path = path.united(bar)
    return path
