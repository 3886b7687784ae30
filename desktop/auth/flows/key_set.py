"""The public keys of a pool, by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.calls import fetch_keys

if TYPE_CHECKING:
    from desktop.auth.jwt.jwk import KeySet
    from desktop.auth.steps import Flow


def key_set(url: str, kids: frozenset[str] = frozenset()) -> Flow[KeySet]:
    """The keys at this address. Raises `TransportError`, `KeySetMalformed`, `SettingUnusable`."""
    return (yield from fetch_keys((url,), kids))
