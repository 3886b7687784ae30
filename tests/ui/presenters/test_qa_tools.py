"""The tools for testers: off for staff, on by menu, option or profile; keys for the inspector."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.replies import Reply
from desktop.auth.states import Done, Failed
from desktop.config.remembered import Remembered
from desktop.ui.models.connection import Connection
from desktop.ui.presenters.qa_tools import QaTools
from tests.auth.minting import key_set, mint
from tests.helpers.sessions import session
from tests.helpers.windows import SignedInWindows, WindowsWithFakeWorker


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> SignedInWindows:
    return SignedInWindows(qtbot, tmp_path)


def tools(windows: WindowsWithFakeWorker, *, wanted: bool = False) -> QaTools:
    return QaTools(windows.window, windows.presenter, windows.remembered, wanted=wanted)


def menu(windows: WindowsWithFakeWorker) -> QMenu | None:
    shown = [it for it in windows.window.menuBar().actions() if it.isVisible()]
    (*found,) = [it.menu() for it in shown if it.text() == "&QA"]
    return found[0] if found else None


def choose(windows: WindowsWithFakeWorker, text: str) -> None:
    bar = windows.window.menuBar()
    entries = [it for top in bar.actions() if top.menu() for it in top.menu().actions()]
    (found,) = [it for it in entries if it.text() == text]
    found.trigger()


def test_staff_sees_none_of_it(windows: SignedInWindows):
    tools(windows)
    assert menu(windows) is None


def test_the_menu_entry_shows_and_hides_it_and_is_remembered(windows: SignedInWindows):
    tools(windows)
    choose(windows, "&QA tools")
    assert menu(windows) is not None
    assert Remembered.read(windows.file).qa_tools
    choose(windows, "&QA tools")
    assert menu(windows) is None
    assert not Remembered.read(windows.file).qa_tools


def test_the_option_shows_it_for_this_run_only(windows: SignedInWindows):
    tools(windows, wanted=True)
    assert menu(windows) is not None
    assert not Remembered.read(windows.file).qa_tools


def test_it_is_shown_where_the_profile_says_so(windows: SignedInWindows):
    tools(windows)
    first = windows.connections[0]
    profile = replace(first.profile, qa_tools=True)
    windows.presenter.sign_in.set_connections([Connection(profile, first.service)])
    assert menu(windows) is not None


def test_the_inspector_offers_the_session_and_fetches_the_connections_keys(
    windows: SignedInWindows, qtbot: QtBot
):
    made = tools(windows, wanted=True)
    started = len(windows.worker.started)
    choose(windows, "&Token inspector…")
    assert made._inspector is not None
    inspector = made._inspector.inspector
    qtbot.addWidget(inspector)
    assert inspector.isVisible()
    assert inspector.first.sign_in.isVisible()
    assert len(windows.worker.started) == started + 1
    assert "Fetching" in inspector.said.text()
    windows.report(started + 1, Done(key_set()))
    assert inspector.bar.keys is key_set()
    assert inspector.said.text() == ""


def test_keys_that_cannot_be_fetched_are_told(windows: SignedInWindows, qtbot: QtBot):
    made = tools(windows, wanted=True)
    choose(windows, "&Token inspector…")
    assert made._inspector is not None
    inspector = made._inspector.inspector
    qtbot.addWidget(inspector)
    windows.report(len(windows.worker.started), Failed(e.NotSent("host", "refused")))
    assert inspector.bar.keys is None
    assert inspector.said.text()


def test_the_reply_to_an_earlier_fetch_is_dropped(windows: SignedInWindows, qtbot: QtBot):
    made = tools(windows, wanted=True)
    choose(windows, "&Token inspector…")
    assert made._inspector is not None
    inspector = made._inspector.inspector
    qtbot.addWidget(inspector)
    first = len(windows.worker.started)
    inspector.first.set_text(mint("id"))  # the keys aren't there yet: fetched once more
    assert len(windows.worker.started) == first + 1
    windows.report(first, Failed(e.NotSent("host", "refused")))
    assert "Fetching" in inspector.said.text()
    windows.report(first + 1, Done(key_set()))
    assert inspector.bar.keys is key_set()


def test_an_address_must_be_one_that_can_be_fetched(windows: SignedInWindows, qtbot: QtBot):
    made = tools(windows, wanted=True)
    choose(windows, "&Token inspector…")
    assert made._inspector is not None
    inspector = made._inspector.inspector
    qtbot.addWidget(inspector)
    started = len(windows.worker.started)
    inspector.bar.address.setText("http://elsewhere.example/jwks.json")
    inspector.bar._fetch()
    assert len(windows.worker.started) == started
    assert "https://" in inspector.said.text()


def test_keys_are_read_from_a_file(windows: SignedInWindows, qtbot: QtBot, tmp_path: Path):
    made = tools(windows, wanted=True)
    choose(windows, "&Token inspector…")
    assert made._inspector is not None
    inspector = made._inspector.inspector
    qtbot.addWidget(inspector)
    file = tmp_path / "jwks.json"
    file.write_text('{"keys": []}')
    inspector.bar.file_chosen.emit(str(file))
    assert inspector.bar.keys is not None
    file.write_text("hello")
    inspector.bar.file_chosen.emit(str(file))
    assert inspector.bar.keys is None
    assert "no readable key set" in inspector.said.text()


def earlier(made: QaTools) -> list[str]:
    assert made._inspector is not None
    box = made._inspector.inspector.first.sign_in
    texts = [box.itemText(row) for row in range(box.count())]
    return [text for text in texts if text.startswith("Sign-in of")]


def test_get_user_is_asked_with_the_sessions_token(windows: SignedInWindows, qtbot: QtBot):
    made = tools(windows, wanted=True)
    choose(windows, "&Token inspector…")
    assert made._inspector is not None
    inspector = made._inspector.inspector
    qtbot.addWidget(inspector)
    inspector.sign_in.ask.click()
    attempt = len(windows.worker.started)
    assert "Asking GetUser" in inspector.said.text()
    windows.report(attempt, Failed(e.NotSent("host", "refused")))
    assert inspector.said.text()
    inspector.sign_in.ask.click()
    body = {"Username": "maria.santos", "UserAttributes": [{"Name": "x", "Value": "of GetUser"}]}
    windows.report(attempt + 1, Done(Reply(body, 0, 0.0, 0.0)))
    model = inspector.sign_in.model
    assert ("x", "of GetUser") in {
        (row[0], row[4]) for row in map(model.row_texts, range(model.row_count()))
    }
    assert inspector.said.text() == ""


def test_what_get_user_told_of_a_session_that_is_over_is_dropped(
    windows: SignedInWindows, qtbot: QtBot
):
    made = tools(windows, wanted=True)
    choose(windows, "&Token inspector…")
    assert made._inspector is not None
    inspector = made._inspector.inspector
    qtbot.addWidget(inspector)
    inspector.sign_in.ask.click()
    attempt = len(windows.worker.started)
    windows.window.sign_out_wanted.emit()
    windows.report(attempt, Done(Reply({"Username": "maria.santos"}, 0, 0.0, 0.0)))
    assert inspector.sign_in.model.row_count() == 0


def test_claims_of_earlier_sign_ins_are_kept_until_they_are_forgotten(
    windows: SignedInWindows, qtbot: QtBot
):
    made = tools(windows, wanted=True)
    choose(windows, "&Token inspector…")
    assert made._inspector is not None
    inspector = made._inspector.inspector
    qtbot.addWidget(inspector)
    assert len(earlier(made)) == 1
    windows.window.sign_out_wanted.emit()
    windows.report(len(windows.worker.started), Done(None))
    windows.presenter.sign_in.open()
    windows.report(windows.submit(), Done(session(left=3000)))
    assert len(earlier(made)) == 2
    renewed = session(left=3000)
    windows.window.current.set_session(renewed)
    assert len(earlier(made)) == 2, "renewed tokens are of the same sign-in"
    inspector.first.sign_in.forget_wanted.emit()
    assert earlier(made) == []


def test_nothing_of_a_sign_in_is_kept_while_the_tools_are_hidden(windows: SignedInWindows):
    made = tools(windows)
    assert made._history.sign_ins == ()
    choose(windows, "&QA tools")
    (kept,) = made._history.sign_ins
    assert windows.window.current.session is not None
    tokens = windows.window.current.session.tokens
    for secret in (tokens.id_token, tokens.access_token, tokens.refresh_token):
        assert secret.rpartition(".")[2] not in repr((kept, kept.id_claims, kept.access_claims))
    choose(windows, "&QA tools")
    assert made._history.sign_ins == ()
