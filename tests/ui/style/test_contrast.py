"""WCAG 2.2, 1.4.3 and 1.4.11: what is painted in each window, state and scheme stands out.

Text has at least 4.5:1; borders of controls, and the rings that show the focus, have 3:1. What is
disabled is exempt, as WCAG says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMargins, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.style.color_schemes import DARK, LIGHT, ColorScheme, high_contrast
from tests.helpers import every_window
from tests.helpers.contrast import contrast
from tests.helpers.painted import (
    area_of,
    changed_strongly,
    colors_in,
    edge_contrast,
    name,
    plain_text,
    text_contrast,
)
from tests.ui.conftest import ApplyTheme
from tests.ui.dialogs import states

pytestmark = pytest.mark.everywhere_alike("Qt computes the colours, from ours")

TEXT, EDGE = 4.5, 3.0
CONTRASTS = {name: high_contrast(palette) for name, palette in every_window.HIGH_CONTRAST.items()}
SCHEMES = {"light": LIGHT, "dark": DARK, **CONTRASTS}
LOOKS = tuple(SCHEMES)

EACH = [(make, look) for make in every_window.ALL for look in ("light", "dark", "night")]
EACH += [(make, look) for make in every_window.MAIN for look in ("desert", "weak")]


def name_of(part: every_window.Make | str) -> str:
    return part if isinstance(part, str) else part.__name__


TEXTS = (
    QLabel,
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QPlainTextEdit,
    QTableView,
    QHeaderView,
    QMenuBar,
    QTabBar,
)
"""What has text; anything else is made of these."""


@pytest.fixture
def put_on(apply_theme: ApplyTheme, qapp: QApplication) -> Iterator[Callable[[str], ColorScheme]]:
    """Put on a scheme by its name; text is painted without antialiasing."""

    def put_on(look: str) -> ColorScheme:
        scheme = SCHEMES[look]
        apply_theme(scheme)
        if look in every_window.HIGH_CONTRAST:
            qapp.setPalette(every_window.HIGH_CONTRAST[look])  # the system's, there
        plain_text()
        return scheme

    yield put_on
    qapp.setPalette(QPalette())


def opened(qtbot: QtBot, make: every_window.Make) -> QWidget:
    window = make()
    qtbot.addWidget(window)
    if isinstance(window, QDialog):
        window.open()
    else:
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QApplication.processEvents()
    return window


def enabled(window: QWidget, *kinds: type[QWidget]) -> list[QWidget]:
    """The widgets of these kinds that can be seen and used."""
    found = [each for each in window.findChildren(QWidget) if isinstance(each, kinds)]
    return [each for each in found if each.isVisible() and each.isEnabled() and in_sight(each)]


def in_sight(widget: QWidget) -> bool:
    """Whether nothing is cut off: a form may be higher than its window."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def words(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return type(widget).__name__


def inside(widget: QWidget, window: QWidget) -> QRect:
    """Without its border or ring."""
    edge = 6 if isinstance(widget, QPushButton | QLineEdit | QComboBox) else 0
    if isinstance(widget, QPushButton) and str(widget.property("variant")).startswith("link"):
        edge = 0
    area = area_of(widget, window).marginsRemoved(QMargins(edge, edge, edge, edge))
    if isinstance(widget, QRadioButton | QCheckBox):
        area.setLeft(area.left() + 32)  # the words, not the circle
    return area


def described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.property('variant') or ''} {words(widget)[:40]!r}"


@pytest.mark.parametrize("look", LOOKS)
def test_the_pairs_of_each_scheme_stand_out(look: str):
    scheme = SCHEMES[look]
    weak = [pair for pair in scheme.pairs() if contrast(*pair) < TEXT]
    weak += [pair for pair in scheme.edges() if contrast(*pair) < EDGE]

    assert weak == []


@pytest.mark.parametrize(("make", "look"), EACH, ids=name_of)
def test_text_and_borders_stand_out(
    qtbot: QtBot, put_on: Callable[[str], ColorScheme], make: every_window.Make, look: str
):
    put_on(look)
    window = opened(qtbot, make)
    image = window.grab().toImage()
    weak: list[object] = []
    for widget in enabled(window, *TEXTS):
        if words(widget).strip():
            ratio, color, ground = text_contrast(image, inside(widget, window))
            if ratio < TEXT:
                weak.append((described(widget), color, ground, round(ratio, 2)))
            if isinstance(widget, QLabel):  # its own colour, not only what stands out most there
                own = widget.palette().color(widget.foregroundRole()).name()
                if contrast(own, ground) < TEXT:
                    weak.append((described(widget), own, ground))
    for widget, area in bordered(window):
        ratio = edge_contrast(image, area)
        if ratio < EDGE:
            weak.append((described(widget), "border", round(ratio, 2)))
    assert weak == []


def bordered(window: QWidget) -> list[tuple[QWidget, QRect]]:
    """Controls with a border, and where it is in the window."""
    plain = enabled(window, QPushButton, QLineEdit, QComboBox, QPlainTextEdit, QTableView)
    found = [
        (widget, area_of(widget, window))
        for widget in plain
        if not str(widget.property("variant")).startswith("link")
    ]
    for button in enabled(window, QRadioButton, QCheckBox):
        option = QStyleOptionButton()
        button.initStyleOption(option)
        kinds = QStyle.SubElement
        kind = kinds.SE_RadioButtonIndicator
        if isinstance(button, QCheckBox):
            kind = kinds.SE_CheckBoxIndicator
        indicator = button.style().subElementRect(kind, option, button)
        found.append((button, indicator.translated(button.mapTo(window, QPoint()))))
    return found


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("state", ["hover", "pressed"])
@pytest.mark.parametrize("make", [every_window.claims, states.welcome_offering, states.method])
def test_what_is_under_the_mouse_stands_out(
    qtbot: QtBot,
    put_on: Callable[[str], ColorScheme],
    make: every_window.Make,
    state: str,
    look: str,
):
    put_on(look)
    window = opened(qtbot, make)
    weak = []
    for widget in enabled(window, QAbstractButton, QLineEdit, QComboBox):
        QTest.mouseMove(widget)
        if isinstance(widget, QAbstractButton):
            widget.setDown(state == "pressed")
        QApplication.processEvents()
        image = window.grab().toImage()
        if isinstance(widget, QAbstractButton):
            widget.setDown(False)
        ratio, *colors = text_contrast(image, inside(widget, window))
        if words(widget).strip() and ratio < TEXT:
            weak.append((described(widget), state, *colors))
        areas = [area for each, area in bordered(window) if each is widget]
        weak += [(described(widget), state) for a in areas if edge_contrast(image, a) < EDGE]
    assert weak == []


@pytest.mark.parametrize(("make", "look"), [*EACH[:60], *EACH[60::7]], ids=name_of)
def test_the_focus_is_seen(
    qtbot: QtBot, put_on: Callable[[str], ColorScheme], make: every_window.Make, look: str
):
    """A ring, or a line below, of pixels that change with 3:1: half the control's outline."""
    put_on(look)
    window = opened(qtbot, make)
    weak = []
    seen: set[str] = set()
    for widget in enabled(window, QWidget):
        kind = f"{type(widget).__name__} {widget.property('variant')}"
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and kind not in seen:
            seen.add(kind)
            before, after = without_and_with_focus(window, widget)
            area = area_of(widget, window)
            needed = min(area.width(), outline(widget)) // 2
            if changed_strongly(before, after, area, EDGE) < needed:
                weak.append(described(widget))
    assert weak == []


def outline(widget: QWidget) -> int:
    """Pixels from which to have half: of a tab bar, one tab has the ring; of a table, a row."""
    if isinstance(widget, QTabBar):
        return widget.tabRect(widget.currentIndex()).width()
    return widget.width()


def without_and_with_focus(window: QWidget, widget: QWidget) -> tuple[QImage, QImage]:
    cursor = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    if isinstance(widget, QTableView) and not widget.currentIndex().isValid():
        widget.selectRow(0)
    widget.setFocus()
    widget.clearFocus()
    QApplication.processEvents()
    before = window.grab().toImage()
    widget.setFocus()
    QApplication.processEvents()
    after = window.grab().toImage()
    QApplication.setCursorFlashTime(cursor)
    return before, after


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("make", [every_window.overview, states.welcome_offering])
def test_what_pops_up_stands_out(
    qtbot: QtBot, put_on: Callable[[str], ColorScheme], make: every_window.Make, look: str
):
    put_on(look)
    window = opened(qtbot, make)
    weak = []
    popups = every_window.popups(window)
    assert popups
    for popup in popups:
        QApplication.processEvents()
        image = popup.grab().toImage()
        rows = rows_of(popup)
        assert rows
        for row in rows:
            ratio, color, ground = text_contrast(image, row)
            if ratio < TEXT:
                weak.append((type(popup).__name__, color, ground))
        rim = QRect(0, 0, image.width(), rows[0].top())  # the chosen row may fill half of a list
        ground = name(colors_in(image, rim).most_common(1)[0][0])
        border = image.pixelColor(0, image.height() // 2).name()
        if contrast(border, ground) < EDGE:
            weak.append((type(popup).__name__, "border", border, ground))
        popup.hide()
    assert weak == []


def rows_of(popup: QWidget) -> list[QRect]:
    """Where the entries are that can be chosen."""
    if isinstance(popup, QMenu):
        actions = [each for each in popup.actions() if each.isEnabled() and each.text()]
        return [popup.actionGeometry(each) for each in actions]
    box = popup.parent()
    assert isinstance(box, QComboBox)
    view, model = box.view(), box.model()
    rows = [view.visualRect(model.index(row, 0)) for row in range(model.rowCount())]
    return [row.translated(view.viewport().mapTo(popup, QPoint())) for row in rows]
