"""Pictures that the app takes of its own windows, stamped, and with secrets painted over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.style import theme
from desktop.ui.widgets.qr_code import QrCode
from desktop.ui.widgets.secret_edit import SecretEdit
from desktop.ui.widgets.setup_key import SetupKey

if TYPE_CHECKING:
    from collections.abc import Sequence

SECRETS = (SecretEdit, SetupKey, QrCode)
"""Widgets that show passwords, codes and seeds, painted over whatever they hold."""
MASK = "#000000"
BETWEEN = 8
"""Pixels at 100 % between two windows of one picture."""


def windows_of(window: QWidget) -> list[QWidget]:
    """The window and its open dialogs, as far as they are visible."""
    tops = [it for it in QApplication.topLevelWidgets() if it.isVisible() and it.isWindow()]
    below = [it for it in tops if it is not window and _belongs(it, window)]
    return ([window] if window.isVisible() else []) + below


def take_picture(windows: Sequence[QWidget], stamp: str) -> bytes:
    """A PNG of the windows, one below the other; `stamp` is written above them.

    Without a window the picture has the stamp alone.
    """
    pictures = [_masked(it) for it in windows]
    gap = theme.px(BETWEEN)
    metrics = QFontMetrics(QApplication.font())
    head = metrics.lineSpacing() + 2 * gap
    width = max((it.width() for it in pictures), default=0)
    width = max(width, metrics.horizontalAdvance(stamp) + 2 * gap)
    height = head + sum(it.height() + gap for it in pictures)
    whole = QPixmap(QSize(width, height))
    whole.fill(QColor("white"))
    painter = QPainter(whole)
    painter.setFont(QApplication.font())
    painter.setPen(QColor("black"))
    place = QRect(gap, 0, width - 2 * gap, head)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, stamp)
    y = head
    for picture in pictures:
        painter.drawPixmap(0, y, picture)
        y += picture.height() + gap
    painter.end()
    return _png(whole)


def _masked(window: QWidget) -> QPixmap:
    picture = window.grab()
    picture.setDevicePixelRatio(1)  # else the parts of the picture would not add up
    scale = window.devicePixelRatioF()
    painter = QPainter(picture)
    for kind in SECRETS:
        for each in window.findChildren(kind):
            # A dialog is a child too, and has a picture of its own.
            if each.window() is window and each.isVisibleTo(window):
                corner = each.mapTo(window, QPoint(0, 0)) * scale
                painter.fillRect(QRect(corner, each.size() * scale), QColor(MASK))
    painter.end()
    return picture


def _belongs(window: QWidget, other: QWidget) -> bool:
    parent = window.parentWidget()
    return parent is not None and (parent is other or _belongs(parent, other))


def _png(picture: QPixmap) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())
