"""`cognito-desk token`: one fresh token on standard output, or an exit status and its reason."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from urllib.request import urlopen

import pytest

from desktop.config.remembered import Remembered
from tests.canaries.scanner import Canaries
from tests.commands.staff import PATIENCE, PLAIN, ROTATING, Staff, ended
from tests.practice.desk import claims

NOBODY_LISTENS = "http://127.0.0.1:9"


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
    config = staff.home / ".config" / "cognito-desk" / "state.json"
    Remembered(config, profile=str(staff.profile_file)).write()
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


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--use", "refresh"), "invalid choice"),
        (("--practice",), "unrecognized arguments"),
        (("--prof", "staff.toml"), "unrecognized arguments"),
        (("id",), "unrecognized arguments"),
    ],
)
def test_2_for_wrong_usage(staff: Staff, arguments: tuple[str, ...], reason: str):
    done = staff.calls(*arguments)
    assert (done.status, done.out) == (2, "")
    assert reason in done.errors
    assert done.errors.startswith("usage: cognito-desk token")


def test_2_where_no_connection_was_used_so_far(staff: Staff):
    staff.chosen = ()
    done = staff.calls()
    assert (done.status, done.reason) == (
        2,
        "No connection was used here so far. Name one with --profile.",
    )


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("absent", "there is no such file"),
        ("staff.toml", "line 2, key region: must be an AWS Region"),
    ],
)
def test_2_for_a_broken_profile(staff: Staff, name: str, reason: str):
    staff.write_profile(region="nowhere")
    done = staff.calls("--profile", name)
    assert done.status == 2
    assert reason in done.reason
    assert staff.relay.operations == []


def test_2_for_an_app_client_that_the_pool_does_not_know(staff: Staff):
    kept = staff.kept
    assert kept is not None
    staff.write_profile(client_id="nosuchclient")
    tokens = staff.relay.secrets()
    staff.keeps(kept.refresh_token, tokens["ID token"][0])
    done = staff.calls()
    assert done.status == 2
    assert "not set up for this (InitiateAuth: ResourceNotFound" in done.reason


def test_3_where_nothing_is_kept(staff_at: Callable[[str], Staff]):
    done = staff_at(PLAIN).calls()
    assert done.status == 3
    assert done.reason.startswith("Nobody is signed in.")


def test_3_for_a_session_that_was_revoked(staff: Staff):
    assert staff.kept is not None
    staff.administers("RevokeToken", Token=staff.kept.refresh_token, ClientId=staff.client_id)
    done = staff.calls()
    assert done.status == 3
    assert done.reason.startswith("The sign-in is over. Sign in again")
    assert staff.kept is None
    assert staff.calls().reason.startswith("Nobody is signed in.")


def test_3_for_somebody_whose_account_was_turned_off(staff: Staff):
    staff.administers("AdminDisableUser")
    done = staff.calls()
    assert done.status == 3
    assert "User is disabled" in done.reason


def test_3_for_a_keyring_that_says_no(staff: Staff):
    (key,) = (staff.home / "keyring").glob("*.json")
    key.write_text("not what it should be")
    done = staff.calls()
    assert (done.status, done.reason) == (
        3,
        "The keyring didn't let Cognito Desk in. Unlock it.",
    )


def test_3_for_a_keyring_that_keeps_silent(staff: Staff):
    (key,) = (staff.home / "keyring").glob("*.json")
    key.unlink()
    os.mkfifo(key)  # whoever opens it waits for ever
    done = staff.calls()
    assert done.status == 3
    assert done.reason.startswith("The keyring is locked or gave no answer in time.")


def test_4_where_the_service_is_not_there_and_the_session_stays(staff: Staff):
    staff.write_profile(endpoint_url=NOBODY_LISTENS)
    done = staff.calls()
    assert done.status == 4
    assert done.reason.startswith("Can't reach the sign-in service (127.0.0.1:9: ")
    staff.write_profile()
    assert claims(staff.calls().token)["token_use"] == "id"


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("error", "The sign-in service had a problem."),
        ("throttle", "Too many requests."),
        ("html", "Can't reach the sign-in service"),
    ],
)
def test_4_where_the_service_is_in_trouble(staff: Staff, kind: str, reason: str):
    staff.misbehaves({"operation": "*", "kind": kind})
    done = staff.calls()
    assert done.status == 4
    assert done.reason.startswith(reason)
    assert staff.kept is not None


def test_4_for_a_token_that_cannot_be_checked_and_its_successor_is_kept(
    staff_at: Callable[[str], Staff],
):
    staff = staff_at(ROTATING)
    first = staff.signs_in()["RefreshToken"]
    staff.write_profile(jwks_url=f"{NOBODY_LISTENS}/jwks.json")
    done = staff.calls()
    assert done.status == 4
    assert done.reason.startswith("The pool's keys can't be had just now")
    assert staff.kept is not None
    assert staff.kept.refresh_token == staff.relay.secrets()["refresh token"][-1] != first


def test_3_for_tokens_that_do_not_pass_every_check(staff: Staff):
    staff.misbehaves({"operation": "InitiateAuth", "kind": "wrong_keys"})
    done = staff.calls()
    assert done.status == 3
    assert done.reason.startswith("The new tokens did not pass the check signature.")


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
