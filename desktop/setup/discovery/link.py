"""Links that people get by mail or on a page, such as cognito-desk:connect?name=…&region=….

A link may come from anywhere, so it can name a pool and no more: neither an address nor a secret,
a proxy or a certificate. It is always shown and asked before it is added, never takes the place of
a connection, and never signs in.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from desktop.setup.discovery.flaws import Flaw, NothingFound
from desktop.setup.discovery.found import Candidate, Found, Source
from desktop.setup.discovery.values import checked, is_usable

SCHEME = "cognito-desk"
MAX_LENGTH = 2048
"""Characters."""
KEYS = ("name", "region", "user_pool_id", "client_id", "auth_flow", "replica_region", "support")
REFUSED = (
    "client_secret",
    "endpoint_url",
    "replica_endpoint_url",
    "issuer",
    "jwks_url",
    "proxy",
    "ca_bundle",
    "endpoint_overrides",
)
"""Keys that would send what people type elsewhere, or make it known."""


def is_link(text: str) -> bool:
    """Whether this is one, sound or not."""
    return text[: len(SCHEME) + 1].lower() == f"{SCHEME}:"


def read_link(text: str) -> Found:
    """Raises `NothingFound`."""
    if len(text) > MAX_LENGTH or not text.isprintable() or "#" in text:
        raise NothingFound(Flaw.LINK_BROKEN)
    try:
        parts = urlsplit(text)
    except ValueError:
        raise NothingFound(Flaw.LINK_BROKEN) from None
    # Browsers and mail programs write it with slashes at times.
    action = (parts.netloc + parts.path).strip("/")
    if action != "connect":
        raise NothingFound(Flaw.LINK_ACTION)
    if not parts.query:
        raise NothingFound(Flaw.LINK_BROKEN)
    values = _values(parts.query)
    candidate = Candidate(**values)  # type: ignore[arg-type]  # all of KEYS are texts
    return Found(Source.LINK, (checked(candidate),))


def _values(query: str) -> dict[str, str]:
    try:
        pairs = parse_qsl(
            query, keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=20
        )
    except ValueError:  # bytes that are no UTF-8 as well
        raise NothingFound(Flaw.LINK_BROKEN) from None
    values: dict[str, str] = {}
    for key, value in pairs:
        if key in REFUSED:
            raise NothingFound(Flaw.LINK_KEY_REFUSED, key)
        if key not in KEYS:
            raise NothingFound(Flaw.LINK_KEY_UNKNOWN, key)
        if key in values:
            raise NothingFound(Flaw.LINK_KEY_TWICE, key)
        values[key] = value.strip()
        if not is_usable(key, values[key]):
            raise NothingFound(Flaw.BAD_VALUE, key)
    return values
