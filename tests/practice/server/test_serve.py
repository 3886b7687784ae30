"""The process: its first line, its exit codes, and that it doesn't outlive its parent."""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys

import pytest

from tests.practice.pool_process import terminate

COMMAND = [sys.executable, "-m", "desktop.practice"]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM to handle")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_ends_well_when_told(number: signal.Signals):
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(COMMAND, **pipes, text=True) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["endpoint"]
        process.send_signal(number)
        rest, errors = process.communicate(timeout=10)
    assert (process.returncode, rest, errors) == (0, "", "")


def test_port_in_use_is_one_clear_line():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        run = subprocess.run(
            [*COMMAND, "--port", str(port)], capture_output=True, text=True, timeout=20, check=False
        )
    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1
    assert f"can't use port {port} of 127.0.0.1" in run.stderr


def test_port_of_choice():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*COMMAND, "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        overview = json.loads(process.stdout.readline())
        assert overview["endpoint"] == f"http://127.0.0.1:{port}"
        terminate(process)


def test_ends_with_stdin_when_asked_to_also_behind_a_launcher_that_stays():
    """As Python's is in a virtual environment on Windows."""
    launcher = (
        f"import subprocess, sys; sys.exit(subprocess.call({[*COMMAND, '--end-with-stdin']}))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", launcher], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline()
        process.stdin.close()
        assert process.wait(10) == 0


def test_serves_on_without_stdin():
    with subprocess.Popen(
        [*COMMAND, "--port", "0"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(1)
        terminate(process)


@pytest.mark.parametrize("arguments", [["--port"], ["--port", "x"], ["--port", "65536"], ["x"]])
def test_wrong_usage(arguments: list[str]):
    run = subprocess.run(
        [*COMMAND, *arguments], capture_output=True, text=True, timeout=20, check=False
    )
    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.startswith("usage: ")


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="waiting for a stranger's end")
def test_ends_when_its_parent_is_gone():
    """The go-between starts the pool, passes its first line on and is gone."""
    go_between = (
        "import subprocess, sys\n"
        "command = [sys.executable, '-m', 'desktop.practice']\n"
        "pool = subprocess.Popen(command, stdout=subprocess.PIPE)\n"
        "pool.stdout.readline()\n"
        "print(pool.pid, flush=True)\n"
        "sys.stdin.readline()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", go_between], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        handle = os.pidfd_open(int(parent.stdout.readline()))
        try:
            parent.communicate("\n", timeout=10)
            assert exited(handle)
        finally:
            os.close(handle)


def exited(handle: int) -> bool:
    return bool(select.select([handle], [], [], 5)[0])


def test_imports_stay_light():
    """What costs start-up time or memory is not there before it is needed."""
    code = "import desktop.practice.server.serve, sys; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in run.stdout.split()}
    heavy = {"boto3", "botocore", "PySide6", "jose", "cryptography", "asyncio", "argparse"}
    assert not loaded & (heavy | {"logging", "uuid", "secrets", "tomllib"})
