"""`run.json` is read back as it was written, fits its published schema, and refuses others."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from desktop.qa.evidence.run_json import NotARun, from_json, to_json
from desktop.qa.evidence.schema import run_schema
from desktop.qa.plan import all_cases
from desktop.qa.run import population
from tests.helpers.run_records import HOSTILE, run_record

PUBLISHED = Path(__file__).parents[3] / "docs/run.schema.json"
RECORD = run_record(HOSTILE)


def test_it_is_read_back_as_it_was_and_is_utf_8():
    assert from_json(to_json(RECORD).encode().decode()) == RECORD


def test_the_whole_plan_is_read_back():
    record = replace(RECORD, cases=population(all_cases(), {"QA-01"}), scan=None, ended=None)
    assert from_json(to_json(record)) == record


def test_the_published_schema_is_the_one_of_the_record_s_types():
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == run_schema()


@pytest.mark.parametrize("record", [RECORD, replace(RECORD, scan=None, ended=None)])
def test_a_run_fits_the_published_schema(record: Any):
    schema = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(to_json(record)))


def changed(*path: str | int, to: object) -> str:
    document = json.loads(to_json(RECORD))
    inner = document
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = to
    return json.dumps(document)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "not JSON"),
        ("[]", "not of the format"),
        (changed("version", to=2), "version 2"),
        (changed("run", to=[]), "members of RunRecord"),
        (changed("run", "more", to=1), "members of RunRecord"),
        (changed("run", "kind", to="other"), "run.kind"),
        (changed("run", "tester", to=1), "run.tester"),
        (changed("run", "started", to="yesterday"), "run.started"),
        (changed("run", "cases", to={}), "run.cases is not a list"),
        (changed("run", "cases", 0, "attempts", 0, "verdict", to="good"), "verdict: 'good'"),
        (changed("run", "versions", "libraries", to=[["a"]]), "2 elements"),
        (changed("run", "target", "practice", to=1), "run.target.practice"),
    ],
)
def test_anything_else_is_refused_and_named(text: str, says: str):
    with pytest.raises(NotARun, match=says.replace("[", r"\[")):
        from_json(text)


def test_what_is_refused_does_not_fit_the_schema_either():
    schema = run_schema()
    for text in (changed("run", "kind", to="other"), changed("run", "started", to="yesterday")):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(json.loads(text), schema)


def test_no_six_digits_of_a_time_look_like_a_code():
    assert '"2026-11-30T09:15:00.000Z"' in to_json(RECORD)
