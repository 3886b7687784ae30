"""Which of its two issuers a pool names, from the OpenID configurations at both addresses.

Both answer for a pool of either type, so it counts what stands in them and not where they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.issuers import pool_issuers
from desktop.auth.jwt.strict_json import NotStrictJson, parse_object
from desktop.setup.discovery.json_object import text_at

if TYPE_CHECKING:
    from collections.abc import Iterable

CONFIGURATION = "/.well-known/openid-configuration"


def configuration_urls(user_pool_id: str, address: str = "") -> tuple[str, ...]:
    """Where they are. `address`: where requests go in place of AWS, and then nowhere else."""
    if address:
        return (f"{address}/{user_pool_id}{CONFIGURATION}",)
    return tuple(f"{each.iss}{CONFIGURATION}" for each in pool_issuers(user_pool_id))


def issuer_type(user_pool_id: str, configurations: Iterable[bytes]) -> str:
    """`ORIGINAL` or `UPDATED`; empty where they contradict each other, or name none of the pool's.

    `configurations` are what came from those of the addresses that gave one.
    """
    known = {each.iss: each.type for each in pool_issuers(user_pool_id)}
    types = {known.get(_issuer(each), "") for each in configurations} - {""}
    return types.pop() if len(types) == 1 else ""


def _issuer(configuration: bytes) -> str:
    try:
        return text_at(parse_object(configuration), "issuer")
    except NotStrictJson:
        return ""
