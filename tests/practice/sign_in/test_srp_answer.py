"""The answer to PASSWORD_VERIFIER: once, in time, and with all its parts."""

from __future__ import annotations

import pytest

from desktop.practice.ready_made.other_pools import CHOICE, SRP
from tests.practice.core_client import CoreClient
from tests.practice.pycognito_client import PycognitoClient, timestamp

WRONG = ("NotAuthorized", "Incorrect username or password.")


BAD_TIME = "TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english."


@pytest.fixture
def there(core: CoreClient) -> CoreClient:
    return core.at(SRP)


def test_secret_block_works_once(there: CoreClient):
    client = PycognitoClient(there, "clara.benson")
    proof = client.proof(client.begin())
    assert there.ok("RespondToAuthChallenge", **proof)
    assert there.refused("RespondToAuthChallenge", **proof) == (
        "NotAuthorized",
        "Invalid session for the user, session can only be used once.",
    )


def test_secret_block_grows_old(there: CoreClient):
    client = PycognitoClient(there, "clara.benson")
    challenge = client.begin()
    there.now += 180
    assert there.refused("RespondToAuthChallenge", **client.proof(challenge)) == (
        "NotAuthorized",
        "Invalid session for the user, session is expired.",
    )


def test_secret_block_is_one_users_at_one_client(there: CoreClient):
    client = PycognitoClient(there, "clara.benson")
    challenge = client.begin()
    broken = ("NotAuthorized", "Invalid session for the user.")
    others = [{"USERNAME": "david.mensah"}, {"PASSWORD_CLAIM_SECRET_BLOCK": "AAAA"}]
    for other in others:
        assert there.refused("RespondToAuthChallenge", **client.proof(challenge, **other)) == broken
    elsewhere = {**client.proof(challenge), "ClientId": CHOICE.client_id}
    assert there.refused("RespondToAuthChallenge", **elsewhere) == broken
    assert client.prove(challenge)


@pytest.mark.parametrize(
    "name", ["PASSWORD_CLAIM_SECRET_BLOCK", "PASSWORD_CLAIM_SIGNATURE", "TIMESTAMP"]
)
def test_every_part_of_the_proof_is_asked_for(there: CoreClient, name: str):
    client = PycognitoClient(there, "clara.benson")
    body = client.proof(client.begin(), **{name: ""})
    assert there.refused("RespondToAuthChallenge", **body) == (
        "InvalidParameter",
        f"Missing required parameter {name}",
    )


@pytest.mark.parametrize("seconds", [-300, -299, 299, 300])
def test_clock_may_be_off_by_five_minutes(there: CoreClient, seconds: int):
    client = PycognitoClient(there, "clara.benson")
    assert client.prove(client.begin(), when=timestamp(there.now + seconds))


@pytest.mark.parametrize("seconds", [-3_600, -301, 301, 3_600])
def test_clock_that_is_off_by_more_is_a_wrong_password(there: CoreClient, seconds: int):
    client = PycognitoClient(there, "clara.benson")
    proof = client.proof(client.begin(), when=timestamp(there.now + seconds))
    assert there.refused("RespondToAuthChallenge", **proof) == WRONG


@pytest.mark.parametrize(
    "form",
    [
        *("%Y-%m-%dT%H:%M:%SZ", "%a %b {day} %H:%M:%S +0000 %Y", "%a, {day} %b %Y %H:%M:%S UTC"),
        *("%b {day} %H:%M:%S UTC %Y", "Mi %b {day} %H:%M:%S UTC %Y", "%a %b 32 %H:%M:%S UTC %Y"),
    ],
)
def test_time_in_another_form_is_told(there: CoreClient, form: str):
    client = PycognitoClient(there, "clara.benson")
    proof = client.proof(client.begin(), when=timestamp(there.now, form))
    assert there.refused("RespondToAuthChallenge", **proof) == ("InvalidParameter", BAD_TIME)


def test_day_with_a_zero_in_front_can_be_read_and_does_not_fit(there: CoreClient):
    """Seen at the service: it signs the time as it writes it, "5" and not "05"."""
    there.now = 1_780_617_600.0  # 5 June 2026
    client = PycognitoClient(there, "clara.benson")
    form = "%a %b %d %H:%M:%S UTC %Y"
    proof = client.proof(client.begin(), when=timestamp(there.now, form))
    assert " 05 " in proof["ChallengeResponses"]["TIMESTAMP"]
    assert there.refused("RespondToAuthChallenge", **proof) == WRONG
    assert client.prove(client.begin())


def test_disabled_user_is_told_before_any_proof(there: CoreClient):
    who = {"UserPoolId": there.pool_id, "Username": "clara.benson"}
    client = PycognitoClient(there, "clara.benson")
    challenge = client.begin()
    there.ok("AdminDisableUser", **who)
    told = ("NotAuthorized", "User is disabled.")
    assert there.refused("InitiateAuth", **client.start()) == told
    assert there.refused("RespondToAuthChallenge", **client.proof(challenge)) == told


def test_user_that_is_deleted_meanwhile(there: CoreClient):
    client = PycognitoClient(there, "clara.benson")
    challenge = client.begin()
    there.ok("AdminDeleteUser", UserPoolId=there.pool_id, Username="clara.benson")
    assert there.refused("RespondToAuthChallenge", **client.proof(challenge)) == WRONG
