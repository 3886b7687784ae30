"""Labels, pills and banners: plain text, elided where it doesn't fit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from desktop.ui.text.tool_tips import plain_tool_tip
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.labels import Banner, ElidedLabel, Label
from tests.ui.conftest import ApplyTheme


def test_text_is_never_read_as_markup(qtbot: QtBot):
    label = Label("<b>x</b>", wrap=True)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_what_does_not_fit_is_elided_and_whole_in_the_tool_tip(qtbot: QtBot):
    name = "Maria " * 40
    label = ElidedLabel(name)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    label.grab()
    assert label.text() == name.strip()
    assert label.toolTip() == plain_tool_tip(name.strip())
    label.setText("Maria")
    assert label.toolTip() == ""


@pytest.mark.parametrize("text", ["<b>x</b> & y", "&lt;b>", '<img src="x">', "two\nlines"])
def test_a_tool_tip_shows_text_as_it_is(text: str):
    document = QTextDocument()
    document.setHtml(plain_tool_tip(text))
    assert document.toPlainText() == text
    assert plain_tool_tip("") == ""


def test_tags_in_a_name_stay_text_in_its_tool_tip(qtbot: QtBot, apply_theme: ApplyTheme):
    apply_theme()
    name = "<b>Eve</b> " * 30
    label, box = ElidedLabel(name), ComboBox()
    box.addItem(name)
    for widget in (label, box):
        qtbot.addWidget(widget)
        widget.resize(200, 42)
        widget.show()
        widget.grab()
        assert "<b>" not in widget.toolTip()
        assert "&lt;b&gt;" in widget.toolTip()


def test_a_banner_without_text_takes_no_room(qtbot: QtBot):
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.set_text("TEST")
    assert not banner.isHidden()
