"""Who owns a file on Windows and who may write to it: the system's own answers."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

if sys.platform != "win32":
    pytest.skip("Windows' own functions", allow_module_level=True)

from desktop.system import machine_files, windows_access
from desktop.system.machine_files import (
    NotMachines,
    check_machine_file,
    check_named_file,
    machine_folder,
)
from desktop.system.windows_access import known_folder_program_data, other_writers


def test_the_folder_is_the_system_s_whatever_the_environment_says(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setenv("ProgramData", r"C:\elsewhere")
    assert known_folder_program_data().lower().endswith("programdata")
    assert machine_folder() == Path(known_folder_program_data()) / "cognito-desk"


def test_a_file_of_this_person_is_not_the_machine_s(tmp_path: Path):
    folder = tmp_path / "cognito-desk"
    folder.mkdir()
    file = folder / "settings.toml"
    file.write_text('support = "the desk"\n')
    assert other_writers(str(file))
    with pytest.raises(NotMachines, match=r"cognito-desk"):
        check_machine_file(file)


def test_what_isn_t_there_is_told_as_such(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        other_writers(str(tmp_path / "nowhere"))


def test_where_the_owner_may_everyone_else_who_may_write_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """A file of one's own is written by oneself, SYSTEM and Administrators."""
    file = tmp_path / "own"
    file.write_text("")
    asked: list[str] = []
    text_of = windows_access._text
    monkeypatch.setattr(
        windows_access, "_text", lambda sid: (asked.append(text_of(sid)), asked[-1])[1]
    )
    assert "belongs to another account" in other_writers(str(file))
    owner = asked[0]
    assert owner.startswith("S-1-5-21-")
    monkeypatch.setattr(windows_access, "TRUSTED", windows_access.TRUSTED | {owner})
    assert other_writers(str(file)) == ""
    assert len(asked) > 2


def test_a_named_file_counts_only_where_others_could_not_have_put_it_there(tmp_path: Path):
    for named in (tmp_path / "office.pem", tmp_path / "no" / "such.pem"):
        with pytest.raises(NotMachines):
            check_named_file(named)


def test_each_folder_up_to_the_drive_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The file and its folder for any writing, those above for what could replace them."""
    file = tmp_path / "cognito-desk" / "office.pem"
    file.parent.mkdir()
    file.write_text("")
    asked: dict[Path, bool] = {}

    def other_writers(path: str, *, replacing: bool = False) -> str:
        asked[Path(path)] = replacing
        return ""

    monkeypatch.setattr(machine_files, "other_writers", other_writers)
    check_named_file(file)
    assert list(asked) == [*reversed(file.parents), file]
    assert [path for path, replacing in asked.items() if not replacing] == [file.parent, file]
    asked.clear()
    check_named_file(file.parent / "no" / "such.pem")
    assert [path for path, replacing in asked.items() if not replacing] == [file.parent]


def test_who_may_only_make_things_replaces_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "open"
    folder.mkdir()
    monkeypatch.setattr(windows_access, "_text", lambda _sid: "S-1-5-18")
    monkeypatch.setattr(
        windows_access,
        "_writers",
        lambda _dacl, rights: ["S-1-5-32-545"] if rights & 0x0006 else [],
    )
    assert "S-1-5-32-545" in other_writers(str(folder))
    assert other_writers(str(folder), replacing=True) == ""
