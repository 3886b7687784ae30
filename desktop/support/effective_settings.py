"""The settings that count for a connection, each with where it comes from; no secrets."""

from __future__ import annotations

import os
from dataclasses import fields
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from desktop.config.managed.current import managed
from desktop.config.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VARIABLES = (
    "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER",
    "AWS_ENDPOINT_URL",
    "AWS_USE_FIPS_ENDPOINT",
    "AWS_USE_DUALSTACK_ENDPOINT",
    "AWS_CA_BUNDLE",
    "HTTPS_PROXY",
    "HTTP_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
)
"""Of the environment, those that change where requests go and what is trusted, in any case."""
_SECRET = ("client_secret",)
_PLAIN = (
    "AWS_USE_FIPS_ENDPOINT",
    "AWS_USE_DUALSTACK_ENDPOINT",
    "AWS_CA_BUNDLE",
    "NO_PROXY",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
)
"""No addresses, which may have a password in them."""


def profile_settings(profile: Profile, file: Path | None) -> Iterator[dict[str, Any]]:
    """All keys of the profile, those with their default too.

    Without a `file` it is a practice pool's.
    """
    for item in fields(Profile):
        value = getattr(profile, item.name)
        if item.name in _SECRET and value:
            value = "(set)"
        yield {
            "setting": item.name,
            "value": value,
            "origin": _origin(file, item.name, is_default=value == item.default),
        }


def environment_settings() -> Iterator[dict[str, Any]]:
    """The variables that are set."""
    for name in sorted(os.environ):
        if name.upper() in VARIABLES:
            yield {
                "setting": name,
                "value": _shown(name, os.environ[name]),
                "origin": "environment",
            }


def _origin(file: Path | None, key: str, *, is_default: bool) -> str:
    if managed().is_locked(key):
        return managed().origins[key].value
    if is_default:
        return "default"
    return str(file) if file is not None else "practice pool"


def _shown(name: str, value: str) -> str:
    """The value; of an address only scheme, host and port."""
    if name.upper() in _PLAIN:
        return value
    try:
        parts = urlsplit(value if "//" in value else f"//{value}")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return "(no address)"
    scheme = f"{parts.scheme}://" if parts.scheme else ""
    return f"{scheme}{parts.hostname or '(no host)'}{port}"
