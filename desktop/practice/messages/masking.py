"""Where a code went, as the service shows it: `+*******0100`, `m***@e***`."""

from __future__ import annotations

_SHOWN_DIGITS = 4


def mask_phone(number: str) -> str:
    digits = number.removeprefix("+")
    hidden = max(0, len(digits) - _SHOWN_DIGITS)
    return "+" + "*" * hidden + digits[hidden:]


def mask_email(address: str) -> str:
    name, _, domain = address.partition("@")
    return f"{name[:1]}***@{domain[:1]}***"
