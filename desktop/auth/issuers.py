"""The issuers that a pool's tokens may name, and where each publishes its keys.

A pool's IssuerConfiguration has one of two types. ORIGINAL names the host of the API, UPDATED one
that several Regions answer for; the Region is the pool's own, a replica's ORIGINAL tokens may name
the replica's. A pool may be switched over at any time: what was issued before keeps its iss, and
refresh tokens live on. So both are accepted. FIPS, dual-stack and VPC hosts are in no issuer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.auth.partitions import partition_of, service_host

if TYPE_CHECKING:
    from collections.abc import Sequence

ORIGINAL, UPDATED = "ORIGINAL", "UPDATED"
"""Cognito's names of the two types."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """One that tokens may name."""

    iss: str
    """The exact text of the claim."""
    jwks_url: str
    """Address of the key set that its tokens are signed with."""
    type: str = ""
    """`ORIGINAL` or `UPDATED`; empty for one that is no pool's address at AWS."""

    @property
    def text(self) -> str:
        """Type and iss, for people."""
        return f"{self.type}: {self.iss}" if self.type else self.iss


def region_of(user_pool_id: str) -> str:
    """The Region that a pool's id begins with."""
    return user_pool_id.partition("_")[0]


def pool_issuers(user_pool_id: str, replica_region: str = "") -> tuple[Issuer, ...]:
    """Those of a pool: ORIGINAL, UPDATED, and with a replica the ORIGINAL one of its Region."""
    region = region_of(user_pool_id)
    updated = f"issuer-cognito-idp.{region}.{partition_of(region).suffix}"
    found = [
        _issuer(service_host(region), user_pool_id, ORIGINAL),
        _issuer(updated, user_pool_id, UPDATED),
    ]
    if replica_region:
        found.append(_issuer(service_host(replica_region), user_pool_id, ORIGINAL))
    return tuple(found)


def pinned_issuer(iss: str, user_pool_id: str, replica_region: str = "") -> Issuer:
    """The only one, as a connection names it; its type where it is one of the pool's."""
    known = {each.iss: each for each in pool_issuers(user_pool_id, replica_region)}
    return known.get(iss) or Issuer(iss, keys_of(iss))


def keys_of(iss: str) -> str:
    """Address of an issuer's key set (OpenID Connect Discovery 1.0, as Cognito has it)."""
    return f"{iss.rstrip('/')}/.well-known/jwks.json"


def with_keys_at(issuers: Sequence[Issuer], jwks_url: str) -> tuple[Issuer, ...]:
    """The same issuers, whose keys are all fetched from one address."""
    return tuple(replace(each, jwks_url=jwks_url) for each in issuers)


def named(issuers: Sequence[Issuer], iss: object) -> Issuer | None:
    """The one of `issuers` that a token names; None for any other value."""
    return next((each for each in issuers if each.iss == iss), None)


def _issuer(host: str, user_pool_id: str, kind: str) -> Issuer:
    iss = f"https://{host}/{user_pool_id}"
    return Issuer(iss, keys_of(iss), kind)
