"""GetUser, GlobalSignOut and RevokeToken, and what is said of an access token that is no good."""

from __future__ import annotations

import pytest

from desktop.practice.state.tokens import sign
from tests.practice.core_client import Desk, claims

REVOKED = ("NotAuthorized", "Access Token has been revoked")


def test_get_user(desk: Desk):
    shown = desk.ok("GetUser", AccessToken=desk.sign_in()["AccessToken"])
    attributes = {pair["Name"]: pair["Value"] for pair in shown["UserAttributes"]}
    assert shown["Username"] == "maria.santos"
    assert shown["UserAttributes"][0]["Name"] == "sub"
    assert attributes["phone_number_verified"] == "true", "a string here, unlike in the token"
    assert shown["UserMFASettingList"] == ["SMS_MFA"]
    assert "PreferredMfaSetting" not in shown


def test_global_sign_out_revokes_everything(desk: Desk):
    one, other = desk.sign_in(), desk.sign_in()
    assert desk.ok("GlobalSignOut", AccessToken=one["AccessToken"]) == {}
    for tokens in (one, other):
        assert desk.refused("GetUser", AccessToken=tokens["AccessToken"]) == REVOKED
        refresh = {"ClientId": desk.client_id, "RefreshToken": tokens["RefreshToken"]}
        assert desk.refused("GetTokensFromRefreshToken", **refresh) == (
            "NotAuthorized",
            "Refresh Token has been revoked",
        )
    assert desk.refused("GlobalSignOut", AccessToken=one["AccessToken"]) == REVOKED
    assert desk.ok("GetUser", AccessToken=desk.sign_in()["AccessToken"])


def test_revoke_token_is_repeatable_and_ends_its_own_sign_in_only(desk: Desk):
    one, other = desk.sign_in(), desk.sign_in()
    body = {"ClientId": desk.client_id, "Token": one["RefreshToken"]}
    assert desk.ok("RevokeToken", **body) == {}
    assert desk.ok("RevokeToken", **body) == {}
    assert desk.refused("GetUser", AccessToken=one["AccessToken"]) == REVOKED
    assert desk.ok("GetUser", AccessToken=other["AccessToken"])


def test_revoke_token_refusals(desk: Desk):
    tokens = desk.sign_in()
    wrong = ("Unauthorized", "Invalid client or secret")
    assert desk.refused("RevokeToken", ClientId="none", Token="x") == wrong
    access = {"ClientId": desk.client_id, "Token": tokens["AccessToken"]}
    assert desk.refused("RevokeToken", **access)[0] == "UnsupportedTokenType"
    assert desk.ok("RevokeToken", ClientId=desk.client_id, Token="garbage") == {}
    own = desk.new_pool({"EnableTokenRevocation": False})
    own.new_user()
    refresh = own.begin("ann")["AuthenticationResult"]["RefreshToken"]
    assert own.refused("RevokeToken", ClientId=own.client_id, Token=refresh) == (
        "UnsupportedOperation",
        "This feature is not enabled for this client",
    )


@pytest.mark.parametrize("action", ["GetUser", "GlobalSignOut"])
def test_bad_access_tokens(desk: Desk, action: str):
    def refused(token: str) -> tuple[str, str | None]:
        return desk.refused(action, AccessToken=token)

    who = {"UserPoolId": desk.pool_id, "Username": "maria.santos"}
    tokens = desk.sign_in()
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
        desk.practice.world.keys.pair(desk.pool_id).access, {**claims(token), "scope": "openid"}
    )
    assert refused(unscoped) == (
        "NotAuthorized",
        "Access Token does not have required scopes",
    )
    desk.now += 3_600
    assert refused(token) == ("NotAuthorized", "Access Token has expired")
    token = desk.sign_in()["AccessToken"]
    desk.ok("AdminDisableUser", **who)
    assert refused(token) == ("NotAuthorized", "User is disabled.")
    desk.ok("AdminEnableUser", **who)
    token = desk.sign_in()["AccessToken"]
    desk.ok("AdminDeleteUser", **who)
    if action == "GetUser":
        assert refused(token) == ("UserNotFound", "User does not exist.")
