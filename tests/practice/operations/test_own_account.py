"""GetUser, GlobalSignOut and RevokeToken, and what is said of an access token that is no good."""

from __future__ import annotations

import pytest

from desktop.practice.state.tokens import sign
from tests.practice.core_client import CoreClient, claims

REVOKED = ("NotAuthorized", "Access Token has been revoked")


def test_get_user(core: CoreClient):
    shown = core.ok("GetUser", AccessToken=core.sign_in()["AccessToken"])
    attributes = {pair["Name"]: pair["Value"] for pair in shown["UserAttributes"]}
    assert shown["Username"] == "maria.santos"
    assert shown["UserAttributes"][0]["Name"] == "sub"
    assert attributes["phone_number_verified"] == "true", "a string here, unlike in the token"
    assert shown["UserMFASettingList"] == ["SMS_MFA"]
    assert "PreferredMfaSetting" not in shown


def test_global_sign_out_revokes_everything(core: CoreClient):
    one, other = core.sign_in(), core.sign_in()
    assert core.ok("GlobalSignOut", AccessToken=one["AccessToken"]) == {}
    for tokens in (one, other):
        assert core.refused("GetUser", AccessToken=tokens["AccessToken"]) == REVOKED
        refresh = {"ClientId": core.client_id, "RefreshToken": tokens["RefreshToken"]}
        assert core.refused("GetTokensFromRefreshToken", **refresh) == (
            "NotAuthorized",
            "Refresh Token has been revoked",
        )
    assert core.refused("GlobalSignOut", AccessToken=one["AccessToken"]) == REVOKED
    assert core.ok("GetUser", AccessToken=core.sign_in()["AccessToken"])


def test_revoke_token_is_repeatable_and_ends_its_own_sign_in_only(core: CoreClient):
    one, other = core.sign_in(), core.sign_in()
    body = {"ClientId": core.client_id, "Token": one["RefreshToken"]}
    assert core.ok("RevokeToken", **body) == {}
    assert core.ok("RevokeToken", **body) == {}
    assert core.refused("GetUser", AccessToken=one["AccessToken"]) == REVOKED
    assert core.ok("GetUser", AccessToken=other["AccessToken"])


def test_revoke_token_refuses_other_clients_and_tokens(core: CoreClient):
    tokens = core.sign_in()
    wrong = ("Unauthorized", "Invalid client or secret")
    assert core.refused("RevokeToken", ClientId="none", Token="x") == wrong
    access = {"ClientId": core.client_id, "Token": tokens["AccessToken"]}
    assert core.refused("RevokeToken", **access)[0] == "UnsupportedTokenType"
    assert core.ok("RevokeToken", ClientId=core.client_id, Token="garbage") == {}
    own = core.new_pool({"EnableTokenRevocation": False})
    own.new_user()
    refresh = own.begin("ann")["AuthenticationResult"]["RefreshToken"]
    assert own.refused("RevokeToken", ClientId=own.client_id, Token=refresh) == (
        "UnsupportedOperation",
        "This feature is not enabled for this client",
    )


@pytest.mark.parametrize("action", ["GetUser", "GlobalSignOut"])
def test_bad_access_tokens_are_refused_by_kind(core: CoreClient, action: str):
    def refused(token: str) -> tuple[str, str | None]:
        return core.refused(action, AccessToken=token)

    who = {"UserPoolId": core.pool_id, "Username": "maria.santos"}
    tokens = core.sign_in()
    token = tokens["AccessToken"]
    invalid = ("NotAuthorized", "Invalid Access Token")
    for garbage in ("x", "a.b.c", "a.b", "e30.e30.e30", "e30.bnVsbA.x", tokens["IdToken"]):
        assert refused(garbage) == invalid
    text, _, signature = token.rpartition(".")
    tampered = text + "." + ("A" if signature[0] != "A" else "B") + signature[1:]
    assert refused(tampered) == (
        "NotAuthorized",
        "Could not verify signature for Access Token",
    )
    unscoped = sign(
        core.practice.world.signing_keys.pair(core.pool_id).access,
        {**claims(token), "scope": "openid"},
    )
    assert refused(unscoped) == (
        "NotAuthorized",
        "Access Token does not have required scopes",
    )
    core.now += 3_600
    assert refused(token) == ("NotAuthorized", "Access Token has expired")
    token = core.sign_in()["AccessToken"]
    core.ok("AdminDisableUser", **who)
    assert refused(token) == ("NotAuthorized", "User is disabled.")
    core.ok("AdminEnableUser", **who)
    token = core.sign_in()["AccessToken"]
    core.ok("AdminDeleteUser", **who)
    if action == "GetUser":
        assert refused(token) == ("UserNotFound", "User does not exist.")
