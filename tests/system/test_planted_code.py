"""What is taken out of the environment at the start."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from desktop.system import planted_code
from desktop.system.planted_code import BUS, NO_BUS, QT_VARIABLES, ignore_planted_code

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="the session bus of Linux")


@pytest.fixture(autouse=True)
def _as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*QT_VARIABLES, BUS):
        monkeypatch.setenv(name, "as it was")  # or what is taken out stays out


def test_qt_s_folders_of_plugins_are_gone_for_this_process_and_those_it_starts():
    ignore_planted_code()
    assert set(QT_VARIABLES).isdisjoint(os.environ)
    told = [sys.executable, "-c", "import os; print(*os.environ)"]
    said = subprocess.run(told, capture_output=True, text=True, check=True).stdout.split()
    assert set(QT_VARIABLES).isdisjoint(said)


def test_a_session_bus_that_is_named_stays():
    ignore_planted_code()
    assert os.environ[BUS] == "as it was"


@on_linux
@pytest.mark.parametrize("given", [None, ""])
def test_without_one_the_bus_of_the_login_is_taken(
    given: str | None, monkeypatch: pytest.MonkeyPatch
):
    with (
        tempfile.TemporaryDirectory(prefix="desk-") as folder,
        socket.socket(socket.AF_UNIX) as bus,
    ):
        bus.bind(f"{folder}/bus")
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        monkeypatch.delenv(BUS) if given is None else monkeypatch.setenv(BUS, given)
        ignore_planted_code()
        assert os.environ[BUS] == f"unix:path={folder}/bus"
        from jeepney.bus import find_session_bus  # noqa: PLC0415 — only on Linux

        assert find_session_bus() == f"{folder}/bus"


@on_linux
@pytest.mark.parametrize("folder", ["", "/nowhere", "a file", "with;characters"])
def test_without_any_none_is_looked_for(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a file").mkdir()
    (tmp_path / "a file" / "bus").touch()
    monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
    monkeypatch.delenv(BUS)
    ignore_planted_code()
    assert os.environ[BUS] == NO_BUS


@pytest.mark.skipif(sys.platform == "win32", reason="its programs lie elsewhere")
def test_a_program_of_the_system_is_not_what_the_path_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    planted = tmp_path / "sh"
    planted.write_text("#!/bin/sh\n")
    planted.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert planted_code.system_program("sh") in {"/usr/bin/sh", "/bin/sh"}
    assert not Path(planted_code.system_program("none-such")).exists()
