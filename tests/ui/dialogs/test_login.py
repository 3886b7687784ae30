from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.login import LoginDialog
from desktop.ui.text.problem import Problem
from tests.ui.conftest import Clock, clipboard


@pytest.fixture
def login(qtbot: QtBot, clock: Clock) -> LoginDialog:
    dialog = LoginDialog(clock)
    qtbot.addWidget(dialog)
    dialog.set_connections(["Practice pool", "Optional MFA"], 0)
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


@pytest.fixture
def sent(login: LoginDialog) -> list[tuple[str, str]]:
    """What the dialog submitted."""
    sent: list[tuple[str, str]] = []
    login.submitted.connect(lambda name, password: sent.append((name, password)))
    return sent


def fill(login: LoginDialog, name: str = "maria.santos", password: str = "correct horse") -> None:
    login.user_name.set_text(name)
    login.password.set_text(password)


def test_names(login: LoginDialog):
    assert login.windowTitle() == "Sign in"
    assert login.user_name.edit.accessibleName() == "User name"
    assert login.password.edit.accessibleName() == "Password"
    assert login.password.toggle.accessibleName() == "Show password"
    assert login.connections.accessibleName() == "Connection"
    assert login.action.accessibleName() == "Sign in"
    assert login.forgot.accessibleName() == "Forgot password?"


def test_the_window_behind_it_is_not_blocked(login: LoginDialog):
    """Qt drops the click on the X of a window that a modal dialog stands over."""
    assert not login.isModal()
    assert QApplication.activeModalWidget() is None


def test_what_is_not_there_yet_is_not_shown(login: LoginDialog):
    texts = {b.text() for b in login.findChildren(type(login.cancel).__mro__[1])}
    assert "Keep me signed in" not in texts


def test_signing_in(login: LoginDialog, qtbot: QtBot):
    qtbot.keyClicks(login.user_name.edit, " maria.santos ")
    qtbot.keyClicks(login.password.edit, "pass word")
    with qtbot.waitSignal(login.submitted) as submitted:
        qtbot.keyClick(login.password.edit, Qt.Key.Key_Return)
    assert submitted.args == ["maria.santos", "pass word"]
    assert not login.action.isEnabled()


@pytest.mark.parametrize("password", ["correct horse ", " correct horse", " "])
def test_a_blank_at_an_end_of_the_password_is_told_and_nothing_sent(
    login: LoginDialog, sent: list[tuple[str, str]], password: str
):
    fill(login, password=password)
    login.action.click()
    assert login.message.text().startswith("The password begins or ends with a blank")
    assert login.password.edit.hasFocus()
    assert sent == []
    assert login.password.text() == password


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("+1 (415) 555-0100", "+14155550100"),
        ("maria\u00a0santos", "maria santos"),
        ("ｍａｒｉａ", "ｍａｒｉａ"),
        ("ｍａｒｉａ＠example.com", "maria@example.com"),
    ],
)
def test_a_name_is_sent_as_the_service_wants_it_and_stays_as_typed(
    login: LoginDialog, sent: list[tuple[str, str]], typed: str, name: str
):
    fill(login, name=typed)
    login.action.click()
    assert sent == [(name, "correct horse")]
    assert login.user_name.edit.text() == typed


def test_a_double_click_is_sent_once(login: LoginDialog, qtbot: QtBot, sent: list[tuple[str, str]]):
    fill(login)
    button = login.action
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(sent) == 1


@pytest.mark.parametrize("where", ["password", "action"])
def test_enter_held_down_is_sent_once_and_cancels_nothing(
    login: LoginDialog, qtbot: QtBot, sent: list[tuple[str, str]], where: str
):
    fill(login)
    start = login.password.edit if where == "password" else login.action
    start.setFocus()
    with qtbot.assertNotEmitted(login.cancelled), qtbot.assertNotEmitted(login.rejected):
        qtbot.keyPress(start, Qt.Key.Key_Return)
        for _ in range(30):
            QApplication.sendEvent(
                QApplication.focusWidget(),
                QKeyEvent(
                    QEvent.Type.KeyPress,
                    Qt.Key.Key_Return,
                    Qt.KeyboardModifier.NoModifier,
                    "\r",
                    autorep=True,
                ),
            )
    assert len(sent) == 1


def test_a_second_enter_while_busy_sends_nothing(
    login: LoginDialog, qtbot: QtBot, sent: list[tuple[str, str]]
):
    fill(login)
    for _ in range(3):
        qtbot.keyClick(login.password.edit, Qt.Key.Key_Return)
    login.submit()
    assert len(sent) == 1


@pytest.mark.parametrize(
    ("name", "password", "text", "field"),
    [
        ("", "", "Enter your user name and your password.", "user_name"),
        (" \u200b", "x", "Enter your user name.", "user_name"),
        ("maria", "", "Enter your password.", "password"),
        ("m" * 129, "x", "The user name has 129 characters; it can have up to 128. ", "user_name"),
        (
            "maria",
            "p" * 257,
            "The password has 257 characters; it can have up to 256. ",
            "password",
        ),
        ("ma\nria", "x", "The user name contains a line break", "user_name"),
        ("ma\x00ria", "x", "The user name contains a line break", "user_name"),
        ("maria", "secret\n", "The password contains a line break", "password"),
        ("maria", "se\x00cret", "The password contains a line break", "password"),
    ],
)
def test_what_is_told_before_anything_is_sent(
    login: LoginDialog,
    sent: list[tuple[str, str]],
    *,
    name: str,
    password: str,
    text: str,
    field: str,
):
    fill(login, name, password)
    login.action.click()
    assert login.message.text().startswith(text)
    assert getattr(login, field).edit.hasFocus()
    assert login.action.isEnabled()
    assert sent == []


@pytest.mark.parametrize(
    ("name", "password"), [("m" * 128, "p" * 256), ("мария", "пароль 👩‍💻"), ("a@b.c", "a  b")]
)
def test_what_is_sent_as_it_is(
    login: LoginDialog, sent: list[tuple[str, str]], name: str, password: str
):
    fill(login, name, password)
    login.action.click()
    assert sent == [(name, password)]


@pytest.mark.parametrize("field", ["user_name", "password"])
def test_pasted_megabytes_are_told_and_never_sent(
    login: LoginDialog, qtbot: QtBot, sent: list[tuple[str, str]], field: str
):
    fill(login)
    edit = getattr(login, field).edit
    clipboard("p" * 10_000_000)
    edit.selectAll()
    qtbot.keyClick(edit, "V", Qt.KeyboardModifier.ControlModifier)
    assert "far too long" in login.message.text()
    login.action.click()
    assert "can have up to" in login.message.text()
    assert sent == []


def test_the_focus_lands_on_the_first_empty_field(qtbot: QtBot):
    for name, where in (("", "user_name"), ("maria", "password")):
        dialog = LoginDialog()
        qtbot.addWidget(dialog)
        dialog.set_user_name(name)
        with qtbot.waitActive(dialog):
            dialog.open()
        assert getattr(dialog, where).edit.hasFocus()
        dialog.close()


def test_tab_goes_from_top_to_bottom(login: LoginDialog):
    order = [
        login.connections,
        login.user_name.edit,
        login.password.edit,
        login.password.toggle,
        login.action,
    ]
    order[0].setFocus()
    for widget in order:
        assert QApplication.focusWidget() is widget
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is order[0]


def test_a_wrong_password_clears_only_the_password(login: LoginDialog):
    fill(login)
    login.action.click()
    login.show_problem(Problem("The user name or password is incorrect."))
    login.clear_password()
    assert (login.user_name.text(), login.password.text()) == ("maria.santos", "")
    assert login.password.edit.hasFocus()
    assert login.action.isEnabled()
    assert login.message.isVisible()


def test_the_last_message_goes_while_the_next_try_runs(login: LoginDialog, qtbot: QtBot):
    fill(login)
    login.show_problem(Problem("The user name or password is incorrect."))
    login.action.click()
    assert login.message.isVisible()  # nothing moves under a double click
    with qtbot.waitSignal(login.action.slow):
        pass
    assert not login.message.isVisible()


def test_cancel_is_there_only_while_a_request_runs(login: LoginDialog, qtbot: QtBot):
    assert not login.cancel.isVisible()
    fill(login)
    login.action.click()
    assert login.cancel.isVisible()
    with qtbot.waitSignal(login.cancelled), qtbot.assertNotEmitted(login.rejected):
        login.cancel.click()
    assert login.isVisible()
    assert login.action.isEnabled()
    assert not login.cancel.isVisible()


def test_escape_ends_the_request_and_then_the_window(login: LoginDialog, qtbot: QtBot):
    fill(login)
    login.action.click()
    with qtbot.waitSignal(login.cancelled), qtbot.assertNotEmitted(login.rejected):
        qtbot.keyClick(login, Qt.Key.Key_Escape)
    with qtbot.waitSignal(login.rejected), qtbot.assertNotEmitted(login.cancelled):
        qtbot.keyClick(login, Qt.Key.Key_Escape)


def test_closing_the_window_ends_a_request_too(login: LoginDialog, qtbot: QtBot):
    fill(login)
    login.action.click()
    with qtbot.waitSignals([login.cancelled, login.rejected]):
        login.close()
    assert not login.isVisible()


def test_fields_stay_legible_and_unchanged_while_busy(login: LoginDialog, qtbot: QtBot):
    fill(login)
    login.action.click()
    qtbot.keyClicks(login.user_name.edit, "x")
    assert login.user_name.text() == "maria.santos"
    assert login.user_name.edit.isEnabled()
    assert not login.connections.isEnabled()
    login.set_busy(False)
    assert login.connections.isEnabled()


def test_locked_out(login: LoginDialog, qtbot: QtBot, clock: Clock, sent: list[tuple[str, str]]):
    fill(login)
    login.action.click()
    login.lock(8, Problem("Too many attempts. Sign-in is paused for 8 s.", pauses=True))
    assert (login.action.text(), login.action.isEnabled()) == ("Try again in 8 s", False)
    qtbot.keyClick(login.password.edit, Qt.Key.Key_Return)
    assert len(sent) == 1
    clock.advance(8)
    login.action.check_clock()
    assert login.action.isEnabled()
    qtbot.waitUntil(lambda: login.message.text() == "You can try again now.")
    login.action.click()
    assert len(sent) == 2


def test_a_lockout_concerns_one_user_at_one_connection(login: LoginDialog, clock: Clock):
    fill(login)
    login.lock(60)
    assert not login.action.isEnabled()
    login.user_name.set_text("max")
    assert (login.action.isEnabled(), login.action.text()) == (True, "Sign in")
    clock.advance(10)
    login.user_name.set_text("maria.santos")
    assert (login.action.isEnabled(), login.action.text()) == (False, "Try again in 50 s")
    login.connections.setCurrentIndex(1)
    assert login.action.isEnabled()
    login.connections.setCurrentIndex(0)
    clock.advance(50)
    login.action.check_clock()
    login.user_name.set_text("max")
    login.user_name.set_text("maria.santos")
    assert login.action.isEnabled()


def test_waiting_for_the_practice_pool(login: LoginDialog, qtbot: QtBot):
    login.set_waiting("The practice pool is starting…")
    qtbot.keyClicks(login.user_name.edit, "maria")
    assert login.user_name.text() == "maria"
    assert (login.message.text(), login.action.isEnabled()) == (
        "The practice pool is starting…",
        False,
    )
    login.set_waiting("")
    assert (login.message.isVisible(), login.action.isEnabled()) == (False, True)


def test_choosing_a_connection(login: LoginDialog, qtbot: QtBot):
    with qtbot.waitSignal(login.connection_chosen) as chosen:
        qtbot.keyClick(login.connections, Qt.Key.Key_Down)
    assert chosen.args == [1]


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_a_choice_in_the_open_list_leads_to_the_first_empty_field(login: LoginDialog, qtbot: QtBot):
    login.connections.setFocus()
    login.connections.showPopup()
    view = login.connections.view()
    qtbot.waitUntil(view.isVisible)
    with qtbot.waitSignal(login.connection_chosen):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert login.focusWidget() is login.user_name.edit


def test_the_arrow_keys_go_on_choosing(login: LoginDialog, qtbot: QtBot):
    login.connections.setFocus()
    with qtbot.waitSignal(login.connection_chosen):
        qtbot.keyClick(login.connections, Qt.Key.Key_Down)
    assert login.focusWidget() is login.connections


def test_setting_connections_chooses_none(login: LoginDialog, qtbot: QtBot):
    with qtbot.assertNotEmitted(login.connection_chosen):
        login.set_connections(["A", "B", "C"], 2)
    assert login.connections.currentText() == "C"


def test_whom_to_call(login: LoginDialog):
    login.set_support("the service desk, ext. 4100")
    assert login.support.text() == "Need help? Contact the service desk, ext. 4100."
    login.set_support("")
    assert login.support.text() == ""


def test_the_window_is_as_high_as_its_content(login: LoginDialog, qtbot: QtBot):
    before = login.height()
    login.show_problem(Problem("The user name or password is incorrect. " * 4, "Error: X"))
    qtbot.waitUntil(lambda: login.height() > before)
    assert not login.scrolls
    login.clear_problem()
    qtbot.waitUntil(lambda: login.height() == before)
    login.set_banner("TEST")
    assert login.height() > before


def test_forgot_password_hands_on_the_user_name(login: LoginDialog, qtbot: QtBot):
    login.set_ready(optional=False)
    login.user_name.set_text(" maria.santos ")
    with qtbot.waitSignal(login.forgot_password) as forgot:
        login.forgot.click()
    assert forgot.args == ["maria.santos"]
    assert login.action.busy
    assert not login.forgot.isEnabled()
    with qtbot.assertNotEmitted(login.forgot_password):
        login.forgot.click()
    login.set_busy(False)
    assert login.forgot.isEnabled()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "Enter your user name first"),
        ("a" * 129, "The user name has 129"),
        ("a\0b", "line break"),
    ],
)
def test_forgot_password_asks_for_the_user_name_in_place(
    login: LoginDialog, qtbot: QtBot, name: str, said: str
):
    login.set_ready(optional=False)
    login.user_name.set_text(name)
    with qtbot.assertNotEmitted(login.forgot_password):
        login.forgot.click()
    assert said in login.message.text()
    assert login.user_name.edit.hasFocus()
    assert not login.action.busy


def test_forgot_password_waits_for_a_connection(login: LoginDialog):
    assert not login.forgot.isEnabled()
    login.set_busy(True)
    login.set_ready(optional=False)
    assert not login.forgot.isEnabled()
    login.set_busy(False)
    assert login.forgot.isEnabled()


def test_tab_leads_from_the_user_name_to_the_password(login: LoginDialog, qtbot: QtBot):
    """The link stands above the password and comes after it: typing is on the way, it is not."""
    login.set_ready(optional=False)
    login.user_name.edit.setFocus()
    seen = []
    for _ in range(4):
        QTest.keyClick(login.focusWidget(), Qt.Key.Key_Tab)
        seen.append(login.focusWidget())
    assert seen == [login.password.edit, login.password.toggle, login.forgot, login.action]


def test_an_empty_password_leads_to_another_way_where_there_is_one(
    login: LoginDialog, sent: list[tuple[str, str]]
):
    login.set_ready(optional=True)
    assert login.password.edit.accessibleDescription() == (
        "Leave it empty to choose another way to sign in."
    )
    login.submit()
    assert login.message.text() == "Enter your user name."
    login.user_name.set_text("maria.santos")
    login.submit()
    assert sent == [("maria.santos", "")]
    login.set_busy(False)
    login.set_ready(optional=False)
    login.submit()
    assert login.message.text() == "Enter your password."
    assert login.password.edit.accessibleDescription() == ""


def test_staying_signed_in_is_off_until_somebody_chooses_it(login: LoginDialog):
    assert not login.keep_signed_in.isChecked()
    assert not login.keep_signed_in.isEnabled()  # there is no connection yet
    login.set_keep_signed_in("")
    assert login.keep_signed_in.isEnabled()
    assert login.keep_signed_in.accessibleName() == "Keep me signed in"


def test_where_nobody_can_stay_signed_in_the_reason_is_told(login: LoginDialog):
    login.set_keep_signed_in("")
    login.keep_signed_in.setChecked(True)
    login.set_keep_signed_in("Your organisation doesn't allow this.")
    assert not login.keep_signed_in.isChecked()
    assert not login.keep_signed_in.isEnabled()
    assert login.keep_signed_in.toolTip() == login.keep_signed_in.accessibleDescription() != ""


def test_the_first_paint_shows_what_there_will_be(qtbot: QtBot):
    dialog = LoginDialog()
    qtbot.addWidget(dialog)
    dialog.show_expected("the service desk", optional=True, keeps=True)
    dialog.open()
    assert dialog.forgot.isEnabled()
    assert dialog.keep_signed_in.isEnabled()
    assert dialog.support.text() == "Need help? Contact the service desk."
    height = dialog.height()
    dialog.set_support("the service desk")
    dialog.set_ready(optional=True)
    dialog.set_keep_signed_in("")
    QApplication.processEvents()
    assert dialog.height() == height


def test_a_reset_that_is_wanted_before_there_is_a_connection_follows(qtbot: QtBot):
    dialog = LoginDialog()
    qtbot.addWidget(dialog)
    dialog.show_expected("", optional=False, keeps=False)
    dialog.open()
    dialog.set_user_name("maria.santos")
    with qtbot.assertNotEmitted(dialog.forgot_password):
        dialog.forgot.click()
    assert not dialog.action.busy
    with qtbot.waitSignal(dialog.forgot_password) as wanted:
        dialog.set_ready(optional=False)
    assert wanted.args == ["maria.santos"]
