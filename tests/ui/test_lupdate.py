"""lupdate finds every text of the program, and every number as a number."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QApplication,
)

import desktop
from tests.helpers.pseudo_translation import pseudo_translation


def test_numbers_are_put_in_by_the_translation(qapp: QApplication):
    with pseudo_translation():
        text = QCoreApplication.translate("Wording", "Wait %n s.", "", 5)
    assert text == "⟦Wait 5 s.⟧"


PROGRAM = Path(desktop.__file__).parent
SOURCES = sorted(PROGRAM.glob("**/*.py"))


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], bool]:
    """Context and text of each that lupdate finds, and whether it takes a number."""
    folder = tmp_path_factory.mktemp("lupdate")
    result, listed = folder / "found.ts", folder / "sources.lst"
    listed.write_text("\n".join(map(str, SOURCES)), "utf-8")
    lupdate = Path(PySide6.__file__).parent / "lupdate"
    subprocess.run([lupdate, f"@{listed}", "-ts", result], check=True, capture_output=True)
    return {
        (context.findtext("name", ""), message.findtext("source", "")): (
            message.get("numerus") == "yes"
        )
        for context in ET.parse(result).iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(PROGRAM)))
def test_lupdate_finds_every_text(found: dict[tuple[str, str], bool], source: Path):
    """In the context in which the program looks it up. It overlooks texts inside f-strings."""
    for context, text, counts in texts_of(ast.parse(source.read_text("utf-8"))):
        assert (context, text) in found
        assert found[context, text] or not counts, f"lupdate overlooks the number in {text!r}"


def texts_of(node: ast.AST, name: str = "") -> Iterator[tuple[str, str, bool]]:
    """Context, text, and whether there is a number; `name` is the class around `node`."""
    match node:
        case ast.Call(
            ast.Attribute(attr="tr") | ast.Name(id="tr"), [ast.Constant(value=text), *more]
        ):
            yield name, text, len(more) == 2
        case ast.Call(
            ast.Attribute(attr="translate") | ast.Name(id="translate"),
            [ast.Constant(value=context), ast.Constant(value=text), *more],
        ):
            yield context, text, len(more) == 2
    if isinstance(node, ast.ClassDef):
        name = node.name
    for child in ast.iter_child_nodes(node):
        yield from texts_of(child, name)


def test_every_number_is_found_as_such(found: dict[tuple[str, str], bool]):
    assert {text for text, counts in found.items() if "%n" in text[1] and not counts} == set()
