"""An impatient hand while replies are under way: the running desk, a pool behind a slow line."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.bad_network.conftest import OpenApp
from tests.helpers.failing_proxy import Proxy
from tests.helpers.network_failures import FAILURES, Held
from tests.helpers.practice_pool import PracticePool


def paste(qtbot: QtBot, edit: QLineEdit, text: str) -> None:
    """In place of what is there."""
    QApplication.clipboard().setText(text)
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_signing_out_during_a_refresh_revokes_what_the_late_reply_brings(
    open_app: OpenApp, proxy: Proxy, held: Held
):
    """At a client with rotation: otherwise the new refresh token would stay good for a month."""
    app = open_app("rosa.keller")
    app.finish_sign_in()
    proxy.switch_on(held, "GetTokensFromRefreshToken")
    app.window.refresh_wanted.emit()
    app.until(held.waiting.is_set)
    app.window.sign_out_wanted.emit()
    assert app.status == "SIGNED_OUT"
    app.until(lambda: proxy.served["RevokeToken"] == 1)
    held.go.set()
    app.until(lambda: proxy.served["RevokeToken"] == 2)
    assert app.status == "SIGNED_OUT"
    assert app.window.current.session is None


def test_somebody_else_signs_in_while_the_first_reply_is_under_way(
    open_app: OpenApp, proxy: Proxy, pool: PracticePool, held: Held
):
    app = open_app("maria.santos")
    proxy.switch_on(held, "InitiateAuth")
    app.login.submit()
    app.until(held.waiting.is_set)
    app.login.cancel.click()
    proxy.switch_off()
    app.type_in("tom.okafor")
    app.press()
    asked = app.prompt
    held.go.set()
    app.finish_sign_in()
    session = app.window.current.session
    assert session is not None
    assert session.user_name == "tom.okafor"
    assert asked is not None
    assert len(pool.messages("maria.santos")) == 1
    assert pool.messages("tom.okafor") == []


def test_double_clicks_and_a_held_enter_send_one_request_at_each_step(
    open_app: OpenApp, proxy: Proxy, pool: PracticePool, held: Held, qtbot: QtBot
):
    app = open_app("maria.santos")
    for operation in ("InitiateAuth", "RespondToAuthChallenge"):
        held.go.clear()
        held.waiting.clear()
        proxy.switch_on(held, operation)
        dialog = app.dialog
        app._fill_in(dialog)
        qtbot.mouseDClick(dialog.action, Qt.MouseButton.LeftButton)
        for _ in range(5):
            qtbot.keyClick(dialog.first_focus(), Qt.Key.Key_Return)
        app.until(held.waiting.is_set)
        held.go.set()
        app.until(lambda: app.idle)
        assert proxy.arrived[operation] == 1
    app.until(lambda: app.sign_in_over)
    assert len(pool.messages("maria.santos")) == 1


@pytest.mark.parametrize("around", ["{}", " {} ", "{}.", "Your code is {}.", "\u200b{}\n"])
def test_a_code_is_found_in_what_is_pasted(
    open_app: OpenApp, proxy: Proxy, qtbot: QtBot, around: str
):
    app = open_app("maria.santos")
    app.press()
    code = app.pool.newest_code("maria.santos")
    paste(qtbot, app.prompt.edit, around.format(f"{code[:3]}-{code[3:]}"))
    app.prompt.submit()
    app.until(lambda: app.status == "SIGNED_IN")
    assert proxy.arrived["RespondToAuthChallenge"] == 1


JUNK = ("1" * 10_000_000, "12\x0034", "12🙂34", "12345")


@pytest.mark.parametrize("junk", JUNK, ids=["megabytes", "NUL", "emoji", "too short"])
def test_what_can_be_no_code_is_told_at_once_and_never_sent(
    open_app: OpenApp, proxy: Proxy, qtbot: QtBot, junk: str
):
    app = open_app("maria.santos")
    app.press()
    question = app.prompt
    paste(qtbot, question.edit, junk)
    question.submit()
    assert app.said != ""
    assert not question.action.busy
    assert len(question.edit.text()) < 100_000
    question.edit.setText("")
    app.finish_sign_in()
    assert proxy.arrived["RespondToAuthChallenge"] == 1


def test_megabytes_in_every_field_of_the_login_are_told_and_never_sent(
    open_app: OpenApp, proxy: Proxy, qtbot: QtBot
):
    app = open_app("maria.santos")
    for field in (app.login.user_name, app.login.password):
        typed = field.text()
        paste(qtbot, field.edit, "🙂\x00" * 5_000_000)
        app.login.submit()
        assert app.said != ""
        assert app.idle
        field.set_text(typed)
    assert proxy.arrived["InitiateAuth"] == 0
    app.finish_sign_in()
    assert app.status == "SIGNED_IN"


def test_refreshing_again_and_again_while_the_network_comes_and_goes_is_one_refresh(
    open_app: OpenApp, proxy: Proxy, held: Held
):
    app = open_app("maria.santos")
    app.finish_sign_in()
    proxy.switch_on(FAILURES["reset"].fault, "Refresh")
    app.window.refresh_wanted.emit()
    app.until(lambda: app.status == "OFFLINE")
    before = proxy.arrived["Refresh"]
    proxy.switch_on(held, "Refresh")
    for _ in range(5):
        app.window.refresh_wanted.emit()
    app.until(held.waiting.is_set)
    app.window.refresh_wanted.emit()
    held.go.set()
    app.until(lambda: app.status == "SIGNED_IN")
    assert proxy.arrived["Refresh"] - before == 1


def test_a_reply_that_comes_when_whom_it_concerns_is_gone_finds_nobody(
    open_app: OpenApp, proxy: Proxy, held: Held, qtbot: QtBot
):
    """Qt forgets the slots of an object with the object: nothing is called on what is gone."""
    app = open_app("maria.santos")
    proxy.switch_on(held, "InitiateAuth")
    app.bridge.setParent(None)  # as in the app, it outlives them
    app.login.submit()
    app.until(held.waiting.is_set)
    shiboken6.delete(app.presenter)
    with qtbot.waitSignal(app.bridge.reported, timeout=10_000):
        held.go.set()
