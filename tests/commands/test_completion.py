"""Completion of the command line, as real shells ask for it: bash in whole, zsh and fish too."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop import cli
from desktop.commands.completion import SHELLS
from desktop.commands.parser import COMMANDS
from desktop.qa.plan import all_cases
from tests.helpers.shell_completion import completed_by_zsh, offered_by_fish
from tests.helpers.user_folders import config_folder, home_environment

Completed = Callable[[str], set[str]]
BASH, ZSH, FISH = (shutil.which(it) for it in ("bash", "zsh", "fish"))
pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or BASH is None, reason="a POSIX shell's completion"
)

ASK = """
eval "$(cognito-desk completion bash)"
COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=9
_python_argcomplete cognito-desk
printf '%s\\n' "${COMPREPLY[@]}"
complete -p cognito-desk
"""
"""Does what bash does at Tab; its last line is what it knows of the program."""


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """The folder in which the shell is."""
    work = tmp_path / "work"
    work.mkdir()
    return work


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """A shell's, which finds the program."""
    shim = tmp_path / "bin/cognito-desk"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m desktop "$@"\n')
    shim.chmod(0o755)
    return {
        **os.environ,
        **home_environment(tmp_path / "home"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "PATH": f"{shim.parent}:{os.environ['PATH']}",
    }


@pytest.fixture
def completed(env: dict[str, str], work: Path) -> Completed:
    """What bash offers after the given beginning of a line."""

    def ask(line: str) -> set[str]:
        assert BASH is not None
        done = subprocess.run(
            [BASH, "--norc", "-c", ASK, "bash", line],
            cwd=work,
            env=env,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        *found, known = done.stdout.splitlines()
        assert known.endswith("-F _python_argcomplete cognito-desk")
        return {it.strip() for it in found if it}

    return ask


def test_commands_and_the_window_s_options(completed: Completed):
    assert set(COMMANDS) <= completed("cognito-desk ")
    assert completed("cognito-desk do") == {"doctor"}
    assert {"--practice", "--profile"} <= completed("cognito-desk --p")
    assert completed("cognito-desk --q") == {"--qa"}


def test_a_command_s_own_options(completed: Completed):
    assert completed("cognito-desk doctor --b") == {"--bundle"}
    assert completed("cognito-desk doctor --aws") == {"--aws", "--aws-profile"}
    assert completed("cognito-desk provision --dr") == {"--dry-run"}
    assert completed("cognito-desk practice --se") == {"--seed"}
    assert completed("cognito-desk token --use ") == {"id", "access"}
    assert completed("cognito-desk verify --req") == {"--require-mfa"}
    assert completed("cognito-desk completion ") == set(SHELLS)


def test_case_ids(completed: Completed):
    ids = {case.info.id for case in all_cases()}
    assert completed("cognito-desk check --case ") == ids
    assert completed("cognito-desk check --case QA-01") == {
        it for it in ids if it.startswith("QA-01")
    }


def test_connections_by_their_name_and_as_files(completed: Completed, tmp_path: Path):
    folder = config_folder(tmp_path / "home") / "profiles"
    folder.mkdir(parents=True)
    (folder / "staff.toml").touch()
    (folder / "students.toml").touch()
    for name in ("stable.toml", "steps.txt"):
        (tmp_path / "work" / name).touch()
    line = "--profile st"
    for command in ("", "doctor ", "token ", "check "):
        found = completed(f"cognito-desk {command}{line}")
        assert found == {"staff", "students", "stable.toml"}


def test_what_takes_neither_name_nor_file_offers_none(completed: Completed, tmp_path: Path):
    (tmp_path / "work/file.txt").touch()
    assert completed("cognito-desk check --tester ") == set()
    assert completed("cognito-desk check --known f") == {"file.txt"}


@pytest.mark.skipif(FISH is None, reason="fish isn't installed")
def test_in_fish(env: dict[str, str], work: Path, tmp_path: Path):
    def offered(line: str) -> set[str]:
        assert FISH is not None
        return offered_by_fish(FISH, line, env, work)

    (work / "my.toml").touch()
    add_connection(tmp_path, "mine")
    assert offered("cognito-desk do") == {"doctor"}
    assert offered("cognito-desk doctor --aws") == {"--aws", "--aws-profile"}
    assert offered("cognito-desk doctor --profile m") == {"mine", "my.toml"}


@pytest.mark.skipif(ZSH is None, reason="zsh isn't installed")
@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("cognito-desk do", "cognito-desk doctor "),
        ("cognito-desk doctor --aws-", "cognito-desk doctor --aws-profile "),
        ("cognito-desk doctor --profile m", "cognito-desk doctor --profile mine "),
    ],
)
def test_in_zsh(line: str, whole: str, env: dict[str, str], work: Path, tmp_path: Path):
    assert ZSH is not None
    add_connection(tmp_path, "mine")
    assert completed_by_zsh(ZSH, line, env, work) == whole


def add_connection(tmp_path: Path, name: str) -> None:
    folder = config_folder(tmp_path / "home") / "profiles"
    folder.mkdir(parents=True)
    (folder / f"{name}.toml").touch()


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_has_its_own(shell: str, capsys: pytest.CaptureFixture[str]):
    assert cli.run(["completion", shell]) == 0
    assert "cognito-desk" in capsys.readouterr().out


def test_an_ordinary_start_imports_nothing_of_it(tmp_path: Path):
    code = (
        "import sys\nfrom desktop.cli import run\n"
        "try: run(['--version'])\nexcept SystemExit: pass\n"
        "print([it for it in sys.modules if it.startswith(('argcomplete', 'desktop.commands.c'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, **home_environment(tmp_path)},
    )
    assert done.stdout.splitlines()[-1] == "[]"
