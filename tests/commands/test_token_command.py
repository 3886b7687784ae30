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
from tests.commands.staff import PATIENCE, ROTATING, Staff, ended
from tests.practice.core_client import claims


@pytest.mark.parametrize(("arguments", "use"), [((), "id"), (("--use", "access"), "access")])
def test_the_token_and_nothing_else(staff: Staff, arguments: tuple[str, ...], use: str):
    token = staff.calls(*arguments).token
    assert claims(token)["token_use"] == use
    assert staff.relay.operations == ["InitiateAuth"]
    assert token in staff.relay.secrets()["access token" if use == "access" else "ID token"]


@pytest.mark.parametrize("use", ["id", "access"])
def test_what_is_printed_passes_verify(staff: Staff, use: str):
    token = staff.calls("--use", use).token
    keys = staff.home / "jwks.json"
    with closing(urlopen(staff.profile.jwks_url, timeout=10)) as reply:
        keys.write_bytes(reply.read())
    wanted = ("--issuer", staff.profile.issuer, "--client-id", staff.client_id)
    verify = staff.starts(*wanted, "--jwks", str(keys), "--use", use, command="verify")
    done = ended(verify, token.encode() + b"\n")
    assert (done.status, json.loads(done.out)["valid"]) == (0, True)


def test_by_default_the_connection_of_the_last_time(staff: Staff):
    staff.chosen = ()
    staff.remembered.set_profile(str(staff.profile_file))
    assert claims(staff.calls().token)["aud"] == staff.client_id


def test_a_rotated_refresh_token_is_kept_before_anything_is_printed(
    staff_at: Callable[[str], Staff],
):
    staff = staff_at(ROTATING)
    first = staff.signs_in()["RefreshToken"]
    tokens = {staff.calls().token for _ in range(2)}
    assert len(tokens) == 2
    assert staff.kept is not None
    assert staff.kept.rotates
    assert staff.kept.refresh_token == staff.relay.secrets()["refresh token"][-1] != first


def test_ctrl_c_is_quiet(staff: Staff):
    renewing = staff.vault.recall()
    process = staff.starts()
    staff.is_at_it()
    process.send_signal(signal.SIGINT)
    done = ended(process)
    assert (done.status, done.out, done.errors) == (130, "", "")
    renewing.release()
    assert staff.calls().token


def test_ctrl_c_is_quiet_while_the_service_is_asked(staff: Staff):
    staff.misbehaves({"operation": "InitiateAuth", "kind": "delay", "seconds": 3})
    process = staff.starts()
    staff.is_asked()
    process.send_signal(signal.SIGINT)
    done = ended(process)
    assert (done.status, done.out, done.errors) == (130, "", "")
    staff.misbehaves()
    assert staff.calls().token


def test_nobody_reads_it(staff: Staff):
    process = staff.starts()
    assert process.stdout
    process.stdout.close()
    process.stdout = None
    _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert errors == b"cognito-desk token: The token couldn't be written to standard output.\n"


def test_nothing_of_it_is_left_anywhere(staff: Staff):
    """Neither in files nor on standard error, however the call ended."""
    assert staff.calls().token
    staff.misbehaves({"operation": "*", "kind": "error"})
    errors = staff.calls().errors
    staff.misbehaves({"operation": "InitiateAuth", "kind": "wrong_keys"})
    errors += staff.calls().errors
    assert "signature" in errors
    canaries = Canaries()
    staff.relay.tell(canaries)
    assert {"ID token 2", "access token 2", "refresh token 1"} <= set(canaries.names)
    assert canaries.scan_text(errors, "stderr") == []
    assert canaries.scan_folder(staff.home) == []


def test_no_qt_and_no_core_file(staff: Staff):
    code = (
        "import resource, sys\n"
        "from tests.commands.with_keyring import main\n"
        f"status = main({str(staff.home / 'keyring')!r}, ['token', '--profile', 'staff.toml'])\n"
        "assert status == 0\n"
        "assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)\n"
        "assert not any(name.startswith('PySide6') for name in sys.modules)\n"
        "import ctypes\n"
        "assert ctypes.CDLL(None).prctl(3) == 0, 'dumpable'\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=staff.environment,
        cwd=staff.home,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
