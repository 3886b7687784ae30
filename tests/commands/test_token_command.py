"""`cognito-desk token`: one fresh token on standard output, or an exit status and its reason."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from urllib.request import urlopen

import pytest

from tests.canaries.scanner import Canaries
from tests.commands.token_caller import PATIENCE, ROTATING, TokenCaller, ctrl_c, result_of
from tests.practice.core_client import claims


@pytest.mark.parametrize(("arguments", "use"), [((), "id"), (("--use", "access"), "access")])
def test_the_token_and_nothing_else(caller: TokenCaller, arguments: tuple[str, ...], use: str):
    token = caller.call(*arguments).token
    assert claims(token)["token_use"] == use
    assert caller.relay.operations == ["InitiateAuth"]
    assert token in caller.relay.secrets()["access token" if use == "access" else "ID token"]


@pytest.mark.parametrize("use", ["id", "access"])
def test_what_is_printed_passes_verify(caller: TokenCaller, use: str):
    token = caller.call("--use", use).token
    keys = caller.home / "jwks.json"
    with closing(urlopen(caller.profile.issuers[0].jwks_url, timeout=10)) as reply:
        keys.write_bytes(reply.read())
    wanted = ("--issuer", caller.profile.issuers[0].iss, "--client-id", caller.client_id)
    verify = caller.start(*wanted, "--jwks", str(keys), "--use", use, command="verify")
    done = result_of(verify, token.encode() + b"\n")
    assert (done.status, json.loads(done.out)["valid"]) == (0, True)


def test_a_large_token_is_printed_whole(caller: TokenCaller):
    """It also goes through the socket that calls made at once share a result by."""
    caller.user_name = "otto.oversize"
    caller.sign_in()
    renewing = caller.vault.recall()
    processes = [caller.start() for _ in range(2)]
    caller.wait_until_renewing()
    renewing.release()
    for token in [result_of(process).token for process in processes]:
        assert len(token) > 64_000
        assert token in caller.relay.secrets()["ID token"]


def test_by_default_the_connection_of_the_last_time(caller: TokenCaller):
    caller.chosen = ()
    caller.remembered.set_profile(str(caller.profile_file))
    assert claims(caller.call().token)["aud"] == caller.client_id


def test_a_rotated_refresh_token_is_kept_before_anything_is_printed(
    caller_at: Callable[[str], TokenCaller],
):
    caller = caller_at(ROTATING)
    first = caller.sign_in()["RefreshToken"]
    tokens = {caller.call().token for _ in range(2)}
    assert len(tokens) == 2
    assert caller.kept is not None
    assert caller.kept.rotates
    assert caller.kept.refresh_token == caller.relay.secrets()["refresh token"][-1] != first


@ctrl_c
def test_ctrl_c_is_quiet(caller: TokenCaller):
    renewing = caller.vault.recall()
    process = caller.start()
    caller.wait_until_renewing()
    process.send_signal(signal.SIGINT)
    assert result_of(process).interrupted
    renewing.release()
    assert caller.call().token


@ctrl_c
def test_ctrl_c_is_quiet_while_the_service_is_asked(caller: TokenCaller):
    caller.set_faults({"operation": "InitiateAuth", "kind": "delay", "seconds": 3})
    process = caller.start()
    caller.wait_for_requests()
    process.send_signal(signal.SIGINT)
    assert result_of(process).interrupted
    caller.set_faults()
    assert caller.call().token


def test_output_that_is_not_read(caller: TokenCaller):
    process = caller.start()
    assert process.stdout
    process.stdout.close()
    process.stdout = None
    _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert errors == b"cognito-desk token: The token couldn't be written to standard output.\n"


def test_no_secret_is_left_anywhere(caller: TokenCaller):
    """Neither in files nor on standard error, however the call ended."""
    assert caller.call().token
    caller.set_faults({"operation": "*", "kind": "error"})
    errors = caller.call().errors
    caller.set_faults({"operation": "InitiateAuth", "kind": "wrong_keys"})
    errors += caller.call().errors
    assert "signature" in errors
    canaries = Canaries()
    caller.relay.tell(canaries)
    assert {"ID token 2", "access token 2", "refresh token 1"} <= set(canaries.names)
    assert canaries.scan_text(errors, "stderr") == []
    assert canaries.scan_folder(caller.home) == []


def test_no_qt_and_no_core_file(caller: TokenCaller):
    code = (
        "import sys\n"
        "from tests.commands.run_with_file_keyring import main\n"
        f"status = main({str(caller.home / 'keyring')!r}, ['token', '--profile', 'staff.toml'])\n"
        "assert status == 0\n"
        "assert not any(name.startswith('PySide6') for name in sys.modules)\n"
        "if sys.platform == 'linux':\n"
        "    import ctypes, resource\n"
        "    assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)\n"
        "    assert ctypes.CDLL(None).prctl(3) == 0, 'dumpable'\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=caller.environment,
        cwd=caller.home,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
