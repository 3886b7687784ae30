"""Every way to get no token: exit status 2, 3 or 4, the reason on standard error, and no output."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

import pytest

from desktop.auth.second_step import SecondStep
from desktop.auth.stored_session import Keep
from tests.canaries.recording_relay import recording
from tests.commands.token_caller import PLAIN, ROTATING, TokenCaller, result_of
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
def test_2_for_wrong_usage(caller: TokenCaller, arguments: tuple[str, ...], reason: str):
    done = caller.call(*arguments)
    assert (done.status, done.out) == (2, "")
    assert reason in done.errors
    assert done.errors.startswith("usage: cognito-desk token")


def test_2_where_no_connection_was_used_so_far(caller: TokenCaller):
    caller.chosen = ()
    done = caller.call()
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
def test_2_for_a_broken_profile(caller: TokenCaller, name: str, reason: str):
    caller.write_profile(region="no where")
    done = caller.call("--profile", name)
    assert done.status == 2
    assert reason in done.reason
    assert caller.relay.operations == []


def test_2_for_an_app_client_that_the_pool_does_not_know(caller: TokenCaller):
    kept = caller.kept
    assert kept is not None
    caller.write_profile(client_id="nosuchclient")
    tokens = caller.relay.secrets()
    caller.store_session(kept.refresh_token, tokens["ID token"][0])
    done = caller.call()
    assert done.status == 2
    assert "not set up for this (InitiateAuth: ResourceNotFound" in done.reason


def test_3_where_nothing_is_kept(caller_at: Callable[[str], TokenCaller]):
    done = caller_at(PLAIN).call()
    assert done.status == 3
    assert done.reason.startswith("No session is kept.")


def test_3_for_a_session_that_was_revoked(caller: TokenCaller):
    assert caller.kept is not None
    caller.person = "Maria Santos"
    caller.administer_user(
        "RevokeToken", Token=caller.kept.refresh_token, ClientId=caller.client_id
    )
    done = caller.call()
    assert done.status == 3
    assert done.reason.startswith("The sign-in is over. Sign in again")
    assert caller.kept is None
    assert caller.person == ""
    assert caller.call().reason.startswith("No session is kept.")


class TestSecondStep:
    """A connection with `require_mfa`, at a pool whose tokens have no `amr`."""

    @staticmethod
    def sign_in(caller: TokenCaller, known: SecondStep | None) -> None:
        tokens = caller.sign_in()
        caller.store_session(tokens["RefreshToken"], tokens["IdToken"], known)
        caller.write_profile(require_mfa=True)

    @pytest.mark.parametrize("known", [SecondStep.CHALLENGE, SecondStep.REMEMBERED_DEVICE])
    def test_one_that_was_made_gives_tokens(self, caller: TokenCaller, known: SecondStep):
        self.sign_in(caller, known)
        assert claims(caller.call().token)["token_use"] == "id"

    def test_3_without_one(self, caller: TokenCaller):
        self.sign_in(caller, SecondStep.NONE)
        done = caller.call()
        assert (done.status, done.reason) == (
            3,
            "The new tokens did not pass the check second_factor. Sign in again in Cognito Desk.",
        )
        assert caller.kept is None

    def test_3_where_an_earlier_version_did_not_store_whether_there_was_one(
        self, caller: TokenCaller
    ):
        self.sign_in(caller, None)
        done = caller.call()
        assert done.status == 3
        assert done.reason.startswith("This connection asks for a second step, and nothing says")
        assert caller.kept is None
        assert caller.relay.operations == ["InitiateAuth", "RevokeToken"]

    def test_a_call_that_does_not_ask_for_one_gives_its_tokens_to_none_that_does(
        self, caller: TokenCaller
    ):
        renewing = caller.vault.recall()
        lenient = caller.start()
        caller.wait_until_renewing()
        profile = caller.profile_file.read_text()
        (caller.home / "strict.toml").write_text(f"{profile}require_mfa = true\n")
        strict = caller.start("--profile", "strict.toml")
        renewing.release()
        assert result_of(strict).reason
        result_of(lenient)


def test_3_for_an_account_that_was_turned_off(caller: TokenCaller):
    caller.administer_user("AdminDisableUser")
    done = caller.call()
    assert done.status == 3
    assert done.reason.startswith("This account is turned off (InitiateAuth: ")


def test_3_for_a_keyring_that_refuses(caller: TokenCaller):
    caller.person = "Maria Santos"
    (key,) = (caller.home / "keyring").glob("*.json")
    key.write_text("not what it should be")
    done = caller.call()
    assert (done.status, done.reason) == (
        3,
        "The keyring didn't let Cognito Desk in. Unlock it.",
    )
    assert caller.person == "Maria Santos", "later it may be let in"


def test_3_for_a_key_that_is_gone_and_nothing_is_resumed(caller: TokenCaller):
    caller.person = "Maria Santos"
    (key,) = (caller.home / "keyring").glob("*.json")
    key.unlink()
    done = caller.call()
    assert done.status == 3
    assert done.reason.startswith("The key to the kept sign-in is no longer in the keyring.")
    assert caller.person == ""


@pytest.mark.skipif(sys.platform == "win32", reason="no file there that takes for ever to open")
def test_3_for_a_keyring_that_does_not_answer(caller: TokenCaller):
    (key,) = (caller.home / "keyring").glob("*.json")
    key.unlink()
    os.mkfifo(key)  # opening it waits for ever
    done = caller.call()
    assert done.status == 3
    assert done.reason.startswith("The keyring is locked or gave no answer in time.")


def test_4_where_the_service_is_not_there_and_the_session_stays(caller: TokenCaller):
    kept = caller.kept
    assert kept is not None
    caller.write_profile(endpoint_url=NOBODY_LISTENS)
    assert caller.vault.keep(Keep(kept, begins=True)) is None
    done = caller.call()
    assert done.status == 4
    assert done.reason.startswith("Can't reach the sign-in service (127.0.0.1:9: ")
    assert caller.kept == kept


def test_3_for_a_connection_with_the_same_ids_at_another_address(caller: TokenCaller):
    """A kept token goes only where it came from: the other place sees nothing of it."""
    with recording(caller.relay.pool_port) as elsewhere:
        caller.write_profile(endpoint_url=elsewhere.url)
        done = caller.call()
        assert (done.status, done.out) == (3, "")
        assert done.reason.startswith("No session is kept.")
        assert elsewhere.bodies == []
    caller.write_profile()
    assert claims(caller.call().token)["token_use"] == "id"


@pytest.mark.parametrize(
    ("variable", "value", "profile", "reason"),
    [
        ("AWS_CA_BUNDLE", "", {}, "must name a readable file with certificates"),
        ("AWS_ENDPOINT_URL", "http://login.example", {}, "is no address that can be used"),
        ("AWS_ENDPOINT_URL", "https://login.example", {"endpoint_overrides": False}, "sends"),
    ],
)
def test_2_for_a_variable_that_is_in_the_way(
    caller: TokenCaller, variable: str, value: str, profile: dict[str, Any], reason: str
):
    kept = caller.kept
    assert kept is not None
    if variable == "AWS_ENDPOINT_URL":
        caller.write_profile(endpoint_url=None, **profile)
    assert caller.vault.keep(Keep(kept, begins=True)) is None
    caller.more_environment[variable] = value
    done = caller.call()
    assert (done.status, done.out) == (2, "")
    assert done.reason.startswith(f"{variable} {reason}")
    assert caller.kept == kept


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("error", "The sign-in service had a problem."),
        ("throttle", "Too many requests."),
        ("html", "Can't reach the sign-in service"),
    ],
)
def test_4_where_the_service_is_in_trouble(caller: TokenCaller, kind: str, reason: str):
    caller.set_faults({"operation": "*", "kind": kind})
    done = caller.call()
    assert done.status == 4
    assert done.reason.startswith(reason)
    assert caller.kept is not None


def test_4_for_a_token_that_cannot_be_checked_and_its_successor_is_kept(
    caller_at: Callable[[str], TokenCaller],
):
    caller = caller_at(ROTATING)
    first = caller.sign_in()["RefreshToken"]
    caller.write_profile(jwks_url=f"{NOBODY_LISTENS}/jwks.json")
    done = caller.call()
    assert done.status == 4
    assert done.reason.startswith("The pool's keys can't be had just now")
    assert caller.kept is not None
    assert caller.kept.refresh_token == caller.relay.secrets()["refresh token"][-1] != first


def test_3_for_tokens_that_do_not_pass_every_check(caller: TokenCaller):
    caller.set_faults({"operation": "InitiateAuth", "kind": "wrong_keys"})
    done = caller.call()
    assert done.status == 3
    assert done.reason.startswith("The new tokens did not pass the check signature.")
