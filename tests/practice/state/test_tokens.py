"""What the tokens say, and that their signatures hold."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from jose import jwt

from desktop.practice.crypto.signing_keys import KeyFactory, SigningKeys
from tests.practice.core_client import OPTIONAL, CoreClient, claims, header

ISSUER = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Practice1"


def key_set(core: CoreClient) -> dict[str, Any]:
    return dict(core.practice.world.signing_keys.pair(core.pool_id).key_set())


def test_id_token(core: CoreClient):
    token = core.sign_in()["IdToken"]
    found = claims(token)
    random = {name: found.pop(name) for name in ("sub", "jti", "origin_jti", "event_id")}
    assert len(set(random.values())) == 4
    assert found == {
        "name": "Maria Santos",
        "email": "maria.santos@example.com",
        "email_verified": True,
        "phone_number": "+14155550100",
        "phone_number_verified": True,
        "cognito:groups": ["duty-doctors", "ward-7", "staff"],
        "cognito:username": "maria.santos",
        "iss": ISSUER,
        "aud": core.client_id,
        "token_use": "id",
        "auth_time": int(core.now),
        "iat": int(core.now),
        "exp": int(core.now) + 3_600,
    }


def test_access_token(core: CoreClient):
    token = core.sign_in()["AccessToken"]
    found = claims(token)
    assert len({found.pop(name) for name in ("sub", "jti", "origin_jti", "event_id")}) == 4
    assert found == {
        "cognito:groups": ["duty-doctors", "ward-7", "staff"],
        "username": "maria.santos",
        "iss": ISSUER,
        "client_id": core.client_id,
        "token_use": "access",
        "scope": "aws.cognito.signin.user.admin",
        "auth_time": int(core.now),
        "iat": int(core.now),
        "exp": int(core.now) + 3_600,
    }


def test_pair_belongs_together(core: CoreClient):
    tokens = core.sign_in()
    one, other = claims(tokens["IdToken"]), claims(tokens["AccessToken"])
    for name in ("sub", "event_id", "origin_jti", "auth_time"):
        assert one[name] == other[name]
    assert one["jti"] != other["jti"]


def test_header_and_keys(core: CoreClient):
    tokens = core.sign_in()
    keys = key_set(core)["keys"]
    assert [key.keys() for key in keys] == [{"alg", "e", "kid", "kty", "n", "use"}] * 2
    for token, key in zip((tokens["IdToken"], tokens["AccessToken"]), keys, strict=True):
        assert header(token) == {"kid": key["kid"], "alg": "RS256"}
        assert len(key["kid"]) == 44
        assert len(base64.b64decode(key["kid"], validate=True)) == 32
        assert (key["alg"], key["kty"], key["use"], key["e"]) == ("RS256", "RSA", "sig", "AQAB")
    assert keys[0]["kid"] != keys[1]["kid"]


def test_signatures_hold_for_python_jose(core: CoreClient):
    tokens = core.sign_in()
    checks = {"verify_aud": False, "verify_exp": False, "verify_at_hash": False}
    for name in ("IdToken", "AccessToken"):
        found = jwt.decode(tokens[name], key_set(core), algorithms=["RS256"], options=checks)
        assert found["iss"] == ISSUER


def test_lifetimes_of_the_client(core: CoreClient):
    own = core.new_pool(
        {
            "AccessTokenValidity": 10,
            "IdTokenValidity": 1,
            "RefreshTokenValidity": 2,
            "TokenValidityUnits": {"AccessToken": "minutes", "RefreshToken": "hours"},
        }
    )
    own.new_user()
    tokens = own.begin("ann")["AuthenticationResult"]
    assert tokens["ExpiresIn"] == 600
    assert claims(tokens["AccessToken"])["exp"] == int(own.now) + 600
    assert claims(tokens["IdToken"])["exp"] == int(own.now) + 3_600
    refresh = {
        "ClientId": own.client_id,
        "AuthFlow": "REFRESH_TOKEN_AUTH",
        "AuthParameters": {"REFRESH_TOKEN": tokens["RefreshToken"]},
    }
    own.now += 7_199
    assert own.ok("InitiateAuth", **refresh)
    own.now += 1
    assert own.refused("InitiateAuth", **refresh) == (
        "NotAuthorized",
        "Refresh Token has expired",
    )


@pytest.mark.parametrize(
    "settings",
    [
        {"AccessTokenValidity": 4, "TokenValidityUnits": {"AccessToken": "minutes"}},
        {"IdTokenValidity": 2, "TokenValidityUnits": {"IdToken": "days"}},
        {"RefreshTokenValidity": 59, "TokenValidityUnits": {"RefreshToken": "minutes"}},
        {"RefreshTokenValidity": 3_651},
    ],
)
def test_lifetimes_outside_the_range(core: CoreClient, settings: dict[str, Any]):
    client = {"UserPoolId": core.pool_id, "ClientName": "x", **settings}
    assert core.refused("CreateUserPoolClient", **client)[0] == "InvalidParameter"


def test_client_reads_only_what_it_may(core: CoreClient):
    own = core.new_pool({"ReadAttributes": ["email"]})
    own.new_user(email="ann@example.com", name="Ann")
    tokens = own.begin("ann")["AuthenticationResult"]
    assert claims(tokens["IdToken"])["email"] == "ann@example.com"
    assert "name" not in claims(tokens["IdToken"])
    shown = own.ok("GetUser", AccessToken=tokens["AccessToken"])["UserAttributes"]
    assert [pair["Name"] for pair in shown] == ["sub", "email"]


def test_without_revocation_there_is_no_origin(core: CoreClient):
    own = core.new_pool({"EnableTokenRevocation": False})
    own.new_user()
    tokens = own.begin("ann")["AuthenticationResult"]
    assert not {"origin_jti", "jti"} & claims(tokens["IdToken"]).keys()
    assert "origin_jti" not in claims(tokens["AccessToken"])


def test_hostile_claims_come_through_as_they_are(core: CoreClient):
    found = claims(core.sign_in("eve.markup")["IdToken"])
    assert found["name"].startswith("<img src=x onerror=")
    assert "\u202e" in found["given_name"]
    assert "<script>alert(1)</script>" in found["cognito:groups"]
    assert len(found) < 40


def test_oversize_claims_are_oversize(core: CoreClient):
    tokens = core.sign_in("otto.oversize")
    assert sum(len(str(value)) for value in claims(tokens["IdToken"]).values()) > 50_000
    assert len(claims(tokens["IdToken"])["cognito:groups"]) == 1_000
    assert len(tokens["AccessToken"]) > 16_384


def test_every_pool_has_keys_of_its_own(key_factory: KeyFactory):
    made = []

    def counted():
        made.append(key_factory())
        return made[-1]

    keys = SigningKeys(counted)
    keys.warm(["one", "two"])
    assert len(made) == 4
    assert keys.pair("one") is keys.pair("one")
    keys.keep_only(["one"])
    keys.warm(["one", "two"])
    assert len(made) == 6


def test_refused_legacy_flows_mixture(core: CoreClient):
    flows = ["USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"]
    client = {"UserPoolId": OPTIONAL.pool_id, "ClientName": "x", "ExplicitAuthFlows": flows}
    assert core.refused("CreateUserPoolClient", **client)[0] == "InvalidParameter"
    client["ExplicitAuthFlows"] = flows[:1]
    assert core.ok("CreateUserPoolClient", **client)
