"""What was painted: colours of text, edges and focus rings, by the pixels of a picture.

Text is painted without antialiasing (`plain_text`), so that a picture holds its very colour.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from tests.helpers.contrast import contrast

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

STEM = 4
"""Pixels of a colour at least: fewer are the corner of a frame."""


def plain_text() -> None:
    """Paint text without antialiasing from now on."""
    font = QFont(QApplication.font())
    font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
    QApplication.setFont(font)


def area_of(widget: QWidget, window: QWidget) -> QRect:
    """Where the widget is in its window, as far as it can be seen."""
    seen = widget.visibleRegion().boundingRect()
    return seen.translated(widget.mapTo(window, QPoint()))


def colors_in(image: QImage, area: QRect) -> Counter[int]:
    """How many pixels have each colour, as 0xffrrggbb."""
    within = area.intersected(image.rect())
    return Counter(
        image.pixel(x, y)
        for y in range(within.top(), within.bottom() + 1)
        for x in range(within.left(), within.right() + 1)
    )


def name(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06x}"


def text_contrast(image: QImage, area: QRect) -> tuple[float, str, str]:
    """Contrast of what stands out most in an area, its colour, and that of the ground."""
    colors = colors_in(image, area)
    if not colors:
        return 0.0, "", ""
    ground = name(colors.most_common(1)[0][0])
    best = max(
        (name(color) for color, count in colors.items() if count >= STEM),
        key=lambda color: contrast(color, ground),
        default=ground,
    )
    return contrast(best, ground), best, ground


def edge_contrast(image: QImage, area: QRect) -> float:
    """The least of the four sides: what stands out there most from what is around the control."""
    middle = area.center()
    least = 21.0
    for start, step in (
        (QPoint(area.left(), middle.y()), QPoint(1, 0)),
        (QPoint(area.right(), middle.y()), QPoint(-1, 0)),
        (QPoint(middle.x(), area.top()), QPoint(0, 1)),
        (QPoint(middle.x(), area.bottom()), QPoint(0, -1)),
    ):
        outside = start - step
        if not image.rect().contains(outside):
            continue
        around = name(image.pixel(outside))
        points = (start + step * steps for steps in range(4))
        side = max(contrast(name(image.pixel(point)), around) for point in points)
        least = min(least, side)
    return least


def changed_strongly(before: QImage, after: QImage, area: QRect, least: float) -> int:
    """Pixels that changed with at least this contrast: what shows that a control has the focus."""
    within = area.intersected(before.rect()).intersected(after.rect())
    pairs = Counter(
        (before.pixel(x, y), after.pixel(x, y))
        for y in range(within.top(), within.bottom() + 1)
        for x in range(within.left(), within.right() + 1)
    )
    return sum(
        count
        for (old, new), count in pairs.items()
        if old != new and contrast(name(old), name(new)) >= least
    )
