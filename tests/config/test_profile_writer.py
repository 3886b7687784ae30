"""Profile files are written whole and private, and another program's change is never undone."""

from __future__ import annotations

import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.config.profile_writer import ChangedMeanwhile, add, remove, replace
from desktop.system import private_files
from tests.helpers.odd_files import ODD_FILES
from tests.helpers.user_folders import config_folder, home_environment

posix = pytest.mark.skipif(sys.platform == "win32", reason="links and permissions of POSIX")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The profiles folder of a new user; it is not there yet."""
    for name, value in home_environment(tmp_path / "home").items():
        monkeypatch.setenv(name, value)
    return config_folder(tmp_path / "home") / "profiles"


def test_a_new_file_is_named_after_its_profile(folder: Path):
    assert add("Northwind staff", b"1") == folder / "Northwind staff.toml"
    assert add("Northwind staff", b"2") == folder / "Northwind staff 2.toml"
    assert [it.read_bytes() for it in sorted(folder.iterdir())] == [b"2", b"1"]


@pytest.mark.parametrize("name", ["../../etc", "con", "", "-x", "a/b\\c", ".hidden", "x" * 300])
def test_no_name_leaves_the_folder(folder: Path, name: str):
    path = add(name, b"1")
    assert path.parent == folder
    assert path.read_bytes() == b"1"


@posix
def test_only_the_owner_can_read_it(folder: Path):
    path = add("A", b"1")
    path.chmod(0o644)
    replace(path, b"1", b"2")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_what_another_program_changed_is_left_alone(folder: Path):
    path = add("A", b"read")
    path.write_bytes(b"changed")
    with pytest.raises(ChangedMeanwhile):
        replace(path, b"read", b"mine")
    with pytest.raises(ChangedMeanwhile):
        remove(path, b"read")
    assert path.read_bytes() == b"changed"
    assert [it.name for it in folder.iterdir()] == ["A.toml"]


def test_what_was_removed_is_not_written_again():
    path = add("A", b"read")
    path.unlink()
    with pytest.raises(ChangedMeanwhile):
        replace(path, b"read", b"mine")
    assert not private_files.exists(path)


def test_a_removed_file_is_gone_and_again_is_fine():
    path = add("A", b"1")
    remove(path, b"1")
    remove(path, b"1")
    assert not private_files.exists(path)


@posix
@pytest.mark.timeout(10)
@pytest.mark.parametrize("put", ODD_FILES)
def test_what_is_no_file_is_never_replaced(folder: Path, put: Callable[[Path], None]):
    path = add("A", b"1")
    path.unlink()
    put(path)
    with pytest.raises(ChangedMeanwhile):
        replace(path, b"1", b"2")


@posix
def test_a_link_stays_and_what_it_leads_to_is_replaced(folder: Path, tmp_path: Path):
    folder.mkdir(parents=True)
    target = tmp_path / "shared.toml"
    target.write_bytes(b"1")
    link = folder / "A.toml"
    link.symlink_to(target)
    replace(link, b"1", b"2")
    assert link.is_symlink()
    assert target.read_bytes() == b"2"
    remove(link, b"2")
    assert target.read_bytes() == b"2"
    assert not private_files.exists(link)


def test_a_file_that_cannot_be_read_can_be_removed(folder: Path):
    path = add("A", b"x" * 100_000)
    remove(path, None)
    assert not private_files.exists(path)


@posix
def test_a_folder_that_cannot_be_written_is_told(folder: Path):
    path = add("A", b"1")
    path.with_name("A.toml").rename(folder / "B.toml")
    (folder / "A.toml").mkdir()
    with pytest.raises(OSError, match=r"."):
        private_files.replace(folder / "A.toml", b"2")
    assert (folder / "B.toml").read_bytes() == b"1"
