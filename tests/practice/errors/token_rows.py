"""Refusals of tokens, and of devices that go with them."""

from __future__ import annotations

from typing import Any

from desktop.practice.ready_made.other_pools import DEVICES
from desktop.practice.state.tokens import sign
from tests.practice.core_client import OPTIONAL, ROTATION, SECRET, CoreClient, claims
from tests.practice.errors.row import Refusal, Row, begun, someone
from tests.practice.user_device import UserDevice

_SIMON = "simon.weber"


def _renewed(core: CoreClient, token: str, **more: str) -> Refusal:
    return begun(core, "REFRESH_TOKEN_AUTH", REFRESH_TOKEN=token, **more)


def _rotated(core: CoreClient, token: str, **more: str) -> Refusal:
    given = {"ClientId": core.client_id, "RefreshToken": token, **more}
    return core.refused("GetTokensFromRefreshToken", **given)


def _wrong_hash(core: CoreClient) -> Refusal:
    there = core.at(SECRET)
    token = there.sign_in(_SIMON, SECRET_HASH=there.secret_hash(_SIMON))["RefreshToken"]
    return _renewed(there, token, SECRET_HASH=there.secret_hash("x"))


def _secret(core: CoreClient, **more: str) -> Refusal:
    there = core.at(SECRET)
    token = there.sign_in(_SIMON, SECRET_HASH=there.secret_hash(_SIMON))["RefreshToken"]
    return _rotated(there, token, **more)


def _without_device(core: CoreClient) -> Refusal:
    owned = UserDevice(core.at(DEVICES))
    return owned.there.refused("InitiateAuth", **owned.refresh())


def _other_client(core: CoreClient) -> Refusal:
    token = core.sign_in()["RefreshToken"]
    made = core.ok(
        "CreateUserPoolClient",
        UserPoolId=core.pool_id,
        ClientName="other",
        ExplicitAuthFlows=["ALLOW_REFRESH_TOKEN_AUTH"],
    )["UserPoolClient"]
    other = CoreClient(core.practice, core.outbox, core.now, core.pool_id, made["ClientId"])
    return _renewed(other, token)


def _revoked(core: CoreClient) -> Refusal:
    token = core.sign_in()["RefreshToken"]
    core.ok("RevokeToken", ClientId=core.client_id, Token=token)
    return _renewed(core, token)


def _signed_out(core: CoreClient) -> Refusal:
    tokens = core.sign_in()
    core.ok("GlobalSignOut", AccessToken=tokens["AccessToken"])
    return _renewed(core, tokens["RefreshToken"])


def _revoked_with_rotation(core: CoreClient) -> Refusal:
    there = core.at(ROTATION)
    token = there.sign_in("rosa.keller")["RefreshToken"]
    there.ok("RevokeToken", ClientId=there.client_id, Token=token)
    return _rotated(there, token)


def _expired(core: CoreClient) -> Refusal:
    token = core.sign_in()["RefreshToken"]
    core.now += 30 * 86_400
    return _renewed(core, token)


def _owner_deleted(core: CoreClient) -> Refusal:
    token = core.sign_in()["RefreshToken"]
    core.ok("AdminDeleteUser", **someone(core, "maria.santos"))
    return _renewed(core, token)


def _owner_disabled(core: CoreClient) -> Refusal:
    token = core.sign_in()["RefreshToken"]
    core.ok("AdminDisableUser", **someone(core, "maria.santos"))
    return _renewed(core, token)


def _reused(core: CoreClient) -> Refusal:
    there = core.at(ROTATION)
    token = there.sign_in("rosa.keller")["RefreshToken"]
    there.ok("GetTokensFromRefreshToken", ClientId=there.client_id, RefreshToken=token)
    there.now += 31
    return _rotated(there, token)


def _flow_with_rotation(core: CoreClient) -> Refusal:
    there = core.at(ROTATION)
    return _renewed(there, there.sign_in("rosa.keller")["RefreshToken"])


def _shown(core: CoreClient, token: str) -> Refusal:
    return core.refused("GetUser", AccessToken=token)


def _access_revoked(core: CoreClient) -> Refusal:
    tokens = core.sign_in()
    core.ok("RevokeToken", ClientId=core.client_id, Token=tokens["RefreshToken"])
    return _shown(core, tokens["AccessToken"])


def _access_forged(core: CoreClient) -> Refusal:
    text, _, signature = core.sign_in()["AccessToken"].rpartition(".")
    return _shown(core, text + "." + ("B" if signature[0] == "A" else "A") + signature[1:])


def _access_deleted(core: CoreClient) -> Refusal:
    token = core.sign_in()["AccessToken"]
    core.ok("AdminDeleteUser", **someone(core, "maria.santos"))
    return _shown(core, token)


def _access_disabled(core: CoreClient) -> Refusal:
    token = core.sign_in()["AccessToken"]
    core.ok("AdminDisableUser", **someone(core, "maria.santos"))
    return _shown(core, token)


def _access_unscoped(core: CoreClient) -> Refusal:
    """Only the hosted pages, which the pool has not, give such tokens: made with its own key."""
    given = claims(core.sign_in()["AccessToken"]) | {"scope": "openid"}
    return _shown(core, sign(core.practice.world.signing_keys.pair(core.pool_id).access, given))


def _revocation_off(core: CoreClient) -> Refusal:
    own = core.new_pool({"EnableTokenRevocation": False})
    return own.refused("RevokeToken", ClientId=own.client_id, Token="x")


def _device(action: str, **more: Any) -> Any:
    def provoke(core: CoreClient) -> Refusal:
        owned = UserDevice(core.at(DEVICES))
        owned.call("ForgetDevice")
        return owned.refused(action, **more)

    return provoke


def _device_at_sign_in(core: CoreClient) -> Refusal:
    owned = UserDevice(core.at(DEVICES))
    owned.call("ForgetDevice")
    start = owned.there.start(owned.username, DEVICE_KEY=owned.key)
    return owned.there.refused("InitiateAuth", **start)


_DEVICE = "Device does not exist."
_REFRESH = "Invalid Refresh Token"

ROWS = (
    Row(
        "wrong hash at refresh",
        "NotAuthorized",
        "SecretHash does not match for the client: CLIENTID",
        _wrong_hash,
    ),
    Row(
        "GetTokensFromRefreshToken without secret",
        "NotAuthorized",
        "Client CLIENTID is configured for secret but secret was not received",
        _secret,
    ),
    Row(
        "GetTokensFromRefreshToken with a wrong secret",
        "NotAuthorized",
        "Unable to verify secret hash for client CLIENTID",
        lambda core: _secret(core, ClientSecret="w" * 24),
    ),
    Row("refresh: garbage", "NotAuthorized", _REFRESH, lambda core: _renewed(core, "x")),
    Row(
        "refresh: other pool",
        "NotAuthorized",
        _REFRESH,
        lambda core: _renewed(core.at(OPTIONAL), core.sign_in()["RefreshToken"]),
    ),
    Row("refresh: missing device key", "NotAuthorized", _REFRESH, _without_device),
    Row(
        "refresh: other client",
        "NotAuthorized",
        "Refresh Token has different Client",
        _other_client,
    ),
    Row("refresh: revoked", "NotAuthorized", "Refresh Token has been revoked", _revoked),
    Row("refresh: signed out", "NotAuthorized", "Refresh Token has been revoked", _signed_out),
    Row("revoked, rotation on", "NotAuthorized", None, _revoked_with_rotation),
    Row("refresh: expired", "NotAuthorized", "Refresh Token has expired", _expired),
    Row(
        "refresh: user deleted",
        "NotAuthorized",
        "The user has been deleted for the associated refresh token",
        _owner_deleted,
    ),
    Row("refresh: disabled", "NotAuthorized", "User is disabled.", _owner_disabled),
    Row("rotated token reused", "RefreshTokenReuse", "Refresh token reuse detected", _reused),
    Row(
        "REFRESH_TOKEN_AUTH with rotation on",
        "UnsupportedOperation",
        "This API does not support refresh token rotation",
        _flow_with_rotation,
    ),
    Row(
        "access token revoked",
        "NotAuthorized",
        "Access Token has been revoked",
        _access_revoked,
    ),
    Row(
        "ID token in place of the access token",
        "NotAuthorized",
        "Invalid Access Token",
        lambda core: _shown(core, core.sign_in()["IdToken"]),
    ),
    Row(
        "access token tampered with",
        "NotAuthorized",
        "Could not verify signature for Access Token",
        _access_forged,
    ),
    Row("access token, user deleted", "UserNotFound", "User does not exist.", _access_deleted),
    Row("access token, disabled", "NotAuthorized", "User is disabled.", _access_disabled),
    Row(
        "access token lacks the scope",
        "NotAuthorized",
        "Access Token does not have required scopes",
        _access_unscoped,
    ),
    Row(
        "RevokeToken without the secret",
        "Unauthorized",
        "Invalid client or secret",
        lambda core: core.refused("RevokeToken", ClientId=SECRET.client_id, Token="x"),
    ),
    Row(
        "RevokeToken, revocation off",
        "UnsupportedOperation",
        "This feature is not enabled for this client",
        _revocation_off,
    ),
    Row("device unknown", "ResourceNotFound", _DEVICE, _device("GetDevice")),
    Row("device unknown, to forget", "ResourceNotFound", _DEVICE, _device("ForgetDevice")),
    Row("device unknown at sign-in", "ResourceNotFound", _DEVICE, _device_at_sign_in),
    Row(
        "ConfirmDevice refused",
        "InvalidParameter",
        "Invalid device key given.",
        _device("ConfirmDevice"),
    ),
)
