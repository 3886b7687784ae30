"""The program's logo and icons, drawn by code: no image files, no SVG plug-in, any size.

What is painted first is made of filled shapes: pens with round ends need the class `Qt` (see
`qt_values`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop.ui.style.qt_values import brush
from desktop.ui.style.theme import LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPaintDevice, QPixmap

ICON_SIZES = (16, 24, 32, 48, 64)
"""Pixels."""
# Two bars, 1.6 thick, that meet in a right angle.
_CHEVRON = ((-4.57, -1.43), (0, 3.13), (4.57, -1.43), (3.43, -2.57), (0, 0.87), (-3.43, -2.57))


def antialiased_painter(device: QPaintDevice) -> QPainter:
    """A painter with antialiasing."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def draw_logo(painter: QPainter, area: QRectF, ground: QColor, color: QColor) -> None:
    """Draw the program's logo: a key on a rounded square."""
    unit = area.width() / 44
    square = QPainterPath()
    square.addRoundedRect(area, 10 * unit, 10 * unit)
    painter.fillPath(square, brush(ground))

    def at(x: float, y: float) -> QPointF:
        return QPointF(area.x() + x * unit, area.y() + y * unit)

    bow = QPainterPath()
    bow.addEllipse(at(22, 17.5), 8 * unit, 8 * unit)
    bow.addEllipse(at(22, 17.5), 4.8 * unit, 4.8 * unit)  # a hole: paths fill by odd and even
    painter.fillPath(bow, brush(color))
    for corner, end in ((at(20.4, 24), at(23.6, 35.1)), (at(20.4, 27.9), at(27.6, 31.1))):
        bar = QPainterPath()
        bar.addRoundedRect(QRectF(corner, end), 1.6 * unit, 1.6 * unit)
        painter.fillPath(bar, brush(color))


def draw_message_icon(painter: QPainter, area: QRectF, kind: str, color: QColor) -> None:
    """Draw the icon of a message of kind "error", "warning", "info" or "success".

    The kinds differ in shape, not only in colour.
    """
    unit = area.width() / 20

    def at(x: float, y: float) -> QPointF:
        return QPointF(area.x() + x * unit, area.y() + y * unit)

    painter.setPen(_round_pen(color, 1.8 * unit))
    if kind == "warning":
        triangle = QPainterPath(at(10, 2.2))
        triangle.lineTo(at(18.4, 17))
        triangle.lineTo(at(1.6, 17))
        triangle.closeSubpath()
        painter.drawPath(triangle)
    else:
        painter.drawEllipse(at(10, 10), 8.2 * unit, 8.2 * unit)
    if kind == "success":
        painter.drawPolyline([at(6.2, 10.4), at(8.9, 13.1), at(13.9, 7.3)])
        return
    dot, start, end = {"info": (6.2, 9.6, 14.0), "warning": (14.4, 7.6, 11.4)}.get(
        kind, (13.8, 5.8, 10.4)
    )
    painter.drawLine(at(10, start), at(10, end))
    point = QPainterPath()
    point.addEllipse(at(10, dot), 1.15 * unit, 1.15 * unit)
    painter.fillPath(point, brush(color))


def draw_chevron(painter: QPainter, area: QRectF, color: QColor) -> None:
    """Draw a small arrow that points down, in the middle of `area`."""
    unit = area.width() / 12
    corners = [area.center() + QPointF(x * unit, y * unit) for x, y in _CHEVRON]
    path = QPainterPath(corners[-1])
    for corner in corners:
        path.lineTo(corner)
    painter.fillPath(path, brush(color))


def logo_pixmap(size: int, ground: QColor, color: QColor) -> QPixmap:
    """The logo as a pixmap of `size` pixels."""
    from PySide6.QtGui import QPixmap

    pixmap = QPixmap(size, size)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = antialiased_painter(pixmap)
    draw_logo(painter, QRectF(0, 0, size, size), ground, color)
    painter.end()
    return pixmap


def logo_picture(path: str, size: int, ratio: float) -> QPixmap | None:
    """The picture in this file, in the middle of a square of `size` pixels; None without one."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QPixmap

    found = QPixmap(path)
    if found.isNull():
        return None
    side = round(size * ratio)
    scaled = found.scaled(
        side,
        side,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    square = QPixmap(side, side)
    square.fill(QColor(0, 0, 0, 0))
    painter = antialiased_painter(square)
    painter.drawPixmap((side - scaled.width()) // 2, (side - scaled.height()) // 2, scaled)
    painter.end()
    square.setDevicePixelRatio(ratio)
    return square


def app_icon() -> QIcon:
    """The program's icon, for windows and the task bar; the same in light and dark."""
    from PySide6.QtGui import QIcon

    icon = QIcon()
    for size in ICON_SIZES:
        icon.addPixmap(logo_pixmap(size, QColor(LIGHT.accent), QColor(LIGHT.on_accent)))
    return icon


def _round_pen(color: QColor, width: float) -> QPen:
    from PySide6.QtCore import Qt

    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
