"""A run's record as JSON and back: `run.json`, whose schema is published in docs/run.schema.json.

Times are UTC in milliseconds: six digits of microseconds would look like codes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum

from desktop.qa.evidence import type_hints
from desktop.qa.model.record import RunRecord

FORMAT = "cognito-desk run"
SURROGATE = re.compile("[\ud800-\udfff]")
VERSION = 1
"""Counts up with each change that a reader of the version before would not understand."""


class NotARun(Exception):
    """Not a run's record of this version; `str()` says where it differs."""


def to_json(record: RunRecord) -> str:
    """The record as text, with a line end."""
    document = {"format": FORMAT, "version": VERSION, "run": _encoded(record)}
    text = json.dumps(document, ensure_ascii=False, indent=1)
    # A service may send half of a surrogate pair, which is no UTF-8.
    return SURROGATE.sub(lambda it: f"\\u{ord(it[0]):04x}", text) + "\n"


def from_json(text: str) -> RunRecord:
    """The record of `to_json`. Raises `NotARun`."""
    try:
        document = json.loads(text)
    except ValueError as error:
        raise NotARun(f"not JSON: {error}") from None
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise NotARun(f"not of the format “{FORMAT}”")
    if document.get("version") != VERSION:
        raise NotARun(f"version {document.get('version')!r}, and {VERSION} is known")
    record = _decoded(RunRecord, document.get("run"), "run")
    if not isinstance(record, RunRecord):  # pragma: no cover - for the type checker
        raise NotARun("run")
    return record


def text_of(time: datetime) -> str:
    """The time as it stands in evidence, such as "2026-11-30T09:15:00.123Z"."""
    return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _encoded(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {it.name: _encoded(getattr(value, it.name)) for it in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return text_of(value)
    if isinstance(value, frozenset):
        return sorted(str(_encoded(it)) for it in value)
    if isinstance(value, tuple):
        return [_encoded(it) for it in value]
    return value


def _decoded(hint: object, value: object, where: str) -> object:
    """The value as this type. Raises `NotARun`."""
    inner = type_hints.optional(hint)
    if inner is not None:
        return None if value is None else _decoded(inner, value, where)
    structure = type_hints.structure(hint)
    if structure is not None:
        return _structure(structure, value, where)
    element = type_hints.elements(hint)
    if element is not None or type_hints.pair(hint):
        return _sequence(hint, element, value, where)
    return _scalar(hint, value, where)


def _structure(structure: type, value: object, where: str) -> object:
    wanted = type_hints.members(structure)
    if not isinstance(value, Mapping) or value.keys() != wanted.keys():
        raise NotARun(f"{where} has not the members of {structure.__name__}")
    return structure(
        **{name: _decoded(it, value[name], f"{where}.{name}") for name, it in wanted.items()}
    )


def _sequence(hint: object, element: object | None, value: object, where: str) -> object:
    if not isinstance(value, list):
        raise NotARun(f"{where} is not a list")
    kinds = type_hints.pair(hint) if element is None else (element,) * len(value)
    if len(kinds) != len(value):
        raise NotARun(f"{where} has not {len(kinds)} elements")
    found = (
        _decoded(kind, it, f"{where}[{at}]")
        for at, (kind, it) in enumerate(zip(kinds, value, strict=True))
    )
    return frozenset(found) if str(hint).startswith("frozenset") else tuple(found)


def _scalar(hint: object, value: object, where: str) -> object:
    enumeration = type_hints.enumeration(hint)
    try:
        if enumeration is not None:
            return enumeration(value)
        if hint is datetime and isinstance(value, str):
            return datetime.fromisoformat(value)
    except ValueError:
        raise NotARun(f"{where}: {value!r} is not known") from None
    texts = type_hints.literals(hint)
    if texts and value in texts:
        return value
    if hint is float and type(value) is int:
        return float(value)
    if isinstance(hint, type) and type(value) is hint:
        return value
    raise NotARun(f"{where} is of another kind")
