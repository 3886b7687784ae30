"""The list and the editor with real files, and tests at a real practice pool."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.config.profile import read_profile
from desktop.config.remembered import Remembered
from desktop.connection_editing.presenter import ConnectionEditing
from desktop.setup.connection_test.findings import Finding
from desktop.setup.connection_test.results import Step
from desktop.startup.connections import connect
from desktop.ui.connection_editor.connection_list import ConnectionCard
from desktop.ui.connection_editor.editor import ConnectionEditor
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.current_session import CurrentSession
from tests.helpers.loopback import body, serving
from tests.helpers.practice_pool import practice_pool
from tests.helpers.user_folders import config_folder, home_environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.practice_pool import PracticePool

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
WRITTEN = """\
# by IT
name = "{name}"  # shown
region = "local"
user_pool_id = "local_1"
client_id = "{client}"
endpoint_url = "http://127.0.0.1:9"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The profiles folder."""
    for name, value in home_environment(tmp_path / "home").items():
        monkeypatch.setenv(name, value)
    found = config_folder(tmp_path / "home") / "profiles"
    found.mkdir(parents=True)
    return found


@pytest.fixture
def editing(qtbot: QtBot) -> Iterator[ConnectionEditing]:
    window = MainWindow(CurrentSession(lambda: 100.0))
    window.build_content()
    qtbot.addWidget(window)
    window.show()
    remembered = Remembered.read()
    editing = ConnectionEditing(window, lambda: remembered, connect)
    yield editing
    editing.stop()


@pytest.fixture(scope="module")
def pool() -> Iterator[PracticePool]:
    with practice_pool() as found:
        yield found


def written(folder: Path, name: str = "Staff", client: str = "abc") -> Path:
    path = folder / f"{name}.toml"
    path.write_text(WRITTEN.format(name=name, client=client))
    return path


def card(editing: ConnectionEditing, name: str) -> ConnectionCard:
    assert editing.list is not None
    return next(it for it in editing.list.cards if it.entry.name == name)


def editor_of(editing: ConnectionEditing) -> ConnectionEditor:
    assert editing.editor is not None
    return editing.editor


def fill(editing: ConnectionEditing, **texts: str) -> None:
    for key, text in texts.items():
        control = editor_of(editing).form.fields[key].control
        assert isinstance(control, QLineEdit)
        control.setText(text)


def names(editing: ConnectionEditing) -> list[str]:
    assert editing.list is not None
    return [it.entry.name for it in editing.list.cards]


# The list


def test_all_files_are_listed_with_what_is_wrong(editing: ConnectionEditing, folder: Path):
    written(folder)
    (folder / "broken.toml").write_text("name = ")
    (folder / "odd.toml").write_text(WRITTEN.format(name="Odd", client="a") + "colour = 1\n")
    editing.open()
    assert names(editing) == ["broken.toml", "odd.toml", "Staff"]
    broken, odd = card(editing, "broken.toml").entry, card(editing, "odd.toml").entry
    assert broken.problem.startswith("not TOML: ")
    assert not broken.can_be_edited
    assert odd.problem == "colour: Cognito Desk knows no such key."
    assert odd.can_be_edited


def test_the_default_is_what_the_program_opens_with(
    editing: ConnectionEditing, folder: Path, qtbot: QtBot
):
    path = written(folder)
    editing.open()
    with qtbot.waitSignal(editing.changed):
        card(editing, "Staff").make_default.click()
    assert card(editing, "Staff").entry.is_default
    assert Remembered.read().profile == str(path)


def test_closing_tells_whether_anything_was_changed(
    editing: ConnectionEditing, folder: Path, qtbot: QtBot
):
    written(folder)
    editing.open()
    assert editing.list is not None
    with qtbot.assertNotEmitted(editing.left):
        editing.list.cancel.click()
    editing.open()
    card(editing, "Staff").make_default.click()
    with qtbot.waitSignal(editing.left):
        editing.list.cancel.click()


def test_signing_in_with_one_closes_the_list(
    editing: ConnectionEditing, folder: Path, qtbot: QtBot
):
    path = written(folder)
    editing.open()
    with qtbot.waitSignal(editing.sign_in_wanted) as wanted:
        card(editing, "Staff").sign_in.click()
    assert wanted.args == [path, read_profile(path)]
    assert editing.list is None


def test_one_that_broke_meanwhile_is_told(editing: ConnectionEditing, folder: Path, qtbot: QtBot):
    path = written(folder)
    editing.open()
    path.write_text("name = ")
    with qtbot.assertNotEmitted(editing.sign_in_wanted):
        card(editing, "Staff").sign_in.click()
    assert editing.list is not None
    assert editing.list.message.text() == "This connection can't be read."


def test_a_file_or_a_link_is_asked_for_in_place_of_the_list(
    editing: ConnectionEditing, qtbot: QtBot
):
    editing.open()
    assert editing.list is not None
    with qtbot.waitSignal(editing.parent().open_file_wanted):  # type: ignore[attr-defined]
        editing.list.open_file.click()
    assert editing.list is None


# The editor


def test_a_new_connection_is_written(editing: ConnectionEditing, folder: Path, qtbot: QtBot):
    editing.open()
    assert editing.list is not None
    editing.list.action.click()
    fill(
        editing,
        name="Northwind",
        region="eu-central-1",
        user_pool_id="eu-central-1_AbC",
        client_id="abc",
    )
    with qtbot.waitSignal(editing.changed):
        editor_of(editing).save.click()
    assert (folder / "Northwind.toml").read_text() == (
        'name = "Northwind"\nuser_pool_id = "eu-central-1_AbC"\nregion = "eu-central-1"\n'
        'client_id = "abc"\n'
    )
    assert editing.editor is None
    assert names(editing) == ["Northwind"]


def test_an_edited_one_keeps_its_comments(editing: ConnectionEditing, folder: Path, qtbot: QtBot):
    path = written(folder)
    editing.open()
    card(editing, "Staff").edit.click()
    fill(editing, name="Everyone", code_minutes="3")
    with qtbot.waitSignal(editing.changed):
        editor_of(editing).save.click()
    expected = WRITTEN.format(name="Everyone", client="abc") + "code_minutes = 3\n"
    assert path.read_text() == expected
    assert names(editing) == ["Everyone"]


def test_a_copy_is_a_file_of_its_own(editing: ConnectionEditing, folder: Path, qtbot: QtBot):
    path = written(folder)
    editing.open()
    card(editing, "Staff").duplicate.click()
    with qtbot.waitSignal(editing.changed):
        editor_of(editing).save.click()
    copy = folder / "Copy of Staff.toml"
    assert copy.read_text() == WRITTEN.format(name="Copy of Staff", client="abc")
    assert path.read_text() == WRITTEN.format(name="Staff", client="abc")
    assert names(editing) == ["Copy of Staff", "Staff"]


def test_another_program_s_change_is_never_undone(editing: ConnectionEditing, folder: Path):
    path = written(folder)
    editing.open()
    card(editing, "Staff").edit.click()
    fill(editing, name="Everyone")
    path.write_text(WRITTEN.format(name="Rolled out", client="new"))
    editor_of(editing).save.click()
    assert "Another program changed this file" in editor_of(editing).message.text()
    assert read_profile(path).name == "Rolled out"


def test_what_can_no_longer_be_read_is_told(editing: ConnectionEditing, folder: Path):
    path = written(folder)
    editing.open()
    path.unlink()
    card(editing, "Staff").edit.click()
    assert editing.editor is None
    assert editing.list is not None
    assert editing.list.message.text() == "This connection can't be read."
    assert names(editing) == []


# Removing


def confirmed(editing: ConnectionEditing, name: str) -> ConfirmDialog:
    card(editing, name).remove.click()
    assert editing.list is not None
    dialog = editing.list.findChild(ConfirmDialog)
    assert dialog is not None
    return dialog


def test_removing_asks_and_tells_of_the_kept_sign_in(
    editing: ConnectionEditing, folder: Path, qtbot: QtBot
):
    path = written(folder)
    key = read_profile(path).connection_key
    remembered = editing._remembered()
    remembered.set_signed_in_name(key, "Maria Santos")
    remembered.set_profile(str(path))
    editing.open()
    dialog = confirmed(editing, "Staff")
    assert dialog.subtitle.text() == (
        "“Staff” is removed from this computer. The user pool stays as it is. The sign-in of "
        "Maria Santos that is kept for it is deleted, too."
    )
    with qtbot.waitSignal(editing.changed):
        dialog.action.click()
    assert not path.exists()
    assert Remembered.read().signed_in_name(key) == ""
    assert Remembered.read().profile == ""
    assert names(editing) == []


def test_what_another_file_of_the_same_pool_keeps_stays(
    editing: ConnectionEditing, folder: Path, qtbot: QtBot
):
    path = written(folder)
    written(folder, "Twin")
    key = read_profile(path).connection_key
    editing._remembered().set_signed_in_name(key, "Maria Santos")
    editing.open()
    dialog = confirmed(editing, "Staff")
    assert "Maria" not in dialog.subtitle.text()
    with qtbot.waitSignal(editing.changed):
        dialog.action.click()
    assert Remembered.read().signed_in_name(key) == "Maria Santos"
    assert names(editing) == ["Twin"]


def test_a_broken_file_can_be_removed(editing: ConnectionEditing, folder: Path, qtbot: QtBot):
    (folder / "broken.toml").write_bytes(b"\xff")
    editing.open()
    with qtbot.waitSignal(editing.changed):
        confirmed(editing, "broken.toml").action.click()
    assert not (folder / "broken.toml").exists()


def test_cancelling_removes_nothing(editing: ConnectionEditing, folder: Path):
    path = written(folder)
    editing.open()
    confirmed(editing, "Staff").cancel.click()
    assert path.exists()


# The test


def test_the_steps_are_shown_as_they_come(
    editing: ConnectionEditing, pool: PracticePool, qtbot: QtBot
):
    profile = pool.profile()
    editing.open()
    assert editing.list is not None
    editing.list.action.click()
    fill(
        editing,
        name="Practice",
        region=profile.region,
        user_pool_id=profile.user_pool_id,
        client_id="nobody",
        endpoint_url=pool.endpoint,
    )
    editor = editor_of(editing)
    editor.test.click()
    qtbot.waitUntil(lambda: not editor.testing, timeout=20_000)
    client = editor.panel.rows[Step.CLIENT].result
    assert client is not None
    assert client.finding is Finding.CLIENT_UNKNOWN
    fill(editing, client_id=profile.client_id)
    editor.test.click()
    qtbot.waitUntil(lambda: not editor.testing, timeout=20_000)
    assert editor.panel.summary.text() == "It works."
    assert list(editor.panel.rows) == [it for it in Step if it is not Step.REPLICA]


def test_it_is_stopped_at_once(editing: ConnectionEditing, qtbot: QtBot):
    with serving(body(b"{}")) as server:
        server.answer = lambda handler: handler.rfile.read()  # says nothing
        editing.open()
        assert editing.list is not None
        editing.list.action.click()
        fill(
            editing,
            name="A",
            region="local",
            user_pool_id="local_1",
            client_id="abc",
            endpoint_url=server.url,
        )
        editor = editor_of(editing)
        editor.test.click()
        qtbot.waitUntil(lambda: Step.KEYS in editor.panel.rows, timeout=10_000)
        editor.test.click()
        qtbot.waitUntil(lambda: not editor.testing, timeout=1_000)
        assert editor.panel.summary.text() == "The test was stopped."
        editor.cancel.click()
