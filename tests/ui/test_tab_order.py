"""Every window by Tab alone: each control once, in the order in which one reads, and in sight."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDateTimeEdit,
    QLineEdit,
    QMainWindow,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.main_window.window import SMALLEST
from tests.helpers import every_window
from tests.helpers.opened_window import opened
from tests.ui.conftest import ApplyTheme

EVERY = pytest.mark.parametrize(
    "make", every_window.ALL, ids=lambda make: getattr(make, "__name__", repr(make))
)
AFTER_ITS_FIELD = ("Forgot password?",)
"""Links above a field that come after it: who types goes on from field to field."""
MOST_PRESSES = 120


def controls(window: QWidget) -> set[QWidget]:
    """All that Tab is to reach."""
    return {
        each
        for each in window.findChildren(QWidget)
        if each.window() is window
        and each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not is_beside_the_chosen(each)
        and not (isinstance(each, QLineEdit) and isinstance(each.parent(), QDateTimeEdit))
    }


def is_beside_the_chosen(control: QWidget) -> bool:
    """Whether Tab reaches another one of its group of radio buttons, and arrow keys this one."""
    if not isinstance(control, QRadioButton):
        return False
    group = control.group()
    beside = control.parentWidget().findChildren(QRadioButton) if group is None else group.buttons()
    chosen = next((each for each in beside if each.isChecked()), beside[0])
    return control is not chosen


def walk(window: QWidget, *, back: bool = False) -> list[QWidget]:
    """What has the focus after each press, from the control that has it until that has it again."""
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    stops: list[QWidget] = []
    for _ in range(MOST_PRESSES):
        before = window.focusWidget() or window
        QTest.keyClick(before, key)
        now = window.focusWidget()
        if now is before and isinstance(now, QDateTimeEdit):
            continue  # from one part of a time to the next
        if now in stops:
            return stops[stops.index(now) :]
        stops.append(now)
    raise AssertionError("Tab comes back to nothing")


def place(control: QWidget) -> QRect:
    return QRect(control.mapTo(control.window(), QPoint()), control.size())


def is_read_after(other: QRect, one: QRect) -> bool:
    """Whether a person who reads by lines and columns comes to `other` after `one`."""
    return one.bottom() < other.top() or one.right() <= other.left() or one.contains(other)


def named(stops: list[QWidget]) -> list[str]:
    return [
        each.accessibleName() or (each.text() if isinstance(each, QAbstractButton) else repr(each))
        for each in stops
    ]


@EVERY
def test_tab_reaches_every_control_once(
    qtbot: QtBot, apply_theme: ApplyTheme, make: every_window.Make
):
    apply_theme()
    window = opened(qtbot, make)
    walk(window)  # a table's first row is chosen, and its details open
    wanted = controls(window)
    there = walk(window)
    if not wanted:
        return  # a window that is at work and can't be left
    assert named([each for each in wanted if each not in there]) == []
    assert named(there) == named([each for each in there if each in wanted])
    back = walk(window, back=True)
    assert set(named(back)) == set(named(there))
    start = back.index(there[-1])
    assert named(back[start:] + back[:start]) == named(there[::-1])


@pytest.mark.everywhere_alike("Qt keeps a dialog there within the screen")
@EVERY
def test_tab_goes_as_one_reads(qtbot: QtBot, apply_theme: ApplyTheme, make: every_window.Make):
    apply_theme()
    window = opened(qtbot, make)
    window.resize(window.width(), 3000)  # nothing scrolls, so places are told apart
    QApplication.processEvents()
    stops = [each for each in walk(window) if each.accessibleName() not in AFTER_ITS_FIELD]
    places = [place(each) for each in stops]
    turns = [
        named([stops[at], stops[(at + 1) % len(stops)]])
        for at, (one, other) in enumerate(pairwise([*places, places[0]]))
        if not is_read_after(other, one)
    ]
    assert len(turns) <= 1, turns  # from the last one to the first


@EVERY
def test_what_has_the_focus_is_in_sight_in_a_small_window(
    qtbot: QtBot, apply_theme: ApplyTheme, make: every_window.Make
):
    apply_theme()
    window = opened(qtbot, make)
    low = SMALLEST if isinstance(window, QMainWindow) else (window.width(), 420)
    window.setMinimumHeight(0)
    window.resize(*low)
    QApplication.processEvents()
    hidden = []
    for _ in range(len(walk(window))):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        QApplication.processEvents()
        stop = window.focusWidget()
        shown = stop.visibleRegion().boundingRect()
        if shown.height() < min(stop.height(), 60) or shown.width() < min(stop.width(), 60):
            hidden.append((named([stop]), place(stop), shown))
    assert hidden == []
