from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.ui.style.color_schemes import DARK, LIGHT, ColorScheme
from desktop.ui.style.style_sheet import set_variant, style_sheet
from desktop.ui.widgets.labels import Pill
from tests.ui.conftest import ApplyTheme


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_sheet_is_whole(scheme: ColorScheme):
    sheet = style_sheet(scheme, 1.0)
    assert "%(" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_every_colour_comes_from_the_look():
    names = set(LIGHT)
    assert {c for c in re.findall(r"#[0-9a-f]{6}", style_sheet(LIGHT, 1.0)) if c not in names} == (
        set()
    )


def test_sizes_are_scaled():
    assert "font-size: 24px" in style_sheet(LIGHT, 1.0)
    assert "font-size: 36px" in style_sheet(LIGHT, 1.5)


def test_the_sheet_parses(apply_theme: ApplyTheme, qtbot: QtBot):
    """Qt takes none of a sheet that it can't parse, and warns of it, which fails the test."""
    apply_theme()
    button = QPushButton("x")
    qtbot.addWidget(button)
    button.show()
    assert button.palette().buttonText().color().name() == LIGHT.text


def test_another_look_shows_at_once(apply_theme: ApplyTheme, qtbot: QtBot):
    apply_theme()
    pill = Pill("Verified", "good")
    qtbot.addWidget(pill)
    pill.show()
    assert LIGHT.good == pill.palette().windowText().color().name()
    pill.set("Not verified", "bad")
    assert LIGHT.bad == pill.palette().windowText().color().name()


def test_the_same_look_again_costs_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    button = QPushButton()
    qtbot.addWidget(button)
    set_variant(button, "link")
    asked: list[str] = []
    monkeypatch.setattr(button, "style", lambda: asked.append("style"))
    set_variant(button, "link")
    assert asked == []


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_no_square_shows_between_two_scroll_bars(
    apply_theme: ApplyTheme, qtbot: QtBot, scheme: ColorScheme
):
    apply_theme(scheme)
    table = QTableWidget(30, 30)
    qtbot.addWidget(table)
    table.resize(300, 300)
    table.show()
    QApplication.processEvents()
    assert table.verticalScrollBar().isVisible()
    assert table.horizontalScrollBar().isVisible()
    image = table.grab().toImage()
    assert image.pixelColor(table.width() - 8, table.height() - 8).name() == scheme.card
