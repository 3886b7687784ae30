"""Which connection the program opens with, and files that are opened later."""

from __future__ import annotations

import gc
import json
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.config.profile import read_profile
from desktop.system import private_files
from desktop.ui.dialogs.login import LoginDialog
from desktop.ui.dialogs.replace_connection import ReplaceConnectionDialog
from desktop.ui.main_window.menus import Menus
from tests.helpers.user_folders import config_folder, home_environment

PROFILE = """
name = "{name}"
region = "eu-central-1"
user_pool_id = "eu-central-1_AbC"
client_id = "{client}"
endpoint_url = "http://127.0.0.1:9"
"""
STARTED = 30_000
"""Milliseconds for all imports, on a busy machine."""


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The config folder of a new user."""
    for name, value in home_environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    return config_folder(tmp_path)


@pytest.fixture
def app(config: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[App]:
    hooks = sys.excepthook, threading.excepthook
    app = App(qapp)
    qtbot.addWidget(app.window)
    yield app
    sys.excepthook, threading.excepthook = hooks
    app.window.closing.disconnect()
    app.close()
    app.deleteLater()
    gc.enable()
    gc.unfreeze()


def write(path: Path, name: str = "Staff", client: str = "client") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PROFILE.format(name=name, client=client))
    return path


def remember(config: Path, **state: object) -> None:
    config.mkdir(parents=True, exist_ok=True)
    (config / "state.json").write_text(json.dumps(state))


def login_of(app: App) -> LoginDialog:
    assert app.first_paint.login is not None
    return app.first_paint.login


def wait_until_started(app: App, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: app.presenter is not None, timeout=STARTED)
    qtbot.waitUntil(lambda: not app.first_paint.importing, timeout=STARTED)


def listed(app: App) -> list[str]:
    box = login_of(app).connections
    return [box.itemText(index) for index in range(box.count())]


def open_(app: App, qtbot: QtBot, path: Path) -> None:
    """Start with this file, to the end of the start."""
    app.opening.files.open(path)
    wait_until_started(app, qtbot)


class TestTheFirstStart:
    def test_with_nothing_there_is_the_welcome(self, app: App):
        app.opening.open_last()
        assert app.welcome_flow.welcome is not None
        assert app.welcome_flow.welcome.message.problem is None

    def test_the_one_connection_that_it_put_there_is_opened(self, app: App, config: Path):
        write(config / "profiles" / "staff.toml", "Northwind staff")
        app.opening.open_last()
        assert app.welcome_flow.welcome is None
        assert listed(app) == ["Northwind staff"]

    def test_of_several_the_person_chooses(self, app: App, config: Path, qtbot: QtBot):
        for name in ("a", "b"):
            write(config / "profiles" / f"{name}.toml", f"Connection {name}", name)
        app.opening.open_last()
        welcome = app.welcome_flow.welcome
        assert welcome is not None
        assert app.first_paint.login is None
        welcome.connections.setCurrentIndex(1)
        welcome.action.click()
        wait_until_started(app, qtbot)
        assert login_of(app).connections.currentText() == "Connection b"
        assert sorted(listed(app)) == ["Connection a", "Connection b"]
        assert app.opening.remembered.profile == str(config / "profiles" / "b.toml")

    def test_a_broken_one_is_named(self, app: App, config: Path):
        write(config / "profiles" / "a.toml")
        (config / "profiles" / "broken.toml").write_text("oops")
        app.opening.open_last()
        welcome = app.welcome_flow.welcome
        assert welcome is not None
        assert welcome.message.problem is not None
        assert "“broken.toml”" in welcome.message.problem.text
        assert welcome.connections.count() == 1


class TestTheLastOne:
    def test_is_gone_it_is_named_and_the_others_are_offered(self, app: App, config: Path):
        write(config / "profiles" / "a.toml")
        remember(config, profile=str(config / "moved.toml"))
        app.opening.open_last()
        welcome = app.welcome_flow.welcome
        assert welcome is not None
        assert welcome.message.problem is not None
        assert "“moved.toml” isn't where it was" in welcome.message.problem.text
        assert welcome.connections.count() == 1

    def test_is_broken_it_is_named_once(self, app: App, config: Path):
        broken = config / "profiles" / "staff.toml"
        broken.parent.mkdir(parents=True)
        broken.write_text("oops")
        remember(config, profile=str(broken))
        app.opening.open_last()
        welcome = app.welcome_flow.welcome
        assert welcome is not None
        assert welcome.message.problem is not None
        assert "“staff.toml” can't be used" in welcome.message.problem.text
        assert len(welcome.message.problem.details.split("\n")) == 1

    def test_has_the_remembered_user_name_from_the_first(self, app: App, config: Path):
        file = write(config / "profiles" / "staff.toml")
        key = read_profile(file).connection_key.text
        remember(config, profile=str(file), user_names={key: "maria.santos"})
        app.opening.open_last()
        assert login_of(app).user_name.text() == "maria.santos"
        assert login_of(app).focusWidget() is login_of(app).password.edit


class TestAFile:
    def test_that_was_opened_may_be_deleted(
        self, app: App, config: Path, tmp_path: Path, qtbot: QtBot
    ):
        file = write(tmp_path / "Downloads" / "staff.toml")
        open_(app, qtbot, file)
        file.unlink()
        kept = config / "profiles" / "staff.toml"
        assert app.opening.remembered.profile == str(kept)
        assert read_profile(kept).name == "Staff"
        assert listed(app) == ["Staff"]

    def test_that_was_used_from_elsewhere_keeps_what_was_remembered(
        self, app: App, config: Path, tmp_path: Path, qtbot: QtBot
    ):
        """By --profile, which copies nothing: what is remembered is of the connection."""
        file = write(tmp_path / "Downloads" / "staff.toml")
        key = read_profile(file).connection_key.text
        remember(
            config,
            profile=str(file),
            user_names={key: "maria.santos"},
            methods={f"{key} maria.santos": "EMAIL_OTP"},
        )
        open_(app, qtbot, file)
        remembered = app.opening.remembered
        profile = read_profile(config / "profiles" / "staff.toml")
        assert remembered.profile == str(config / "profiles" / "staff.toml")
        assert login_of(app).user_name.text() == "maria.santos"
        assert remembered.method(profile.connection_key, "maria.santos") == "EMAIL_OTP"

    def test_whose_session_is_kept_resumes_it_also_after_the_welcome(
        self, app: App, config: Path, tmp_path: Path, qtbot: QtBot
    ):
        """The session was kept while the file was somewhere else."""
        file = write(tmp_path / "Downloads" / "staff.toml")
        key = read_profile(file).connection_key.text
        remember(config, profile=str(tmp_path / "gone.toml"), signed_in={key: "Maria Santos"})
        app.opening.open_last()
        assert app.welcome_flow.welcome is not None
        app.opening.files.open(file)
        assert app.welcome_flow.welcome is None
        assert app.window.current.display_name == "Maria Santos"
        assert len(app.window.findChildren(Menus)) == 1
        wait_until_started(app, qtbot)
        assert app.opening.remembered.profile == str(config / "profiles" / "staff.toml")

    def test_in_the_place_of_another_is_asked_about(
        self, app: App, config: Path, tmp_path: Path, qtbot: QtBot
    ):
        old = write(config / "profiles" / "staff.toml", "Staff", "old")
        app.opening.files.open(write(tmp_path / "staff.toml", "Staff", "new"))
        (dialog,) = app.window.findChildren(ReplaceConnectionDialog)
        assert app.window.isVisible()
        assert dialog.isVisible()
        assert app.first_paint.login is None
        dialog.other.click()
        assert read_profile(old).client_id == "new"
        wait_until_started(app, qtbot)
        assert listed(app) == ["Staff"]

    def test_may_be_kept_beside_the_other_and_both_are_told_apart(
        self, app: App, config: Path, tmp_path: Path, qtbot: QtBot
    ):
        write(config / "profiles" / "staff.toml", "Staff", "old")
        app.opening.files.open(write(tmp_path / "staff.toml", "Staff", "new"))
        (dialog,) = app.window.findChildren(ReplaceConnectionDialog)
        dialog.action.click()
        wait_until_started(app, qtbot)
        assert listed(app) == ["Staff (staff 2)", "Staff (staff)"]

    def test_that_can_not_be_copied_is_opened_from_where_it_is(
        self,
        app: App,
        tmp_path: Path,
        qtbot: QtBot,
        monkeypatch: pytest.MonkeyPatch,
    ):
        def refuse(*_: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(private_files, "replace", refuse)
        file = write(tmp_path / "staff.toml")
        open_(app, qtbot, file)
        assert app.opening.remembered.profile == str(file)
        assert app.window.notice is not None
        assert "“staff.toml” couldn't be copied" in app.window.notice.text

    def test_that_is_broken_is_named_where_the_person_looks(self, app: App, tmp_path: Path):
        (tmp_path / "odd.toml").write_text("oops")
        app.opening.open_last()
        welcome = app.welcome_flow.welcome
        assert welcome is not None
        app.opening.files.open(tmp_path / "odd.toml")
        assert welcome.message.problem is not None
        assert "“odd.toml”" in welcome.message.problem.text
        welcome.reject()
        app.opening.files.open(tmp_path / "gone.toml")
        assert app.window.notice is not None
        assert "“gone.toml”" in app.window.notice.text

    def test_that_is_opened_later_is_chosen_in_the_list(
        self, app: App, config: Path, tmp_path: Path, qtbot: QtBot
    ):
        write(config / "profiles" / "a.toml", "A", "a")
        app.opening.open_last()
        wait_until_started(app, qtbot)
        app.opening.drops.dropped.emit(write(tmp_path / "b.toml", "B", "b"))
        assert listed(app) == ["A", "B"]
        assert login_of(app).connections.currentText() == "B"
        assert app.opening.remembered.profile == str(config / "profiles" / "b.toml")

    def test_that_is_opened_during_the_start_waits_for_its_end(
        self, app: App, config: Path, tmp_path: Path, qtbot: QtBot
    ):
        write(config / "profiles" / "a.toml", "A", "a")
        app.opening.open_last()
        app.opening.files.open(write(tmp_path / "b.toml", "B", "b"))
        wait_until_started(app, qtbot)
        qtbot.waitUntil(lambda: login_of(app).connections.currentText() == "B")
        assert listed(app) == ["A", "B"]


class TestTheFileDialog:
    def dialog(self, app: App) -> QFileDialog:
        (found,) = [d for d in app.window.findChildren(QFileDialog) if d.isVisible()]
        return found

    def choose(self, app: App) -> QFileDialog:
        (action,) = [
            a for a in app.window.findChildren(QAction) if a.text() == "Open a &connection…"
        ]
        assert action.isEnabled()
        action.trigger()
        assert app.opening.files.dialog is not None
        app.opening.files.dialog.action.click()
        return self.dialog(app)

    def test_opens_among_the_downloads_and_then_where_the_last_was(
        self, app: App, config: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ):
        downloads, other = tmp_path / "Downloads", tmp_path / "mail"
        downloads.mkdir()
        monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(downloads))
        app.opening.open_last()
        first = self.choose(app)
        assert Path(first.directory().absolutePath()) == downloads
        first.fileSelected.emit(str(write(other / "staff.toml")))
        first.reject()
        wait_until_started(app, qtbot)
        assert json.loads((config / "state.json").read_text())["folder"] == str(other)
        login_of(app).reject()
        assert Path(self.choose(app).directory().absolutePath()) == other

    def test_without_downloads_it_opens_at_home(
        self, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        """And not wherever the program was started."""
        kinds = QStandardPaths.StandardLocation
        places = {kinds.DownloadLocation: tmp_path / "none", kinds.HomeLocation: tmp_path}
        monkeypatch.setattr(QStandardPaths, "writableLocation", lambda kind: str(places[kind]))
        app.opening.open_last()
        assert Path(self.choose(app).directory().absolutePath()) == tmp_path

    def test_a_folder_that_is_gone_is_no_start(
        self, app: App, config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
        remember(config, folder=str(tmp_path / "gone"))
        app.opening.open_last()
        assert Path(self.choose(app).directory().absolutePath()) == tmp_path


class TestTheListOfConnections:
    """File → Connections…, and what the sign-in dialog offers after a change."""

    def test_opens_from_the_menu(self, app: App, config: Path, qtbot: QtBot):
        open_(app, qtbot, write(config / "profiles" / "a.toml"))
        app.window.connections_wanted.emit()
        editing = app.connection_editing
        assert editing is not None
        assert editing.list is not None
        assert [it.entry.name for it in editing.list.cards] == ["Staff"]
        assert editing.list.cards[0].entry.is_default

    def test_what_was_added_or_renamed_is_offered_at_once(
        self, app: App, config: Path, qtbot: QtBot
    ):
        folder = config / "profiles"
        path = write(folder / "b.toml")
        open_(app, qtbot, path)
        write(folder / "a.toml", "Added", "other")
        write(path, "Renamed")
        app.opening.reload()
        qtbot.waitUntil(lambda: listed(app) == ["Added", "Renamed"], timeout=STARTED)
        assert login_of(app).connections.currentText() == "Renamed"

    def test_what_was_removed_is_no_longer_offered(self, app: App, config: Path, qtbot: QtBot):
        folder = config / "profiles"
        write(folder / "a.toml", "Stays", "other")
        path = write(folder / "b.toml")
        open_(app, qtbot, path)
        qtbot.waitUntil(lambda: len(listed(app)) == 2, timeout=STARTED)
        path.unlink()
        app.opening.reload()
        qtbot.waitUntil(lambda: listed(app) == ["Stays"], timeout=STARTED)

    def test_the_welcome_offers_the_first_connection(self, app: App, config: Path, qtbot: QtBot):
        app.opening.open_last()
        app.window.connections_wanted.emit()
        editing = app.connection_editing
        assert editing is not None
        assert editing.list is not None
        write(config / "profiles" / "a.toml")
        editing.changed.emit()
        editing.list.cancel.click()
        welcome = app.welcome_flow.welcome
        assert welcome is not None
        assert welcome.connections.count() == 1
        welcome.action.click()
        wait_until_started(app, qtbot)
        assert listed(app) == ["Staff"]
