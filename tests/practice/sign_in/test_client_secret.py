"""App clients with a secret: SECRET_HASH in the flows, the secret itself elsewhere."""

from __future__ import annotations

import pytest

from tests.practice.core_client import SECRET, CoreClient

NAME = "simon.weber"


@pytest.fixture
def there(core: CoreClient) -> CoreClient:
    return core.at(SECRET)


def test_sign_in_and_refresh_with_hash(there: CoreClient):
    given = {"SECRET_HASH": there.secret_hash(NAME)}
    token = there.sign_in(NAME, **given)["RefreshToken"]
    body = {
        "ClientId": there.client_id,
        "AuthFlow": "REFRESH_TOKEN_AUTH",
        "AuthParameters": {"REFRESH_TOKEN": token, **given},
    }
    assert there.ok("InitiateAuth", **body)
    body["AuthParameters"] = {"REFRESH_TOKEN": token}
    assert there.refused("InitiateAuth", **body) == (
        "NotAuthorized",
        f"Client {there.client_id} is configured with secret but SECRET_HASH was not received",
    )
    body["AuthParameters"] = {"REFRESH_TOKEN": token, "SECRET_HASH": there.secret_hash("x")}
    assert there.refused("InitiateAuth", **body) == (
        "NotAuthorized",
        f"SecretHash does not match for the client: {there.client_id}",
    )


def test_sign_in_without_or_with_a_wrong_hash(there: CoreClient):
    missing = (
        "NotAuthorized",
        f"Client {there.client_id} is configured with secret but SECRET_HASH was not received",
    )
    wrong = ("NotAuthorized", f"Unable to verify secret hash for client {there.client_id}")
    assert there.refused("InitiateAuth", **there.start(NAME)) == missing
    assert there.refused("InitiateAuth", **there.start(NAME, SECRET_HASH="é")) == wrong
    challenge = there.begin(NAME, SECRET_HASH=there.secret_hash(NAME))
    body = there.response(challenge, NAME, SMS_MFA_CODE=there.code())
    assert there.refused("RespondToAuthChallenge", **body) == missing
    body["ChallengeResponses"]["SECRET_HASH"] = there.secret_hash("x")
    assert there.refused("RespondToAuthChallenge", **body) == wrong


def test_hash_for_a_client_without_secret(core: CoreClient):
    body = core.start("maria.santos", SECRET_HASH="x")
    assert core.refused("InitiateAuth", **body)[0] == "NotAuthorized"


def test_get_tokens_takes_the_secret_itself(there: CoreClient):
    token = there.sign_in(NAME, SECRET_HASH=there.secret_hash(NAME))["RefreshToken"]
    body = {"ClientId": there.client_id, "RefreshToken": token}
    right = {"ClientSecret": SECRET.client_secret}
    assert there.ok("GetTokensFromRefreshToken", **body, **right)
    assert there.refused("GetTokensFromRefreshToken", **body) == (
        "NotAuthorized",
        f"Client {there.client_id} is configured for secret but secret was not received",
    )
    wrong = {"ClientSecret": "w" * 48}
    assert there.refused("GetTokensFromRefreshToken", **body, **wrong) == (
        "NotAuthorized",
        f"Unable to verify secret hash for client {there.client_id}",
    )


def test_revoke_takes_the_secret_itself(there: CoreClient):
    token = there.sign_in(NAME, SECRET_HASH=there.secret_hash(NAME))["RefreshToken"]
    body = {"ClientId": there.client_id, "Token": token}
    refused = ("Unauthorized", "Invalid client or secret")
    assert there.refused("RevokeToken", **body) == refused
    assert there.refused("RevokeToken", **body, ClientSecret="w" * 48) == refused
    assert there.ok("RevokeToken", **body, ClientSecret=SECRET.client_secret) == {}
