"""How the tests are laid out: what tests share stands in helpers, never in another test module."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted(
    path for name in ("tests", "benchmarks", "tools") for path in (ROOT / name).rglob("*.py")
)


def imported(file: Path) -> set[str]:
    """The modules that a file imports, by their dotted names."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda it: it.relative_to(ROOT).as_posix())
def test_nothing_imports_a_test_module(file: Path):
    modules = {path.relative_to(ROOT).with_suffix("") for path in FILES}
    tests = {".".join(path.parts) for path in modules if path.name.startswith("test_")}
    assert imported(file) & tests == set()


def test_each_folder_of_helpers_says_what_it_is_for():
    tree = ast.parse((ROOT / "tests/helpers/__init__.py").read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
