"""Linking an authenticator app: for the signed-in user, or within MFA_SETUP."""

from __future__ import annotations

from desktop.practice import refusals
from desktop.practice.crypto.totp import Authenticator, Outcome
from desktop.practice.operation import Call, Operation
from desktop.practice.shapes import SESSION, TOKEN, Body, String, Structure
from desktop.practice.sign_in import mfa_setup
from desktop.practice.sign_in.challenge_reply import issue_challenge
from desktop.practice.state.access import authorize
from desktop.practice.state.attempt import Attempt
from desktop.practice.state.users import TOTP

_SECRET_BYTES = 32
"""Of the app's secret."""


def _associate(call: Call) -> Body:
    """Make a new secret. An app that is linked already works until the new one is verified."""
    attempt, session = _caller(call)
    attempt.user.pending_authenticator = Authenticator(
        call.world.entropy.random_bytes(_SECRET_BYTES)
    )
    return {"SecretCode": attempt.user.pending_authenticator.setup_key, **session}


def _verify(call: Call) -> Body:
    attempt, session = _caller(call)
    pending = attempt.user.pending_authenticator
    if pending is None:
        raise refusals.no_totp()
    outcome = pending.check(call.body["UserCode"], call.now)
    if outcome is Outcome.USED:
        raise refusals.totp_used()
    if outcome is Outcome.WRONG:
        raise refusals.wrong_first_totp()
    pending.verified = True
    pending.device_name = call.body.get("FriendlyDeviceName", "")
    attempt.user.authenticator = pending
    attempt.user.pending_authenticator = None
    if session:
        attempt.user.set_factor(TOTP, enabled=True)
        attempt.pool.challenges.find(
            session["Session"], attempt.client.client_id, mfa_setup.NAME, call.now
        ).ready = True
    return {"Status": "SUCCESS", **session}


def _caller(call: Call) -> tuple[Attempt, Body]:
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
        attempt = Attempt(call.world, pool, client, user, call.now, challenge.progress)
        return attempt, {"Session": issue_challenge(attempt, mfa_setup.NAME, {})["Session"]}
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
