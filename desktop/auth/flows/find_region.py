"""Which Region of a pool can be reached, before anything is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.errors import NotSent, TransportError
from desktop.auth.steps import PRIMARY, FetchKeys

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.steps import Flow


def find_region(client: AppClient) -> Flow[str]:
    """The replica's Region where a sign-in would go there by itself; empty for the pool's own.

    Asked for are the public keys, which both Regions give to anyone and which come next anyway.
    """
    for_no_token: frozenset[str] = frozenset()
    try:
        yield FetchKeys(client.primary_jwks_url, for_no_token, anew=True)
    except NotSent:
        try:
            yield FetchKeys(client.replica_jwks_url, for_no_token, anew=True)
        except TransportError:
            return PRIMARY
        return client.replica_region
    except TransportError:
        return PRIMARY
    return PRIMARY
