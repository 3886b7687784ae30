"""Phone numbers, masked in one way wherever they are shown: "··0100"."""

from __future__ import annotations

SHOWN = 4
"""Digits that are enough to recognise one's own number; of a short one half as many."""
_SHORT = 8


def masked_phone(number: str) -> str:
    """The mask of a number, whole or as the service masked it; empty without a digit."""
    digits = "".join(character for character in number if character in "0123456789")
    hidden = any(character in number for character in "*•")
    shown = SHOWN if hidden or len(digits) >= _SHORT else SHOWN // 2
    return f"··{digits[-shown:]}" if digits else ""


def masked_destination(destination: str) -> str:
    """The same for where a code went, which may be an address: that stays as it is."""
    if "@" in destination:
        return destination
    return masked_phone(destination) or destination
