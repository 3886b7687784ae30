"""Several processes that want the same thing at once get the result of one of them."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.system.single_flight import once

ROOT = Path(__file__).parents[2]
LONGEST = 30.0


def asking(folder: Path, how: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.system.run_once", str(folder), how],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def said(process: subprocess.Popen[str]) -> str:
    out, err = process.communicate(timeout=LONGEST)
    assert err == ""
    assert process.returncode == 0
    return out


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + LONGEST
    while not path.exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("h")  # a socket's path can't be long


def test_processes_that_ask_meanwhile_get_the_same_result(folder: Path):
    first = asking(folder, "slowly")
    wait_for(folder / "asked")
    others = [asking(folder, "slowly") for _ in range(4)]
    # They must wait for the reply before the first one ends: one that asks later does it anew.
    deadline = time.monotonic() + LONGEST
    while (folder / "asked").read_text() != str(len(others)):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    (folder / "go").touch()
    answers = {said(process) for process in (first, *others)}
    assert answers == {f"token of {first.pid}"}
    assert (folder / "done").read_text() == "x"


def _connections(folder: Path) -> int:
    """Accepted connections of the socket, as the kernel lists them."""
    lines = Path("/proc/net/unix").read_text().splitlines()
    connected = "03"
    return sum(
        line.endswith("token.socket") and str(folder) in line and line.split()[5] == connected
        for line in lines
    )


def test_a_process_that_asks_afterwards_does_it_anew(folder: Path):
    assert said(asking(folder, "at once")) != said(asking(folder, "at once"))
    assert (folder / "done").read_text() == "xx"


def test_a_process_that_dies_during_the_work_leaves_no_lock(folder: Path):
    with asking(folder, "dies") as process:
        assert process.wait(LONGEST) != 0
    second = asking(folder, "at once")
    assert said(second) == f"token of {second.pid}"
    assert (folder / "done").read_text() == "x"


def test_a_failure_is_raised_only_where_it_happened(folder: Path):
    def fail() -> bytes:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        once(folder, "token", fail)
    assert once(folder, "token", lambda: b"fine") == b"fine"


def test_the_result_is_in_no_file(folder: Path):
    once(folder, "token", lambda: b"a very secret token")
    for path in folder.rglob("*"):
        if path.is_file():
            assert b"secret" not in path.read_bytes()
    assert sorted(path.name for path in folder.iterdir()) == ["token.lock"]


def test_a_path_too_long_for_a_socket_is_no_reason_to_fail(tmp_path: Path):
    deep = tmp_path / ("x" * 120)
    assert once(deep, "token", lambda: b"fine") == b"fine"
