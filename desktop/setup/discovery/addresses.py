"""Addresses of a pool's issuer, and of its managed login."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from desktop.auth.issuers import ORIGINAL, UPDATED, region_of
from desktop.auth.partitions import partition_of
from desktop.setup.discovery.flaws import Flaw, NothingFound
from desktop.setup.discovery.found import Candidate, Found, Source
from desktop.setup.discovery.values import checked, is_usable

if TYPE_CHECKING:
    from urllib.parse import SplitResult

_API_HOST = re.compile(
    r"(?P<service>issuer-cognito-idp|cognito-idp(?:-fips)?)\.(?P<region>[a-z0-9-]+)\."
    r"(?P<suffix>[a-z0-9.-]+)",
    re.ASCII,
)
_LOGIN_HOST = re.compile(
    r"(?P<prefix>[a-z0-9-]+)\.auth(?:-fips)?\.(?P<region>[a-z0-9-]+)\.amazoncognito\.[a-z.]+",
    re.ASCII,
)
_LOGIN_PATHS = ("authorize", "login", "logout", "signup", "forgotPassword", "confirmUser", "token")
"""The last part of an address of managed login."""


def read_address(text: str) -> Found | None:
    """None for no address, or one that has nothing to do with Cognito. Raises `NothingFound`."""
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return None
    if parts.scheme.lower() != "https":
        return None
    return _issuer(parts, host) or _managed_login(parts, host)


def _issuer(parts: SplitResult, host: str) -> Found | None:
    found = _API_HOST.fullmatch(host)
    if found is None:
        return None
    region = found["region"]
    partition = partition_of(region)
    if found["suffix"] not in (partition.suffix, partition.dual_stack_suffix):
        return None
    pool = parts.path.strip("/").partition("/")[0]
    if not is_usable("user_pool_id", pool):
        raise NothingFound(Flaw.BAD_VALUE, "user_pool_id")
    if region_of(pool) != region:
        raise NothingFound(Flaw.REGIONS_DIFFER, f"{region}, {region_of(pool)}")
    # The keys of either kind are at the usual host as well, so that one says nothing.
    kind = UPDATED if found["service"].startswith("issuer-") else ORIGINAL
    is_issuer = parts.path.strip("/") == pool and kind == UPDATED
    candidate = Candidate(user_pool_id=pool, issuer_type=kind if is_issuer else "")
    return Found(Source.ISSUER, (checked(candidate),))


def _managed_login(parts: SplitResult, host: str) -> Found | None:
    """Also at a domain of the organisation's own, which doesn't tell the Region."""
    at_cognito = _LOGIN_HOST.fullmatch(host)
    client_id = parse_qs(parts.query).get("client_id", [""])[0]
    if at_cognito is None and (
        not client_id or parts.path.rstrip("/").rpartition("/")[2] not in _LOGIN_PATHS
    ):
        return None
    candidate = Candidate(
        name=at_cognito["prefix"] if at_cognito else host,
        region=at_cognito["region"] if at_cognito else "",
        client_id=client_id,
    )
    return Found(Source.AUTHORIZE_ADDRESS, (checked(candidate),))
