"""What an organisation has set, in the windows: files of root, read as the program reads them."""

from __future__ import annotations

import gc
import json
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from desktop import cli
from desktop.app import App
from desktop.config.managed import current
from desktop.config.managed.current import managed
from desktop.system import machine_files
from desktop.ui.dialogs.login import LoginDialog
from desktop.ui.main_window.language_menu import LanguageMenu
from desktop.ui.main_window.menus import Menus
from desktop.ui.style import brand
from desktop.ui.text import phones
from desktop.ui.widgets.images import AppLogo
from tests.helpers.machine_settings import as_root, machine_folder, written
from tests.helpers.user_folders import config_folder, home_environment

pytestmark = as_root
PROFILE = """
name = "{name}"
region = "eu-central-1"
user_pool_id = "eu-central-1_AbC"
client_id = "{name}"
endpoint_url = "http://127.0.0.1:9"
"""
STARTED = 30_000
"""Milliseconds for all imports, on a busy machine."""
SET = "Set by your organisation"


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of this computer's settings, with one profile in it."""
    with machine_folder() as found:
        for module in (current, machine_files):
            monkeypatch.setattr(module, "machine_folder", lambda: found)
        managed.cache_clear()
        written(found / "profiles" / "staff.toml", PROFILE.format(name="Staff"))
        yield found
    managed.cache_clear()
    brand.use(brand.OWN)
    phones.mask_everywhere(False)


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in home_environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    return config_folder(tmp_path)


@pytest.fixture
def opened(
    folder: Path, config: Path, qapp: QApplication, qtbot: QtBot
) -> Iterator[Callable[[str], App]]:
    """Starts the program with these settings, as without any argument."""
    hooks = sys.excepthook, threading.excepthook
    apps: list[App] = []

    def start(settings: str) -> App:
        written(folder / "settings.toml", settings)
        app = App(qapp)
        apps.append(app)
        qtbot.addWidget(app.window)
        app.opening.open_last()
        login = app.first_paint.login
        if login is not None:
            qtbot.waitUntil(lambda: app.presenter is not None, timeout=STARTED)
            qtbot.waitUntil(app.window.isVisible, timeout=STARTED)
        return app

    assert config
    yield start
    sys.excepthook, threading.excepthook = hooks
    for app in apps:
        app.window.closing.disconnect()
        app.close()
        app.deleteLater()
    gc.enable()
    gc.unfreeze()


def login_of(app: App) -> LoginDialog:
    assert app.first_paint.login is not None
    return app.first_paint.login


def own(config: Path, name: str = "Own") -> Path:
    path = config / "profiles" / f"{name.lower()}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PROFILE.format(name=name))
    return path


def entry(app: App, words: str) -> QAction:
    (found,) = [
        action
        for menu in app.window.findChildren(QMenu)
        for action in menu.actions()
        if words in action.text()
    ]
    return found


def test_the_organisation_s_connection_is_opened_and_says_whose_it_is(
    opened: Callable[[str], App],
):
    app = opened("")
    login = login_of(app)
    assert login.connections.currentText() == "Staff (from your organisation)"
    assert login.subtitle.text() == "Staff"
    assert not app.window.locked


def test_nothing_is_locked_where_nothing_is_set(opened: Callable[[str], App]):
    app = opened("")
    assert app.window.windowTitle() == "Cognito Desk"
    for words in ("Open a &connection…", "&QA tools"):
        assert entry(app, words).isEnabled()
    assert SET not in " ".join(action.text() for action in app.window.findChildren(QAction))


def test_the_default_comes_before_the_last_one(opened: Callable[[str], App], config: Path):
    path = own(config)
    (config / "state.json").write_text(json.dumps({"profile": str(path)}))
    app = opened('default_connection = "staff"\n')
    login = login_of(app)
    assert login.connections.currentText() == "Staff (from your organisation)"
    assert [login.connections.itemText(n) for n in range(login.connections.count())] == [
        "Staff (from your organisation)",
        "Own",
    ]


def test_without_own_connections_theirs_is_not_offered_and_none_is_opened(
    opened: Callable[[str], App], config: Path, tmp_path: Path
):
    path = own(config)
    (config / "state.json").write_text(json.dumps({"profile": str(path)}))
    app = opened("own_connections = false\n")
    login = login_of(app)
    assert login.connections.count() == 1
    action = entry(app, "Open a &connection…")
    assert not action.isEnabled()
    assert "(set by your organisation)" in action.text()
    assert action.statusTip() == SET
    dropped = tmp_path / "dropped.toml"
    dropped.write_text(PROFILE.format(name="Dropped"))
    app.opening.files.open(dropped)
    assert "Your organisation has set which connections" in login.message.text()
    assert not (config / "profiles" / "dropped.toml").exists()
    app.opening.open_handed_over(f"cognito-desk:connect?name=X&region=eu-central-1&file={dropped}")
    assert app.opening.files.dialog is None


def test_with_own_connections_allowed_they_can_be_opened(opened: Callable[[str], App]):
    assert entry(opened("own_connections = true\n"), "Open a &connection…").isEnabled()


def test_keep_me_signed_in_can_be_forbidden(opened: Callable[[str], App]):
    login = login_of(opened("keep_signed_in = false\n"))
    assert not login.keep_signed_in.isEnabled()
    assert login.keep_signed_in.toolTip() == SET


def test_the_support_contact_is_the_organisation_s(opened: Callable[[str], App]):
    login = login_of(opened('support = "the service desk, ext. 4100"\n'))
    assert "ext. 4100" in login.support.text()


@pytest.mark.parametrize(("value", "shown"), [("true", True), ("false", False)])
def test_the_qa_tools_are_as_the_organisation_has_set_them(
    value: str, shown: object, opened: Callable[[str], App], config: Path
):
    config.mkdir(parents=True, exist_ok=True)
    (config / "state.json").write_text(json.dumps({"qa_tools": value == "false"}))
    app = opened(f"qa_tools = {value}\n")
    assert app.qa_tools is not None
    assert app.qa_tools.shown is shown
    action = entry(app, "&QA tools")
    assert not action.isEnabled()
    assert "(set by your organisation)" in action.text()
    assert action.isChecked() is shown


def test_the_language_is_shown_and_can_t_be_chosen(opened: Callable[[str], App]):
    app = opened('language = "en"\n')
    menus = app.window.menuBar()
    assert isinstance(menus, Menus)
    (menu,) = app.window.findChildren(LanguageMenu)
    assert menu.actions()[0].text() == SET
    assert not any(action.isEnabled() for action in menu.actions() if action.text())


def test_the_editor_says_in_words_what_the_organisation_has_set(
    opened: Callable[[str], App], config: Path, qtbot: QtBot
):
    path = own(config)
    app = opened(
        'default_connection = "staff"\nkeep_signed_in = true\nendpoint_overrides = false\n'
        'proxy = "direct"\n'
    )
    app.open_connections()
    editing = app.connection_editing
    assert editing is not None
    (card,) = [it for it in editing.list.cards if it.entry.path == str(path)]
    card.edit.click()
    editor = editing.editor
    assert editor is not None
    said = {key: editor.form.fields[key].said.text() for key in ("proxy", "keep_signed_in")}
    assert said == {
        "proxy": "Your organisation sets this: direct",
        "keep_signed_in": "Your organisation sets this: on",
    }
    off = editor.form.fields["endpoint_overrides"].said.text()
    assert off == "Your organisation sets this: off"
    editor.reject()


@pytest.mark.parametrize("value", ["true", "false"])
def test_phone_numbers_are_masked_where_that_is_set(opened: Callable[[str], App], value: str):
    opened(f"mask_phone_numbers = {value}\n")
    assert phones.masked_everywhere() is (value == "true")


def test_title_and_logo_are_the_organisation_s(opened: Callable[[str], App], folder: Path):
    picture = QImage(88, 44, QImage.Format.Format_RGB32)
    picture.fill(QColor("#00ff00"))
    assert picture.save(str(folder / "logo.png"))
    app = opened('title = "Northwind sign-in"\nlogo = "logo.png"\n')
    assert app.window.windowTitle() == "Northwind sign-in"
    for logo in (login_of(app).logo, app.window.findChildren(AppLogo)[0]):
        seen = logo.grab().toImage()
        middle, top = seen.height() // 2, 1
        assert seen.pixelColor(seen.width() // 2, middle).name() == "#00ff00"
        assert seen.pixelColor(seen.width() // 2, top).name() != "#00ff00"  # its shape stays


def test_a_logo_that_is_none_leaves_the_program_s(opened: Callable[[str], App], folder: Path):
    written(folder / "logo.png", "no picture")
    app = opened('logo = "logo.png"\n')
    assert login_of(app).logo.isVisible()


def test_what_is_ignored_is_told_in_the_window(opened: Callable[[str], App]):
    app = opened('keep_signed_in = "no"\n')
    app.window.show()
    notice = app.window.notice
    assert notice is not None
    assert "Some settings of your organisation" in notice.text
    assert "key keep_signed_in: must be true or false" in notice.details


def test_the_welcome_offers_what_is_allowed(opened: Callable[[str], App], folder: Path):
    (folder / "profiles" / "staff.toml").unlink()
    app = opened("own_connections = false\npractice_pool = false\n")
    welcome = app.welcome_flow.welcome
    assert welcome is not None
    assert (welcome.practice, welcome.paste, welcome.open_file) == (None, None, None)
    said = [label.text() for label in welcome.findChildren(QLabel)]
    assert any("Your organisation has set which connections" in text for text in said)
    welcome.action.click()
    assert not welcome.isVisible()


def test_the_welcome_tells_which_connections_are_the_organisation_s(
    opened: Callable[[str], App], folder: Path, config: Path
):
    own(config)
    own(config, "Staff")
    welcome = opened("").welcome_flow.welcome
    assert welcome is not None
    offered = welcome.connections
    assert offered is not None
    names = {offered.itemText(index) for index in range(offered.count())}
    assert names == {"Own", "Staff (from your organisation)", "Staff (staff)"}


# The command line


@pytest.mark.parametrize("arguments", [["--practice"], ["practice"]])
def test_the_practice_pool_can_be_switched_off(
    arguments: list[str], folder: Path, config: Path, capsys: pytest.CaptureFixture[str]
):
    written(folder / "settings.toml", "practice_pool = false\n")
    assert cli.run(arguments) == 2
    assert "switched the practice pool off" in capsys.readouterr().err
    assert not config.exists()


@pytest.mark.parametrize("command", [["--profile"], ["token", "--profile"]])
def test_a_profile_of_one_s_own_is_refused_where_there_may_be_none(
    command: list[str], folder: Path, config: Path, capsys: pytest.CaptureFixture[str]
):
    written(folder / "settings.toml", "own_connections = false\n")
    assert cli.run([*command, str(own(config))]) == 2
    assert "your organisation allows its own connections only" in capsys.readouterr().err


def test_a_name_means_the_organisation_s_profile_first(
    folder: Path, config: Path, capsys: pytest.CaptureFixture[str]
):
    own(config, "Staff").write_text("broken")
    written(folder / "settings.toml", 'proxy = "http://127.0.0.1:1"\n')
    assert cli.run(["token", "--profile", "staff"]) == 3
    assert "Sign in in Cognito Desk" in capsys.readouterr().err


def test_the_doctor_names_what_is_set_and_what_is_ignored(
    folder: Path, config: Path, capsys: pytest.CaptureFixture[str]
):
    assert config
    written(folder / "settings.toml", 'support = "the desk"\nrun = "calc.exe"\n')
    assert cli.run(["doctor", "--profile", "staff", "--json"]) == 1
    found, said = capsys.readouterr()
    assert json.loads(found)["organisation"] == {
        "set": {"support": "machine file"},
        "ignored": [f"{folder}/settings.toml, line 2, key run: unknown."],
    }
    assert "key run: unknown" in said


def test_the_doctor_names_the_file_in_which_the_organisation_has_set_a_key(
    folder: Path, config: Path, capsys: pytest.CaptureFixture[str]
):
    assert config
    path = written(folder / "settings.toml", 'ca_bundle = "missing.pem"\n')
    assert cli.run(["doctor", "--profile", "staff"]) == 1
    assert f"Look at ca_bundle in {path}." in capsys.readouterr().out


def test_a_connection_to_be_added_is_asked_about_through_the_organisation_s_proxy(
    opened: Callable[[str], App], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
):
    """Which can't be reached here: nothing is sent elsewhere in its stead."""
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    app = opened('proxy = "http://127.0.0.1:9"\nendpoint_overrides = false\n')
    app.opening.files.open_text("eu-central-1_Nowhere client")
    dialog = app.opening.files.adding.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.message.problem is not None, timeout=STARTED)
    assert dialog.message.problem is not None
    assert "couldn't be asked" in dialog.message.problem.text
    assert "The proxy 127.0.0.1:9" in dialog.message.problem.details


def test_where_only_the_organisation_s_connections_count_a_link_adds_none(
    opened: Callable[[str], App], config: Path
):
    app = opened("own_connections = false\n")
    app.opening.open_handed_over("cognito-desk:connect?user_pool_id=eu-central-1_A&client_id=b")
    assert app.opening.files.adding.dialog is None
    assert not (config / "profiles").exists()
