"""The masked destination of a code, as the service shows it: `+*******0100`, `m***@e***`."""

from __future__ import annotations

_SHOWN_DIGITS = 4


def mask_phone(number: str) -> str:
    """A star for each digit but the last four."""
    digits = number.removeprefix("+")
    hidden = max(0, len(digits) - _SHOWN_DIGITS)
    return "+" + "*" * hidden + digits[hidden:]


def mask_email(address: str) -> str:
    """The first letter of the name and of the domain."""
    name, _, domain = address.partition("@")
    return f"{name[:1]}***@{domain[:1]}***"
