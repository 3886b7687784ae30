"""The icon as a drawing, for desktops of Linux, is the one that the program draws."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from tools.program_icon import png

SVG = Path(__file__).parents[2] / "resources/icons/cognito-desk.svg"
SIZE = 128
NEARLY = 24
"""Of 255, at an edge: two ways to smooth it."""


def test_the_drawing_is_what_the_program_draws(qtbot: QtBot):
    assert QGuiApplication.instance() is not None
    drawing, drawn = QImage(str(SVG)), QImage.fromData(png(SIZE))
    assert drawing.size() == drawn.size()
    worst = max(
        abs(ours - theirs)
        for x in range(SIZE)
        for y in range(SIZE)
        for ours, theirs in zip(
            drawing.pixelColor(x, y).getRgb(), drawn.pixelColor(x, y).getRgb(), strict=True
        )
        if drawn.pixelColor(x, y).alpha() == 255
    )
    assert worst <= NEARLY
