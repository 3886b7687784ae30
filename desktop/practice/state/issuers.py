"""The two addresses that a pool's tokens can name as their issuer (`iss`).

Both are derived from the pool's id: they don't follow the endpoint that a client calls.
"""

from __future__ import annotations

from typing import Literal

IssuerType = Literal["ORIGINAL", "UPDATED"]
"""IssuerConfiguration.Type of a pool."""


def issuer_of(pool_id: str, kind: IssuerType, region: str) -> str:
    """The issuer of a pool: UPDATED names the same one from every Region, ORIGINAL its own.

    `region` is where the tokens are made: the pool's own Region, or that of a replica.
    """
    if kind == "UPDATED":
        return f"https://issuer-cognito-idp.{region_of(pool_id)}.amazonaws.com/{pool_id}"
    return f"https://cognito-idp.{region}.amazonaws.com/{pool_id}"


def region_of(pool_id: str) -> str:
    """The primary Region of a pool, which its id begins with."""
    return pool_id.partition("_")[0]
