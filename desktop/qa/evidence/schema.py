"""The JSON Schema of `run.json`, made of the record's types: it can't fall behind them."""

from __future__ import annotations

from datetime import datetime

from desktop.qa.evidence import type_hints
from desktop.qa.evidence.run_json import FORMAT, VERSION
from desktop.qa.model.record import RunRecord

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TIME = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"
SCALARS = {str: "string", int: "integer", bool: "boolean", float: "number"}


def run_schema() -> dict[str, object]:
    """The schema, as docs/run.schema.json has it."""
    definitions: dict[str, object] = {}
    run = _schema_of(RunRecord, definitions)
    return {
        "$schema": DIALECT,
        "title": "A run of Cognito Desk's test plan",
        "description": "What each member means: desktop/qa/model/record.py and case.py.",
        "type": "object",
        "required": ["format", "version", "run"],
        "additionalProperties": False,
        "properties": {"format": {"const": FORMAT}, "version": {"const": VERSION}, "run": run},
        "$defs": dict(sorted(definitions.items())),
    }


def _schema_of(hint: object, definitions: dict[str, object]) -> dict[str, object]:
    inner = type_hints.optional(hint)
    if inner is not None:
        return {"anyOf": [_schema_of(inner, definitions), {"type": "null"}]}
    structure = type_hints.structure(hint)
    if structure is not None:
        return _reference(structure, definitions)
    element = type_hints.elements(hint)
    if element is not None:
        return {"type": "array", "items": _schema_of(element, definitions)}
    pair = type_hints.pair(hint)
    if pair:
        prefix = [_schema_of(it, definitions) for it in pair]
        return {"type": "array", "prefixItems": prefix, "minItems": len(pair), "items": False}
    return _scalar(hint)


def _reference(structure: type, definitions: dict[str, object]) -> dict[str, object]:
    name = structure.__name__
    if name not in definitions:
        definitions[name] = {}
        wanted = type_hints.members(structure)
        definitions[name] = {
            "type": "object",
            "required": list(wanted),
            "additionalProperties": False,
            "properties": {it: _schema_of(kind, definitions) for it, kind in wanted.items()},
        }
    return {"$ref": f"#/$defs/{name}"}


def _scalar(hint: object) -> dict[str, object]:
    enumeration = type_hints.enumeration(hint)
    if enumeration is not None:
        return {"enum": [it.value for it in enumeration]}
    texts = type_hints.literals(hint)
    if texts:
        return {"enum": list(texts)}
    if hint is datetime:
        return {"type": "string", "pattern": TIME}
    return {"type": next(name for kind, name in SCALARS.items() if hint is kind)}
