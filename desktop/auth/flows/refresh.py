"""Renewing the tokens of a session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.auth.calls import call
from desktop.auth.challenges.challenge import PASSING_TROUBLE
from desktop.auth.errors import RotationRequired, TokensRejected
from desktop.auth.flows.judge import judge

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.replies import Reply
    from desktop.auth.steps import Flow
    from desktop.auth.tokens import Session


def refresh(client: AppClient, session: Session) -> Flow[Session]:
    """New tokens for the same person, judged like the first ones.

    REFRESH_TOKEN_AUTH first; at a client that rotates refresh tokens the service refuses it
    and GetTokensFromRefreshToken is the way. Raises `SignedOut` when the session is over.
    """
    try:
        reply = yield from _refresh_token_auth(client, session)
    except RotationRequired:
        reply = yield from _tokens_from_refresh_token(client, session)
    tokens = reply.tokens(previous_refresh_token=session.tokens.refresh_token)
    renewed = yield from judge(client, reply, tokens, session.method)
    if renewed.id_claims.get("sub") != session.id_claims.get("sub"):
        raise TokensRejected(renewed.verdicts)
    return replace(renewed, device=session.device)


def renewed_if_possible(client: AppClient, session: Session) -> Flow[Session]:
    """After a change that shows in tokens; the old ones where new ones can't be had just now."""
    try:
        return (yield from refresh(client, session))
    except PASSING_TROUBLE:
        return session


def _refresh_token_auth(client: AppClient, session: Session) -> Flow[Reply]:
    device = {"DEVICE_KEY": session.device_key} if session.device_key else {}
    return (
        yield from call(
            "InitiateAuth",
            {
                "AuthFlow": "REFRESH_TOKEN_AUTH",
                "ClientId": client.client_id,
                "AuthParameters": {
                    "REFRESH_TOKEN": session.tokens.refresh_token,
                    **client.secret_hash(session.user_name),
                    **device,
                },
            },
            repeatable=True,
        )
    )


def _tokens_from_refresh_token(client: AppClient, session: Session) -> Flow[Reply]:
    """With rotation on each use makes a new token, so only what was never sent is repeated."""
    secret = {} if client.client_secret is None else {"ClientSecret": client.client_secret}
    device = {"DeviceKey": session.device_key} if session.device_key else {}
    return (
        yield from call(
            "GetTokensFromRefreshToken",
            {
                "RefreshToken": session.tokens.refresh_token,
                "ClientId": client.client_id,
                **secret,
                **device,
            },
        )
    )
