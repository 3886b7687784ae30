"""Texts prepared for painting: laid out once, as plain text, and elided to their column."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QStaticText

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

CACHE_SIZE = 3_000
"""Texts; a page of a large window has about 500."""


class CachedText(NamedTuple):
    text: QStaticText
    width: int


class StaticTextCache:
    """Paints texts in one font, and keeps the layout of those that repeat."""

    def __init__(self, font: QFont, row_height: int) -> None:
        metrics = QFontMetrics(font)
        self._font = font
        self._metrics = metrics
        self._top = round((row_height - metrics.height()) / 2)
        self._baseline = self._top + metrics.ascent()
        self._digit = metrics.horizontalAdvance("0")
        self._cache: dict[tuple[str, int], CachedText] = {}
        self._previous: dict[tuple[str, int], CachedText] = {}

    def draw(self, painter: QPainter, text: str, left: int, top: int, max_width: int) -> None:
        """Draw from `left` on, in a row that begins at `top`; all in pixels."""
        painter.drawStaticText(left, top + self._top, self._cached(text, max_width).text)

    def draw_ending_at(
        self, painter: QPainter, text: str, right: int, top: int, max_width: int
    ) -> None:
        """Draw so that the text ends at `right`, for layouts from right to left."""
        cached = self._cached(text, max_width)
        painter.drawStaticText(right - cached.width, top + self._top, cached.text)

    def draw_uncached(
        self, painter: QPainter, text: str, left: int, top: int, max_width: int
    ) -> None:
        """Draw a text that will hardly come again, such as a time, without keeping its layout."""
        # Times and hexadecimal numbers: digits are as wide as any letter in them.
        if len(text) * self._digit > max_width or not text.isascii():
            self.draw(painter, text, left, top, max_width)
        else:
            painter.drawText(left, top + self._baseline, text)

    def _cached(self, text: str, max_width: int) -> CachedText:
        key = (text, max_width)
        cached = self._cache.get(key)
        if cached is None:
            cached = self._previous.get(key) or self._make(text, max_width)
            if len(self._cache) >= CACHE_SIZE:
                # In two halves, so that never all texts have to be laid out in one frame.
                self._previous, self._cache = self._cache, {}
            self._cache[key] = cached
        return cached

    def _make(self, text: str, max_width: int) -> CachedText:
        static = self._prepared(text)
        width = static.size().width()
        if width > max_width:
            static = self._prepared(
                self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, max_width)
            )
            width = static.size().width()
        return CachedText(static, round(width))

    def _prepared(self, text: str) -> QStaticText:
        static = QStaticText(text)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.prepare(font=self._font)
        return static
