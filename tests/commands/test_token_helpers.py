"""The helper for scripts that the README shows, in a real shell with a real curl."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.token_caller import PATIENCE, TokenCaller
from tests.helpers.raw_server import reply, serve_raw

pytestmark = pytest.mark.skipif(
    not (shutil.which("bash") and shutil.which("curl")), reason="needs bash and curl"
)

BASH = """
api() {
    local token
    token=$(cognito-desk token --use access) || return
    printf 'Authorization: Bearer %s\\n' "$token" |
        curl --fail --silent --show-error --header @- "$@"
}
"""


def api(caller: TokenCaller, url: str, *, traced: Path) -> subprocess.CompletedProcess[str]:
    """Call it; each process that the shell starts writes down its command line."""
    desk = (
        f"cognito-desk() {{ '{sys.executable}' -m tests.commands.run_with_file_keyring "
        f"'{caller.home / 'keyring'}' \"$@\" --profile staff.toml; }}\n"
    )
    curl = f"curl() {{ printf '%s\\n' \"$*\" >>'{traced}'; command curl \"$@\"; }}\n"
    return subprocess.run(
        ["bash", "-c", f'{desk}{curl}{BASH}api "$1"', "bash", url],
        env={**caller.environment, "no_proxy": "127.0.0.1"},
        cwd=caller.home,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def test_the_token_reaches_the_service_and_no_command_line(caller: TokenCaller, tmp_path: Path):
    with serve_raw(reply(b"patients")) as server:
        done = api(caller, server.url, traced=tmp_path / "curl")
    assert (done.returncode, done.stdout, done.stderr) == (0, "patients", "")
    token = caller.relay.secrets()["access token"][-1]
    assert f"Authorization: Bearer {token}\r\n" in server.requests[0]
    assert (tmp_path / "curl").read_text().startswith("--fail")
    assert token not in (tmp_path / "curl").read_text()


def test_without_a_token_the_service_is_not_called(caller: TokenCaller, tmp_path: Path):
    caller.administer_user("AdminDisableUser")
    with serve_raw(reply(b"patients")) as server:
        done = api(caller, server.url, traced=tmp_path / "curl")
    assert (done.returncode, done.stdout, server.requests) == (3, "", [])
    assert "User is disabled" in done.stderr
