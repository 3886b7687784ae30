"""The program's icon as the files that Windows and macOS take, drawn by the program itself.

Both are containers of PNG pictures: Windows takes PNG in .ico since Vista, macOS in .icns.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage

from desktop.ui.style.icons import antialiased_painter, draw_logo
from desktop.ui.style.theme import LIGHT

if TYPE_CHECKING:
    from pathlib import Path

ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
ICNS_KINDS = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def write_icon(path: Path) -> Path:
    """Write an .ico or an .icns file, by the path's suffix. Returns the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_ico() if path.suffix == ".ico" else _icns())
    return path


def _ico() -> bytes:
    pictures = [(size, png(size)) for size in ICO_SIZES]
    at = 6 + 16 * len(pictures)
    entries = b""
    for size, picture in pictures:
        side = size % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(p for _, p in pictures)


def _icns() -> bytes:
    body = b""
    for kind, size in ICNS_KINDS.items():
        picture = png(size)
        body += kind + struct.pack(">I", 8 + len(picture)) + picture
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def png(size: int) -> bytes:
    """The icon as a PNG file of this width and height."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = antialiased_painter(image)
    draw_logo(painter, QRectF(0, 0, size, size), QColor(LIGHT.accent), QColor(LIGHT.on_accent))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return data.data()
