"""A whole sign-in connects to what its profile names, and to nothing else: seen by the kernel."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.helpers.certificates import Authority
from tests.helpers.display import with_empty_home
from tests.helpers.practice_pool import FROM_SOURCE, practice_pool
from tests.helpers.running_app import program, started
from tests.helpers.sign_in_steps import claims, expect_signed_in, give_code, give_password
from tests.helpers.squid import needs_squid, squid
from tests.helpers.tls_front import tls_front

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.practice_pool import PracticePool

HOST = "cognito.office.example"
ADDRESS = re.compile(r'(?:sin_addr=inet_addr\(|AF_INET6?, )"([^"]+)"')
PORT = re.compile(r"sin6?_port=htons\((\d+)\)")


def no_strace() -> str:
    """Why the system calls of a program can't be watched here; empty where they can."""
    tool = shutil.which("strace")
    if tool is None:
        return "strace is not installed: tools/system-packages test"
    done = subprocess.run([tool, "-o", "/dev/null", "true"], capture_output=True, check=False)
    return "" if done.returncode == 0 else f"no ptrace here: {done.stderr.decode().strip()}"


def destinations(trace: Path) -> set[tuple[str, int]]:
    """Where the program connected to, or sent a datagram, over IP."""
    found = set()
    for line in trace.read_text(errors="replace").splitlines():
        if "sa_family=AF_INET" in line:
            address, port = ADDRESS.search(line), PORT.search(line)
            assert address, line
            assert port, line
            found.add((address[1], int(port[1])))
    return found


WATCHED = [
    "strace",
    "-D",  # the program is our child, not that of the one that watches
    "-f",
    "-qq",
    "-e",
    "trace=connect,sendto,sendmsg,sendmmsg",
    "-s",
    "0",
    "-o",
]


def profile(pool: PracticePool, folder: Path, **changes: str) -> Path:
    made = pool.profile()
    values = {
        "name": made.name,
        "environment": "TEST",
        "region": made.region,
        "user_pool_id": made.user_pool_id,
        "client_id": made.client_id,
        **changes,
    }
    file = folder / "office.toml"
    file.write_text("".join(f"{key} = '{value}'\n" for key, value in values.items()))
    return file


def sign_in(pool: PracticePool, file: Path, env: dict[str, str], folder: Path) -> Path:
    """The trace of a program that is started, signed in to, looked at and ended."""
    trace = folder / "trace"
    command = [*WATCHED, str(trace), str(program())]
    arguments = ["--profile", str(file)]
    with started(arguments, pool, with_empty_home(env, folder), folder, command=command) as app:
        user = pool.sms_user()
        give_password(app, user)
        give_code(app, pool.newest_code(user.username))
        expect_signed_in(app)
        assert claims(app)["cognito:username"] == user.username
    return trace


@needs_squid
@pytest.mark.skipif(bool(no_strace()), reason=no_strace())
def test_through_a_proxy_nothing_is_connected_to_but_the_proxy(
    display_env: dict[str, str], tmp_path: Path
) -> None:
    """No name server either: the service's name is looked up by the proxy."""
    authority = Authority(tmp_path, "Office authority")
    with (
        practice_pool([*FROM_SOURCE, "--allow-host", HOST]) as pool,
        tls_front(authority.certificate(names=(HOST,)), pool.port) as front,
        squid({HOST: "127.0.0.1"}) as proxy,
    ):
        file = profile(
            pool,
            tmp_path,
            endpoint_url=f"https://{HOST}:{front.port}",
            proxy=proxy.url,
            ca_bundle="Office authority.pem",
        )
        trace = sign_in(pool, file, display_env, tmp_path)
        assert destinations(trace) == {("127.0.0.1", int(proxy.url.rpartition(":")[2]))}
    assert {where for _, where in proxy.requests} == {f"{HOST}:{front.port}"}


@pytest.mark.skipif(bool(no_strace()), reason=no_strace())
def test_without_one_nothing_is_connected_to_but_the_service(
    display_env: dict[str, str], tmp_path: Path
) -> None:
    with practice_pool() as pool:
        file = profile(pool, tmp_path, endpoint_url=pool.endpoint)
        trace = sign_in(pool, file, display_env, tmp_path)
        assert destinations(trace) == {("127.0.0.1", pool.port)}
