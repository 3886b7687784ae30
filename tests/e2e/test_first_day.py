"""What people do in the first second, on a real display."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from benchmarks.x11 import watcher
from desktop.config.profile import read_profile
from tests.helpers.display import with_empty_home
from tests.helpers.processes import running
from tests.helpers.running_app import SIGN_IN, program
from tests.helpers.screen import screen_of
from tests.helpers.user_folders import config_folder

PROFILE = """
name = "Northwind staff"
region = "eu-central-1"
user_pool_id = "eu-central-1_AbCdEf123"
client_id = "client"
endpoint_url = "http://127.0.0.1:9"
"""
SECRET = "Secret-1"


def test_what_is_typed_at_once_never_stands_in_the_user_name_field(
    display_env: dict[str, str], tmp_path: Path
) -> None:
    """The user name is remembered: a person types the password as soon as there is a window."""
    env = with_empty_home(display_env, tmp_path)
    folder = config_folder(Path(env["HOME"]))
    file = folder / "profiles" / "staff.toml"
    file.parent.mkdir(parents=True)
    file.write_text(PROFILE)
    key = read_profile(file).connection_key.text
    state = {"profile": str(file), "user_names": {key: "maria.santos"}}
    (folder / "state.json").write_text(json.dumps(state))
    with running([str(program())], env) as process, watcher(env["DISPLAY"]) as windows:
        number = windows.wait_for_window(SIGN_IN)
        subprocess.run(
            ["xdotool", "windowfocus", "--sync", str(number), "type", "--delay", "2", SECRET],
            env=env,
            check=True,
            timeout=20,
        )
        with screen_of(process.pid, env, tmp_path) as screen:
            screen.wait_for_window(SIGN_IN)
            screen.read(SIGN_IN, "User name", text="maria.santos")
            password = screen.read(SIGN_IN, "Password", role="password text")
            assert password.focused
            assert len(password.text) == len(SECRET)


def test_a_connection_file_that_was_opened_may_be_deleted(
    display_env: dict[str, str], tmp_path: Path
) -> None:
    """Named as by a file manager; the next start has it all the same."""
    env = with_empty_home(display_env, tmp_path)
    file = tmp_path / "staff.toml"
    file.write_text(PROFILE)
    for arguments in ([str(file)], []):
        with running([str(program()), *arguments], env) as process:
            with watcher(env["DISPLAY"]) as windows:
                windows.wait_for_window(SIGN_IN)
            with screen_of(process.pid, env, tmp_path) as screen:
                screen.wait_for_window(SIGN_IN)
                screen.read(SIGN_IN, "User name")
        file.unlink(missing_ok=True)
    kept = config_folder(Path(env["HOME"])) / "profiles" / "staff.toml"
    assert kept.read_text() == PROFILE


def test_a_file_that_is_open_comes_forward(display_env: dict[str, str], tmp_path: Path) -> None:
    """Also when it was downloaded a second time, under another name."""
    env = with_empty_home(display_env, tmp_path)
    for name in ("staff.toml", "staff (1).toml"):
        (tmp_path / name).write_text(PROFILE)
    with running([str(program()), str(tmp_path / "staff.toml")], env) as first:
        with watcher(env["DISPLAY"]) as windows:
            windows.wait_for_window(SIGN_IN)
        with running([str(program()), str(tmp_path / "staff (1).toml")], env) as second:
            assert second.wait(20) == 0
        assert first.poll() is None
    assert len(list((config_folder(Path(env["HOME"])) / "profiles").iterdir())) == 1
