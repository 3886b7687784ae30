"""The logo, the message icons and the program's icon."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.style import icons
from desktop.ui.widgets.images import AppLogo, MessageIcon
from tests.ui.conftest import ApplyTheme


def test_the_mark_and_the_signs_are_drawn(apply_theme: ApplyTheme, qtbot: QtBot):
    look = apply_theme().scheme
    mark = AppLogo()
    qtbot.addWidget(mark)
    assert look.accent == mark.grab().toImage().pixelColor(6, 22).name()
    pictures = set()
    for kind in ("error", "warning", "info", "success"):
        sign = MessageIcon(kind, 40)
        qtbot.addWidget(sign)
        pictures.add(sign.grab().toImage().constBits().tobytes())
    assert len(pictures) == 4


def test_the_programs_icon_has_all_sizes(qapp: QApplication):
    assert {size.width() for size in icons.app_icon().availableSizes()} == {16, 24, 32, 48, 64}
