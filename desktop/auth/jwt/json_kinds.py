"""Writes JSON values so that their kind shows: text "true" is not true, null is not "null"."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_BEGINS_OTHER_KINDS = ("[", "{", '"')


class _Null:
    """The type of `NULL`."""

    def __repr__(self) -> str:
        return "null"


NULL: Final = _Null()
"""A claim that is there and is null, where None stands for one that is missing."""


def found(claims: Mapping[str, object], name: str) -> object:
    """The value of a claim: None where it is missing, `NULL` where it is null."""
    value = claims.get(name)
    return NULL if value is None and name in claims else value


def in_json(value: object, indent: int | None = None) -> str:
    """The value as JSON, as a token would write it."""
    value = None if value is NULL else value
    return json.dumps(value, ensure_ascii=False, indent=indent, default=str)


def spelled(value: object) -> str:
    """A text as it is, unless without quotes it could be taken for another kind; else as JSON."""
    if isinstance(value, str) and not _could_be_other(value) and not _could_be_scalar(value):
        return value
    return in_json(value)


def scalar(value: object) -> object:
    """`value` as a JSON scalar that shows its kind; None means that there is none.

    Booleans, numbers and texts stay as they are. Lists, objects and null become their JSON text,
    and a text that could be taken for one of those gets quotes.
    """
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, str) and not _could_be_other(value):
        return value
    return in_json(value)


def spelled_scalar(value: object) -> str:
    """What `scalar` returned, as text that still shows its kind."""
    if isinstance(value, str) and not _could_be_scalar(value):
        return value
    return in_json(value)


def _could_be_other(text: str) -> bool:
    """Whether it reads as a list, an object, null or a text in quotes."""
    return text.lstrip().startswith(_BEGINS_OTHER_KINDS) or text.strip() == "null"


def _could_be_scalar(text: str) -> bool:
    """Whether it reads as a boolean, a number or as nothing, or has a blank at an end."""
    bare = text.strip()
    return bare != text or bare in ("", "true", "false") or _NUMBER.fullmatch(bare) is not None
