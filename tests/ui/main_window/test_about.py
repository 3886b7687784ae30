"""The facts of the About dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.main_window.about import FACTS_HEIGHT, AboutDialog
from desktop.ui.models.about_facts import AboutFacts
from desktop.ui.style import theme
from desktop.ui.widgets.buttons import CloseButton
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.scroller import Scroller
from tests.ui.conftest import ApplyTheme


@pytest.mark.parametrize("libraries", [0, 3, 9, 10, 40])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_facts_end_between_two_lines(
    qtbot: QtBot, apply_theme: ApplyTheme, scale: float, libraries: int
):
    apply_theme(scale=scale)
    dialog = AboutDialog(None)
    qtbot.addWidget(dialog)
    dialog.open()
    pairs = tuple((f"library {number}", "a licence " * 12) for number in range(libraries))
    dialog.show_facts(AboutFacts(versions=(("Python", "3.11"),), licences=pairs))
    QApplication.processEvents()
    [area] = dialog.findChildren(Scroller)
    body = area.widget()
    foot = area.viewport().height()
    assert foot <= theme.px(FACTS_HEIGHT)
    for label in body.findChildren(Label):
        top = label.mapTo(body, QPoint()).y()
        assert not top < foot < top + label.height(), label.text()


def test_enter_closes_it(qtbot: QtBot):
    dialog = AboutDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.show_facts(AboutFacts(versions=(("Python", "3.11"),)))
    assert isinstance(dialog.focusWidget(), CloseButton)
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
