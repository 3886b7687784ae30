"""The process's memory reaches no disk, and no other program of the same user."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
OTHER_USER = 65_534
AS_ROOT = sys.platform != "win32" and os.geteuid() == 0
AS_ANOTHER_USER = {"user": OTHER_USER, "group": OTHER_USER, "extra_groups": []} if AS_ROOT else {}
"""Root may read the memory of any process, so the tests run as another user."""
SLEEPS = ["-c", "print(flush=True); import time; time.sleep(60)"]
PROFILE = """name = "Staff"
region = "eu-central-1"
user_pool_id = "eu-central-1_A"
client_id = "a"
endpoint_url = "http://127.0.0.1:9"
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A home that any user can read and write; pytest's own folders are for their owner only."""
    with tempfile.TemporaryDirectory(prefix="desk-") as name:
        path = Path(name)
        path.chmod(0o777)
        yield path


def environment(folder: Path) -> dict[str, str]:
    # The Python that runs the tests may lie in a folder that the other user can't read.
    packages = f"{ROOT}:{sysconfig.get_path('purelib')}"
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": packages}
    return {**env, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}


@contextmanager
def started(folder: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        [SYSTEM_PYTHON, *arguments],
        cwd=folder,
        env=environment(folder),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        **AS_ANOTHER_USER,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def memory_of(process: subprocess.Popen[bytes], folder: Path) -> bytes:
    """The memory as another program of the same user can read it; empty when it can't."""
    subprocess.run(
        ["gcore", "-o", folder / "core", str(process.pid)],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        timeout=60,
        check=False,
        **AS_ANOTHER_USER,
    )
    file = folder / f"core.{process.pid}"
    return file.read_bytes() if file.exists() else b""


def hidden(process: subprocess.Popen[bytes], within: float = 30.0) -> bool:
    """Whether it hides its memory `within` so many seconds: its files in /proc belong to root."""
    deadline = time.monotonic() + within
    while process.poll() is None and time.monotonic() < deadline:
        if Path(f"/proc/{process.pid}/environ").stat().st_uid == 0:
            return True
        time.sleep(0.02)
    return False


@pytest.fixture
def gcore_works(folder: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("Linux's /proc and prctl")
    if not shutil.which("gcore"):
        pytest.skip("needs gdb: run make test")
    with started(folder, *SLEEPS) as process:
        assert process.stdout is not None
        process.stdout.readline()
        if not memory_of(process, folder):
            pytest.skip("no program may look into another one here")


def test_the_memory_of_the_window_cannot_be_read(gcore_works: None, folder: Path):
    profile = folder / "staff.toml"
    profile.write_text(PROFILE)
    with started(folder, "-m", "desktop", "--profile", str(profile)) as process:
        assert hidden(process)
        assert memory_of(process, folder) == b""
        assert limits(process)["Max core file size"] == ["0", "0"]
        assert process.poll() is None


def test_the_memory_of_verify_with_its_token_cannot_be_read(gcore_works: None, folder: Path):
    checks = ["verify", "--issuer", "https://issuer.example", "--client-id", "a"]
    with started(folder, "-m", "desktop", *checks) as process:
        assert hidden(process)
        assert memory_of(process, folder) == b""
        assert limits(process)["Max core file size"] == ["0", "0"]
        assert process.poll() is None


def limits(process: subprocess.Popen[bytes]) -> dict[str, list[str]]:
    """Name → soft and hard limit."""
    lines = Path(f"/proc/{process.pid}/limits").read_text().splitlines()[1:]
    return {line[:26].strip(): line[26:].split()[:2] for line in lines}


def test_nothing_happens_on_other_systems():
    code = (
        "import sys; sys.platform = 'darwin'\n"
        "from desktop.system import core_dumps\n"
        "core_dumps.hide_memory()\n"
        "print('ctypes' in sys.modules)"
    )
    assert said(code) == "False"


def test_windows_is_told_to_report_no_crash():
    """On Windows itself and, elsewhere, to a library that only knows what it was told."""
    code = (
        "import ctypes, sys\n"
        "if sys.platform != 'win32':\n"
        "    from unittest.mock import MagicMock\n"
        "    sys.platform = 'win32'\n"
        "    ctypes.windll = MagicMock()\n"
        "    kernel32 = ctypes.windll.kernel32\n"
        "    kernel32.GetErrorMode = lambda: (kernel32.SetErrorMode.call_args or [[1]])[0][0]\n"
        "from desktop.system import core_dumps\n"
        "core_dumps.disable(); core_dumps.hide_memory()\n"
        "print(bool(ctypes.windll.kernel32.GetErrorMode() & core_dumps.NO_CRASH_REPORT))"
    )
    assert said(code) == "True"


def said(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True
    )
    return done.stdout.strip()
