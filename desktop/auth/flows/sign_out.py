"""Signing out: on this computer, where the stored session is deleted first, or everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.calls import call, forget
from desktop.auth.steps import PRIMARY

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.jwt.tokens import Tokens
    from desktop.auth.steps import Flow


def sign_out(client: AppClient, tokens: Tokens, region: str = PRIMARY) -> Flow[None]:
    """Delete the stored session, then revoke the session and its access tokens at the service.

    Without a connection, deleting is all that happens. `region`: which one is told first.
    """
    yield from forget()
    yield from revoke(client, tokens, region)


def sign_out_stored(client: AppClient) -> Flow[None]:
    """The same for the stored session of an earlier run that was not renewed yet."""
    kept = yield from forget()
    if kept is not None:
        yield from _revoke(client, kept.refresh_token, PRIMARY)


def sign_out_everywhere(tokens: Tokens, regions: tuple[str, ...] = (PRIMARY,)) -> Flow[None]:
    """End all sessions of this person, in every program and on every computer.

    Refresh tokens are no good at once. Access and ID tokens that another program verifies by
    itself stay good until they expire. The stored session stays: call `sign_out` next.
    """
    access = {"AccessToken": tokens.access_token}
    yield from call("GlobalSignOut", access, repeatable=True, regions=regions)


def revoke(client: AppClient, tokens: Tokens, region: str = PRIMARY) -> Flow[None]:
    """RevokeToken. Idempotent, so it may be repeated.

    A rotated token's predecessor revokes all of its successors, too.
    """
    yield from _revoke(client, tokens.refresh_token, region)


def _revoke(client: AppClient, refresh_token: str, region: str) -> Flow[None]:
    secret = {} if client.client_secret is None else {"ClientSecret": client.client_secret}
    yield from call(
        "RevokeToken",
        {"Token": refresh_token, "ClientId": client.client_id, **secret},
        repeatable=True,
        regions=client.regions_from(region),
    )
