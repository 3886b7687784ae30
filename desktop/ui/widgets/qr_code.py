"""A QR code: whole pixels, dark on white with its quiet zone, whatever the colours around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel

from desktop.ui.style import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

SIDE = 200
"""Pixels at 100 %, at most; the real size is a whole number of pixels for each module."""
QUIET_ZONE = 4
"""Modules of white on each side (ISO/IEC 18004)."""


class QrCode(QLabel):
    """Hidden without a text. Accessible name and description don't reveal the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._modules = QImage()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(self.tr("QR code"))
        self.setAccessibleDescription(
            self.tr("For the camera of a phone. The setup key below it does the same.")
        )
        self.hide()

    def set_text(self, text: str) -> bool:
        """Show this text as a QR code; returns whether it fits into one."""
        import segno

        try:
            code = segno.make_qr(text, error="l")  # a higher level where the same size allows it
        except ValueError:
            self._modules = QImage()
        else:
            rows = tuple(code.matrix_iter(scale=1, border=QUIET_ZONE))
            pixels = bytes(0 if dark else 255 for row in rows for dark in row)
            side = len(rows)
            image = QImage(pixels, side, side, side, QImage.Format.Format_Grayscale8)
            self._modules = image.copy()  # otherwise it would refer to `pixels`, which is freed
        self._draw()
        self.setVisible(not self._modules.isNull())
        return not self._modules.isNull()

    def forget(self) -> None:
        """Remove the code, and hide."""
        self._modules = QImage()
        self.clear()
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw()
        return super().event(event)

    def _draw(self) -> None:
        """Paint each module as a square of whole pixels of this screen."""
        if self._modules.isNull():
            return
        ratio = self.devicePixelRatioF()
        count = self._modules.width()
        side = count * max(1, int(theme.px(SIDE) * ratio) // count)
        pixmap = QPixmap.fromImage(self._modules.scaled(side, side))
        pixmap.setDevicePixelRatio(ratio)
        self.setPixmap(pixmap)
