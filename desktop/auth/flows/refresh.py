"""Renewing the tokens of a session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.auth.calls import call, forget, keep, recall
from desktop.auth.challenges.challenge import RETRYABLE_ERRORS
from desktop.auth.errors import NothingKept, ProtocolError, ReplyLost, RotationRequired, SignedOut
from desktop.auth.flows.sign_out import revoke
from desktop.auth.flows.verify_tokens import verify_tokens
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.not_kept import NotKept

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.replies import Reply
    from desktop.auth.session import Session
    from desktop.auth.steps import Flow
    from desktop.auth.stored_session import StoredSession


def refresh(client: AppClient, session: Session) -> Flow[Session]:
    """New tokens for the same person, judged like the first ones.

    A session that is kept between runs is renewed from what is kept: another program may have
    renewed it since. Raises `SignedOut` when the session is over.
    """
    if not session.kept:
        return (yield from _renew(client, session.stored_session, kept=False))
    recalled = yield from recall()
    try:
        if (
            recalled.stored_session is None
        ):  # the keyring keeps silent: what is in memory is as good
            return (yield from _renew(client, session.stored_session, kept=False))
        return (yield from _renew(client, recalled.stored_session, kept=True))
    finally:
        recalled.release()


def resume(client: AppClient) -> Flow[Session]:
    """The session of an earlier run. Raises `NothingKept` when there is none.

    Raises `SignedOut` when it is over at the service; then it is forgotten here as well. With no
    connection it stays, to be tried again.
    """
    recalled = yield from recall()
    try:
        if recalled.stored_session is None:
            raise NothingKept(recalled.why or NotKept.NOTHING)
        return (yield from _renew(client, recalled.stored_session, kept=True))
    finally:
        recalled.release()


def _renew(client: AppClient, stored_session: StoredSession, *, kept: bool) -> Flow[Session]:
    try:
        return (yield from _renewed(client, stored_session, kept=kept))
    except (SignedOut, TokensRejected):
        if kept:
            yield from forget(stored_session)
        raise


def _renewed(client: AppClient, stored_session: StoredSession, *, kept: bool) -> Flow[Session]:
    """REFRESH_TOKEN_AUTH until the service says that this app client rotates refresh tokens."""
    rotates = stored_session.rotates
    if rotates:
        reply = yield from _rotated(client, stored_session)
    else:
        try:
            reply = yield from _refresh_token_auth(client, stored_session)
        except RotationRequired:
            rotates = True
            reply = yield from _rotated(client, stored_session)
    tokens = reply.tokens(previous_refresh_token=stored_session.refresh_token)
    now = replace(stored_session, refresh_token=tokens.refresh_token, rotates=rotates)
    if kept and now != stored_session:
        # Before anything is said: the token that is kept so far is good for seconds only.
        why = yield from keep(now, begins=False)
        if why is NotKept.NOTHING:  # signed out meanwhile, and it stays so
            yield from revoke(client, tokens)
            raise NothingKept(why)
        kept = why is None
    renewed = yield from verify_tokens(client, reply, tokens, stored_session.method)
    if renewed.id_claims.get("sub") != stored_session.sub:
        raise TokensRejected(renewed.verdicts)
    return replace(renewed, rotates=rotates, kept=kept, device=stored_session.device)


def refresh_if_possible(client: AppClient, session: Session) -> Flow[Session]:
    """After a change that shows in tokens; the old ones where new ones can't be had just now."""
    try:
        return (yield from refresh(client, session))
    except RETRYABLE_ERRORS:
        return session


def _refresh_token_auth(client: AppClient, stored_session: StoredSession) -> Flow[Reply]:
    device = {"DEVICE_KEY": stored_session.device_key} if stored_session.device_key else {}
    return (
        yield from call(
            "InitiateAuth",
            {
                "AuthFlow": "REFRESH_TOKEN_AUTH",
                "ClientId": client.client_id,
                "AuthParameters": {
                    "REFRESH_TOKEN": stored_session.refresh_token,
                    **client.secret_hash(stored_session.user_name),
                    **device,
                },
            },
            repeatable=True,
        )
    )


def _rotated(client: AppClient, stored_session: StoredSession) -> Flow[Reply]:
    """GetTokensFromRefreshToken, and once more when its answer was lost.

    Each use makes a new token, so only what was never sent is repeated by itself. But with the
    answer the new token is lost, and the old one is good for the pool's grace time still (at most
    a minute): trying at once is the only way not to have to sign in again.
    """
    try:
        return (yield from _tokens_from_refresh_token(client, stored_session))
    except (ReplyLost, ProtocolError):
        return (yield from _tokens_from_refresh_token(client, stored_session))


def _tokens_from_refresh_token(client: AppClient, stored_session: StoredSession) -> Flow[Reply]:
    secret = {} if client.client_secret is None else {"ClientSecret": client.client_secret}
    device = {"DeviceKey": stored_session.device_key} if stored_session.device_key else {}
    return (
        yield from call(
            "GetTokensFromRefreshToken",
            {
                "RefreshToken": stored_session.refresh_token,
                "ClientId": client.client_id,
                **secret,
                **device,
            },
        )
    )
