"""Strict parsing of JSON objects: what two parsers could read differently is refused.

Sources: RFC 8259 (section 4 on duplicate names, section 8.1 on UTF-8), RFC 7493 (I-JSON), and
RFC 8725 section 2.7 on why it matters for tokens. The limits on depth and numbers are ours: they
protect the code that uses the values later (recursion, conversions, Qt).
"""

from __future__ import annotations

import json
from math import isinf
from typing import NoReturn, cast

from desktop.auth.phrase import Phrase

MAX_DEPTH = 64
"""Levels of lists and objects."""
MAX_NUMBER = 32
"""Characters of a number: more than any 64-bit integer or shortest-form double needs."""


class NotStrictJson(Exception):
    """Not a JSON object, or one that could be read in two ways."""

    def __init__(self, why: Phrase) -> None:
        super().__init__(why)
        self.why = why


def parse_object(data: bytes) -> dict[str, object]:
    """Parse the JSON object in `data`, which may be anything. Raises `NotStrictJson` only."""
    try:
        text = data.decode("utf-8")
        value = _DECODER.decode(text)
    except UnicodeDecodeError:
        raise NotStrictJson(Phrase("not UTF-8")) from None
    except json.JSONDecodeError as error:
        raise NotStrictJson(
            Phrase("not JSON: {reason} at {place}", reason=error.msg, place=error.pos)
        ) from None
    except RecursionError:
        raise NotStrictJson(Phrase("deeper than {levels}", levels=MAX_DEPTH)) from None
    if not isinstance(value, dict):
        raise NotStrictJson(Phrase("not a JSON object but {what}", what=_kind(value)))
    # Counting brackets is cheap and never gives less than the depth; few objects need the walk.
    if data.count(b"{") + data.count(b"[") > MAX_DEPTH and _depth(value) > MAX_DEPTH:
        raise NotStrictJson(Phrase("deeper than {levels}", levels=MAX_DEPTH))
    if b"\\u" in data:
        _refuse_lone_surrogates(value)
    return cast("dict[str, object]", value)


def _members(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise NotStrictJson(Phrase("a member stands there twice"))
    return members


def _integer(text: str) -> int:
    if len(text) > MAX_NUMBER:
        raise NotStrictJson(Phrase("a number too long"))
    return int(text)


def _fraction(text: str) -> float:
    if len(text) > MAX_NUMBER:
        raise NotStrictJson(Phrase("a number too long"))
    number = float(text)
    if isinf(number):
        raise NotStrictJson(Phrase("a number too large"))
    return number


def _constant(name: str) -> NoReturn:
    raise NotStrictJson(Phrase("{name} is not JSON", name=name))


_DECODER = json.JSONDecoder(
    object_pairs_hook=_members, parse_int=_integer, parse_float=_fraction, parse_constant=_constant
)


def _kind(value: object) -> str:
    if isinstance(value, list):
        return Phrase("a list")
    return Phrase("a string") if isinstance(value, str) else json.dumps(value)


def _depth(value: object) -> int:
    """Levels of lists and objects, counted without recursion."""
    depth = 0
    level = [value]
    while level := [item for item in level if isinstance(item, (dict, list))]:
        depth += 1
        level = [
            item
            for parent in level
            for item in (parent.values() if isinstance(parent, dict) else parent)
        ]
    return depth


def _refuse_lone_surrogates(value: object) -> None:
    """Refuse half a surrogate pair, written as an escape: it could not be encoded later."""
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        raise NotStrictJson(Phrase("half a surrogate pair")) from None
