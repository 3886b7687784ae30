"""The process: its first line, its exit codes, how long it lives and who reaches it."""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.practice_pool import PracticePool
from tests.practice.pool_process import PoolProcess, terminate

COMMAND = [sys.executable, "-m", "desktop.practice"]
PATIENCE = 60.0
"""Seconds that a process may take on a busy computer."""
PIPES: dict[str, Any] = {
    "stdin": subprocess.PIPE,
    "stdout": subprocess.PIPE,
    "stderr": subprocess.PIPE,
    "text": True,
}


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM to handle")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_ends_well_when_told(number: signal.Signals):
    if signal.getsignal(number) == signal.SIG_IGN:
        pytest.skip("ignored here, as in the background of a script, and so it stays")
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(COMMAND, **pipes, text=True) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["endpoint"]
        process.send_signal(number)
        rest, errors = process.communicate(timeout=PATIENCE)
    assert (process.returncode, rest, errors) == (0, "", "")


def test_port_in_use_is_one_clear_line():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        run = subprocess.run(
            [*COMMAND, "--port", str(port)],
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
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


def test_ends_with_its_parent_when_asked_to_also_behind_a_launcher_that_stays():
    """As Python's is in a virtual environment on Windows."""
    launcher = f"import subprocess, sys; sys.exit(subprocess.call({[*COMMAND, '--with-parent']}))"
    with subprocess.Popen([sys.executable, "-c", launcher], **PIPES) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline()
        _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert errors == (
        "cognito-desk practice: ending: the program that started it has closed its standard input "
        "(--with-parent)\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a shell's way to close a file")
def test_with_a_parent_but_no_input_it_ends_at_once():
    shell = subprocess.run(
        ["/bin/sh", "-c", '"$@" --with-parent <&-', "sh", *COMMAND],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert shell.returncode == 0
    assert "closed its standard input" in shell.stderr


def test_serves_on_without_stdin():
    with subprocess.Popen(
        [*COMMAND, "--port", "0"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(1)
        terminate(process)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="waiting for a stranger's end")
@pytest.mark.parametrize("redirection", [">&- 2>&-", "| head -c 0", "> /dev/null"])
def test_outlives_the_shell_that_started_it(redirection: str, tmp_path: Path):
    """Whose terminal sends SIGHUP, and whose pipes nothing reads any more."""
    port, pid = free_port(), tmp_path / "pid"
    script = f'("$@" --port {port} & echo $! > {pid}) {redirection}'
    shell = subprocess.Popen(
        ["/bin/sh", "-c", script, "sh", *COMMAND], stdin=subprocess.DEVNULL, start_new_session=True
    )
    assert shell.wait(PATIENCE) == 0
    handle = os.pidfd_open(int(pid.read_text()))
    try:
        pool = PracticePool(port)
        assert pool.overview, "it answers"
        os.killpg(shell.pid, signal.SIGHUP)
        assert not select.select([handle], [], [], 1)[0]
        assert pool.control("GET", "/practice")
    finally:
        signal.pidfd_send_signal(handle, signal.SIGTERM)
        assert exited(handle)
        os.close(handle)


def test_starts_again_on_its_port_at_once_after_use():
    """The connections of the first one are in TIME_WAIT, since it closed them itself."""
    port = free_port()
    for _ in range(2):
        with started("--port", str(port)) as pool:
            with socket.create_connection(("127.0.0.1", port)) as connection:
                connection.sendall(b"GET /practice HTTP/1.0\r\nHost: localhost\r\n\r\n")
                while connection.recv(65_536):
                    pass
            assert pool.control("GET", "/practice")


@contextmanager
def started(*options: str, errors: list[str] | None = None) -> Iterator[PoolProcess]:
    with subprocess.Popen([*COMMAND, *options], **PIPES) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        if not line:
            raise AssertionError(process.communicate()[1])
        try:
            yield PoolProcess(process.pid, json.loads(line))
        finally:
            process.terminate()
            said = process.communicate(timeout=PATIENCE)[1]
            if errors is not None:
                errors.extend(said.splitlines())
    assert process.returncode == 0 or sys.platform == "win32"


def test_listens_everywhere_only_when_told_to_and_warns():
    said: list[str] = []
    options = ("--host", "0.0.0.0", "--allow-host", "Pool.Test", "--allow-host", "cognito")
    with started(*options, errors=said) as pool:
        port = pool.port
        assert pool.overview["endpoint"] == f"http://127.0.0.1:{port}"
        with socket.create_connection(("127.0.0.2", port), timeout=5):
            pass
        for host, status in (
            *((f"pool.test:{port}", 200), ("COGNITO", 200), ("localhost", 200)),
            *(("127.0.0.2", 403), ("example.com", 403), ("0.0.0.0", 403), ("xcognito", 403)),
        ):
            assert pool.request("GET", "/practice", headers={"Host": host}).status == status
        page = {"Origin": "http://pool.test:3000"}
        assert pool.api("InitiateAuth", pool.start(), **page).status == 200
        overview = pool.request("GET", "/practice", headers={"Host": "pool.test:9000"}).json()
        assert overview["endpoint"] == "http://pool.test:9000"
        assert overview["replica"]["endpoint"].startswith("http://pool.test:")
    listening, answering = said
    assert listening == (
        f"cognito-desk practice: warning: listening at 0.0.0.0, port {port}: other computers can "
        "read every code and password of the practice pool, and change it."
    )
    assert answering == (
        "cognito-desk practice: warning: answering to pool.test, cognito: web pages of that name "
        "can use the practice pool, too."
    )


def test_another_loopback_address_needs_no_warning():
    said: list[str] = []
    with started("--host", "127.0.0.2", errors=said) as pool:
        assert pool.overview["endpoint"] == f"http://127.0.0.2:{pool.port}"
        with socket.create_connection(("127.0.0.2", pool.port), timeout=5) as connection:
            connection.sendall(b"GET /practice HTTP/1.0\r\nHost: 127.0.0.2\r\n\r\n")
            assert b" 200 OK" in connection.recv(65_536).splitlines()[0]
    assert said == []


def test_listens_at_an_ipv6_address():
    if not socket.has_ipv6 or not ipv6_loopback():
        pytest.skip("no IPv6 here")
    with started("--host", "::1") as pool:
        port = pool.port
        assert pool.overview["endpoint"] == f"http://[::1]:{port}"
        with socket.create_connection(("::1", port), timeout=5) as connection:
            request = f"GET /practice HTTP/1.0\r\nHost: [::1]:{port}\r\n\r\n"
            connection.sendall(request.encode())
            received = b"".join(iter(lambda: connection.recv(65_536), b""))
        assert f'"endpoint":"http://[::1]:{port}"'.encode() in received


def ipv6_loopback() -> bool:
    with socket.socket(socket.AF_INET6) as one:
        try:
            one.bind(("::1", 0))
        except OSError:
            return False
        return True


def test_an_address_of_another_computer_is_one_clear_line():
    run = subprocess.run(
        [*COMMAND, "--host", "192.0.2.1"],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (run.returncode, run.stdout) == (2, "")
    assert "can't use port 0 of 192.0.2.1" in run.stderr
    assert run.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        *(["--port"], ["--port", "x"], ["--port", "65536"], ["x"]),
        *(["--host", "example.com"], ["--host", ""], ["--allow-host", "a:1"]),
        *(["--allow-host", "*"], ["--allow-host", ""], ["--end-with-stdin"]),
    ],
)
def test_wrong_usage(arguments: list[str]):
    run = subprocess.run(
        [*COMMAND, *arguments], capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.startswith("usage: ")


def exited(handle: int) -> bool:
    return bool(select.select([handle], [], [], PATIENCE)[0])


def test_imports_stay_light():
    """What costs start-up time or memory is not there before it is needed."""
    code = "import desktop.practice.server.serve, sys; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in run.stdout.split()}
    heavy = {"boto3", "botocore", "PySide6", "jose", "cryptography", "asyncio", "argparse"}
    assert not loaded & (heavy | {"logging", "uuid", "secrets", "tomllib"})
