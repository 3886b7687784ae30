"""Nothing of the process's memory reaches a disk, or another program of the same user."""

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
NOBODY = 65_534
AS_NOBODY = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
"""Root may look into any process, so the tests have to be somebody else."""
SLEEPS = ["-c", "print(flush=True); import time; time.sleep(60)"]
PROFILE = """name = "Staff"
region = "eu-central-1"
user_pool_id = "eu-central-1_A"
client_id = "a"
endpoint_url = "http://127.0.0.1:9"
"""

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="Linux's /proc and prctl"),
    pytest.mark.skipif(not shutil.which("gcore"), reason="needs gdb: run make test"),
]


@pytest.fixture
def folder() -> Iterator[Path]:
    """A home that everybody gets at: pytest's own folders are for their owner only."""
    with tempfile.TemporaryDirectory(prefix="desk-") as name:
        path = Path(name)
        path.chmod(0o777)
        yield path


def environment(folder: Path) -> dict[str, str]:
    # Whoever it is that runs Python here may have it in a home of their own.
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
        **AS_NOBODY,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def picture_of(process: subprocess.Popen[bytes], folder: Path) -> bytes:
    """The memory, as another program of the same user gets it: empty when it doesn't."""
    subprocess.run(
        ["gcore", "-o", folder / "core", str(process.pid)],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        timeout=60,
        check=False,
        **AS_NOBODY,
    )
    file = folder / f"core.{process.pid}"
    return file.read_bytes() if file.exists() else b""


def hidden(process: subprocess.Popen[bytes], within: float = 30.0) -> bool:
    """Whether it hides its memory, by then: what it doesn't show belongs to root."""
    deadline = time.monotonic() + within
    while process.poll() is None and time.monotonic() < deadline:
        if Path(f"/proc/{process.pid}/environ").stat().st_uid == 0:
            return True
        time.sleep(0.02)
    return False


@pytest.fixture
def gcore_works(folder: Path) -> None:
    with started(folder, *SLEEPS) as process:
        assert process.stdout is not None
        process.stdout.readline()
        if not picture_of(process, folder):
            pytest.skip("no program may look into another one here")


def test_nobody_gets_a_picture_of_the_window(gcore_works: None, folder: Path):
    profile = folder / "staff.toml"
    profile.write_text(PROFILE)
    with started(folder, "-m", "desktop", "--profile", str(profile)) as process:
        assert hidden(process)
        assert picture_of(process, folder) == b""
        assert limits(process)["Max core file size"] == ["0", "0"]
        assert process.poll() is None


def test_nobody_gets_a_picture_of_verify_and_its_token(gcore_works: None, folder: Path):
    checks = ["verify", "--issuer", "https://issuer.example", "--client-id", "a"]
    with started(folder, "-m", "desktop", *checks) as process:
        assert hidden(process)
        assert picture_of(process, folder) == b""
        assert limits(process)["Max core file size"] == ["0", "0"]
        assert process.poll() is None


def limits(process: subprocess.Popen[bytes]) -> dict[str, list[str]]:
    """Name → soft and hard limit."""
    lines = Path(f"/proc/{process.pid}/limits").read_text().splitlines()[1:]
    return {line[:26].strip(): line[26:].split()[:2] for line in lines}


def test_where_the_system_has_no_such_thing_nothing_happens():
    code = (
        "import sys; sys.platform = 'win32'\n"
        "from desktop.system import core_dumps\n"
        "core_dumps.disable(); core_dumps.hide_memory()\n"
        "print('resource' in sys.modules, 'ctypes' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True
    )
    assert done.stdout.split() == ["False", "False"]
