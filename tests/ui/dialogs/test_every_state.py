"""Every dialog in every state: translated, named, whole, on small screens, from right to left."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from PySide6.QtCore import QCoreApplication, Qt
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

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskAppLink,
    AskCode,
    AskCustom,
    AskEmail,
    AskMethod,
    AskNewPassword,
    AskPassword,
    AskPrerequisite,
    AskRememberDevice,
)
from desktop.auth.client import PasswordRules
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf, CodeFor, PasswordFor, Prerequisite
from desktop.ui.dialogs.ask_dialog import AskContext
from desktop.ui.dialogs.code import CodeDialog
from desktop.ui.dialogs.login import LoginDialog
from desktop.ui.dialogs.method import MethodDialog
from desktop.ui.dialogs.password import PasswordDialog
from desktop.ui.presenters.dialog_for_ask import DIALOGS
from desktop.ui.text.errors import problem_for
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.labels import ElidedLabel
from tests.helpers.pseudo_translation import pseudo_translation, texts
from tests.ui.conftest import ApplyTheme, refusal

Make: TypeAlias = Callable[[], QDialog]
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
)
"""What a text may hold that nobody translates."""
NOW = 1000.0


def monotonic() -> float:
    return NOW


def login() -> LoginDialog:
    dialog = LoginDialog(monotonic)
    dialog.set_connections(["Practice pool", "Northwind " * 12], 0)
    dialog.set_subtitle("Northwind " * 12)
    dialog.set_banner("TEST  ·  Practice pool")
    dialog.set_support("the service desk")
    dialog.set_user_name("m" * 128)
    return dialog


def login_problem() -> LoginDialog:
    dialog = login()
    dialog.show_problem(problem_for(e.Misconfigured(refusal()), "Northwind"))
    return dialog


def login_empty() -> LoginDialog:
    dialog = login()
    dialog.submit()
    return dialog


def login_busy() -> LoginDialog:
    dialog = login()
    dialog.password.set_text("x")
    dialog.submit()
    dialog.action.show_busy()
    return dialog


def login_held() -> LoginDialog:
    dialog = login()
    dialog.lock(90, problem_for(e.AttemptsExceeded(refusal())))
    dialog.password.toggle.click()
    dialog.password.edit.caps_lock.emit(True)
    return dialog


def code(ask: AskCode, seconds: int | None = None) -> CodeDialog:
    dialog = CodeDialog(monotonic)
    dialog.set_context(AskContext("TEST  ·  Practice pool", code_seconds=seconds))
    dialog.show_ask(ask)
    return dialog


def sms(**more: object) -> AskCode:
    return AskCode(Method.SMS, "+*******0100", NOW, can_send_new=True, other_methods=True, **more)


def code_problem() -> CodeDialog:
    dialog = code(sms(problem=e.CodeMismatch(refusal()), pause=4), 170)
    dialog.help.lost_phone.click()
    return dialog


def code_too_short() -> CodeDialog:
    dialog = code(sms(), 50)
    dialog.edit.setText("123")
    dialog.submit()
    dialog.help.not_requested.click()
    return dialog


def code_late() -> CodeDialog:
    return code(sms(), 0)


def code_app() -> CodeDialog:
    return code(AskCode(Method.AUTHENTICATOR_APP, "", NOW))


def code_email() -> CodeDialog:
    return code(AskCode(Method.EMAIL, "m***@e***", NOW, longest=8, can_send_new=True))


def method() -> MethodDialog:
    dialog = MethodDialog(monotonic)
    dialog.show_ask(AskMethod(tuple(Method), e.ReplyLost("host", "reset")))
    return dialog


def password() -> PasswordDialog:
    dialog = PasswordDialog(monotonic)
    dialog.show_ask(
        AskNewPassword(("given_name", "custom:cost_centre"), e.PasswordUsedBefore(refusal()))
    )
    return dialog


def password_differs() -> PasswordDialog:
    dialog = password()
    dialog.password.set_text("a")
    dialog.repeat.set_text("b")
    dialog.submit()
    return dialog


KEY = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPABCD"
RULES = PasswordRules(12, upper=True, lower=True, digit=True, symbol=True)
SMS_CODE = AskCode(Method.SMS, "+*******0100", NOW, can_send_new=True)
MANY = {
    "question": "data " * 80,
    "captchaUrl": "https://example.com/data/" + "x" * 300,
    **{f"data{n}": "data" for n in range(20)},
    "dataHint": "data",
}
"""Names and values that the pool's Lambda made up: nobody translates those."""


def of(ask: Any, **more: object) -> Make:
    """The page of this question."""

    def make() -> QDialog:
        dialog = DIALOGS[type(ask)](monotonic)
        dialog.set_context(AskContext(support="Northwind", user_name="Northwind", **more))
        dialog.show_ask(ask)
        return dialog

    make.__name__ = f"{type(ask).__name__}{_suffix(ask)}"
    return make


def _suffix(ask: Any) -> str:
    what = getattr(ask, "purpose", None) or getattr(ask, "prerequisite", None)
    return f"-{what.value}" if what is not None else ""


def app_link_copied() -> QDialog:
    dialog = of(AskAppLink(KEY, f"otpauth://totp/x?secret={KEY}", "Northwind", "", True))()
    dialog._show_status(QCoreApplication.translate("SecretClipboard", "The clipboard was cleared."))
    return dialog


def login_other_ways() -> LoginDialog:
    dialog = login()
    dialog.set_ready(optional=True)
    dialog.set_user_name("")
    dialog.forgot.click()
    return dialog


QUESTIONS: tuple[Make, ...] = (
    *(of(dataclasses.replace(SMS_CODE, purpose=purpose)) for purpose in CodeFor),
    *(of(AskMethod(tuple(Method), purpose=p, unusable=tuple(Method))) for p in ChoiceOf),
    *(of(AskNewPassword(purpose=purpose, rules=RULES)) for purpose in PasswordFor),
    of(AskNewPassword(purpose=PasswordFor.CHANGE, problem=e.CurrentPasswordWrong(refusal()))),
    of(AskPassword("Northwind", True, e.IncorrectCredentials(refusal()))),
    of(AskAppLink(KEY, f"otpauth://totp/x?secret={KEY}", "Northwind", "Northwind " * 20)),
    app_link_copied,
    of(AskEmail(True, e.AttributesRefused(refusal()))),
    of(AskCustom(MANY)),
    of(AskCustom({"question": "data"}, 2)),
    of(AskRememberDevice()),
    *(
        of(AskPrerequisite(lead, "Northwind", e.TooManyRequests(refusal())))
        for lead in Prerequisite
    ),
    login_other_ways,
)
STATES: tuple[Make, ...] = (
    login,
    login_problem,
    login_empty,
    login_busy,
    login_held,
    lambda: code(sms()),
    code_problem,
    code_too_short,
    code_late,
    code_app,
    code_email,
    method,
    password,
    password_differs,
    *QUESTIONS,
)
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
    monkeypatch: pytest.MonkeyPatch, dialog: QDialog, width: int = 3000, height: int = 4000
) -> None:
    monkeypatch.setattr(dialog, "_room", lambda: (width, height))
