"""New tokens for a refresh token: REFRESH_TOKEN_AUTH and GetTokensFromRefreshToken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.state.request_context import RequestContext
from desktop.practice.state.tokens import make_tokens

if TYPE_CHECKING:
    from desktop.practice.operation import Call
    from desktop.practice.shapes import Body
    from desktop.practice.sign_in.challenge_reply import Parameters
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.grants import RefreshToken
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import User


def refresh(call: Call, pool: Pool, client: AppClient, given: Parameters) -> Body:
    """REFRESH_TOKEN_AUTH of InitiateAuth. It brings no new refresh token and can't do rotation."""
    if client.grace_seconds is not None:
        raise refusals.rotation_on()
    if not client.may_use("REFRESH_TOKEN_AUTH"):
        raise refusals.flow_off("REFRESH_TOKEN_AUTH")
    text = given.required("REFRESH_TOKEN")
    given_hash = given.values.get("SECRET_HASH")
    if client.has_secret and not given_hash:
        raise refusals.no_secret_hash(client.client_id)
    token = pool.grants.find(text, client.client_id)
    context = RequestContext(call.world, pool, client, _owner(pool, token), call.now)
    if not client.check_secret_hash(context.user.username, given_hash):
        raise refusals.wrong_refresh_secret_hash(client.client_id)
    _require_device(context.user, token, given.values.get("DEVICE_KEY"))
    _require_live(token, call.now)
    return {"AuthenticationResult": _renewed(context, token), "ChallengeParameters": {}}


def get_tokens_from_refresh_token(call: Call) -> Body:
    """GetTokensFromRefreshToken, which takes the client's secret and rotates where that is on."""
    pool, client = call.world.client(call.body["ClientId"])
    secret = call.body.get("ClientSecret")
    if client.has_secret and secret is None:
        raise refusals.no_secret(client.client_id)
    if not client.check_secret(secret):
        raise refusals.wrong_secret_hash(client.client_id)
    token = pool.grants.find(call.body["RefreshToken"], client.client_id)
    context = RequestContext(call.world, pool, client, _owner(pool, token), call.now)
    _require_device(context.user, token, call.body.get("DeviceKey"))
    grace = client.grace_seconds
    if grace is None:
        _require_live(token, call.now)
        return {"AuthenticationResult": _renewed(context, token)}
    if token.grant.revoked:
        # With rotation on this error comes without a message (docs/cognito-facts.md).
        raise refusals.not_authorized(None)
    _require_live(token, call.now)
    if token.spent(grace, call.now):
        raise refusals.refresh_token_reused()
    tokens = _renewed(context, token)
    tokens["RefreshToken"] = pool.grants.rotate(token, call.world.entropy, call.now)
    return {"AuthenticationResult": tokens}


def _renewed(context: RequestContext, token: RefreshToken) -> Body:
    token.grant.last_active = context.now
    return make_tokens(context, token.grant)


def _owner(pool: Pool, token: RefreshToken) -> User:
    user = pool.user_by_sub(token.grant.sub)
    if user is None:
        raise refusals.user_deleted()
    if not user.enabled:
        raise refusals.disabled()
    return user


def _require_device(user: User, token: RefreshToken, given: str | None) -> None:
    """Raise unless the token's device is named and still there; for tokens granted on a device."""
    key = token.grant.device_key
    if key is not None and (given != key or key not in user.devices):
        raise refusals.invalid_refresh_token()


def _require_live(token: RefreshToken, now: float) -> None:
    if token.grant.revoked:
        raise refusals.refresh_token_revoked()
    if now >= token.grant.expires:
        raise refusals.refresh_token_expired()
