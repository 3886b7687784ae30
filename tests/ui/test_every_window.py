"""Every window: none is forgotten; translated, whole in longer languages, mirrored."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QMainWindow,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

import desktop.ui
from desktop.qa.plan import all_cases
from desktop.ui.widgets.lost_focus import KeepsFocus
from tests.helpers import every_window
from tests.helpers.german import german
from tests.helpers.opened_window import opened
from tests.helpers.pseudo_translation import pseudo_translation, texts
from tests.helpers.scripted_environment import case
from tests.helpers.subclasses import import_all
from tests.helpers.whole import cut_off
from tests.ui.conftest import ApplyTheme

pytestmark = pytest.mark.everywhere_alike("texts and layouts in every language and size")

NO_DIALOGS = pytest.mark.parametrize(
    "make", [*every_window.MAIN, *every_window.OTHERS], ids=lambda make: make.__name__
)
"""Dialogs have tests of their own: tests/ui/dialogs/test_every_state.py."""
PLAN = repr([case().info, *(each.info for each in all_cases())])
"""The texts of the plan itself are English everywhere: the evidence holds them."""
DATA = tuple(
    """
    Cognito Desk|phone_number|given_name|aud|Linux|Text message|can't be reached|English|Deutsch
    could not be renewed|was copied|Your code is|data|TEST|Northwind|Maria|maria|tom|··0100|+1415
    Edit connection|Everyone|Your organisation sets|Practice|finance|https://|http://127.0.0.1|eu-central-1|QA-0|ESSENTIALS
    Python|OpenSSL|boto3|Apache|NIST SP|WSTG-|ASVS|PCI DSS
    """.strip()
    .replace("\n", "|")
    .split("|")
)
"""What nobody translates."""


def below(kind: type[QWidget]) -> Iterator[type[QWidget]]:
    for each in kind.__subclasses__():
        yield each
        yield from below(each)


def window_classes() -> set[type[QWidget]]:
    """The classes of ours that are windows: by what they are, or since they give one its title.

    A class with others below it only says what these have in common.
    """
    import_all(desktop.ui)
    ours = {each for each in below(QWidget) if each.__module__.startswith("desktop.")}
    return {
        each
        for each in ours
        if not any(it in ours for it in below(each))
        and not issubclass(each, QFileDialog)  # Qt's, or the desktop's own
        and (
            issubclass(each, QDialog | QMainWindow) or "setWindowTitle(" in inspect.getsource(each)
        )
    }


def test_every_class_of_windows_is_looked_at(qtbot: QtBot):
    looked_at = set()
    for make in every_window.ALL:
        window = make()
        qtbot.addWidget(window)
        looked_at.add(type(window))
    assert {each.__name__ for each in window_classes() - looked_at} == set()


def test_every_class_of_windows_keeps_a_lost_focus_away_from_actions():
    without = [each.__name__ for each in window_classes() if not issubclass(each, KeepsFocus)]
    assert without == []


@pytest.fixture
def from_right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@NO_DIALOGS
def test_every_text_is_translated(qtbot: QtBot, make: every_window.Make):
    with pseudo_translation():
        window = opened(qtbot, make)
        bare = [
            (type(widget).__name__, text)
            for widget, text in texts(window)
            if "⟦" not in text
            and len(text) > 1
            and not text.isdecimal()
            and not any(data.strip() in text for data in DATA)
            and text.lstrip("·•✓✕ ") not in PLAN
        ]
    assert bare == []


@NO_DIALOGS
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off(
    qtbot: QtBot, apply_theme: ApplyTheme, make: every_window.Make, scale: float
):
    apply_theme(scale=scale)
    assert cut_off(opened(qtbot, make)) == []


@NO_DIALOGS
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_in_german(
    qtbot: QtBot, apply_theme: ApplyTheme, make: every_window.Make, scale: float
):
    apply_theme(scale=scale)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with german(app):
        assert cut_off(opened(qtbot, make)) == []


@NO_DIALOGS
@pytest.mark.usefixtures("from_right_to_left")
def test_from_right_to_left_it_is_the_mirror_image(
    qtbot: QtBot, apply_theme: ApplyTheme, make: every_window.Make
):
    apply_theme()
    with pseudo_translation(longer=True):
        window = opened(qtbot, make)
        assert cut_off(window) == []
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert not label.alignment() & Qt.AlignmentFlag.AlignLeft, label.text()
    for tabs in window.findChildren(QTabBar):
        if tabs.isVisible():
            first = tabs.mapTo(window, tabs.tabRect(0).center())
            last = tabs.mapTo(window, tabs.tabRect(tabs.count() - 1).center())
            assert last.x() < first.x()
            assert tabs.tabRect(0).right() == tabs.width() - 1
