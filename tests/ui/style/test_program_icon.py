"""The icon files of the frozen program are what Qt's own readers take them for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImageReader
from pytestqt.qtbot import QtBot

from desktop.ui.style.theme import LIGHT
from tools.program_icon import ICNS_KINDS, ICO_SIZES, write_icon


@pytest.mark.parametrize(
    ("name", "sizes"),
    [("x.ico", set(ICO_SIZES)), ("x.icns", set(ICNS_KINDS.values()))],
    ids=["Windows", "macOS"],
)
def test_all_sizes_are_in_it(name: str, sizes: set[int], tmp_path: Path, qtbot: QtBot):
    reader = QImageReader(str(write_icon(tmp_path / "new" / name)))
    found = set()
    for number in range(reader.imageCount()):
        assert reader.jumpToImage(number)
        image = reader.read()
        assert not image.isNull(), reader.errorString()
        side = image.width()
        assert image.height() == side
        found.add(side)
        assert image.pixelColor(0, 0).alpha() < 128  # a rounded corner
        assert image.pixelColor(side // 2, 1).rgb() == QColor(LIGHT.accent).rgb()
    assert found == sizes
