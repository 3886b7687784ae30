"""Phone numbers as windows show them, and whether the organisation has them masked everywhere."""

from __future__ import annotations

from desktop.auth.phone_numbers import (
    masked_phone,
    with_phone_numbers_masked,
    without_phone_numbers,
)

_everywhere = False


def mask_everywhere(on: bool) -> None:  # noqa: FBT001 — a setter
    """Whether no number is shown, copied or exported whole, from now on; before any window."""
    global _everywhere  # noqa: PLW0603 — one for the program, as the brand is
    _everywhere = on


def masked_everywhere() -> bool:
    """Whether the organisation has set that."""
    return _everywhere


def masked_destination(destination: str) -> str:
    """For where a code went, which may be an address: that stays as it is."""
    if "@" in destination:
        return destination
    return masked_phone(destination) or destination


def text_as_allowed(text: str) -> str:
    """The text as it may be shown, copied and exported here."""
    return without_phone_numbers(text) if _everywhere else text


def value_as_allowed(value: object, name: str = "") -> object:
    """The same for a JSON value; `name` is its claim's, attribute's or member's."""
    return with_phone_numbers_masked(value, name) if _everywhere else value
