"""Texts that are ready to be painted: laid out once, as plain text, elided to their column."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QStaticText

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

KEPT = 3_000
"""Texts that are kept; a page of a large window has some 500."""


class LaidOut(NamedTuple):
    text: QStaticText
    width: int


class Texts:
    """Paints texts of one font. What repeats is laid out once, what doesn't is simply drawn."""

    def __init__(self, font: QFont, line_height: int) -> None:
        metrics = QFontMetrics(font)
        self._font = font
        self._metrics = metrics
        self._top = round((line_height - metrics.height()) / 2)
        self._baseline = self._top + metrics.ascent()
        self._digit = metrics.horizontalAdvance("0")
        self._kept: dict[tuple[str, int], LaidOut] = {}
        self._before: dict[tuple[str, int], LaidOut] = {}

    def write(self, painter: QPainter, text: str, left: int, top: int, room: int) -> None:
        """Write from `left` on, in a line that begins at `top`."""
        painter.drawStaticText(left, top + self._top, self._laid_out(text, room).text)

    def write_up_to(self, painter: QPainter, text: str, right: int, top: int, room: int) -> None:
        """Write so that it ends at `right`: the other direction of reading."""
        laid = self._laid_out(text, room)
        painter.drawStaticText(right - laid.width, top + self._top, laid.text)

    def write_once(self, painter: QPainter, text: str, left: int, top: int, room: int) -> None:
        """Write what will hardly come again, such as a time: keeping it would cost more."""
        # Times and hexadecimal numbers: digits are as wide as any letter in them.
        if len(text) * self._digit > room or not text.isascii():
            self.write(painter, text, left, top, room)
        else:
            painter.drawText(left, top + self._baseline, text)

    def _laid_out(self, text: str, room: int) -> LaidOut:
        key = (text, room)
        laid = self._kept.get(key)
        if laid is None:
            laid = self._before.get(key) or self._lay_out(text, room)
            if len(self._kept) >= KEPT:
                # Two halves, so that never all of them have to be laid out in one frame.
                self._before, self._kept = self._kept, {}
            self._kept[key] = laid
        return laid

    def _lay_out(self, text: str, room: int) -> LaidOut:
        static = self._prepared(text)
        width = static.size().width()
        if width > room:
            static = self._prepared(
                self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            )
            width = static.size().width()
        return LaidOut(static, round(width))

    def _prepared(self, text: str) -> QStaticText:
        static = QStaticText(text)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.prepare(font=self._font)
        return static
