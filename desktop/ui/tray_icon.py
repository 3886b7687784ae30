"""The program's mark with a badge for each state: the shapes differ, not only the colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath

from desktop.ui.icons import ICON_SIZES, mark, smooth
from desktop.ui.models.status import Status
from desktop.ui.quick import brush
from desktop.ui.theme import LIGHT

GREY = "#7d8895"


def state_icon(status: Status) -> QIcon:
    """The icon for the notification area."""
    icon = QIcon()
    ground = QColor(GREY if status is Status.SIGNED_OUT else LIGHT.accent)
    for size in ICON_SIZES:
        pixmap = mark(size, ground, QColor(LIGHT.on_accent))
        painter = smooth(pixmap)
        _draw_badge(painter, size, status)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def _draw_badge(painter: QPainter, size: int, status: Status) -> None:
    """In the lower right quarter, on a white disc so that it shows on any ground."""
    if status is Status.SIGNED_OUT:
        return
    side = size * 0.5
    area = QRectF(size - side, size - side, side, side)
    disc = QPainterPath()
    disc.addEllipse(area)
    painter.fillPath(disc, brush(QColor("#ffffff")))
    colour = {
        Status.SIGNED_IN: LIGHT.good,
        Status.EXPIRED: LIGHT.bad,
        Status.OFFLINE: LIGHT.warning,
    }[status]
    painter.fillPath(_shape(status, area), brush(QColor(colour)))


def _shape(status: Status, area: QRectF) -> QPainterPath:
    unit, middle = area.width() / 2, area.center()
    path = QPainterPath()

    def at(x: float, y: float) -> QPointF:
        return middle + QPointF(x * unit, y * unit)

    if status is Status.SIGNED_IN:
        path.addEllipse(middle, 0.72 * unit, 0.72 * unit)
    elif status is Status.OFFLINE:
        path.moveTo(at(0, -0.75))
        path.lineTo(at(0.72, 0.55))
        path.lineTo(at(-0.72, 0.55))
        path.closeSubpath()
    else:
        bars = ((-0.62, -0.38), (-0.38, -0.62), (0.62, 0.38), (0.38, 0.62))
        for turn in (1, -1):
            cross = QPainterPath(at(bars[0][0] * turn, bars[0][1]))
            for x, y in bars[1:]:
                cross.lineTo(at(x * turn, y))
            cross.closeSubpath()
            path = path.united(cross)
    return path
