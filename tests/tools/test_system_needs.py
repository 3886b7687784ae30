"""What packages say that the frozen program needs of the system."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tools.elf import Needs
from tools.packages import system_needs
from tools.packages.system_needs import UnknownLibraryError, depends, glibc_by_file, is_newer


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two programs, whose needs stand in them: a line of libraries, a line of versions."""

    def read(path: Path) -> Needs:
        _, libraries, versions = path.read_text().splitlines()
        return Needs(tuple(libraries.split()), frozenset(versions.split()))

    monkeypatch.setattr(system_needs, "read_needs", read)
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib/libours.so.1").write_text("\x7fELF\nlibc.so.6\nGLIBC_2.9 GLIBC_2.34\n")
    (tmp_path / "program").write_text(
        "\x7fELF\nlibours.so.1 libc.so.6 libstdc++.so.6\nGLIBC_2.35 GLIBC_PRIVATE GLIBCXX_3.4.29\n"
    )
    (tmp_path / "readme").write_text("no program")
    return tmp_path


def test_depends_on_what_is_not_in_the_folder_and_on_versions_by_the_symbols(folder: Path):
    assert depends(folder) == "ca-certificates, libc6 (>= 2.35), libstdc++6 (>= 11), xkb-data"


@pytest.mark.parametrize(
    "needs", ["libnew.so.2\nGLIBC_2.35 GLIBCXX_3.4.29", "libc.so.6\nGLIBCXX_3.4.99"]
)
def test_what_the_table_does_not_know_is_no_package(folder: Path, needs: str):
    (folder / "plugin.so").write_text(f"\x7fELF\n{needs}\n")
    with pytest.raises(UnknownLibraryError):
        depends(folder)


def test_the_newest_glibc_comes_first(folder: Path):
    assert list(glibc_by_file(folder).items()) == [
        ("program", "2.35"),
        ("lib/libours.so.1", "2.34"),
    ]


@pytest.mark.parametrize(
    ("version", "than", "expected"),
    [("2.36", "2.35", True), ("2.35", "2.35", False), ("2.4", "2.35", False), ("3", "2.35", True)],
)
def test_versions_are_numbers(version: str, than: str, *, expected: bool):
    assert is_newer(version, than) is expected


def test_no_program_is_asked_what_it_needs_but_those_of_linux(tmp_path: Path):
    (tmp_path / "broken").write_bytes(b"\x7fELF nonsense")
    with pytest.raises(subprocess.CalledProcessError):
        glibc_by_file(tmp_path)
