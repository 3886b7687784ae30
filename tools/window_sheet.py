"""All windows in one picture, light, dark and in high contrast, at 100 and 200 %.

`make screenshots` makes it, in build/windows.png, and each window by itself in build/windows/.
They are made anew for each look and not kept in the repository: compare them before and after a
change to the style.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.ui.style import theme
from tests.helpers import every_window
from tests.ui.dialogs import states

FOLDER = Path(__file__).parents[1] / "build/windows"
LOOKS = ("light", "dark", "contrast")
SCALES = (100, 200)
THUMB = 460
GAP = 16
"""Pixels: the width that a picture gets in the sheet, and the space around it."""
SCREEN = (2400, 1800)
WITH_POPUPS = (every_window.overview, states.welcome_offering)
"""Windows whose menus and lists are taken, too."""


def make_sheet() -> None:
    """Take all pictures, each look in a program of its own, and put them into one."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for scale in SCALES:
        for look in LOOKS:
            with tempfile.TemporaryDirectory(prefix="desk-") as name:
                screens = Path(name, "screens.json")
                screens.write_text(json.dumps({"screens": [_screen(scale)]}))
                env = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"}
                command = [sys.executable, "-m", "tools.window_sheet", look, str(scale)]
                subprocess.run(command, check=True, env=env)  # noqa: S603 — ourselves
    _compose()


def _screen(scale: int) -> dict[str, object]:
    return {
        "name": "sheet",
        "x": 0,
        "y": 0,
        "width": SCREEN[0],
        "height": SCREEN[1],
        "logicalDpi": 96 * scale // 100,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }


def take(look: str, scale: int) -> None:
    """Take the pictures of all windows and of what pops up from them."""
    app = QApplication([])
    applied = theme.apply(app)
    palette = every_window.HIGH_CONTRAST["night"]
    scheme = {"light": theme.LIGHT, "dark": theme.DARK}.get(look) or theme.high_contrast(palette)
    applied.force(scheme)
    if scheme.is_system:
        app.setPalette(palette)
    number = 0
    for make in every_window.ALL:
        window = make()
        if isinstance(window, QDialog):
            window.open()
        else:
            window.show()
        window.activateWindow()
        parts = [window]
        _settle(app)
        if make in WITH_POPUPS:
            parts += every_window.popups(window)
        for part in parts:
            _settle(app)
            number += 1
            name = f"{number:02}-{make.__name__.strip('<>')}-{look}-{scale}.png"
            part.grab().save(str(FOLDER / name))
        _close(parts)


def _settle(app: QApplication) -> None:
    for _ in range(3):  # a layout, what it changes, and the layout of that
        app.processEvents()


def _close(parts: list[QWidget]) -> None:
    for part in reversed(parts):
        part.close()
    parts[0].deleteLater()


def _compose() -> None:
    """Windows from top to bottom, their looks side by side, in several blocks."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QGuiApplication([])
    looks = [f"{look}-{scale}" for scale in SCALES for look in LOOKS]
    names = sorted(each.name.removesuffix("-light-100.png") for each in FOLDER.glob("*-light-100*"))
    rows: list[tuple[int, list[QImage]]] = []
    for name in names:
        images = [QImage(str(FOLDER / f"{name}-{look}.png")) for look in looks]
        small = [_thumb(image) for image in images]
        rows.append((max(each.height() for each in small), small))
    width = len(looks) * (THUMB + GAP) + GAP
    height = sum(high + GAP for high, _ in rows) + GAP
    sheet = QImage(width, height, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#808890"))
    painter = QPainter(sheet)
    top = GAP
    for high, row in rows:
        for column, image in enumerate(row):
            painter.drawImage(GAP + column * (THUMB + GAP), top, image)
        top += high + GAP
    painter.end()
    sheet.save(str(FOLDER.with_suffix(".png")))


def _thumb(image: QImage) -> QImage:
    if image.width() <= THUMB:
        return image
    return image.scaledToWidth(THUMB, Qt.TransformationMode.SmoothTransformation)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        take(sys.argv[1], int(sys.argv[2]))
    else:
        make_sheet()
