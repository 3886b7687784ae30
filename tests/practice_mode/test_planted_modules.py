"""Modules in the working folder that have the names of ours or of Python's: none is imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.display import with_empty_home

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / ".venv/bin/cognito-desk"
PLANTED = (
    "json.py",
    "ssl.py",
    "signal.py",
    "http/__init__.py",
    "cryptography/__init__.py",
    "sitecustomize.py",
    "usercustomize.py",
    "desktop/__init__.py",
    "desktop/__main__.py",
)
START_POOL = """
import sys
from PySide6.QtCore import QCoreApplication
from desktop.practice_mode.pool_process import PoolProcess
application = QCoreApplication([])
pool = PoolProcess(0, application)
said = []
for signal in (pool.ready, pool.ended):
    signal.connect(said.append)
    signal.connect(application.quit)
pool.start()
application.exec()
pool.stop()
print(said[0])
"""
"""Run as the console script runs: without the working folder on its own path."""


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    """A folder of them; each one writes its name into the file `imported` beside them."""
    folder = tmp_path / "planted"
    mark = f"with open({str(folder / 'imported')!r}, 'a') as file: file.write(__file__ + '\\n')\n"
    for name in PLANTED:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(mark)
    return folder


def imported(folder: Path) -> str:
    file = folder / "imported"
    return file.read_text() if file.exists() else ""


@pytest.mark.parametrize("python_path", [None, "", os.pathsep, "."])
def test_the_pool_imports_nothing_from_the_working_folder(
    planted: Path, tmp_path: Path, python_path: str | None
):
    env = with_empty_home(os.environ, tmp_path)
    env.pop("PYTHONPATH", None)
    begin = f"import os, sys; sys.path.append({str(ROOT)!r}); os.chdir({str(planted)!r})\n"
    if python_path is not None:
        begin += f"os.environ['PYTHONPATH'] = {python_path!r}\n"
    done = subprocess.run(
        [sys.executable, "-P", "-c", begin + START_POOL],
        capture_output=True,
        text=True,
        env=env,
        cwd=tmp_path,
        timeout=60,
        check=False,
    )
    assert done.stdout.startswith('{"endpoint":'), done
    assert imported(planted) == ""


def test_commands_import_nothing_from_the_working_folder(planted: Path, tmp_path: Path):
    env = with_empty_home(os.environ, tmp_path)
    env.pop("PYTHONPATH", None)
    for arguments in (["token"], ["verify", "--issuer", "i", "--client-id", "c", "--jwks", "k"]):
        subprocess.run(
            [PROGRAM, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=env,
            cwd=planted,
            timeout=60,
            check=False,
        )
    assert imported(planted) == ""
