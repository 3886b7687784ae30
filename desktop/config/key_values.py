"""What the value of each key of a profile can be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.config import message_price

if TYPE_CHECKING:
    from collections.abc import Mapping

AUTH_FLOWS = ("USER_PASSWORD_AUTH", "USER_SRP_AUTH", "USER_AUTH", "CUSTOM_AUTH")
"""Cognito's names of the flows that a sign-in can begin with."""

DIRECT = "direct"
"""The value of `proxy` for none, whatever environment and system say."""
_HOST = r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?"
_PORT = r"6553[0-5]|655[0-2]\d|65[0-4]\d\d|6[0-4]\d{3}|[1-5]\d{4}|[1-9]\d{0,3}"
_CHECKS: Mapping[str, tuple[str, str]] = {
    "client_id": (r"[\w+]{1,128}", "an app client id, letters and digits"),
    # Cognito's have letters, digits, _ and +; those of its doubles are UUIDs or Base64.
    "client_secret": (r"[\w+/=-]{1,128}", "an app client secret, letters, digits and + / = - _"),
    "endpoint_url": (r"[^?#]+", "an address without ? and #"),
    "replica_endpoint_url": (r"[^?#]+", "an address without ? and #"),
    "issuer": (r"https?://[^\s?#@]+", "an address such as https://host/pool"),
    "proxy": (
        rf"{DIRECT}|https?://({_HOST}|\[[0-9A-Fa-f:.]+\]):({_PORT})/?",
        (
            "the proxy's address with its port, such as http://proxy.example:3128, and without "
            'user name and password: people are asked for theirs; or "direct" for none'
        ),
    ),
    "acr_values": (
        r" *[^ ]{1,64}( +[^ ]{1,64})* *",
        "levels of 1 to 64 characters each, the highest first, with blanks between them",
    ),
    "sms_price": (message_price.PATTERN, 'an amount and a currency, such as "0.0581 USD"'),
    "password_rules": (
        r"([6-9]|[1-9]\d)( (upper|lower|digit|symbol))*",
        'the least length and the kinds of characters, such as "8 upper lower digit symbol"',
    ),
}
_WHOLE_NUMBERS = {
    "code_minutes": (3, 15),
    "refresh_days": (1, 3650),
    "max_age": (0, 999_999_999),
}
_SWITCHES = ("keep_signed_in", "endpoint_overrides", "require_mfa", "qa_tools")
_FETCHED = ("endpoint_url", "replica_endpoint_url", "jwks_url")
_MAY_BE_EMPTY = ("environment", "support")


def value_problem(key: str, value: object) -> str | None:
    """What the value must be, as a sentence; None for one that this key can have."""
    if key in _WHOLE_NUMBERS:
        lowest, highest = _WHOLE_NUMBERS[key]
        fits = type(value) is int and lowest <= value <= highest
        return None if fits else f"must be a whole number, {lowest} to {highest}."
    if key in _SWITCHES:
        return None if type(value) is bool else "must be true or false, without quotes."
    if not isinstance(value, str) or not (value.strip() or key in _MAY_BE_EMPTY):
        return 'must be text in quotes, such as "…".'
    return _text_problem(key, value)


def address_problem(value: object, purpose: str = "") -> str | None:
    """What an address must be, as a sentence; None for one that can be fetched."""
    from desktop.auth.addresses import RULE, can_be_fetched  # most profiles name none

    return None if can_be_fetched(str(value)) else f"must be an address, {RULE}{purpose}."


def _text_problem(key: str, text: str) -> str | None:
    if not text.isprintable():
        return "has a character that can't be printed."
    if key in _CHECKS:
        pattern, example = _CHECKS[key]
        if not re.fullmatch(pattern, text, re.ASCII):
            return f"must be {example}."
    if key == "auth_flow" and text not in AUTH_FLOWS:
        return f"must be one of {', '.join(AUTH_FLOWS)}."
    return address_problem(text) if key in _FETCHED else None
