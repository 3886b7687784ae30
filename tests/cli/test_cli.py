"""The command line, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.cli import run
from desktop.commands.parser import plain_start, window_parser
from desktop.config.profile import read_profile
from tests.helpers.odd_files import ODD_FILES
from tests.helpers.user_folders import config_folder, home_environment

COMMANDS = {"practice", "verify", "token", "doctor", "provision", "check", "completion"}
"""All commands that are planned, also those that are still to come."""


def cognito_desk(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **home_environment(home)},
    )


@pytest.mark.parametrize(
    "arguments",
    [[], ["--practice"], *(["--profile", it] for it in ("staff", "", "a b/ä.toml", "=", "token"))],
    ids=str,
)
def test_the_usual_starts_are_read_as_the_parser_would(arguments: list[str]):
    plain = plain_start(arguments)
    assert plain is not None
    assert vars(plain) == vars(window_parser().parse_args(arguments))


@pytest.mark.parametrize(
    "arguments",
    [["--qa"], ["--profile"], ["--profile", "-x"], ["--profile", "--"], ["--practice", "--qa"]],
    ids=str,
)
def test_any_other_start_is_left_to_the_parser(arguments: list[str]):
    assert plain_start(arguments) is None


@pytest.mark.parametrize(
    "arguments",
    [
        ["--bogus"],
        ["bogus"],
        ["--practice", "--profile", "x"],
        ["--practice-port", "70000"],
        ["--practice-port", "7000"],
        ["--practice", "verify"],
        ["--practice", "token"],
        ["--practice", "check"],
        ["check", "--bogus"],
        ["check", "--practice", "--group", "bogus"],
        ["--profile", "x", "token"],
        ["token", "--practice"],
        ["--practice", "practice"],
        ["practice", "--port", "-1"],
        ["practice", "--port", "x"],
        ["staff.toml", "--practice"],
        ["a.toml", "b.toml"],
        ["a.json", "--qa"],
        ["cognito-desk:connect?name=a", "--practice"],
    ],
)
def test_wrong_usage_exits_2_with_the_reason_on_stderr(arguments: list[str], tmp_path: Path):
    done = cognito_desk(*arguments, home=tmp_path)
    assert done.returncode == 2
    assert "usage: cognito-desk" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("name", ["absent", "absent.toml", "folder/absent.toml"])
def test_a_profile_that_is_not_there(name: str, tmp_path: Path):
    done = cognito_desk("--profile", name, home=tmp_path)
    assert done.returncode == 2
    assert "no such file" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_broken_profile_names_file_line_and_key(tmp_path: Path):
    file = tmp_path / "staff.toml"
    file.write_text(
        'name = "n"\nregion = "nowhere"\nuser_pool_id = "eu-central-1_A"\nclient_id = "a"\n'
    )
    done = cognito_desk("--profile", str(file), home=tmp_path)
    assert done.returncode == 2
    assert f"{file}, line 2, key region" in done.stderr


def test_a_name_means_a_file_in_the_config_folder(tmp_path: Path):
    folder = config_folder(tmp_path) / "profiles"
    folder.mkdir(parents=True)
    (folder / "staff.toml").write_text("nonsense")
    done = cognito_desk("--profile", "staff", home=tmp_path)
    assert f"{folder / 'staff.toml'}: not TOML" in done.stderr


@pytest.mark.parametrize("name", ["a" * 5_000, "a/" * 2_500 + "b", "a" * 5_000 + ".toml"])
@pytest.mark.parametrize("command", [[], ["token"]])
def test_a_name_that_no_file_can_have_is_a_broken_profile(
    tmp_path: Path, command: list[str], name: str
):
    done = cognito_desk(*command, "--profile", name, home=tmp_path)
    assert done.returncode == 2
    assert "can't be read" in done.stderr or "no such file" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and links as POSIX has them")
@pytest.mark.parametrize("put", ODD_FILES)
def test_what_is_no_small_file_is_a_broken_profile(tmp_path: Path, put: Callable[[Path], None]):
    put(tmp_path / "odd.toml")
    done = cognito_desk("--profile", str(tmp_path / "odd.toml"), home=tmp_path)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_help_names_every_command_and_no_other(tmp_path: Path):
    done = cognito_desk("--help", home=tmp_path)
    assert done.returncode == 0
    assert "--profile" in done.stdout
    commands = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("    ")]
    assert [name for name in commands if name.isalpha() and name in COMMANDS] == [
        "practice",
        "verify",
        "doctor",
        "check",
        "provision",
        "token",
        "completion",
    ]


def test_wrong_usage_of_verify_is_told_in_json(tmp_path: Path):
    done = cognito_desk("verify", "--bogus", home=tmp_path)
    assert done.returncode == 2
    assert set(json.loads(done.stdout)) == {"error"}


def test_verify_imports_no_qt(tmp_path: Path):
    code = (
        "import sys\nfrom desktop.cli import run\n"
        "try: run(['verify', '--help'])\nexcept SystemExit: pass\n"
        "print([m for m in sys.modules if m.startswith(('PySide6', 'boto'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_nothing_heavy_is_imported_before_the_login_dialog_is_painted(tmp_path: Path):
    """The person waits for it; what is heavy is imported afterwards."""
    profile = tmp_path / "staff.toml"
    profile.write_text(
        'name = "n"\nregion = "eu-central-1"\nuser_pool_id = "eu-central-1_A"\nclient_id = "a"\n'
    )
    code = f"""
import sys
from desktop.startup.first_paint import FirstPaint
heavy = ("boto3", "botocore", "jose", "keyring", "moto", "asyncio", "cryptography", "ssl")
def painted(self):
    print([name for name in heavy if name in sys.modules])
    from PySide6.QtCore import QTimer
    QTimer.singleShot(0, self._window.close)
FirstPaint._painted = painted
from desktop.cli import run
sys.exit(run(["--profile", {str(profile)!r}]))
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, **home_environment(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout.splitlines() == ["[]"]


@pytest.mark.parametrize("name", ["absent.toml", "broken.TOML"])
def test_a_file_that_can_not_be_opened_is_told_in_a_window_too(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    """A file manager shows nothing of standard error."""
    shown: list[str] = []
    monkeypatch.setattr("desktop.startup.refused_start.show_reason", shown.append)
    if name.startswith("broken"):
        (tmp_path / name).write_text("oops")
    assert run([str(tmp_path / name)]) == 2
    assert name in capsys.readouterr().err
    assert f"“{name}”" in shown[0]
    assert "your IT department" in shown[0]


def test_a_file_is_opened_and_not_used_from_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """As --profile would."""
    started: list[dict[str, object]] = []
    monkeypatch.setattr("desktop.cli._speed_up_start", lambda: None)
    monkeypatch.setattr("desktop.app.run", lambda **given: started.append(given) or 0)
    file = tmp_path / "staff.toml"
    file.write_text(
        'name = "Staff"\nregion = "eu-central-1"\n'
        'user_pool_id = "eu-central-1_A"\nclient_id = "a"\n'
    )
    assert run([str(file)]) == 0
    assert run(["--profile", str(file)]) == 0
    assert started[0] == {"file": file}
    assert started[1]["profile"] == (file, read_profile(file))
