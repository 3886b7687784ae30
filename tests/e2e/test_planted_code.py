"""Code that others left where the program might find it does not run.

Of the frozen program (COGNITO_DESK_PROGRAM, by `make build`) nothing does but what LD_PRELOAD or
LD_LIBRARY_PATH name. Of the installed script nothing in the working folder and in the folders that
Qt's variables name, and no program on the PATH; PYTHONPATH is Python's own to obey.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import PySide6
import pytest

from benchmarks.x11 import watcher
from desktop.system.planted_code import BUS
from tests.helpers.display import with_empty_home
from tests.helpers.practice_pool import PracticePool
from tests.helpers.processes import running
from tests.helpers.running_app import FROM_SOURCE, SIGN_IN, free_port, program, started
from tests.helpers.sign_in_steps import FIRST_START, expect_signed_in, give_code, give_password

QT = Path(PySide6.__file__).parent / "Qt"
FROZEN = program() != FROM_SOURCE
MODULES = (
    *("json", "argparse", "sitecustomize", "usercustomize", "ctypes", "socket", "ssl", "ast"),
    *("desktop", "PySide6", "shiboken6", "botocore", "keyring", "cryptography", "jose"),
)
PROGRAMS = (
    *("dbus-launch", "dbus-daemon", "gsettings", "kreadconfig5", "kreadconfig6", "xdg-open"),
    *("xdg-mime", "xdg-settings", "tput", "stty", "uname", "ldconfig", "gcc", "cc", "ld"),
    *("objdump", "file", "python", "python3", "ip", "ifconfig", "arp", "netstat", "lsb_release"),
    *("fc-list", "locale", "xrdb", "sh", "bash", "gpg", "cognito-desk"),
)
"""What libraries and Python's modules start, some of them only elsewhere or in need."""
PLUGINS = (
    *("platforms/libqxcb.so", "platforms/libqoffscreen.so", "imageformats/libqico.so"),
    *("imageformats/libqsvg.so", "iconengines/libqsvgicon.so"),
    *("platforminputcontexts/libcomposeplatforminputcontextplugin.so",),
    "platformthemes/libqxdgdesktopportal.so",
)
"""Qt's own, of the right version: what is planted is loaded where it's looked for."""


@dataclass(frozen=True)
class Planted:
    """A folder with code by others, which writes to `ran` when it runs."""

    folder: Path
    ran: Path

    def environment(self) -> dict[str, str]:
        """What leads there."""
        folder = str(self.folder)
        plugins = str(self.folder / "plugins")
        found = {
            "PATH": f"{folder}/programs:{os.environ['PATH']}",
            "QT_PLUGIN_PATH": plugins,
            "QT_QPA_PLATFORM_PLUGIN_PATH": f"{plugins}/platforms",
            "QML_IMPORT_PATH": plugins,
            "QML2_IMPORT_PATH": plugins,
            "LD_DEBUG": "files",
            "LD_DEBUG_OUTPUT": f"{folder}/loaded",
        }
        if FROZEN:
            found |= {
                **dict.fromkeys(("PYTHONPATH", "PYTHONHOME", "PYTHONPLATLIBDIR"), folder),
                "PYTHONSTARTUP": f"{folder}/json.py",
                "_PYI_APPLICATION_HOME_DIR": folder,
            }
        return found

    def traces(self) -> list[str]:
        """What ran of it, and what the system's loader started of it."""
        found = self.ran.read_text().splitlines() if self.ran.exists() else []
        logs = list(self.folder.glob("loaded.*"))
        assert logs, "the loader wrote nothing down"
        for log in logs:
            for line in log.read_text("utf-8", "replace").splitlines():
                if f"calling init: {self.folder}" in line:
                    found.append(line.partition("init: ")[2])
        return found


@pytest.fixture
def planted(tmp_path: Path) -> Planted:
    folder, ran = tmp_path / "planted", tmp_path / "ran"
    for name in MODULES:
        package = folder / name
        package.mkdir(parents=True)
        package.joinpath("__init__.py").write_text(
            f"open({str(ran)!r}, 'a').write(__name__ + '\\n')\n"
        )
    (folder / "programs").mkdir()
    for name in PROGRAMS:
        script = folder / "programs" / name
        script.write_text(f'#!/bin/sh\necho "{name} $*" >>"{ran}"\n')
        script.chmod(0o755)
    (folder / "lib").symlink_to(QT / "lib")  # where plugins look for what they need
    for name in PLUGINS:
        copy = folder / "plugins" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(QT / "plugins" / name, copy)
    return Planted(folder, ran)


def in_folder(planted: Planted) -> list[str]:
    """The command, in the folder as its working folder."""
    return ["/usr/bin/env", "-C", str(planted.folder), str(program())]


def test_the_trap_works(planted: Planted, display_env: dict[str, str]):
    """Python and Qt by themselves run all of it."""
    env = {**display_env, **planted.environment()}
    for name in ("PYTHONHOME", "PYTHONPLATLIBDIR", "PYTHONSTARTUP"):
        env.pop(name, None)
    command = [sys.executable, "-c", "import json, os; os.system('tput colors')"]
    with_path = {**env, "PYTHONPATH": str(planted.folder)}
    subprocess.run(command, env=with_path, cwd=planted.folder, check=True)
    command[1:] = ["-I", "-c", "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"]
    subprocess.run(command, env=env, cwd=planted.folder, check=True)
    found = planted.traces()
    assert {"sitecustomize", "json", "tput colors"} <= set(found)
    assert f"{planted.folder}/plugins/platforms/libqxcb.so" in found


@pytest.mark.parametrize(
    "arguments", [["--version"], ["doctor", "--practice"]], ids=lambda it: it[0]
)
def test_commands_run_none_of_it(
    arguments: list[str], planted: Planted, display_env: dict[str, str], tmp_path: Path
):
    env = {**with_empty_home(display_env, tmp_path), **planted.environment()}
    command = [*in_folder(planted), *arguments]
    done = subprocess.run(command, env=env, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert planted.traces() == []


def test_a_sign_in_runs_none_of_it(planted: Planted, display_env: dict[str, str], tmp_path: Path):
    env = {**with_empty_home(display_env, tmp_path), **planted.environment()}
    port = free_port()
    arguments = ["--practice", "--practice-port", str(port)]
    with started(
        arguments,
        PracticePool(port),
        env,
        tmp_path,
        tools_env=display_env,
        command=in_folder(planted),
    ) as opened:
        opened.screen.wait_for_window(SIGN_IN, within=FIRST_START)
        user = opened.pool.sms_user()
        give_password(opened, user)
        give_code(opened, opened.pool.newest_code(user.username))
        expect_signed_in(opened)
    assert planted.traces() == []


def test_where_there_is_no_session_bus_none_is_started(
    planted: Planted, display_env: dict[str, str], tmp_path: Path
):
    env = {**with_empty_home(display_env, tmp_path), **planted.environment()}
    del env[BUS]
    with window_of(env, planted, tmp_path):
        pass
    assert planted.traces() == []


@contextmanager
def window_of(env: dict[str, str], planted: Planted, folder: Path) -> Iterator[None]:
    """The program's window, closed again in the end; no assistive tool can see it."""
    with (
        (folder / "stderr.txt").open("wb") as log,
        watcher(env["DISPLAY"]) as screen,
        running([*in_folder(planted), "--practice"], env, log=log) as process,
    ):
        screen.wait_for_window(SIGN_IN)
        window = screen.wait_for_window("Cognito Desk")
        yield
        screen.ask_to_close(window)
        assert process.wait(30) == 0
