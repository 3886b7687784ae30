"""Signing out: here, where what is kept on this computer goes first, or everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.calls import call, forget

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.jwt.tokens import Tokens
    from desktop.auth.steps import Flow


def sign_out(client: AppClient, tokens: Tokens) -> Flow[None]:
    """Revoke the session at the service, and with it its access tokens.

    Locally it is over before this begins; without a connection that is all there is.
    """
    yield from forget()
    yield from revoke(client, tokens)


def sign_out_stored(client: AppClient) -> Flow[None]:
    """The same for a session of an earlier run that could not be renewed yet."""
    kept = yield from forget()
    if kept is not None:
        yield from _revoke(client, kept.refresh_token)


def sign_out_everywhere(tokens: Tokens) -> Flow[None]:
    """End all sessions of this person, at every program and computer. It may be repeated.

    Refresh tokens are dead at once. An access or ID token that another program verifies by
    itself stays good until it ends. What is kept here stays until that is done: `sign_out` next.
    """
    yield from call("GlobalSignOut", {"AccessToken": tokens.access_token}, repeatable=True)


def revoke(client: AppClient, tokens: Tokens) -> Flow[None]:
    """RevokeToken; it is idempotent, so it may be repeated.

    The predecessor of a rotated token revokes the whole family.
    """
    yield from _revoke(client, tokens.refresh_token)


def _revoke(client: AppClient, refresh_token: str) -> Flow[None]:
    secret = {} if client.client_secret is None else {"ClientSecret": client.client_secret}
    yield from call(
        "RevokeToken",
        {"Token": refresh_token, "ClientId": client.client_id, **secret},
        repeatable=True,
    )
