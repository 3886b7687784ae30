"""Phone numbers in texts and claims, and how they are masked: "··0100"."""

from __future__ import annotations

import re
from collections.abc import Mapping

SHOWN = 4
"""Digits that are enough to recognise one's own number; of a short one half as many."""
CLAIMS = frozenset({"phone_number", "cognito:phone_number_alias"})
"""Claims and attributes whose value is a number, in whatever form."""
_SHORT = 8
_INTERNATIONAL = re.compile(r"(?<![\w+])\+[0-9](?:[ ().-]{0,2}[0-9]){5,14}(?![0-9])", re.ASCII)
"""As Cognito keeps them (E.164), and as people write them."""


def masked_phone(number: str) -> str:
    """The mask of a number, whole or masked already; empty without a digit."""
    digits = "".join(character for character in number if character in "0123456789")
    hidden = any(character in number for character in "*•·")
    shown = SHOWN if hidden or len(digits) >= _SHORT else SHOWN // 2
    return f"··{digits[-shown:]}" if digits else ""


def without_phone_numbers(text: str) -> str:
    """The text, with each number in international form masked."""
    return _INTERNATIONAL.sub(lambda found: masked_phone(found[0]), text) if "+" in text else text


def with_phone_numbers_masked(value: object, name: str = "") -> object:
    """A JSON value, all numbers in it masked; `name` is its claim's, attribute's or member's."""
    if isinstance(value, str):
        return masked_phone(value) or value if name in CLAIMS else without_phone_numbers(value)
    if isinstance(value, Mapping):
        attribute = value.get("Name")
        if isinstance(attribute, str) and attribute in CLAIMS:
            return {**value, "Value": with_phone_numbers_masked(value.get("Value"), attribute)}
        return {
            without_phone_numbers(str(key)): with_phone_numbers_masked(each, str(key))
            for key, each in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [with_phone_numbers_masked(each, name) for each in value]
    if type(value) is int and name in CLAIMS:
        return masked_phone(str(value))
    return value
