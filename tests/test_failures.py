"""`failures.toml` is complete, and what it names is there."""

from __future__ import annotations

import ast
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
FAILURES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("failures.toml").read_text(encoding="utf-8")
)["failure"]


def test_every_number_is_there_once_and_in_order():
    numbers = [failure["number"] for failure in FAILURES]
    assert numbers == list(range(1, 105))


@pytest.mark.parametrize("failure", FAILURES, ids=lambda it: f"{it['number']} {it['what']}")
class TestEachFailure:
    def test_says_what_happens(self, failure: dict[str, Any]):
        assert failure.keys() == {"number", "what", "then", "where", "tests"}
        assert failure["what"]
        assert failure["then"]

    def test_is_handled_in_files_that_exist(self, failure: dict[str, Any]):
        assert failure["where"]
        assert [path for path in failure["where"] if not (ROOT / path).is_file()] == []

    def test_has_tests_that_exist(self, failure: dict[str, Any]):
        assert failure["tests"]
        assert [test for test in failure["tests"] if not exists(test)] == []


def exists(test: str) -> bool:
    """Whether a test by this id, "file::function" or "file::class::function", is written."""
    file, *names = test.split("::")
    node: ast.AST | None = parsed(file)
    for name in names:
        children = getattr(node, "body", [])
        node = next((it for it in children if getattr(it, "name", None) == name), None)
    return isinstance(node, ast.FunctionDef)


@cache
def parsed(file: str) -> ast.Module | None:
    path = ROOT / file
    return ast.parse(path.read_text(encoding="utf-8")) if path.is_file() else None
