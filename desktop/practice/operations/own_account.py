"""The signed-in user's own account: show, sign out everywhere, delete; and RevokeToken."""

from __future__ import annotations

from desktop.practice import refusals
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.described import auth_factors
from desktop.practice.shapes import CLIENT_ID, CLIENT_SECRET, TOKEN, Body, Structure
from desktop.practice.state.access import authorize

_JWT_DOTS = 2
"""ID and access tokens have two dots, refresh tokens four."""


def _get_user(call: Call) -> Body:
    caller = authorize(call.world, call.body["AccessToken"], call.now)
    user = caller.user
    body: Body = {
        "Username": user.username,
        "UserAttributes": [
            pair
            for pair in user.listed_attributes()
            if pair["Name"] == "sub" or caller.client.may_read(pair["Name"])
        ],
    }
    return body | user.mfa_settings()


def _auth_factors(call: Call) -> Body:
    caller = authorize(call.world, call.body["AccessToken"], call.now)
    return auth_factors(caller.pool, caller.user)


def _delete(call: Call) -> Body:
    caller = authorize(call.world, call.body["AccessToken"], call.now)
    del caller.pool.users[caller.pool.key_of(caller.user.username)]
    return {}


def _global_sign_out(call: Call) -> Body:
    caller = authorize(call.world, call.body["AccessToken"], call.now)
    caller.pool.grants.revoke_all(caller.user.sub)
    return {}


def _revoke_token(call: Call) -> Body:
    """Idempotent; an unknown token is no error, either (RFC 7009, section 2.2)."""
    try:
        pool, client = call.world.client(call.body["ClientId"])
    except refusals.CognitoError:
        raise refusals.wrong_client_or_secret() from None
    if not client.check_secret(call.body.get("ClientSecret")):
        raise refusals.wrong_client_or_secret()
    if not client.revocation:
        raise refusals.CognitoError(
            "UnsupportedOperation", "This feature is not enabled for this client"
        )
    token = call.body["Token"]
    if token.count(".") == _JWT_DOTS:
        raise refusals.CognitoError("UnsupportedTokenType", "Unsupported token type")
    grant = pool.grants.by_refresh_token(token)
    if grant is not None:
        if grant.client_id != client.client_id:
            raise refusals.wrong_client_or_secret()
        grant.revoked = True
    return {}


_ACCESS_TOKEN = Structure({"AccessToken": TOKEN}, ("AccessToken",))

OPERATIONS = (
    Operation("GetUser", _ACCESS_TOKEN, _get_user, public=True),
    Operation("GetUserAuthFactors", _ACCESS_TOKEN, _auth_factors, public=True),
    Operation("DeleteUser", _ACCESS_TOKEN, _delete, public=True),
    Operation("GlobalSignOut", _ACCESS_TOKEN, _global_sign_out, public=True),
    Operation(
        "RevokeToken",
        Structure(
            {"Token": TOKEN, "ClientId": CLIENT_ID, "ClientSecret": CLIENT_SECRET},
            ("Token", "ClientId"),
        ),
        _revoke_token,
        public=True,
    ),
)
