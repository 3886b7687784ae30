"""Copies of connection files: whole, private, and never in the place of another unasked."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.config.kept_profiles import (
    MAX_PROFILES,
    InTheWay,
    Place,
    ProfileFile,
    find_place,
    keep,
    list_profiles,
    read_profile_with_content,
)
from desktop.config.profile import MAX_FILE_BYTES, ProfileError, ProfileMissing, read_profile
from desktop.system import private_files
from tests.helpers.odd_files import ODD_FILES
from tests.helpers.user_folders import config_folder, home_environment

PROFILE = """
name = "{name}"
region = "eu-central-1"
user_pool_id = "eu-central-1_AbC"
client_id = "{client}"
"""
posix = pytest.mark.skipif(sys.platform == "win32", reason="links and permissions of POSIX")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The profiles folder of a new user; it is not there yet."""
    for name, value in home_environment(tmp_path / "home").items():
        monkeypatch.setenv(name, value)
    return config_folder(tmp_path / "home") / "profiles"


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    found = tmp_path / "downloads"
    found.mkdir()
    return found


def write(path: Path, name: str = "Staff", client: str = "client") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PROFILE.format(name=name, client=client))
    return path


def open_(path: Path, *, replace: bool = False) -> Path:
    file = read_profile_with_content(path)
    return keep(file, find_place(file), replace=replace)


def test_a_file_that_was_opened_may_be_deleted(folder: Path, downloads: Path):
    file = write(downloads / "staff.toml")
    content = file.read_bytes()
    kept = open_(file)
    file.unlink()
    assert kept == folder / "staff.toml"
    assert kept.read_bytes() == content
    assert read_profile(kept).name == "Staff"


@posix
def test_it_is_readable_by_its_owner_alone(folder: Path, downloads: Path):
    file = write(downloads / "staff.toml")
    file.chmod(0o666)
    kept = open_(file)
    assert kept.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [it.name for it in folder.iterdir()] == ["staff.toml"]


def test_the_same_content_again_is_the_same_connection(folder: Path, downloads: Path):
    kept = open_(write(downloads / "staff.toml"))
    again = read_profile_with_content(write(downloads / "staff (1).toml"))
    assert find_place(again) == Place(kept, is_kept=True)
    assert open_(again.path) == kept
    assert len(list(folder.iterdir())) == 1


def test_a_file_of_the_folder_itself_is_not_copied(folder: Path):
    file = write(folder / "by it.toml")
    assert find_place(read_profile_with_content(file)).is_kept
    assert open_(file) == file
    assert len(list(folder.iterdir())) == 1


def test_one_with_the_program_s_own_suffix_is_kept_like_any_other(folder: Path, downloads: Path):
    assert open_(write(downloads / "staff.cognito-desk")) == folder / "staff.toml"
    assert open_(write(folder / "other.cognito-desk", "Other")) == folder / "other.toml"


def test_one_that_is_written_nowhere_yet_is_not_of_the_folder(
    folder: Path, downloads: Path, monkeypatch: pytest.MonkeyPatch
):
    folder.mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(folder)
    file = read_profile_with_content(write(downloads / "made.toml"))
    made = ProfileFile(Path("made.toml"), file.profile, file.content)
    assert keep(made, find_place(made)).read_bytes() == file.content
    assert [it.name for it in folder.iterdir()] == ["made.toml"]


@pytest.mark.parametrize("replace", [True, False], ids=["replaced", "both kept"])
def test_a_file_of_the_same_name_is_replaced_only_if_the_person_says_so(
    folder: Path, downloads: Path, *, replace: bool
):
    old = write(folder / "staff.toml", "Old")
    file = write(downloads / "staff.toml", "New")
    opened = read_profile_with_content(file)
    place = find_place(opened)
    assert place.in_the_way == InTheWay(old, read_profile(old), old.read_bytes())
    kept = keep(opened, place, replace=replace)
    assert kept.name == ("staff.toml" if replace else "staff 2.toml")
    names = {read_profile(it).name for it in folder.iterdir()}
    assert names == ({"New"} if replace else {"Old", "New"})


def test_a_connection_of_the_same_name_is_in_the_way_too(folder: Path, downloads: Path):
    old = write(folder / "by it.toml", "Staff", "old")
    opened = read_profile_with_content(write(downloads / "staff.toml", "Staff", "new"))
    place = find_place(opened)
    assert place.in_the_way is not None
    assert place.path == old
    assert keep(opened, place) == folder / "staff.toml"
    assert keep(opened, place, replace=True) == old
    assert read_profile(old).client_id == "new"


def test_what_changed_since_the_question_is_not_replaced(folder: Path, downloads: Path):
    old = write(folder / "staff.toml", "Old")
    opened = read_profile_with_content(write(downloads / "staff.toml", "New"))
    place = find_place(opened)
    write(old, "Newer")
    assert keep(opened, place, replace=True).name == "staff 2.toml"
    assert read_profile(old).name == "Newer"


def test_what_came_since_the_place_was_free_is_not_replaced(folder: Path, downloads: Path):
    opened = read_profile_with_content(write(downloads / "staff.toml", "New"))
    place = find_place(opened)
    assert place.in_the_way is None
    write(folder / "staff.toml", "By another window")
    assert keep(opened, place).name == "staff 2.toml"
    assert read_profile(folder / "staff.toml").name == "By another window"


@posix
def test_links_lead_no_copy_anywhere(folder: Path, downloads: Path, tmp_path: Path):
    precious = tmp_path / "precious"
    precious.write_text("precious")
    folder.mkdir(parents=True)
    (folder / "staff.toml").symlink_to(precious)
    opened = read_profile_with_content(write(downloads / "staff.toml"))
    place = find_place(opened)
    assert place.in_the_way is not None
    assert place.in_the_way.profile is None
    kept = keep(opened, place, replace=True)
    assert precious.read_text() == "precious"
    assert not kept.is_symlink()
    assert kept.read_bytes() == opened.content


@posix
@pytest.mark.parametrize("put", ODD_FILES, ids=lambda it: it.__name__)
def test_whatever_has_the_name_nothing_is_lost(
    folder: Path, downloads: Path, put: Callable[[Path], None]
):
    folder.mkdir(parents=True)
    put(folder / "staff.toml")
    opened = read_profile_with_content(write(downloads / "staff.toml"))
    kept = keep(opened, find_place(opened))
    assert kept == folder / "staff 2.toml"
    assert read_profile(kept) == opened.profile
    assert private_files.exists(folder / "staff.toml")


@posix
@pytest.mark.parametrize("what", ["file", "loop", "read-only"])
def test_where_nothing_can_be_written_the_caller_learns_it(
    folder: Path, downloads: Path, what: str, monkeypatch: pytest.MonkeyPatch
):
    folder.parent.mkdir(parents=True)
    if what == "file":
        folder.touch()
    elif what == "loop":
        folder.symlink_to(folder.name)
    else:  # root may write anywhere

        def refuse(*_: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(private_files, "replace", refuse)
    file = write(downloads / "staff.toml")
    with pytest.raises(OSError, match=r"."):
        open_(file)
    assert read_profile(file).name == "Staff"


def test_a_write_that_breaks_off_leaves_the_old_one(
    folder: Path, downloads: Path, monkeypatch: pytest.MonkeyPatch
):
    old = write(folder / "staff.toml", "Old")
    opened = read_profile_with_content(write(downloads / "staff.toml", "New"))
    place = find_place(opened)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        keep(opened, place, replace=True)
    assert read_profile(old).name == "Old"
    assert [it.name for it in folder.iterdir()] == ["staff.toml"]


def test_missing_and_too_large_files_are_told_apart(downloads: Path):
    with pytest.raises(ProfileMissing):
        read_profile_with_content(downloads / "gone.toml")
    large = downloads / "large.toml"
    large.write_bytes(b"#" * (MAX_FILE_BYTES + 1))
    with pytest.raises(ProfileError, match="too large") as error:
        read_profile_with_content(large)
    assert not isinstance(error.value, ProfileMissing)


def test_the_folder_is_listed_with_what_is_wrong(folder: Path):
    write(folder / "b.toml", "B")
    write(folder / "a.toml", "A")
    (folder / "broken.toml").write_text("oops")
    (folder / "notes.txt").write_text("not a connection")
    usable, wrong, left_out = list_profiles()
    assert [each.profile.name for each in usable] == ["A", "B"]
    assert [path.name for path, _ in wrong] == ["broken.toml"]
    assert left_out == 0


def test_of_a_huge_folder_so_many_are_read(folder: Path):
    for number in range(MAX_PROFILES + 3):
        write(folder / f"{number:04}.toml", str(number))
    usable, _, left_out = list_profiles()
    assert (len(usable), left_out) == (MAX_PROFILES, 3)


def test_a_client_secret_is_in_no_repr(downloads: Path):
    file = write(downloads / "staff.toml")
    file.write_text(file.read_text() + 'client_secret = "canary77"\n')
    opened = read_profile_with_content(file)
    assert "canary77" not in repr(opened)
    assert "canary77" not in repr(InTheWay(file, opened.profile, opened.content))


def with_authorities(downloads: Path, name: str, content: str = "certificates") -> Path:
    path = write(downloads / "staff.toml")
    path.write_text(f'{path.read_text()}ca_bundle = "{name}"\n')
    (downloads / name).parent.mkdir(exist_ok=True)
    (downloads / name).write_text(content)
    return path


def test_the_certificates_beside_a_file_come_along(folder: Path, downloads: Path):
    path = open_(with_authorities(downloads, "office.pem"))
    assert read_profile(path).ca_bundle == str(folder / "office.pem")
    assert (folder / "office.pem").read_text() == "certificates"
    other = with_authorities(downloads, "office.pem")
    other = other.rename(downloads / "other.toml")
    other.write_text(other.read_text().replace('"Staff"', '"Other"'))
    assert read_profile(open_(other)).ca_bundle == str(folder / "office.pem")


def test_others_of_the_same_name_stay(folder: Path, downloads: Path):
    folder.mkdir(parents=True)
    (folder / "office.pem").write_text("others")
    with pytest.raises(FileExistsError):
        open_(with_authorities(downloads, "office.pem"))
    assert (folder / "office.pem").read_text() == "others"
    assert list_profiles()[0] == []


@pytest.mark.parametrize("name", ["second.toml", "../profiles/office.pem", "below/office.pem"])
def test_nothing_but_certificates_beside_it_comes_along(folder: Path, downloads: Path, name: str):
    """A second profile would come in unasked."""
    with pytest.raises(OSError, match="only a"):
        open_(with_authorities(downloads, name))
    assert not folder.exists() or list(folder.iterdir()) == []


def test_a_file_of_certificates_with_a_whole_path_stays_where_it_is(folder: Path, downloads: Path):
    path = write(downloads / "staff.toml")
    path.write_text(f"{path.read_text()}ca_bundle = '{downloads / 'office.pem'}'\n")
    assert read_profile(open_(path)).ca_bundle == str(downloads / "office.pem")
    assert [each.name for each in folder.iterdir()] == ["staff.toml"]
