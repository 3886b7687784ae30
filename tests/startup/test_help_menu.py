"""The Help menu: what it copies, what it logs, what About shows."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.config.profile import Profile
from desktop.diagnostics.diagnostics import Diagnostics
from desktop.diagnostics.log_file import open_log_file
from desktop.startup.help_menu import HelpMenu
from desktop.support.step_log import StepLog
from desktop.ui.main_window.about import AboutDialog
from desktop.ui.main_window.licences import LicencesDialog
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.connection import Connection
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.labels import Label
from tests.helpers.fake_worker import UnusedService
from tests.helpers.sessions import event

PROFILE = Profile(
    "Northwind",
    "eu-central-1",
    "eu-central-1_A",
    "a",
    endpoint_url="http://127.0.0.1:9",
    support="the service desk",
    client_secret="s3cret",
)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow(CurrentSession(lambda: 100.0))
    window.build_content()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def connection() -> Connection:
    return Connection(PROFILE, UnusedService(), path="/profiles/staff.toml")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[tuple[Diagnostics, Path]]:
    """Diagnostics with a log file of their own; afterwards logging is as it was."""
    root, ours = logging.getLogger(), logging.getLogger("desktop")
    handlers, level = list(root.handlers), ours.level
    diagnostics = Diagnostics()
    diagnostics._log_file = open_log_file(tmp_path / "cognito-desk.log")
    yield diagnostics, tmp_path / "cognito-desk.log"
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    ours.setLevel(level)


def entry(window: MainWindow, text: str) -> QAction:
    (found,) = [it for it in window.findChildren(QAction) if it.text().replace("&", "") == text]
    return found


def said(window: MainWindow) -> str:
    return "\n".join(it.text() for it in window.findChildren(Label) if it.isVisible())


def copied(window: MainWindow, qtbot: QtBot, menu: HelpMenu) -> str:
    with qtbot.waitSignal(menu._text_ready, timeout=20_000):
        entry(window, "Copy diagnostics").trigger()
    return QGuiApplication.clipboard().text()


def test_diagnostics_are_copied_and_it_says_what_of(
    window: MainWindow, connection: Connection, qtbot: QtBot
):
    menu = HelpMenu(window, lambda: connection, None)
    window.add_activity(event(0))
    window.add_activity(event(1, outcome="WrongCode"))
    text = copied(window, qtbot, menu)
    assert "  API: http://127.0.0.1:9" in text.splitlines()
    assert "  status: signed out" in text.splitlines()
    assert f"({Path('/profiles/staff.toml')})" in text
    assert "InitiateAuth, WrongCode" in text
    assert "s3cret" not in text
    assert "Diagnostics copied: versions, settings, addresses, last steps (2)." in said(window)


def test_without_a_connection_versions_are_copied_all_the_same(window: MainWindow, qtbot: QtBot):
    menu = HelpMenu(window, lambda: None, None)
    text = copied(window, qtbot, menu)
    assert "  Qt: 6." in text
    assert "Last activity, the newest last\n  none" in text


def test_about_has_versions_licences_addresses_and_whom_to_call(
    window: MainWindow, connection: Connection, qtbot: QtBot
):
    menu = HelpMenu(window, lambda: connection, None)
    with qtbot.waitSignal(menu._facts_ready, timeout=20_000):
        entry(window, "About Cognito Desk").trigger()
    about = window.findChild(AboutDialog)
    assert isinstance(about, AboutDialog)
    shown = [it.text() for it in about.findChildren(Label)]
    assert {
        "http://127.0.0.1:9",
        "Need help? Contact the service desk.",
        "Python",
        "OpenSSL",
    } <= set(shown)
    assert "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only" in shown
    about.close()


def test_about_leads_to_the_texts_of_the_licences(window: MainWindow, qtbot: QtBot):
    menu = HelpMenu(window, lambda: None, None)
    entry(window, "About Cognito Desk").trigger()
    about = window.findChild(AboutDialog)
    assert isinstance(about, AboutDialog)
    button = next(it for it in about.findChildren(Button) if it.text() == "Licence texts…")
    with qtbot.waitSignal(menu._licences_ready, timeout=20_000):
        button.click()
    dialog = about.findChild(LicencesDialog)
    assert isinstance(dialog, LicencesDialog)
    chosen, text = dialog.findChild(ComboBox), dialog.findChild(QPlainTextEdit)
    assert isinstance(chosen, ComboBox)
    assert isinstance(text, QPlainTextEdit)
    assert text.toPlainText()
    names = [chosen.itemText(number) for number in range(chosen.count())]
    chosen.setCurrentIndex(next(n for n, it in enumerate(names) if it.startswith("python-jose ")))
    assert "Permission is hereby granted" in text.toPlainText()
    dialog.accept()
    about.close()


def test_texts_may_be_closed_before_they_are_there(window: MainWindow, qtbot: QtBot):
    menu = HelpMenu(window, lambda: None, None)
    entry(window, "About Cognito Desk").trigger()
    about = window.findChild(AboutDialog)
    assert isinstance(about, AboutDialog)
    with qtbot.waitSignal(menu._licences_ready, timeout=20_000):
        about.licences_wanted.emit()
        dialog = about.findChild(LicencesDialog)
        assert isinstance(dialog, LicencesDialog)
        dialog.accept()
    about.close()


def test_about_may_be_closed_before_its_facts_are_there(window: MainWindow, qtbot: QtBot):
    menu = HelpMenu(window, lambda: None, None)
    with qtbot.waitSignal(menu._facts_ready, timeout=20_000):
        entry(window, "About Cognito Desk").trigger()
        about = window.findChild(AboutDialog)
        assert isinstance(about, AboutDialog)
        about.close()


def test_steps_are_logged_only_while_it_is_wanted(
    window: MainWindow, log: tuple[Diagnostics, Path]
):
    diagnostics, file = log
    HelpMenu(window, lambda: None, diagnostics)
    reported: list[object] = []
    report = StepLog(lambda _, update: reported.append(update))
    report(1, event(0, operation="Before"))
    entry(window, "Detailed log").trigger()
    assert "Each step is logged until Cognito Desk ends" in said(window)
    report(1, event(1, operation="Meanwhile"))
    entry(window, "Detailed log").trigger()
    assert "The detailed log is off." in said(window)
    report(1, event(2, operation="After"))
    text = file.read_text(encoding="utf-8")
    assert "DEBUG desktop.support.step_log: " in text
    assert "Meanwhile, ok, 0.123 s" in text
    assert "Before" not in text
    assert "After" not in text
    assert "0100" not in text  # the destination
    assert len(reported) == 3


def test_where_nothing_can_be_logged_it_says_so(window: MainWindow):
    HelpMenu(window, lambda: None, Diagnostics())
    entry(window, "Detailed log").trigger()
    assert "There is no log file" in said(window)
