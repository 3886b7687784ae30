"""lupdate finds every text of the program, and every number as a number."""

from __future__ import annotations

import ast
import subprocess
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
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bool]:
    """Each text that lupdate finds, and whether it takes a number."""
    result = tmp_path_factory.mktemp("lupdate") / "found.ts"
    lupdate = Path(PySide6.__file__).parent / "lupdate"
    subprocess.run([lupdate, *SOURCES, "-ts", result], check=True, capture_output=True)
    return {
        message.findtext("source", ""): message.get("numerus") == "yes"
        for message in ET.parse(result).iter("message")
    }


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(PROGRAM)))
def test_lupdate_finds_every_text(found: dict[str, bool], source: Path):
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        match node:
            case ast.Call(
                ast.Attribute(attr="tr") | ast.Name(id="tr"), [ast.Constant(value=text), *more]
            ):
                counts = len(more) == 2
            case ast.Call(
                ast.Attribute(attr="translate") | ast.Name(id="translate"),
                [ast.Constant(), ast.Constant(value=text), *more],
            ):
                counts = len(more) == 2
            case _:
                continue
        assert text in found
        assert found[text] or not counts, f"lupdate overlooks the number in {text!r}"


def test_every_number_is_found_as_such(found: dict[str, bool]):
    assert {text for text, counts in found.items() if "%n" in text and not counts} == set()
