"""Buttons and links."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from tests.ui.conftest import ApplyTheme


def locked(key: Qt.Key, text: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, autorep=True)


@pytest.mark.parametrize("kind", [Button, PrimaryButton, LinkButton])
def test_enter_presses_the_focused_button_once_however_long_it_is_held(
    kind: type[QPushButton], qtbot: QtBot
):
    button = kind("Go")
    qtbot.addWidget(button)
    presses: list[int] = []
    button.clicked.connect(lambda: presses.append(1))
    qtbot.keyClick(button, Qt.Key.Key_Return)
    for _ in range(20):
        QApplication.sendEvent(button, locked(Qt.Key.Key_Return, "\r"))
    assert len(presses) == 1


def test_the_focus_on_a_primary_button_shows(apply_theme: ApplyTheme, qtbot: QtBot):
    apply_theme()
    button = PrimaryButton("Go")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitActive(button):
        button.activateWindow()
    button.clearFocus()
    without = button.grab().toImage()
    button.setFocus()
    assert without != button.grab().toImage()


def test_a_link_points_like_one(qtbot: QtBot):
    link = LinkButton("Cancel")
    qtbot.addWidget(link)
    link.show()
    qtbot.mouseMove(link)
    QApplication.sendEvent(link, enter())
    assert link.cursor().shape() == Qt.CursorShape.PointingHandCursor


def enter() -> QEvent:
    return QEnterEvent(QPointF(), QPointF(), QPointF())
