"""Every way to get no token: exit status 2, 3 or 4, the reason on standard error, and no output."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from tests.commands.staff import PLAIN, ROTATING, Staff
from tests.practice.core_client import claims

NOBODY_LISTENS = "http://127.0.0.1:9"


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
    staff.person = "Maria Santos"
    staff.administers("RevokeToken", Token=staff.kept.refresh_token, ClientId=staff.client_id)
    done = staff.calls()
    assert done.status == 3
    assert done.reason.startswith("The sign-in is over. Sign in again")
    assert staff.kept is None
    assert staff.person == ""
    assert staff.calls().reason.startswith("Nobody is signed in.")


def test_3_for_somebody_whose_account_was_turned_off(staff: Staff):
    staff.administers("AdminDisableUser")
    done = staff.calls()
    assert done.status == 3
    assert done.reason.startswith("This account is turned off (InitiateAuth: ")


def test_3_for_a_keyring_that_says_no(staff: Staff):
    staff.person = "Maria Santos"
    (key,) = (staff.home / "keyring").glob("*.json")
    key.write_text("not what it should be")
    done = staff.calls()
    assert (done.status, done.reason) == (
        3,
        "The keyring didn't let Cognito Desk in. Unlock it.",
    )
    assert staff.person == "Maria Santos", "later it may be let in"


def test_3_for_a_key_that_is_gone_and_nobody_is_welcomed_back(staff: Staff):
    staff.person = "Maria Santos"
    (key,) = (staff.home / "keyring").glob("*.json")
    key.unlink()
    done = staff.calls()
    assert done.status == 3
    assert done.reason.startswith("The key to the kept sign-in is no longer in the keyring.")
    assert staff.person == ""


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
