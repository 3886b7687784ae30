"""The version resource of the programs for Windows, as PyInstaller is handed it."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from desktop import __version__
from tools.version_resource import numbers, resource, texts


@pytest.fixture
def _pyinstaller_of_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyInstaller's own classes need no Windows, only an import that isn't used for them."""
    if sys.platform != "win32":
        monkeypatch.setitem(sys.modules, "pefile", ModuleType("pefile"))
        monkeypatch.setattr("PyInstaller.compat.win32api", None, raising=False)


@pytest.mark.parametrize(
    ("version", "expected"),
    [("0.1.0", (0, 1, 0, 0)), ("1.22.3rc4", (1, 22, 3, 0)), ("10.0.7.dev1", (10, 0, 7, 0))],
)
def test_windows_has_the_numbers_of_the_release(version: str, expected: tuple[int, int, int, int]):
    assert numbers(version) == expected


@pytest.mark.parametrize("version", ["", "1.2", "v1.2.3"])
def test_another_form_of_version_ends_the_build(version: str):
    with pytest.raises(ValueError, match="three numbers"):
        numbers(version)


@pytest.mark.usefixtures("_pyinstaller_of_windows")
@pytest.mark.parametrize("program", ["cognito-desk", "cognito-desk-window"])
def test_each_program_says_what_it_is(program: str):
    made = resource(program, "1.22.3rc4")
    fixed = made.ffi
    assert (fixed.fileVersionMS, fixed.fileVersionLS) == (1 << 16 | 22, 3 << 16)
    assert (fixed.productVersionMS, fixed.productVersionLS) == (1 << 16 | 22, 3 << 16)
    strings, translation = made.kids
    (table,) = strings.kids
    assert table.name == "040904B0"
    assert translation.kids[0].kids == [0x0409, 0x04B0]  # or Windows would not find the table
    said = {each.name: each.val for each in table.kids}
    assert said == texts(program, "1.22.3rc4")
    assert said["OriginalFilename"] == f"{program}.exe"
    assert said["FileDescription"] == said["ProductName"] == "Cognito Desk"
    assert said["FileVersion"] == said["ProductVersion"] == "1.22.3rc4"
    assert all(said.values())


@pytest.mark.usefixtures("_pyinstaller_of_windows")
def test_the_version_is_that_of_the_program():
    assert texts("cognito-desk")["ProductVersion"] == __version__
    fixed = resource("cognito-desk").ffi
    major, minor, patch, _ = numbers(__version__)
    assert (fixed.fileVersionMS, fixed.fileVersionLS) == (major << 16 | minor, patch << 16)
