"""Every field for a secret in the program is one that keeps it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.auth.asks import AskNewPassword
from desktop.ui.dialogs.login import LoginDialog
from desktop.ui.dialogs.password import PasswordDialog
from desktop.ui.presenters.dialog_for_ask import DIALOGS
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.password_field import PasswordField
from desktop.ui.widgets.secret_clipboard import CONFIDENTIAL_FORMATS, SecretClipboard
from desktop.ui.widgets.secret_edit import SecretEdit
from desktop.ui.widgets.setup_key import SetupKey
from tests.ui.conftest import clipboard

SECRET = "Cänary-1"
NO_SECRETS = {"User name", "Email address", "Gender"}


@pytest.fixture(autouse=True)
def _clipboards_are_forgotten(qapp: QApplication) -> Iterator[None]:
    yield
    for each in qapp.findChildren(SecretClipboard):
        each.clear()


@pytest.mark.parametrize("dialog", [LoginDialog, *DIALOGS.values()])
def test_each_line_of_a_dialog_keeps_secrets_or_has_none(qtbot: QtBot, dialog: type[QDialog]):
    shown = dialog()
    qtbot.addWidget(shown)
    if isinstance(shown, PasswordDialog):
        shown.show_ask(AskNewPassword(required_attributes=("gender",)))
    plain = {
        edit.accessibleName()
        for edit in shown.findChildren(QLineEdit)
        if not isinstance(edit, SecretEdit)
    }
    assert plain <= NO_SECRETS


@pytest.fixture
def password(qtbot: QtBot) -> PasswordField:
    field = PasswordField("Password", "Show password")
    qtbot.addWidget(field)
    field.show()
    return field


def test_a_password_that_was_cleared_does_not_come_back(password: PasswordField, qtbot: QtBot):
    qtbot.keyClicks(password.edit, "canary")
    password.clear()
    password.toggle.click()
    qtbot.keyClick(password.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert password.text() == ""


def test_nor_after_the_next_one_was_typed_over_it(password: PasswordField, qtbot: QtBot):
    password.toggle.click()
    qtbot.keyClicks(password.edit, "canary")
    password.edit.selectAll()
    qtbot.keyClicks(password.edit, "next")
    for _ in range(3):
        qtbot.keyClick(password.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert password.text() == "next"


def test_what_was_copied_is_said_below_until_the_text_changes(password: PasswordField):
    password.toggle.click()
    password.set_text(SECRET)
    password.edit.selectAll()
    password.edit.copy()
    assert password.status is not None
    assert password.status.isVisible()
    assert password.status.text() == "Password copied. The clipboard is cleared in 30 seconds."
    password.clear()
    assert not password.status.isVisible()


def test_what_was_cut_is_said_too(password: PasswordField):
    password.toggle.click()
    password.set_text(SECRET)
    password.edit.selectAll()
    password.edit.cut()
    assert (password.text(), QGuiApplication.clipboard().text()) == ("", SECRET)
    assert password.status is not None
    assert password.status.isVisible()


def test_a_plain_field_says_nothing(qtbot: QtBot):
    field = TextField("User name")
    qtbot.addWidget(field)
    field.set_text("maria")
    field.edit.selectAll()
    field.edit.copy()
    assert field.status is None


@pytest.fixture
def copies(qapp: QApplication) -> SecretClipboard:
    return SecretClipboard(qapp)


@pytest.fixture
def key(qtbot: QtBot, copies: SecretClipboard, monkeypatch: pytest.MonkeyPatch) -> SetupKey:
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)
    key = SetupKey(copies)
    qtbot.addWidget(key)
    key.setAccessibleName("Setup key")
    key.set_key("ABCDEFGH")
    return key


def test_a_part_of_the_setup_key_is_copied_by_the_rules_too(
    key: SetupKey, copies: SecretClipboard, qtbot: QtBot
):
    key.selectAll()
    with qtbot.waitSignal(copies.message) as said:
        key.copy()
    assert said.args == ["Setup key copied. The clipboard is cleared in 30 seconds."]
    assert QGuiApplication.clipboard().text() == "ABCD EFGH"
    assert copies.clear()
    assert QGuiApplication.clipboard().text() == ""


def test_what_an_assistive_tool_copies_of_it_becomes_confidential(
    key: SetupKey, copies: SecretClipboard
):
    clipboard("CD EF")
    assert set(CONFIDENTIAL_FORMATS) <= set(QGuiApplication.clipboard().mimeData().formats())
    assert copies.holds("CD EF")


def test_what_the_button_copied_is_not_copied_twice(
    key: SetupKey, copies: SecretClipboard, qtbot: QtBot
):
    key.set_key("ABCD")
    with qtbot.assertNotEmitted(copies.message):
        copies.blockSignals(True)
        copies.copy("ABCD", "Setup key")
        copies.blockSignals(False)
        QGuiApplication.clipboard().changed.emit(QClipboard.Mode.Clipboard)
