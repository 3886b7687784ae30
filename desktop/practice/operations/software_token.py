"""Linking an authenticator app: for the signed-in user, or within MFA_SETUP."""

from __future__ import annotations

from desktop.practice import refusals
from desktop.practice.crypto.totp import Authenticator, Outcome
from desktop.practice.operation import Call, Operation
from desktop.practice.shapes import SESSION, TOKEN, Body, String, Structure
from desktop.practice.sign_in import mfa_setup
from desktop.practice.sign_in.challenge_reply import issue_challenge
from desktop.practice.state.access import authorize
from desktop.practice.state.request_context import RequestContext
from desktop.practice.state.users import TOTP

_SECRET_BYTES = 32
"""Of the app's secret."""


def _associate(call: Call) -> Body:
    """Make a new secret. An app that is linked already works until the new one is verified."""
    context, session = _caller(call)
    context.user.pending_authenticator = Authenticator(
        call.world.entropy.random_bytes(_SECRET_BYTES)
    )
    return {"SecretCode": context.user.pending_authenticator.setup_key, **session}


def _verify(call: Call) -> Body:
    context, session = _caller(call)
    pending = context.user.pending_authenticator
    if pending is None:
        raise refusals.no_totp()
    outcome = pending.check(call.body["UserCode"], call.now)
    if outcome is Outcome.USED:
        raise refusals.totp_used()
    if outcome is Outcome.WRONG:
        raise refusals.wrong_first_totp()
    pending.verified = True
    pending.device_name = call.body.get("FriendlyDeviceName", "")
    context.user.authenticator = pending
    context.user.pending_authenticator = None
    if session:
        context.user.set_factor(TOTP, enabled=True)
        context.pool.challenges.find(
            session["Session"], context.client.client_id, mfa_setup.NAME, call.now
        ).ready = True
    return {"Status": "SUCCESS", **session}


def _caller(call: Call) -> tuple[RequestContext, Body]:
    """The caller, and the next challenge session where the call came with one."""
    if "AccessToken" in call.body:
        return authorize(call.world, call.body["AccessToken"], call.now), {}
    if "Session" not in call.body:
        raise refusals.missing("AccessToken")
    for pool in call.world.pools.values():
        challenge = pool.challenges.peek(call.body["Session"])
        if challenge is None or challenge.client_id not in pool.clients:
            continue
        pool.challenges.find(call.body["Session"], challenge.client_id, mfa_setup.NAME, call.now)
        user = pool.user_by_sub(challenge.sub)
        if user is None:
            raise refusals.session_broken()
        client = pool.clients[challenge.client_id]
        context = RequestContext(call.world, pool, client, user, call.now, challenge.progress)
        return context, {"Session": issue_challenge(context, mfa_setup.NAME, {})["Session"]}
    raise refusals.session_broken()


OPERATIONS = (
    Operation(
        "AssociateSoftwareToken",
        Structure({"AccessToken": TOKEN, "Session": SESSION}),
        _associate,
        public=True,
    ),
    Operation(
        "VerifySoftwareToken",
        Structure(
            {
                "AccessToken": TOKEN,
                "Session": SESSION,
                "UserCode": String(6, 6, "[0-9]+"),
                "FriendlyDeviceName": String(),
            },
            ("UserCode",),
        ),
        _verify,
        public=True,
    ),
)
