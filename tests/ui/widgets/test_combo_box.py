"""The combo box."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.tool_tips import plain_tool_tip
from tests.ui.conftest import ApplyTheme


def test_a_long_entry_of_a_list_is_elided(apply_theme: ApplyTheme, qtbot: QtBot):
    apply_theme()
    box = ComboBox()
    qtbot.addWidget(box)
    box.addItems(["Practice pool", "Northwind " * 30])
    box.resize(200, 42)
    box.show()
    box.grab()
    assert box.toolTip() == ""
    box.setCurrentIndex(1)
    box.grab()
    assert box.toolTip() == plain_tool_tip("Northwind " * 30)
    assert box.minimumSizeHint().width() < 300


def test_a_list_shows_that_it_is_one(apply_theme: ApplyTheme, qtbot: QtBot):
    look = apply_theme().scheme
    box = ComboBox()
    qtbot.addWidget(box)
    box.resize(200, 42)
    picture = box.grab().toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(170, 190) for y in range(10, 32)}
    assert look.muted in colors
