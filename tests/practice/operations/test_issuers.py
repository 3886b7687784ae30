"""Both kinds of issuer, and a pool that is switched over while people are signed in."""

from __future__ import annotations

from typing import Any

import pytest
from jose import jwt

from desktop.practice.ready_made.other_pools import UPDATED_ISSUER
from tests.practice.core_client import DEFAULT, CoreClient, claims
from tests.practice.pool_process import PoolProcess

ORIGINAL_HOST = "cognito-idp.eu-central-1.amazonaws.com"
UPDATED_HOST = "issuer-cognito-idp.eu-central-1.amazonaws.com"


def issuers(tokens: dict[str, Any]) -> set[str]:
    """The issuers of the tokens in an AuthenticationResult."""
    return {str(claims(tokens[name])["iss"]) for name in ("IdToken", "AccessToken")}


def refresh(core: CoreClient, tokens: dict[str, Any]) -> dict[str, Any]:
    """New tokens for a refresh token."""
    answer = core.ok(
        "InitiateAuth",
        ClientId=core.client_id,
        AuthFlow="REFRESH_TOKEN_AUTH",
        AuthParameters={"REFRESH_TOKEN": tokens["RefreshToken"]},
    )
    return dict(answer["AuthenticationResult"])


def test_new_pool_has_the_original_issuer(core: CoreClient):
    pool = core.ok("CreateUserPool", PoolName="own")["UserPool"]
    assert pool["IssuerConfiguration"] == {"Type": "ORIGINAL"}


def test_ready_made_pool_with_the_updated_issuer(core: CoreClient):
    tokens = core.at(UPDATED_ISSUER).sign_in("quinn.barlow")
    assert issuers(tokens) == {f"https://{UPDATED_HOST}/{UPDATED_ISSUER.pool_id}"}
    shown = core.ok("DescribeUserPool", UserPoolId=UPDATED_ISSUER.pool_id)["UserPool"]
    assert shown["IssuerConfiguration"] == {"Type": "UPDATED"}


def test_switch_over_leaves_sign_ins_as_they_are(core: CoreClient):
    own = core.new_pool()
    own.new_user()
    old = own.begin("ann")["AuthenticationResult"]
    switch = {"UserPoolId": own.pool_id, "IssuerConfiguration": {"Type": "UPDATED"}}
    assert own.ok("UpdateUserPool", **switch) == {}
    assert own.ok("GetUser", AccessToken=old["AccessToken"])["Username"] == "ann"
    new = refresh(own, old)
    assert issuers(new) == {f"https://{UPDATED_HOST}/{own.pool_id}"}
    assert claims(new["IdToken"])["auth_time"] == claims(old["IdToken"])["auth_time"]
    assert own.ok("UpdateUserPool", UserPoolId=own.pool_id) == {}, "left out: back to the default"
    assert issuers(refresh(own, old)) == {f"https://{ORIGINAL_HOST}/{own.pool_id}"}
    assert own.ok("GetUser", AccessToken=new["AccessToken"])["Username"] == "ann"


def test_update_replaces_what_can_change_and_keeps_the_rest(core: CoreClient):
    own = core.new_pool(
        AliasAttributes=["email"],
        UsernameConfiguration={"CaseSensitive": False},
        DeviceConfiguration={"ChallengeRequiredOnNewDevice": True},
    )
    own.ok("UpdateUserPool", UserPoolId=own.pool_id, PoolName="renamed")
    shown = own.ok("DescribeUserPool", UserPoolId=own.pool_id)["UserPool"]
    assert shown["Name"] == "renamed"
    assert shown["AliasAttributes"] == ["email"]
    assert shown["UsernameConfiguration"] == {"CaseSensitive": False}
    assert "DeviceConfiguration" not in shown


def test_update_that_is_refused_changes_nothing(core: CoreClient):
    own = core.new_pool()
    before = own.ok("DescribeUserPool", UserPoolId=own.pool_id)
    passwordless = {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"]}}
    wanted = {"Policies": passwordless, "MfaConfiguration": "ON", "SmsConfiguration": {}}
    assert own.refused("UpdateUserPool", UserPoolId=own.pool_id, **wanted)[0] == "InvalidParameter"
    assert own.ok("DescribeUserPool", UserPoolId=own.pool_id) == before


@pytest.mark.parametrize("issuer", [None, 7, "", "https://example.com/POOL", "x/POOL", "POOL"])
def test_access_token_of_another_issuer(core: CoreClient, issuer: object):
    text = issuer.replace("POOL", DEFAULT.pool_id) if isinstance(issuer, str) else issuer
    assert core.practice.world.pool_of_issuer(text) is None


def sign_in(public: Any, pool: PoolProcess) -> dict[str, Any]:
    """Password and text message, with plain boto3."""
    start = pool.start("quinn.barlow")
    challenge = public.initiate_auth(**start)
    return dict(
        public.respond_to_auth_challenge(
            ClientId=start["ClientId"],
            ChallengeName="SMS_MFA",
            Session=challenge["Session"],
            ChallengeResponses={"USERNAME": "quinn.barlow", "SMS_MFA_CODE": pool.code()},
        )["AuthenticationResult"]
    )


def configuration(pool: PoolProcess, where: str) -> Any:
    """The OpenID configuration under an address of the server."""
    return pool.control("GET", f"/{where}/.well-known/openid-configuration")


def verify(pool: PoolProcess, token: str, where: str) -> None:
    """Check the token with what is published under `where`, as any OpenID client would."""
    found = configuration(pool, where)
    assert found["jwks_uri"] == found["issuer"] + "/.well-known/jwks.json"
    keys = pool.control("GET", f"/{where}/.well-known/jwks.json")
    options = {"verify_at_hash": False, "verify_aud": False}
    jwt.decode(token, keys, algorithms=["RS256"], issuer=found["issuer"], options=options)


def test_switch_over_of_a_pool_process(public: Any, pool: PoolProcess):
    pool_id = UPDATED_ISSUER.pool_id
    new = sign_in(public, pool)
    for where in (pool_id, f"{UPDATED_HOST}/{pool_id}"):
        verify(pool, new["IdToken"], where)
    assert configuration(pool, f"{ORIGINAL_HOST}/{pool_id}")["issuer"] == (
        f"https://{ORIGINAL_HOST}/{pool_id}"
    )
    pool.control("PUT", "/practice/issuer", {"user_pool_id": pool_id, "type": "ORIGINAL"})
    assert public.get_user(AccessToken=new["AccessToken"])["Username"] == "quinn.barlow"
    refreshed = public.initiate_auth(
        ClientId=UPDATED_ISSUER.client_id,
        AuthFlow="REFRESH_TOKEN_AUTH",
        AuthParameters={"REFRESH_TOKEN": new["RefreshToken"]},
    )["AuthenticationResult"]
    for where in (pool_id, f"{ORIGINAL_HOST}/{pool_id}"):
        verify(pool, refreshed["AccessToken"], where)
    shown = pool.control("GET", "/practice")["pools"]
    issuer = next(one["issuer"] for one in shown if one["user_pool_id"] == pool_id)
    assert issuer == f"https://{ORIGINAL_HOST}/{pool_id}"


@pytest.mark.parametrize(
    "where",
    [
        f"{UPDATED_HOST}/{DEFAULT.pool_id}",
        f"example.com/{UPDATED_ISSUER.pool_id}",
        f"{UPDATED_HOST}/eu-central-1_Nothing1",
        "eu-central-1_Nothing1",
    ],
)
def test_no_keys_under_another_address(pool: PoolProcess, where: str):
    assert pool.request("GET", f"/{where}/.well-known/jwks.json").status == 404


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (None, 400),
        ({"user_pool_id": DEFAULT.pool_id}, 400),
        ({"user_pool_id": DEFAULT.pool_id, "type": "NEWEST"}, 400),
        ({"user_pool_id": "eu-central-1_Nothing1", "type": "UPDATED"}, 404),
    ],
)
def test_switch_that_is_not_understood(pool: PoolProcess, body: Any, status: int):
    answer = pool.request("PUT", "/practice/issuer", body)
    assert answer.status == status
    assert answer.json()["error"]
