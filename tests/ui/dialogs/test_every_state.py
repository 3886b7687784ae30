"""Every dialog in every state: translated, named, whole, on small screens, from right to left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.text.problem import Problem
from desktop.ui.widgets.labels import ElidedLabel
from tests.helpers.german import german
from tests.helpers.pseudo_translation import pseudo_translation, texts
from tests.ui.conftest import ApplyTheme
from tests.ui.dialogs.states import (
    QUESTIONS,
    STATES,
    Make,
    code_problem,
    login,
    login_held,
    login_problem,
    method,
    password,
)

pytestmark = pytest.mark.everywhere_alike("texts and layouts in every language and size")

DATA = (
    "Practice pool",
    "Northwind",
    "0100",
    "m***@e***",
    "TEST",
    "cost centre",
    "Error: ",
    "data",
    "Data",
    "JBSW",
    "eu-central-1",
    "eu-west-1",
    "UPDATED",
)
"""What a text may hold that nobody translates."""

every_state = pytest.mark.parametrize("make", STATES, ids=lambda m: m.__name__)


@every_state
def test_every_text_is_translated(qtbot: QtBot, make: Make):
    with pseudo_translation():
        dialog = make()
        qtbot.addWidget(dialog)
        dialog.open()
        assert dialog.windowTitle().startswith("⟦")
        plain = [text for _, text in texts(dialog) if not is_translated(text)]
        assert plain == []
        described = [w.accessibleDescription() for w in dialog.findChildren(QWidget)]
        assert [text for text in described if text and not is_translated(text)] == []


def is_translated(text: str) -> bool:
    return "⟦" in text or text.isdecimal() or any(data in text for data in DATA)


@every_state
def test_every_control_has_a_name(qtbot: QtBot, make: Make):
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.open()
    for control in dialog.findChildren(QWidget):
        if control.isVisible() and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
            if isinstance(control, QLineEdit | QComboBox | QPlainTextEdit):
                assert control.accessibleName(), control
            elif isinstance(control, QAbstractButton):
                assert control.accessibleName() or control.text(), control


@every_state
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off(
    qtbot: QtBot, apply_theme: ApplyTheme, monkeypatch: pytest.MonkeyPatch, make: Make, scale: float
):
    apply_theme(scale=scale)
    dialog = make()
    qtbot.addWidget(dialog)
    big_screen(monkeypatch, dialog)
    dialog.open()
    dialog.fit()
    QApplication.processEvents()
    assert not dialog.scrolls
    assert_whole(dialog)


@every_state
def test_nothing_is_cut_off_in_a_longer_language_from_right_to_left(
    qtbot: QtBot,
    qapp: QApplication,
    apply_theme: ApplyTheme,
    monkeypatch: pytest.MonkeyPatch,
    make: Make,
):
    apply_theme()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        with pseudo_translation(longer=True):
            dialog = make()
            qtbot.addWidget(dialog)
            big_screen(monkeypatch, dialog)
            dialog.open()
            dialog.fit()
            QApplication.processEvents()
            assert_whole(dialog)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@every_state
def test_nothing_is_cut_off_in_german(
    qtbot: QtBot,
    qapp: QApplication,
    apply_theme: ApplyTheme,
    monkeypatch: pytest.MonkeyPatch,
    make: Make,
):
    apply_theme()
    with german(qapp):
        dialog = make()
        qtbot.addWidget(dialog)
        big_screen(monkeypatch, dialog)
        dialog.open()
        dialog.fit()
        QApplication.processEvents()
        assert_whole(dialog)


def assert_whole(dialog: QDialog) -> None:
    for widget in dialog.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel):
            needs = widget.heightForWidth(widget.width()) if widget.wordWrap() else 0
            assert widget.height() >= max(needs, widget.minimumSizeHint().height()), widget.text()
            if not widget.wordWrap() and not isinstance(widget, ElidedLabel):
                assert widget.width() >= widget.sizeHint().width(), widget.text()
        elif isinstance(widget, QAbstractButton):
            hint = widget.sizeHint()
            assert widget.width() >= hint.width(), widget.text()
            assert widget.height() >= hint.height(), widget.text()
        elif isinstance(widget, QLineEdit | QComboBox):
            assert widget.height() >= widget.sizeHint().height()


@pytest.mark.parametrize("make", [login_problem, code_problem, password], ids=lambda m: m.__name__)
def test_on_a_small_screen_it_scrolls(
    qtbot: QtBot, apply_theme: ApplyTheme, monkeypatch: pytest.MonkeyPatch, make: Make
):
    apply_theme(scale=2.0)
    dialog = make()
    qtbot.addWidget(dialog)
    big_screen(monkeypatch, dialog, width=800, height=500)
    dialog.open()
    dialog.fit()
    QApplication.processEvents()
    assert dialog.width() <= 800
    assert dialog.height() <= 500
    assert dialog.scrolls


@pytest.mark.parametrize(
    "make", [login_held, code_problem, method, password, *QUESTIONS], ids=lambda m: m.__name__
)
def test_it_works_from_right_to_left(qtbot: QtBot, apply_theme: ApplyTheme, make: Make):
    apply_theme()
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    dialog.open()
    QApplication.processEvents()
    dialog.grab()
    if dialog.cancel.isVisible():
        middle = dialog.cancel.mapTo(dialog, dialog.cancel.rect().center()).x()
        assert middle < dialog.width() / 2


def test_a_message_that_comes_and_goes_leaves_no_gap(qtbot: QtBot):
    dialog = login()
    qtbot.addWidget(dialog)
    dialog.open()
    before = dialog.height()
    dialog.show_problem(Problem("A\nB\nC"))
    qtbot.waitUntil(lambda: dialog.height() > before)
    dialog.clear_problem()
    qtbot.waitUntil(lambda: dialog.height() == before)


def big_screen(
    monkeypatch: pytest.MonkeyPatch, dialog: QDialog, width: int = 3000, height: int = 6000
) -> None:
    monkeypatch.setattr(dialog, "_room", lambda: (width, height))
