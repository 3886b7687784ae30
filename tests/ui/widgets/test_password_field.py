"""Password fields: hidden, shown, and Caps Lock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.password_field import PasswordField
from tests.ui.conftest import ApplyTheme


def test_a_password_is_hidden_until_it_is_shown(qtbot: QtBot):
    field = PasswordField("Password", "Show password")
    qtbot.addWidget(field)
    field.resize(300, 80)
    field.show()
    field.set_text("  secret ")
    assert field.edit.displayText() != field.edit.text()
    assert (field.toggle.text(), field.toggle.accessibleName()) == ("Show", "Show password")
    field.toggle.click()
    assert field.edit.displayText() == "  secret "
    assert (field.toggle.text(), field.toggle.accessibleName()) == ("Hide", "Show password")
    assert field.text() == "  secret "
    field.clear()
    assert (field.text(), field.toggle.isChecked()) == ("", False)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_toggle_stands_in_the_field_beside_the_text(
    apply_theme: ApplyTheme, qtbot: QtBot, direction: Qt.LayoutDirection
):
    apply_theme()
    field = PasswordField("Password", "Show password")
    qtbot.addWidget(field)
    field.setLayoutDirection(direction)
    field.resize(300, 120)
    field.show()
    assert field.edit.geometry().contains(field.toggle.geometry())
    margins = field.edit.textMargins()
    room = margins.left() if direction == Qt.LayoutDirection.RightToLeft else margins.right()
    assert room >= field.toggle.width()


@pytest.mark.parametrize(
    ("typed", "modifier", "on"),
    [
        ("A", Qt.KeyboardModifier.NoModifier, True),
        ("a", Qt.KeyboardModifier.ShiftModifier, True),
        ("A", Qt.KeyboardModifier.ShiftModifier, False),
        ("a", Qt.KeyboardModifier.NoModifier, False),
        ("1", Qt.KeyboardModifier.NoModifier, False),
        ("ß", Qt.KeyboardModifier.NoModifier, False),
        ("密", Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_caps_lock_is_pointed_out(
    qtbot: QtBot,
    announced: list[tuple[str, bool]],
    typed: str,
    modifier: Qt.KeyboardModifier,
    on: bool,  # noqa: FBT001
):
    field = PasswordField("Password", "Show password")
    qtbot.addWidget(field)
    field.show()
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifier, typed)
    QApplication.sendEvent(field.edit, press)
    assert on is (field.hint is not None and field.hint.isVisible())
    assert announced == ([("Caps Lock is on.", False)] if on else [])


def test_caps_lock_turned_off_is_seen(qtbot: QtBot):
    field = PasswordField("Password", "Show password")
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClick(field.edit, "A")
    qtbot.keyClick(field.edit, Qt.Key.Key_CapsLock)
    assert field.hint is None or not field.hint.isVisible()
