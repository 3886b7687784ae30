"""What is submitted before there is a presenter is sent once there is one, or cancelled."""

from __future__ import annotations

import time

import pytest
from pytestqt.qtbot import QtBot

from desktop.startup.early_sign_in import EarlySignIn
from desktop.ui.dialogs.login import LoginDialog


@pytest.fixture
def login(qtbot: QtBot) -> LoginDialog:
    login = LoginDialog(time.monotonic)
    qtbot.addWidget(login)
    login.open()
    return login


@pytest.fixture
def early(login: LoginDialog) -> EarlySignIn:
    """With maria's name and password submitted."""
    early = EarlySignIn(login)
    login.user_name.set_text("maria")
    login.password.set_text("Correct-horse-1")
    login.submit()
    return early


def handed_over(early: EarlySignIn) -> list[tuple[str, str]]:
    received: list[tuple[str, str]] = []
    early.hand_over(lambda name, password: received.append((name, password)))
    return received


def test_what_was_submitted_is_handed_over_once(early: EarlySignIn):
    assert handed_over(early) == [("maria", "Correct-horse-1")]


def test_nothing_is_handed_over_where_nothing_was_submitted(login: LoginDialog):
    assert handed_over(EarlySignIn(login)) == []


@pytest.mark.parametrize("way", ["cancel", "close"])
def test_cancelling_that_early_sends_nothing(early: EarlySignIn, login: LoginDialog, way: str):
    if way == "cancel":
        login.cancel.click()
    else:
        login.close()
    assert handed_over(early) == []


def test_afterwards_nothing_is_kept(early: EarlySignIn, login: LoginDialog):
    handed_over(early)
    login.submitted.emit("maria", "Correct-horse-2")
    assert early._submitted is None
