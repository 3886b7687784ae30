"""The calls that flows make, typed: each yields one step and returns its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.replies import Reply
from desktop.auth.steps import Call, FetchKeys

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.client import AppClient
    from desktop.auth.jwt.jwk import KeySet
    from desktop.auth.steps import Flow


def call(
    operation: str, parameters: Mapping[str, object], *, repeatable: bool = False
) -> Flow[Reply]:
    """Make one API call. Raises what the service or the transport raised."""
    reply = yield Call(operation, parameters, repeatable)
    if not isinstance(reply, Reply):
        raise TypeError(f"a Reply was due, not {type(reply).__name__}")
    return reply


def fetch_keys(client: AppClient, kids: frozenset[str]) -> Flow[KeySet]:
    """The pool's public keys."""
    keys: KeySet = yield FetchKeys(client.jwks_url, kids)
    return keys
