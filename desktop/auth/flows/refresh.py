"""Renewing the tokens of a session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.auth.calls import call, forget, keep, recall
from desktop.auth.challenges.challenge import RETRYABLE_ERRORS
from desktop.auth.errors import (
    NothingKept,
    ProtocolError,
    ReplyLost,
    RotationRequired,
    ServiceFault,
    SignedOut,
)
from desktop.auth.flows.sign_out import revoke
from desktop.auth.flows.verify_tokens import verify_tokens
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.not_kept import NotKept
from desktop.auth.steps import PRIMARY

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.jwt.verdicts import Check
    from desktop.auth.replies import Reply
    from desktop.auth.session import Session
    from desktop.auth.steps import Flow
    from desktop.auth.stored_session import StoredSession


def refresh(client: AppClient, session: Session, *, primary_only: bool = False) -> Flow[Session]:
    """New tokens for the same person, verified like the first ones.

    A stored session is renewed from what is stored: another program may have renewed it since.
    `primary_only`: a try whether the pool's own Region is back, which asks nothing of its replica.
    Raises `SignedOut` when the session is over.
    """
    regions = (PRIMARY,) if primary_only else client.regions_from(PRIMARY)
    renewed = yield from _refreshed(client, session, regions)
    return replace(renewed, typed_name=session.typed_name)


def _refreshed(client: AppClient, session: Session, regions: tuple[str, ...]) -> Flow[Session]:
    if not session.kept:
        renewed = yield from _renew(client, session.stored_session, regions, kept=False)
        return replace(renewed, not_kept=session.not_kept)
    recalled = yield from recall()
    try:
        if recalled.stored_session is None:  # the keyring can't be read: use what is in memory
            renewed = yield from _renew(client, session.stored_session, regions, kept=False)
            return replace(renewed, not_kept=recalled.why)
        return (yield from _renew(client, recalled.stored_session, regions, kept=True))
    finally:
        recalled.release()


def resume(client: AppClient) -> Flow[Session]:
    """The stored session of an earlier run, renewed. Raises `NothingKept` when there is none.

    Raises `SignedOut` when it is over at the service, after deleting it here. It stays when there
    is no connection, to be tried again.
    """
    recalled = yield from recall()
    try:
        if recalled.stored_session is None:
            raise NothingKept(recalled.why or NotKept.NOTHING)
        regions = client.regions_from(PRIMARY)
        return (yield from _renew(client, recalled.stored_session, regions, kept=True))
    finally:
        recalled.release()


def _renew(
    client: AppClient, stored_session: StoredSession, regions: tuple[str, ...], *, kept: bool
) -> Flow[Session]:
    """Renew it; delete it from this computer when it is over."""
    try:
        return (yield from _renewed(client, stored_session, regions, kept=kept))
    except (SignedOut, TokensRejected):
        if kept:
            yield from forget(stored_session)
        raise


def _renewed(
    client: AppClient, stored_session: StoredSession, regions: tuple[str, ...], *, kept: bool
) -> Flow[Session]:
    """REFRESH_TOKEN_AUTH until the service says that this app client rotates refresh tokens."""
    rotates = stored_session.rotates
    if rotates:
        reply = yield from _rotated(client, stored_session, regions)
    else:
        try:
            reply = yield from _refresh_token_auth(client, stored_session, regions)
        except RotationRequired:
            rotates = True
            reply = yield from _rotated(client, stored_session, regions)
    tokens = reply.tokens(previous_refresh_token=stored_session.refresh_token)
    renewed_session = replace(stored_session, refresh_token=tokens.refresh_token, rotates=rotates)
    why = None
    if kept and renewed_session != stored_session:
        # Before anything else: the token that is stored so far is good for seconds only.
        why = yield from keep(renewed_session, begins=False)
        if why is NotKept.NOTHING:  # the person signed out meanwhile
            yield from revoke(client, tokens)
            raise NothingKept(why)
        kept = why is None
    renewed = yield from verify_tokens(
        client,
        reply,
        tokens,
        stored_session.method,
        second_step=stored_session.second_step,
        acr_values=client.acr_values,
    )
    if renewed.id_claims.get("sub") != stored_session.sub:
        raise TokensRejected(renewed.verdicts)
    if not all(_is_known(check) for check in renewed.verdicts.sign_in):
        yield from forget(renewed_session)
        yield from revoke(client, tokens)
        raise NothingKept(NotKept.SECOND_STEP_UNKNOWN)
    return replace(renewed, rotates=rotates, kept=kept, not_kept=why, device=stored_session.device)


def _is_known(check: Check) -> bool:
    """False where the session was stored by a version that didn't say whether it had a second step.

    A level that the service doesn't name is normal.
    """
    return check.name != "second_factor" or check.ok is not None


def refresh_if_possible(client: AppClient, session: Session) -> Flow[Session]:
    """New tokens after a change that they show; the old ones if new ones can't be had just now."""
    try:
        return (yield from refresh(client, session))
    except RETRYABLE_ERRORS:
        return session


def _refresh_token_auth(
    client: AppClient, stored_session: StoredSession, regions: tuple[str, ...]
) -> Flow[Reply]:
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
            regions=regions,
        )
    )


def _rotated(
    client: AppClient, stored_session: StoredSession, regions: tuple[str, ...]
) -> Flow[Reply]:
    """GetTokensFromRefreshToken, and once more when its reply was lost.

    Each call makes a new refresh token, so the driver doesn't repeat it. When its reply is lost,
    the new token is lost with it, and the old one stays good for the pool's grace period only (at
    most a minute): an immediate second call is the only way not to have to sign in again. It goes
    to the replica where there is one, which is also asked where the pool's own Region has a fault.
    """
    second = client.regions_from(client.replica_region)
    try:
        return (yield from _tokens_from_refresh_token(client, stored_session, regions))
    except (ReplyLost, ProtocolError, ServiceFault) as error:
        if isinstance(error, ServiceFault) and len(regions) == 1:
            raise
        return (yield from _tokens_from_refresh_token(client, stored_session, second))


def _tokens_from_refresh_token(
    client: AppClient, stored_session: StoredSession, regions: tuple[str, ...]
) -> Flow[Reply]:
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
            regions=regions,
        )
    )
