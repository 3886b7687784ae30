"""A pool's OpenID configuration, which names its issuer. Public, like its keys."""

from __future__ import annotations

from desktop.auth.addresses import RULE, parse_address
from desktop.auth.errors import NotSent
from desktop.cognito.transport import Transport

MAX_BYTES = 64 * 1024
"""Cognito's has 1 KiB."""
SECONDS = 3.0
"""For the whole fetch: name, connection, TLS, reply."""
USUAL = Transport()


def fetch_configuration(url: str, transport: Transport = USUAL) -> bytes:
    """The document as it came, which may be anything. Blocks for at most `SECONDS`.

    `transport`: as the API calls have it. Raises `TransportError`s for anything but a
    200, and `SettingUnusable`.
    """
    address = parse_address(url)
    if address is None:
        raise NotSent("", f"the address of the configuration must be {RULE}")
    from desktop.cognito.http_get import http_get  # slow (botocore)

    return http_get(url, address.host, MAX_BYTES, SECONDS, transport)
