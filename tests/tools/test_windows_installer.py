"""The script that makes the installer for Windows.

The installer itself runs in tests/e2e/windows_installer_smoke.py.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import __version__

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "tools/windows-installer"
BASH = shutil.which("bash") or "bash"
AMD64 = 0x8664
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="scripts for bash")


def make(folder: Path, output: Path, path: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [BASH, SCRIPT, folder, output],
        cwd=ROOT,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """As small a frozen folder as the installer takes."""
    folder = tmp_path / "cognito-desk"
    (folder / "_internal/licenses").mkdir(parents=True)
    for name in ("cognito-desk.exe", "cognito-desk-window.exe", "_internal/licenses/MIT.txt"):
        (folder / name).write_text(name, "utf-8")
    return folder


def test_bash_can_read_it():
    subprocess.run([BASH, "-n", SCRIPT], check=True)


def test_without_nsis_it_says_how_to_get_it(programs: Path, tmp_path: Path):
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    done = make(programs, tmp_path / "out", str(nothing))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[-1] == "    sudo apt-get install nsis"
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not installed")
def test_nsis_makes_it_without_a_warning(programs: Path, tmp_path: Path):
    """A warning ends it; a text without its German translation is one."""
    out = tmp_path / "a folder" / "out"
    for _ in range(2):  # an older one is replaced
        done = make(programs, out, os.environ["PATH"])
        assert done.returncode == 0, done.stdout + done.stderr
    (setup,) = out.iterdir()
    assert setup.name == f"cognito-desk-{__version__}-setup.exe"
    made = setup.read_bytes()
    assert made[:2] == b"MZ"
    (header,) = struct.unpack_from("<I", made, 0x3C)
    assert made[header : header + 4] == b"PE\0\0"
    assert struct.unpack_from("<H", made, header + 4) == (AMD64,)
    for text in ("Cognito Desk Setup", __version__, "Cognito Desk contributors"):
        assert text.encode("utf-16-le") in made
    assert b'requestedExecutionLevel level="asInvoker"' in made  # no administrator is asked for
