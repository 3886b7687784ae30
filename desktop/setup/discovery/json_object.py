"""A JSON object in a text that may be anything, and its members."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.auth.jwt.strict_json import NotStrictJson, parse_object
from desktop.setup.discovery.flaws import Flaw, NothingFound

if TYPE_CHECKING:
    from collections.abc import Mapping

_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+("?)|[{}\[\]]', re.DOTALL)


def object_in(text: str) -> dict[str, object]:
    """The object. Raises `NothingFound`."""
    try:
        return parse_object(text.strip().encode())
    except UnicodeEncodeError:
        raise NothingFound(Flaw.NOT_TEXT) from None
    except NotStrictJson as error:
        raise NothingFound(_flaw(text, str(error)), str(error)) from None


def objects_at(found: object, *keys: str) -> Mapping[str, object]:
    """The object under these keys, one in the other; an empty one where there is none."""
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else {}


def text_at(found: object, *keys: str) -> str:
    """The text under these keys; empty where there is none."""
    value = objects_at(found, *keys[:-1]).get(keys[-1])
    return value.strip() if isinstance(value, str) else ""


def number_at(found: object, *keys: str) -> int | None:
    """The whole number under these keys; None where there is none."""
    value = objects_at(found, *keys[:-1]).get(keys[-1])
    return value if type(value) is int else None


def texts_at(found: object, *keys: str) -> list[str]:
    """The texts in the list under these keys."""
    value = objects_at(found, *keys[:-1]).get(keys[-1])
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _flaw(text: str, reason: str) -> Flaw:
    if reason.startswith("not a JSON object"):
        return Flaw.OTHER_JSON
    return Flaw.CUT_OFF if _is_cut_off(text) else Flaw.NOT_JSON


def _is_cut_off(text: str) -> bool:
    """Whether brackets or a string are still open at its end."""
    depth = 0
    for found in _STRING_OR_BRACKET.finditer(text):
        if found[0][0] == '"':
            if not found[1]:
                return True
        else:
            depth += 1 if found[0] in "{[" else -1
    return depth > 0
