"""What people type for a name, a phone number or an address, as the service wants it."""

from __future__ import annotations

from unicodedata import category

FEWEST_DIGITS, MOST_DIGITS = 7, 15
"""Digits of a phone number with its country code (ITU-T E.164, section 6)."""
_BETWEEN_DIGITS = frozenset(" ()[]/.-\u2010\u2011\u2012\u2013\u2212")
_TRUNK_PREFIX = "(0)"
"""Written in front of an area code, and not dialled after a country code."""
_FULL_WIDTH = range(0xFF01, 0xFF5F)
"""The full-width forms of ASCII's visible characters, which East Asian input methods type."""
_TO_ASCII = 0xFEE0


def understood_name(text: str) -> str:
    """A user name: a phone number as E.164 writes it, else with plain blanks and ASCII letters."""
    plain = _plain(text)
    return _phone(plain) or plain


def understood_attribute(name: str, text: str) -> str:
    """A value of the attribute `name`, where its form is known."""
    if name == "phone_number":
        return understood_name(text)
    return _plain(text) if name == "email" else text


def _plain(text: str) -> str:
    """Full-width characters as ASCII, and every kind of blank as a plain one."""
    return "".join(
        chr(ord(c) - _TO_ASCII) if ord(c) in _FULL_WIDTH else " " if category(c) == "Zs" else c
        for c in text
    )


def _phone(text: str) -> str:
    """A number that begins with "+", without what stands between its digits; else empty."""
    if not text.startswith("+"):
        return ""
    rest = text[1:].replace(_TRUNK_PREFIX, "")
    digits = "".join(str(int(c)) for c in rest if c.isdecimal())
    strange = any(not c.isdecimal() and c not in _BETWEEN_DIGITS for c in rest)
    return "" if strange or not FEWEST_DIGITS <= len(digits) <= MOST_DIGITS else f"+{digits}"
