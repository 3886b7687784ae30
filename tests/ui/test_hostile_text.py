"""Text of the service's, the profile's or another computer's is shown as text, everywhere.

One walk through the windows, with every place filled with text that would hide or reorder what
stands around it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unicodedata import category

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
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
)
from desktop.auth.flows.account import ListedDevice
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.method import Method
from desktop.auth.purposes import CodeFor, Prerequisite
from desktop.auth.states import Done, Failed
from desktop.config.profile import Profile
from desktop.ui.dialogs.ask_dialog import AskContext
from desktop.ui.dialogs.device_card import DeviceCard
from desktop.ui.main_window.pages.stack import Tab
from desktop.ui.models.connection import Connection
from desktop.ui.presenters.dialog_for_ask import DIALOGS
from desktop.ui.text.banner import banner_of
from desktop.ui.text.errors import problem_for
from tests.helpers.fake_worker import UnusedService
from tests.helpers.sessions import NOW, event, rejected, session
from tests.helpers.windows import WindowsWithFakeWorker
from tests.ui.conftest import refusal

BLANK = "\u115f\u3164\u2800\uffa0"
HOSTILE = f"a\u202eb\u2066c\u200bd\u00ade\ufefff\U000e0041g\x07h\u2028i{BLANK}<b>j</b>"
SHOWN = "⟨U+202E⟩"
HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
LINES = frozenset("\n\t")


def hidden_in(text: str) -> list[str]:
    return [
        f"U+{ord(letter):04X}"
        for letter in text
        if letter not in LINES and (category(letter) in HIDDEN or letter in BLANK)
    ]


def texts(top: QWidget) -> Iterator[tuple[str, str]]:
    """Everything that a window shows or tells, but what is typed into a field."""
    for widget in [top, *top.findChildren(QWidget)]:
        kind = type(widget).__name__
        yield f"{kind} title", widget.windowTitle()
        yield f"{kind} tool tip", widget.toolTip()
        yield f"{kind} name", widget.accessibleName()
        yield f"{kind} description", widget.accessibleDescription()
        match widget:
            case QLabel() | QAbstractButton():
                yield f"{kind} text", widget.text()
            case QGroupBox():
                yield f"{kind} text", widget.title()
            case QPlainTextEdit():
                yield f"{kind} text", widget.toPlainText()
            case QComboBox():
                for index in range(widget.count()):
                    yield f"{kind} entry", widget.itemText(index)
            case QAbstractItemView():
                yield from (("cell", text) for text in cells(widget))
    for action in top.findChildren(QAction):
        yield "action", action.text()
        yield "action", action.toolTip()


def cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount() if model else 0):
        for column in range(model.columnCount()):
            for role in (
                Qt.ItemDataRole.DisplayRole,
                Qt.ItemDataRole.ToolTipRole,
                Qt.ItemDataRole.AccessibleTextRole,
                Qt.ItemDataRole.AccessibleDescriptionRole,
            ):
                yield str(model.index(row, column).data(role) or "")


def assert_nothing_hides(top: QWidget, *, shows: bool = True) -> None:
    found = list(texts(top))
    assert [(where, text, bad) for where, text in found if (bad := hidden_in(text))] == []
    if shows:
        assert any(SHOWN in text for _, text in found)


PROFILE = Profile(
    HOSTILE, "eu-central-1", "eu-central-1_A", "a", support=HOSTILE, environment=HOSTILE
)
REFUSAL = refusal(HOSTILE, HOSTILE, request_id=HOSTILE)
ERRORS = (
    e.RefusedByOrganisation(REFUSAL),
    e.PasswordRefused(REFUSAL),
    e.ChangeRefused(REFUSAL),
    e.AttributesRefused(REFUSAL),
    e.ServiceError(REFUSAL),
    e.CodeNotDelivered(REFUSAL),
    e.NameNotFound(HOSTILE, HOSTILE, proxy=HOSTILE),
    e.UntrustedCertificate(HOSTILE, HOSTILE, issuer=HOSTILE),
    e.UnsupportedChallenge(HOSTILE),
    e.ChallengeNotAllowed(HOSTILE, HOSTILE),
    e.NotAtReplica(HOSTILE, "eu-west-1"),
    e.EndlessLoop((HOSTILE,)),
    e.UnexpectedError(HOSTILE, HOSTILE),
)
ASKS: tuple[Any, ...] = (
    *(AskCode(m, HOSTILE, 0.0, problem=ERRORS[0]) for m in (Method.SMS, Method.EMAIL)),
    AskCode(Method.EMAIL, HOSTILE, 0.0, CodeFor.NEW_PASSWORD, problem=ERRORS[5]),
    AskMethod(tuple(Method), ERRORS[4]),
    AskNewPassword((f"custom:{HOSTILE}", HOSTILE), ERRORS[1]),
    AskPassword(HOSTILE, True, ERRORS[0]),
    AskAppLink("JBSWY3DPEHPK3PXP", "otpauth://totp/x", HOSTILE, HOSTILE),
    AskEmail(True, ERRORS[3]),
    AskCustom({"question": HOSTILE, HOSTILE: HOSTILE, "captchaUrl": f"https://{HOSTILE}"}),
    *(AskPrerequisite(lead, HOSTILE, ERRORS[2]) for lead in Prerequisite),
)


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> WindowsWithFakeWorker:
    """A connection that is named with hostile text, its login dialog open."""
    windows = WindowsWithFakeWorker(qtbot, tmp_path, connected=False)
    windows.open([Connection(PROFILE, UnusedService(), path=f"/{HOSTILE}.toml")])
    return windows


def test_the_login_dialog_and_the_window_behind_it(windows: WindowsWithFakeWorker):
    assert_nothing_hides(windows.login)
    assert_nothing_hides(windows.window)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_in_its_sentence_and_details(windows: WindowsWithFakeWorker, error: e.DeskError):
    windows.report(windows.submit(), Failed(error))
    assert_nothing_hides(windows.login)
    windows.window.show_notice("error", problem_for(error, HOSTILE).text, HOSTILE)
    assert_nothing_hides(windows.window)


@pytest.mark.parametrize("ask", ASKS, ids=lambda ask: type(ask).__name__)
def test_every_question(qtbot: QtBot, ask: Any):
    dialog = DIALOGS[type(ask)](lambda: 0.0)
    qtbot.addWidget(dialog)
    dialog.set_context(AskContext(banner_of(PROFILE), HOSTILE, HOSTILE))
    dialog.show_ask(ask)
    dialog.open()
    assert_nothing_hides(dialog)


def test_the_session(windows: WindowsWithFakeWorker):
    claims = {
        "name": HOSTILE,
        "cognito:username": HOSTILE,
        "email": HOSTILE,
        "cognito:groups": [HOSTILE],
        f"custom:{HOSTILE}": HOSTILE,
    }
    windows.report(windows.submit(), Done(session(**claims)))
    windows.window.add_activity(
        event(
            operation=HOSTILE,
            challenge=HOSTILE,
            destination=HOSTILE,
            request_id=HOSTILE,
            session=HOSTILE,
            outcome=HOSTILE,
        )
    )
    for tab in Tab:
        windows.window.tabs.setCurrentIndex(tab)
        windows.qtbot.wait(60)  # the activity's rows come in batches
        assert_nothing_hides(windows.window)


def test_a_session_that_is_being_resumed(windows: WindowsWithFakeWorker):
    windows.current.resume(HOSTILE)
    assert_nothing_hides(windows.window)
    assert hidden_in(windows.current.display_name) == []


def test_tokens_that_were_rejected(windows: WindowsWithFakeWorker):
    verdicts = rejected()
    first, *rest = verdicts.id_token.checks
    bad = dataclasses.replace(
        first, ok=False, error="IssuerMismatch", expected=HOSTILE, actual=HOSTILE
    )
    token = dataclasses.replace(verdicts.id_token, checks=(bad, *rest))
    verdicts = dataclasses.replace(verdicts, id_token=token)
    windows.report(windows.submit(), Failed(TokensRejected(verdicts)))
    assert_nothing_hides(windows.window)
    assert_nothing_hides(windows.login)


def test_a_device(qtbot: QtBot):
    card = DeviceCard(ListedDevice(HOSTILE, HOSTILE, HOSTILE, NOW, NOW), NOW, own=False)
    qtbot.addWidget(card)
    assert_nothing_hides(card)
