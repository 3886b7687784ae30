"""The installer for Windows, run by Wine: installed, used, replaced, removed.

Run by `make windows-installer`, which makes it; COGNITO_DESK_WINDOWS_SETUP names it. Wine is not
Windows: pages, icons, SmartScreen and a folder whose files are in use are not seen here.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop import __version__
from tests.helpers.practice_pool import PracticePool, practice_pool
from tests.helpers.wine import Keyboard, Wine, until, wine

if TYPE_CHECKING:
    from collections.abc import Iterator

SETUP = Path(os.environ["COGNITO_DESK_WINDOWS_SETUP"]).resolve()
UNINSTALL = "Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Cognito Desk"
CLASSES = "Software\\Classes"
NOT_CHANGED = 2
"""The installer's exit status."""


@pytest.fixture
def windows(display_env: dict[str, str], tmp_path: Path) -> Iterator[Wine]:
    with wine(tmp_path, display_env) as started:
        yield started


@pytest.fixture
def keyboard(display_env: dict[str, str]) -> Keyboard:
    return Keyboard(display_env)


@pytest.fixture
def pool() -> Iterator[PracticePool]:
    with practice_pool() as started:
        yield started


def programs(windows: Wine) -> Path:
    return windows.local / "Programs/Cognito Desk"


def settings(windows: Wine) -> Path:
    return windows.local / "cognito-desk"


def shortcut(windows: Wine) -> Path:
    menu = windows.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
    return menu / "Cognito Desk.lnk"


def install(windows: Wine) -> None:
    assert windows.status(SETUP, "/S") == 0
    assert (programs(windows) / "uninstall.exe").is_file()


def uninstall(windows: Wine, *options: str) -> None:
    """It copies itself and returns at once."""
    windows.run(programs(windows) / "uninstall.exe", "/S", *options)
    until(lambda: not windows.registry(UNINSTALL))
    until(lambda: not programs(windows).exists())


def connection(pool: PracticePool) -> str:
    return (
        f'name = "Staff"\nregion = "{pool.overview["region"]}"\n'
        f'user_pool_id = "{pool.overview["user_pool_id"]}"\n'
        f'client_id = "{pool.overview["client_id"]}"\nendpoint_url = "{pool.endpoint}"\n'
    )


def of_the_program(windows: Wine) -> list[dict[str, str]]:
    """What the registry has of it."""
    return [
        windows.registry(key)
        for key in (
            UNINSTALL,
            f"{CLASSES}\\.cognito-desk",
            f"{CLASSES}\\CognitoDesk.Connection\\shell\\open\\command",
            f"{CLASSES}\\cognito-desk\\shell\\open\\command",
            "Software\\Microsoft\\Windows\\CurrentVersion\\App Paths\\cognito-desk.exe",
        )
    ]


def test_installed_used_replaced_and_removed(windows: Wine, keyboard: Keyboard, pool: PracticePool):
    kept = settings(windows) / "profiles/staff.toml"
    kept.parent.mkdir(parents=True)
    kept.write_text(connection(pool))
    install(windows)
    assert windows.registry(UNINSTALL)["DisplayVersion"].endswith(__version__)
    assert all(of_the_program(windows))

    # Signed in, from the start menu.
    windows.open(f'"{windows.path(shortcut(windows))}"')
    user = pool.sms_user()
    keyboard.window("Cognito Desk")  # right behind the dialog, which it takes the keyboard from
    keyboard.window("Sign in")
    keyboard.type(user.username)
    keyboard.press("Tab")
    keyboard.type(user.password)
    # Past Show and Forgot password? to Keep me signed in.
    keyboard.press("Tab", "Tab", "Tab", "space", "Return")
    keyboard.window("Enter your code")
    keyboard.type(pool.newest_code(user.username))
    keyboard.press("Return")
    until(lambda: keyboard.is_gone("Enter your code"))
    console = programs(windows) / "cognito-desk.exe"
    until(lambda: windows.run(console, "token").count(".") == 2)

    # An older version, of which the window is open, is replaced; the session stays.
    left_over = programs(windows) / "_internal/of-an-older-version.txt"
    left_over.write_text("older")
    older = [f"HKCU\\{UNINSTALL}", "/v", "DisplayVersion", "/d", "0.0.1", "/f"]
    windows.run("reg.exe", "add", *older)
    assert not keyboard.is_gone("Cognito Desk")
    install(windows)
    assert keyboard.is_gone("Cognito Desk")
    assert not left_over.exists()
    assert windows.registry(UNINSTALL)["DisplayVersion"].endswith(__version__)
    assert windows.run(console, "token").count(".") == 2

    uninstall(windows)
    assert not any(of_the_program(windows))
    assert not shortcut(windows).exists()
    left = sorted(path.name for path in settings(windows).iterdir())
    assert left == ["profiles", "state.json", "state.lock"]
    assert kept.is_file(), "settings stay, unless told otherwise"


def test_a_connection_file_is_opened_and_removing_with_settings_leaves_nothing(
    windows: Wine, keyboard: Keyboard, pool: PracticePool
):
    install(windows)
    file = windows.home / "pool of ours.cognito-desk"
    file.write_text(connection(pool))
    by_type = windows.registry(f"{CLASSES}\\CognitoDesk.Connection\\shell\\open\\command")
    windows.open(by_type["(Default)"].replace("%1", windows.path(file)))
    keyboard.window("Sign in")
    assert "Staff" in (settings(windows) / "profiles/pool of ours.toml").read_text()
    windows.run(programs(windows) / "cognito-desk.exe", "quit")

    uninstall(windows, "/SETTINGS")
    assert not settings(windows).exists()


def test_a_folder_with_other_files_is_left_alone(windows: Wine):
    other = programs(windows) / "thesis.txt"
    other.parent.mkdir(parents=True)
    other.write_text("mine")
    assert windows.status(SETUP, "/S") == NOT_CHANGED
    assert [path.name for path in programs(windows).iterdir()] == ["thesis.txt"]
    assert not any(of_the_program(windows))
