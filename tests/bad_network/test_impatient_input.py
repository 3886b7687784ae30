"""An impatient hand while replies are under way: the running desk, a pool behind a slow line."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.bad_network.conftest import Enter
from tests.helpers.failing_proxy import Proxy
from tests.helpers.network_failures import KINDS, Held
from tests.helpers.practice_pool import PracticePool


def paste(qtbot: QtBot, edit: QLineEdit, text: str) -> None:
    """In place of what is there."""
    QApplication.clipboard().setText(text)
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_signing_out_during_a_refresh_revokes_what_the_late_reply_brings(
    enter: Enter, proxy: Proxy, held: Held
):
    """At a client with rotation: otherwise the new refresh token would stay good for a month."""
    room = enter("rosa.keller")
    room.goes_on()
    proxy.switch_on(held, "GetTokensFromRefreshToken")
    room.window.refresh_wanted.emit()
    room.until(held.waiting.is_set)
    room.window.sign_out_wanted.emit()
    assert room.status == "SIGNED_OUT"
    room.until(lambda: proxy.served["RevokeToken"] == 1)
    held.go.set()
    room.until(lambda: proxy.served["RevokeToken"] == 2)
    assert room.status == "SIGNED_OUT"
    assert room.window.current.session is None


def test_somebody_else_signs_in_while_the_first_reply_is_under_way(
    enter: Enter, proxy: Proxy, pool: PracticePool, held: Held
):
    room = enter("maria.santos")
    proxy.switch_on(held, "InitiateAuth")
    room.login.submit()
    room.until(held.waiting.is_set)
    room.login.cancel.click()
    proxy.switch_off()
    room.type_in("tom.okafor")
    room.press()
    asked = room.prompt
    held.go.set()
    room.goes_on()
    session = room.window.current.session
    assert session is not None
    assert session.user_name == "tom.okafor"
    assert asked is not None
    assert len(pool.messages("maria.santos")) == 1
    assert pool.messages("tom.okafor") == []


def test_double_clicks_and_a_held_enter_send_one_request_at_each_step(
    enter: Enter, proxy: Proxy, pool: PracticePool, held: Held, qtbot: QtBot
):
    room = enter("maria.santos")
    for operation in ("InitiateAuth", "RespondToAuthChallenge"):
        held.go.clear()
        held.waiting.clear()
        proxy.switch_on(held, operation)
        dialog = room.dialog
        room._fill_in(dialog)
        qtbot.mouseDClick(dialog.action, Qt.MouseButton.LeftButton)
        for _ in range(5):
            qtbot.keyClick(dialog.first_focus(), Qt.Key.Key_Return)
        room.until(held.waiting.is_set)
        held.go.set()
        room.until(lambda: room.idle)
        assert proxy.arrived[operation] == 1
    room.until(lambda: room.at_the_desk)
    assert len(pool.messages("maria.santos")) == 1


@pytest.mark.parametrize("around", ["{}", " {} ", "{}.", "Your code is {}.", "\u200b{}\n"])
def test_a_code_is_found_in_what_is_pasted(enter: Enter, proxy: Proxy, qtbot: QtBot, around: str):
    room = enter("maria.santos")
    room.press()
    code = room.pool.newest_code("maria.santos")
    paste(qtbot, room.prompt.edit, around.format(f"{code[:3]}-{code[3:]}"))
    room.prompt.submit()
    room.until(lambda: room.status == "SIGNED_IN")
    assert proxy.arrived["RespondToAuthChallenge"] == 1


JUNK = ("1" * 10_000_000, "12\x0034", "12🙂34", "12345")


@pytest.mark.parametrize("junk", JUNK, ids=["megabytes", "NUL", "emoji", "too short"])
def test_what_can_be_no_code_is_told_at_once_and_never_sent(
    enter: Enter, proxy: Proxy, qtbot: QtBot, junk: str
):
    room = enter("maria.santos")
    room.press()
    question = room.prompt
    paste(qtbot, question.edit, junk)
    question.submit()
    assert room.said != ""
    assert not question.action.busy
    assert len(question.edit.text()) < 100_000
    question.edit.setText("")
    room.goes_on()
    assert proxy.arrived["RespondToAuthChallenge"] == 1


def test_megabytes_in_every_field_of_the_login_are_told_and_never_sent(
    enter: Enter, proxy: Proxy, qtbot: QtBot
):
    room = enter("maria.santos")
    for field in (room.login.user_name, room.login.password):
        typed = field.text()
        paste(qtbot, field.edit, "🙂\x00" * 5_000_000)
        room.login.submit()
        assert room.said != ""
        assert room.idle
        field.set_text(typed)
    assert proxy.arrived["InitiateAuth"] == 0
    room.goes_on()
    assert room.status == "SIGNED_IN"


def test_refreshing_again_and_again_while_the_network_comes_and_goes_is_one_refresh(
    enter: Enter, proxy: Proxy, held: Held
):
    room = enter("maria.santos")
    room.goes_on()
    proxy.switch_on(KINDS["reset"].fault, "Refresh")
    room.window.refresh_wanted.emit()
    room.until(lambda: room.status == "OFFLINE")
    before = proxy.arrived["Refresh"]
    proxy.switch_on(held, "Refresh")
    for _ in range(5):
        room.window.refresh_wanted.emit()
    room.until(held.waiting.is_set)
    room.window.refresh_wanted.emit()
    held.go.set()
    room.until(lambda: room.status == "SIGNED_IN")
    assert proxy.arrived["Refresh"] - before == 1


def test_a_reply_that_comes_when_whom_it_concerns_is_gone_finds_nobody(
    enter: Enter, proxy: Proxy, held: Held, qtbot: QtBot
):
    """Qt forgets the slots of an object with the object: nothing is called on what is gone."""
    room = enter("maria.santos")
    proxy.switch_on(held, "InitiateAuth")
    room.bridge.setParent(None)  # as in the app, it outlives them
    room.login.submit()
    room.until(held.waiting.is_set)
    shiboken6.delete(room.presenter)
    with qtbot.waitSignal(room.bridge.reported, timeout=10_000):
        held.go.set()
