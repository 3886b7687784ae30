"""Signing out: the refresh token is revoked at the service, and with it its access tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.calls import call

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.steps import Flow
    from desktop.auth.tokens import Tokens


def sign_out(client: AppClient, tokens: Tokens) -> Flow[None]:
    """Revoke the session at the service. Locally it is over before this begins.

    RevokeToken is idempotent, so it may be repeated.
    """
    secret = {} if client.client_secret is None else {"ClientSecret": client.client_secret}
    yield from call(
        "RevokeToken",
        {"Token": tokens.refresh_token, "ClientId": client.client_id, **secret},
        repeatable=True,
    )


def sign_out_everywhere(tokens: Tokens) -> Flow[None]:
    """End all sessions of this person, on every device. It may be repeated."""
    yield from call("GlobalSignOut", {"AccessToken": tokens.access_token}, repeatable=True)
