"""Distances and sizes are the same in all windows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.code import CodeDialog
from desktop.ui.widgets.fields import Field
from tests.helpers import every_window
from tests.ui.conftest import ApplyTheme
from tests.ui.dialogs import states


def opened(qtbot: QtBot, make: every_window.Make) -> QWidget:
    window = make()
    qtbot.addWidget(window)
    if isinstance(window, QDialog):
        window.open()
    else:
        window.show()
    for _ in range(2):
        QApplication.processEvents()
    return window


@pytest.mark.parametrize("make", [states.login, states.password], ids=lambda make: make.__name__)
def test_fields_keep_one_distance(qtbot: QtBot, apply_theme: ApplyTheme, make: every_window.Make):
    """Whether there is a link above a field or not: 39 and 48 pixels, before."""
    apply_theme()
    window = opened(qtbot, make)
    edits = [each.control for each in window.findChildren(Field) if each.isVisible()]
    tops = sorted((edit.mapTo(window, QPoint()).y(), edit.height()) for edit in edits)
    gaps = {below[0] - above[0] - above[1] for above, below in pairwise(tops)}
    assert gaps == {40}


@pytest.mark.parametrize("make", every_window.MAIN, ids=lambda make: make.__name__)
def test_all_buttons_are_of_one_height(
    qtbot: QtBot, apply_theme: ApplyTheme, make: every_window.Make
):
    apply_theme()
    window = opened(qtbot, make)
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible()]
    plain = [each for each in buttons if not str(each.property("variant")).startswith("link")]
    assert {each.height() for each in plain} == {42}


CODES = {
    "sms": lambda: states.code(states.sms()),
    "problem": states.code_problem,
    "too short": states.code_too_short,
    "late": states.code_late,
    "app": states.code_app,
    "email": states.code_email,
}


def test_the_links_of_the_code_window_have_their_places(qtbot: QtBot, apply_theme: ApplyTheme):
    """In each variant Cancel ends the first line, and the others begin at the left, in one order.

    Before, they wrapped, and Cancel came into the second line or the third.
    """
    apply_theme()
    places: dict[str, tuple[int, int]] = {}
    for name, make in CODES.items():
        dialog = opened(qtbot, make)
        assert isinstance(dialog, CodeDialog)
        links = (dialog.send_again, dialog.other, dialog.help.lost_phone, dialog.help.not_requested)
        shown = [each for each in links if each.isVisible() and each.property("variant") == "link"]
        points = [each.mapTo(dialog, QPoint()) for each in shown]
        assert {point.x() for point in points} == {36}
        tops = [point.y() for point in points]
        assert tops == sorted(tops)
        end = dialog.cancel.mapTo(dialog, QPoint(dialog.cancel.width(), 0))
        places[name] = (dialog.width() - end.x(), end.y() - tops[0])
    assert places == dict.fromkeys(CODES, (36, 0))


def test_a_countdown_in_a_link_moves_nothing(qtbot: QtBot, apply_theme: ApplyTheme):
    """Its figures are of one width."""
    apply_theme()
    dialog = opened(qtbot, CODES["sms"])
    assert isinstance(dialog, CodeDialog)
    for button in (dialog.send_again, dialog.action):
        assert button.font().featureValue(QFont.Tag("tnum")) == 1


def test_the_desktops_sizes_for_single_classes_change_nothing(
    qtbot: QtBot, apply_theme: ApplyTheme, qapp: QApplication
):
    """GNOME tells them again when it changes between light and dark."""
    apply_theme()
    for each in ("QMenu", "QMenuBar", "QLabel", "QPushButton", "QRadioButton", "QHeaderView"):
        QApplication.setFont(QFont(qapp.font().family(), 21), each)
    window = opened(qtbot, every_window.claims)
    sizes = {
        QFontInfo(label.font()).pixelSize()
        for label in window.findChildren(QLabel)
        if label.isVisible() and not label.property("variant")
    }
    for widget in window.findChildren(QWidget):
        if type(widget).__name__ in {"Menus", "Button", "QRadioButton", "AccountMenu"}:
            sizes.add(QFontInfo(widget.font()).pixelSize())
    QApplication.setFont(qapp.font())
    assert sizes == {14}


def test_a_notice_has_its_link_inside_and_its_height_at_once(qtbot: QtBot, apply_theme: ApplyTheme):
    apply_theme()
    window = opened(qtbot, every_window.notice)
    for text in ("Short.", "The service could not be reached, so nothing was renewed. " * 6):
        window.show_notice("warning", text)
        area = window._shell.notice.area
        (link,) = [each for each in area.findChildren(QPushButton) if each.text() == "Dismiss"]
        assert area.rect().contains(link.geometry())
        assert area.height() == area.heightForWidth(area.width())
