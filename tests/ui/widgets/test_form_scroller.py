"""On a small screen the field that has the focus is whole in sight, whatever comes above it."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.fields import Field
from desktop.ui.widgets.form_scroller import FormScroller
from desktop.ui.widgets.message import MessageArea
from tests.ui.conftest import ApplyTheme
from tests.ui.dialogs.states import STATES, Make, login

pytestmark = pytest.mark.everywhere_alike("layouts on every size of screen")

SMALL = (1024, 600 - 40)
"""Pixels of the screen, less a title bar."""
LONG = Problem("This is what went wrong, in a long sentence that needs several lines. " * 4)


def whole(dialog: FormDialog, widget: QWidget) -> bool:
    view = dialog._scroll.viewport()
    place = QRect(widget.mapTo(view, QPoint()), widget.size())
    return view.rect().contains(place)


def field_of(control: QWidget) -> QWidget:
    around = control
    while around is not None and not isinstance(around, Field):
        around = around.parentWidget()
    return around or control


def in_sight(dialog: FormDialog, control: QWidget) -> bool:
    QApplication.processEvents()
    return whole(dialog, field_of(control)) or whole(dialog, control)


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("make", STATES, ids=lambda m: m.__name__)
def test_at_1024_by_600(
    qtbot: QtBot, apply_theme: ApplyTheme, monkeypatch: pytest.MonkeyPatch, make: Make, scale: float
):
    apply_theme(scale=scale)
    dialog = make()
    qtbot.addWidget(dialog)
    monkeypatch.setattr(dialog, "_room", lambda: SMALL)
    with qtbot.waitActive(dialog):
        dialog.open()
    dialog.fit()
    qtbot.waitUntil(lambda: dialog.height() <= SMALL[1])
    controls = [
        each
        for each in dialog._body.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    for control in controls:
        dialog.clear_problem()
        control.setFocus()
        qtbot.waitUntil(partial(in_sight, dialog, control))
        dialog.message.show_problem(LONG)
        qtbot.waitUntil(partial(in_sight, dialog, control))


def test_the_password_field_after_a_wrong_password(
    qtbot: QtBot, apply_theme: ApplyTheme, monkeypatch: pytest.MonkeyPatch
):
    """Its label too, which says which field it is, and the message."""
    apply_theme()
    dialog = login()
    qtbot.addWidget(dialog)
    monkeypatch.setattr(dialog, "_room", lambda: SMALL)
    with qtbot.waitActive(dialog):
        dialog.open()
    dialog.show_problem(LONG)
    dialog.clear_password()
    QApplication.processEvents()
    assert dialog.scrolls
    password = dialog.findChildren(QLineEdit)[1]
    assert password.hasFocus()
    assert whole(dialog, field_of(password))
    assert whole(dialog, dialog.message)


def test_a_message_beside_the_scroller_is_left_where_it_is(qtbot: QtBot):
    """As in the connection editor; asking for its place in the form would be a warning of Qt's."""
    window, body, message = QWidget(), QWidget(), MessageArea()
    qtbot.addWidget(window)
    column = QVBoxLayout(body)
    for number in range(20):
        column.addWidget(Field(str(number), QLineEdit()))
    scroller = FormScroller(body, message)
    whole_window = QVBoxLayout(window)
    whole_window.addWidget(message)
    whole_window.addWidget(scroller)
    window.resize(300, 300)
    window.show()
    scroller.set_scrolling(True)
    message.show_problem(LONG)
    column.addWidget(Field("more", QLineEdit()))
    bar = scroller.verticalScrollBar()
    before = bar.maximum()
    qtbot.waitUntil(lambda: bar.maximum() > before)
    assert message.isVisible()
