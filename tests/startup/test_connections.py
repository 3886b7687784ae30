"""The connections to choose from: the one that was opened, then the named ones."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from desktop.config.kept_profiles import MAX_PROFILES
from desktop.config.profile import Profile, read_profile
from desktop.startup.connections import MAX_WRONG, Wrong, connect_all, delete_orphaned_keys
from desktop.system.folders import vault_folder
from desktop.vault.keyring_store import KeyringStore
from desktop.vault.orphaned_keys import OrphanedKeys
from tests.helpers.user_folders import config_folder, home_environment

PROFILE = """
name = "{name}"
region = "eu-central-1"
user_pool_id = "eu-central-1_AbC"
client_id = "client"
"""


def test_the_opened_connection_comes_first_and_unreadable_profiles_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name, value in home_environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    folder = config_folder(tmp_path) / "profiles"
    folder.mkdir(parents=True)
    for name in ("b", "a"):
        (folder / f"{name}.toml").write_text(PROFILE.format(name=name))
    (folder / "broken.toml").write_text('name = "x"\nregion = 3\n')
    opened = folder / "b.toml"
    connections, wrong = connect_all(opened, read_profile(opened))
    assert [each.profile.name for each in connections] == ["b", "a"]
    assert [each.path for each in connections] == [str(opened), str(folder / "a.toml")]
    assert wrong.names == ["broken.toml"]
    assert len(wrong.lines) == 1
    assert "broken.toml, line 2, key region" in wrong.lines[0]
    assert (folder / "broken.toml").exists()


def test_thousands_of_connections_are_listed_up_to_a_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name, value in home_environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    folder = config_folder(tmp_path) / "profiles"
    folder.mkdir(parents=True)
    for number in range(2_000):
        broken = "" if number % 2 else "oops"
        text = PROFILE.format(name=f"n{number}") + broken
        (folder / f"{number:04}.toml").write_text(text)
    opened = folder / "1999.toml"
    connections, wrong = connect_all(opened, read_profile(opened))
    assert len(connections) == MAX_PROFILES / 2 + 1  # the others are broken
    assert len(wrong.lines) == MAX_WRONG
    assert wrong.lines[-1] == f"{folder}: {2_000 - MAX_PROFILES} more files than can be listed."


@pytest.mark.parametrize("what", ["file", "loop"])
def test_without_a_profiles_folder_the_opened_connection_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
):
    for name, value in home_environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    folder = config_folder(tmp_path) / "profiles"
    folder.parent.mkdir(parents=True)
    if what == "file":
        folder.touch()
    else:
        folder.symlink_to(folder.name)
    opened = tmp_path / "staff.toml"
    opened.write_text(PROFILE.format(name="Staff"))
    connections, wrong = connect_all(opened, read_profile(opened))
    assert [each.profile.name for each in connections] == ["Staff"]
    assert wrong == Wrong()


def test_what_is_there_twice_is_listed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Such as a file that --profile names, and the copy of it."""
    for name, value in home_environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    folder = config_folder(tmp_path) / "profiles"
    folder.mkdir(parents=True)
    opened = tmp_path / "staff.toml"
    for path in (opened, folder / "staff.toml", folder / "staff 2.toml"):
        path.write_text(PROFILE.format(name="Staff"))
    connections, _ = connect_all(opened, read_profile(opened))
    assert [each.path for each in connections] == [str(opened)]


def test_keys_that_a_killed_process_left_are_deleted_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    done = threading.Event()
    deleted: list[str] = []

    def delete(_: KeyringStore, name: str) -> bool:
        deleted.append(name)
        done.set()
        return True

    monkeypatch.setattr(KeyringStore, "delete", delete)
    profile = Profile("Staff", "eu-central-1", "eu-central-1_AbC", "client")
    folder = vault_folder()
    folder.mkdir(parents=True, mode=0o700)
    name = profile.connection_key.digest(32)
    OrphanedKeys(folder / f"{name}.left").add(f"{name}-{'0' * 32}")
    delete_orphaned_keys(profile)
    assert done.wait(10)
    assert deleted == [f"{name}-{'0' * 32}"]
