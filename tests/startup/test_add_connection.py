"""From a file, a link or ids to a connection, with a practice pool behind it over HTTP."""

from __future__ import annotations

import gc
import json
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.config.profile import Profile, read_profile
from desktop.system import private_files
from desktop.ui.dialogs.add_connection import AddConnectionDialog
from desktop.ui.dialogs.replace_connection import ReplaceConnectionDialog
from tests.helpers.practice_pool import PracticePool, practice_pool
from tests.helpers.user_folders import config_folder, home_environment

POOL, CLIENT = "eu-central-1_Practice1", "1practice0default0client01"
SECRET_POOL, SECRET_CLIENT = "eu-central-1_SecretApp", "4practice0secret0client004"
SOON = 30_000
"""Milliseconds for imports and calls, on a busy machine."""


@pytest.fixture(scope="module")
def pool() -> Iterator[PracticePool]:
    with practice_pool() as pool:
        yield pool


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pool: PracticePool) -> Path:
    """The config folder of a new user, on a computer that has the practice pool for Cognito."""
    for name, value in home_environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AWS_ENDPOINT_URL", pool.endpoint)
    pool.set_faults()
    return config_folder(tmp_path)


@pytest.fixture
def app(config: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[App]:
    hooks = sys.excepthook, threading.excepthook
    app = App(qapp)
    qtbot.addWidget(app.window)
    app.opening.open_last()
    yield app
    sys.excepthook, threading.excepthook = hooks
    app.window.closing.disconnect()
    app.close()
    app.deleteLater()
    gc.enable()
    gc.unfreeze()


def link(**values: str) -> str:
    return f"cognito-desk:connect?{urlencode(values)}"


def dialog_of(app: App) -> AddConnectionDialog:
    dialog = app.opening.files.adding.dialog
    assert dialog is not None
    return dialog


def wait_for_message(app: App, qtbot: QtBot, text: str) -> None:
    qtbot.waitUntil(lambda: text in str(dialog_of(app).message.problem), timeout=SOON)


def wait_for_issuer(app: App, qtbot: QtBot, kind: str) -> None:
    said = f"{kind} (what its tokens name; nothing to set)"
    qtbot.waitUntil(lambda: said in dialog_of(app).facts.values(), timeout=SOON)


def add(app: App, qtbot: QtBot, name: str = "") -> None:
    """Add it under this name, to the end of the start."""
    if name:
        dialog_of(app).name_field.set_text(name)
    dialog_of(app).action.click()
    qtbot.waitUntil(lambda: app.presenter is not None, timeout=SOON)
    qtbot.waitUntil(lambda: not app.first_paint.importing, timeout=SOON)


def chosen(app: App) -> str:
    assert app.first_paint.login is not None
    return app.first_paint.login.connections.currentText()


def kept(config: Path) -> list[str]:
    return sorted(file.name for file in (config / "profiles").glob("*"))


def test_an_amplify_file_becomes_a_connection(app: App, config: Path, tmp_path: Path, qtbot: QtBot):
    file = tmp_path / "amplify_outputs.json"
    auth = {
        "aws_region": "eu-central-1",
        "user_pool_id": POOL,
        "user_pool_client_id": CLIENT,
        "password_policy": {"min_length": 8},
    }
    file.write_text(json.dumps({"version": "1.3", "auth": auth}))
    app.opening.files.open(file)
    wait_for_message(app, qtbot, "takes sign-ins")
    wait_for_issuer(app, qtbot, "ORIGINAL")
    add(app, qtbot, "Staff")
    assert kept(config) == ["Staff.toml"]
    profile = read_profile(config / "profiles" / "Staff.toml")
    assert (profile.user_pool_id, profile.client_id) == (POOL, CLIENT)
    assert profile.auth_flow == "USER_PASSWORD_AUTH"
    assert profile.password_rules == "8"
    assert profile.issuer == ""  # either is accepted
    assert chosen(app) == "Staff"
    assert app.welcome_flow.welcome is None


def test_a_pool_id_pasted_into_the_welcome_and_a_client_id_typed(
    app: App, config: Path, qtbot: QtBot
):
    welcome = app.welcome_flow.welcome
    assert welcome is not None
    welcome.paste.set_text("eu-central-1_SrpLogin1")
    welcome.paste.enter()
    dialog_of(app).client.set_text("5practice0srplogin0client5")
    wait_for_message(app, qtbot, "takes sign-ins")
    add(app, qtbot)
    file = config / "profiles" / "eu-central-1_SrpLogin1.toml"
    assert read_profile(file).auth_flow == "USER_SRP_AUTH"


def test_an_unknown_client_is_told_and_corrected(app: App, config: Path, qtbot: QtBot):
    app.opening.files.open_text(f"{POOL} nowhere")
    wait_for_message(app, qtbot, "knows no such app client")
    dialog_of(app).client.set_text(CLIENT)
    wait_for_message(app, qtbot, "takes sign-ins")
    add(app, qtbot)
    assert read_profile(config / "profiles" / f"{POOL}.toml").client_id == CLIENT


def test_a_secret_is_asked_for_where_the_service_wants_one(app: App, config: Path, qtbot: QtBot):
    app.opening.files.open_text(f"{SECRET_POOL} {SECRET_CLIENT}")
    wait_for_message(app, qtbot, "has a secret")
    dialog_of(app).secret.set_text("wrong")
    wait_for_message(app, qtbot, "not the app client's secret")
    dialog_of(app).secret.set_text("practice0secret0" * 3)
    wait_for_message(app, qtbot, "takes sign-ins")
    add(app, qtbot, "Secret")
    file = config / "profiles" / "Secret.toml"
    assert read_profile(file).client_secret == "practice0secret0" * 3
    assert private_files.read(file)  # by its owner alone


def test_the_issuer_of_an_updated_pool(app: App, qtbot: QtBot):
    app.opening.files.open_text("eu-central-1_Updated01 dpractice0updated00client0")
    wait_for_issuer(app, qtbot, "UPDATED")


def test_no_one_needs_to_wait_for_the_service(
    app: App, config: Path, pool: PracticePool, qtbot: QtBot
):
    pool.set_faults({"operation": "*", "kind": "delay", "seconds": 20})
    app.opening.files.open_text(f"{POOL} {CLIENT}")
    assert dialog_of(app).status.isVisible()
    add(app, qtbot, "Staff")
    assert read_profile(config / "profiles" / "Staff.toml").auth_flow == "USER_PASSWORD_AUTH"


def test_offline_it_can_be_added_all_the_same(
    app: App, config: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    app.opening.files.open_text(f"{POOL} {CLIENT}")
    wait_for_message(app, qtbot, "couldn't be asked")
    add(app, qtbot, "Staff")
    assert kept(config) == ["Staff.toml"]


def test_cancelling_ends_the_check_and_adds_nothing(
    app: App, config: Path, pool: PracticePool, qtbot: QtBot
):
    pool.set_faults({"operation": "*", "kind": "delay", "seconds": 20})
    app.opening.files.open_text(f"{POOL} {CLIENT}")
    with (
        qtbot.assertNotEmitted(app.opening.files.adding.check.facts_found, wait=50),
        qtbot.assertNotEmitted(app.opening.files.adding.check.failed),
    ):
        dialog_of(app).reject()
    assert app.opening.files.adding.dialog is None
    assert kept(config) == []
    assert app.welcome_flow.welcome is not None


class TestALink:
    WHOLE = link(name="Staff", region="eu-central-1", user_pool_id=POOL, client_id=CLIENT)

    def test_is_shown_before_it_is_added_and_signs_no_one_in(
        self, app: App, config: Path, qtbot: QtBot
    ):
        app.opening.open_handed_over(self.WHOLE)
        assert "A link wants" in dialog_of(app).subtitle.text()
        assert kept(config) == []
        add(app, qtbot)
        assert kept(config) == ["Staff.toml"]
        assert not app.window.current.present

    def test_replaces_nothing(self, app: App, config: Path, qtbot: QtBot):
        folder = config / "profiles"
        folder.mkdir(parents=True)
        before = (
            f'name = "Staff"\nregion = "eu-central-1"\nuser_pool_id = "{POOL}"\nclient_id = "b"\n'
        )
        (folder / "Staff.toml").write_text(before)
        app.opening.files.open_text(self.WHOLE)
        dialog_of(app).action.click()
        assert "this name already" in str(dialog_of(app).message.problem)
        add(app, qtbot, "Staff?")  # its file would have the same name
        assert (folder / "Staff.toml").read_text() == before
        assert kept(config) == ["Staff 2.toml", "Staff.toml"]

    @pytest.mark.parametrize("key", ["endpoint_url", "client_secret", "proxy", "issuer"])
    def test_that_wants_more_is_refused_in_words(self, app: App, config: Path, key: str):
        app.opening.open_handed_over(f"{self.WHOLE}&{key}=x")
        assert app.opening.files.adding.dialog is None
        welcome = app.welcome_flow.welcome
        assert welcome is not None
        assert f"wants to set {key}" in str(welcome.message.problem)
        assert kept(config) == []


def test_a_file_that_takes_another_one_s_name_asks_first(
    app: App, config: Path, tmp_path: Path, qtbot: QtBot
):
    folder = config / "profiles"
    folder.mkdir(parents=True)
    (folder / "staff.toml").write_text(
        f'name = "Staff"\nregion = "eu-central-1"\nuser_pool_id = "{POOL}"\nclient_id = "b"\n'
    )
    app.opening.files.open_text(f"{POOL} {CLIENT}")
    dialog_of(app).name_field.set_text("Staff")
    dialog_of(app).action.click()
    (asked,) = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, ReplaceConnectionDialog) and each.isVisible()
    ]
    asked.action.click()  # keeps both
    qtbot.waitUntil(lambda: app.presenter is not None, timeout=SOON)
    # Where capitals count for nothing, the name of the file is taken.
    added = "Staff 2.toml" if (folder / "STAFF.TOML").exists() else "Staff.toml"
    assert kept(config) == [added, "staff.toml"]


def test_one_that_is_there_already_is_named(app: App, config: Path, qtbot: QtBot):
    folder = config / "profiles"
    folder.mkdir(parents=True)
    (folder / "a.toml").write_text(
        f'name = "Old"\nregion = "eu-central-1"\nuser_pool_id = "{POOL}"\nclient_id = "{CLIENT}"\n'
    )
    app.opening.files.open_text(f"{POOL} {CLIENT}")
    wait_for_issuer(app, qtbot, "ORIGINAL")
    qtbot.waitUntil(lambda: not dialog_of(app).status.isVisible(), timeout=SOON)
    assert "“Old”" in str(dialog_of(app).message.problem)


def test_a_connection_that_can_not_be_written_is_not_opened(
    app: App, config: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(private_files, "replace", full)
    app.opening.files.open_text(f"{POOL} {CLIENT}")
    dialog_of(app).action.click()
    welcome = app.welcome_flow.welcome
    assert welcome is not None
    assert "couldn't be saved" in str(welcome.message.problem)
    assert app.first_paint.login is None


def test_the_dialog_of_the_menu_stays_until_something_could_be_read(app: App, tmp_path: Path):
    app.opening.files.ask()
    dialog = app.opening.files.dialog
    assert dialog is not None
    dialog.paste.set_text("maria")
    dialog.paste.enter()
    assert "Nothing to connect to" in str(dialog.message.problem)
    (tmp_path / "a.json").write_text("{}")
    app.opening.files.open(tmp_path / "a.json")
    assert "“a.json” names no user pool" in str(dialog.message.problem)
    dialog.paste.set_text(POOL)
    dialog.paste.enter()
    assert app.opening.files.dialog is None
    assert dialog_of(app).isVisible()


def test_a_file_s_address_is_opened_like_the_file(app: App, tmp_path: Path):
    file = tmp_path / "a b.json"
    file.write_text(json.dumps({"auth": {"user_pool_id": POOL, "user_pool_client_id": CLIENT}}))
    app.opening.files.open_text(file.as_uri())
    assert "a b.json" in dialog_of(app).subtitle.text()


def test_what_is_found_meanwhile_takes_the_other_s_place(app: App, config: Path, qtbot: QtBot):
    app.opening.files.open_text(f"{POOL} first")
    first = dialog_of(app)
    app.opening.files.open_text(f"{POOL} {CLIENT}")
    assert not first.isVisible()
    wait_for_message(app, qtbot, "takes sign-ins")
    add(app, qtbot)
    assert kept(config) == [f"{POOL}.toml"]


class TestListing:
    """With AWS credentials of this computer, at the practice pool."""

    @pytest.fixture(autouse=True)
    def keys(self, monkeypatch: pytest.MonkeyPatch, config: Path) -> None:
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
        monkeypatch.setenv("AWS_CONFIG_FILE", str(config / "aws"))

    def test_app_clients_are_listed_when_the_person_asks(
        self, app: App, pool: PracticePool, qtbot: QtBot
    ):
        app.opening.files.open_text(POOL)
        dialog = dialog_of(app)
        assert dialog.clients.button.isVisible()
        assert not dialog.clients.box.isVisible()
        dialog.clients.button.click()
        qtbot.waitUntil(lambda: not dialog.clients.button.isVisible(), timeout=SOON)
        assert dialog.candidate().client_id == CLIENT
        wait_for_message(app, qtbot, "takes sign-ins")

    def test_a_refusal_is_told_and_nothing_waits_for_it(
        self, app: App, pool: PracticePool, qtbot: QtBot
    ):
        app.opening.files.open_text("eu-central-1_Nowhere99")
        dialog_of(app).clients.button.click()
        wait_for_message(app, qtbot, "AWS refused cognito-idp:ListUserPoolClients")
        assert dialog_of(app).clients.button.isEnabled()

    def test_what_a_closed_dialog_asked_for_is_dropped(
        self, app: App, pool: PracticePool, qtbot: QtBot
    ):
        app.opening.files.open_text(POOL)
        check = app.opening.files.adding.check
        dialog_of(app).clients.button.click()
        with qtbot.waitSignal(check._listed, timeout=SOON):
            app.opening.files.open_text("eu-central-1_Nowhere99")
        assert dialog_of(app).client.isVisible()


def test_without_anything_of_aws_there_is_no_such_button(app: App, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("AWS_ACCESS_KEY_ID", raising=False)
    app.opening.files.open_text(POOL)
    assert dialog_of(app).client.isVisible()
    assert not dialog_of(app).clients.button.isVisible()


def test_a_link_resumes_no_session_that_is_kept_there(app: App, config: Path, qtbot: QtBot):
    text = link(region="eu-central-1", user_pool_id=POOL, client_id=CLIENT)
    profile = Profile("Mine", "eu-central-1", POOL, CLIENT)
    app.opening.remembered.set_signed_in_name(profile.connection_key, "Maria Santos")
    app.opening.files.open_text(text)
    add(app, qtbot, "By a link")
    assert read_profile(config / "profiles" / "By a link.toml").connection_key == (
        profile.connection_key
    )
    assert not app.window.current.present
    assert app.first_paint.login is not None
    assert app.first_paint.login.isVisible()
    assert app.opening.remembered.signed_in_name(profile.connection_key) == "Maria Santos"
