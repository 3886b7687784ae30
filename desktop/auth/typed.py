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
    """A user name as it was typed, with plain blanks; a phone number as E.164 writes it.

    Cognito compares names as they are, and one may be registered in full-width letters. Only in
    what is certainly a phone number or an email address such letters stand for ASCII.
    """
    with_blanks = _with_plain_blanks(text)
    plain = _plain(with_blanks)
    return _phone(plain) or (plain if _is_email(plain) else with_blanks)


def understood_attribute(name: str, text: str) -> str:
    """A value of the attribute `name`, where its form is known."""
    plain = _plain(_with_plain_blanks(text))
    if name == "phone_number":
        return _phone(plain) or plain
    return plain if name == "email" else text


def _with_plain_blanks(text: str) -> str:
    return "".join(" " if category(c) == "Zs" else c for c in text)


def _plain(text: str) -> str:
    """Full-width characters as ASCII."""
    return "".join(chr(ord(c) - _TO_ASCII) if ord(c) in _FULL_WIDTH else c for c in text)


def _is_email(text: str) -> bool:
    """Whether this is an address with a domain of two parts at least."""
    local, _, domain = text.partition("@")
    parts = domain.split(".")
    return bool(local) and len(parts) > 1 and all(parts) and not set(domain + local) & set(" @")


def _phone(text: str) -> str:
    """A number that begins with "+", without what stands between its digits; else empty."""
    if not text.startswith("+"):
        return ""
    rest = text[1:].replace(_TRUNK_PREFIX, "")
    digits = "".join(str(int(c)) for c in rest if c.isdecimal())
    strange = any(not c.isdecimal() and c not in _BETWEEN_DIGITS for c in rest)
    return "" if strange or not FEWEST_DIGITS <= len(digits) <= MOST_DIGITS else f"+{digits}"
