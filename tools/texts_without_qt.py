"""Texts that Qt's tools don't find in the sources, as a source that lupdate understands.

The test plan, the checks of tokens, the doctor, the practice pool and what is new are texts held as
data, and the window translates them when it shows them: `desktop/ui/test_plan/case_texts.py`,
`desktop/practice_mode/from_overview.py`, `desktop/ui/main_window/whats_new.py`, and in
`desktop/ui/text` `check_values.py` and `doctor.py`.
"""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.practice.ready_made.fill import READY_MADE
from desktop.qa.guidance import GUIDANCE
from desktop.qa.plan import all_cases
from desktop.ui.text.news import NEWS

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCES = Path(__file__).parents[1] / "desktop"
CASES = SOURCES / "qa/cases"
PHRASES = {
    "CheckValue": (SOURCES / "auth",),
    "Doctor": (SOURCES / "setup/doctor", SOURCES / "aws"),
}
"""The contexts of phrases, and the folders in which those are made."""


def texts_without_qt() -> str:
    """The source: each text once, under the context by which it is translated."""
    texts = [(context, text) for context in PHRASES for text in phrases(context)]
    texts += [("TestCase", text) for text in case_texts()]
    texts += [("ReadyMade", text) for text in practice_texts()]
    texts += [("News", text) for _, _, entries in NEWS for text in entries]
    # In JSON a text is spelled as lupdate reads it.
    lines = [
        f'QT_TRANSLATE_NOOP("{context}", {json.dumps(text, ensure_ascii=False)})'
        for context, text in texts
    ]
    return "\n".join(("from PySide6.QtCore import QT_TRANSLATE_NOOP", "", *lines, ""))


def phrases(context: str) -> list[str]:
    """The templates of all phrases of a context."""
    trees = (tree for folder in PHRASES[context] for tree in _sources(folder))
    return sorted({text for tree in trees for text in phrases_in(tree)})


def case_texts() -> list[str]:
    """What a tester reads of the cases, in their order."""
    found: dict[str, None] = {}
    for case in all_cases():
        info = case.info
        found |= dict.fromkeys((info.title, info.why, *info.preconditions))
        found |= dict.fromkeys(text for _, text in info.steps)
        found |= dict.fromkeys((info.expected, info.source.text, info.cleanup))
        found |= dict.fromkeys(each.note for each in info.requirements)
        for step in GUIDANCE.get(info.id, ()):
            found |= dict.fromkeys((step.do, step.see))
    asked = [text for tree in _sources(CASES) for text in asked_in(tree)]
    return [text for text in found | dict.fromkeys(asked) if text]


def practice_texts() -> list[str]:
    """The names of the ready-made practice pools, and what each of their users is for."""
    texts = [pool.name for pool in READY_MADE.pools]
    texts += [user.situation for user in READY_MADE.users]
    return list(dict.fromkeys(texts))


def phrases_in(tree: ast.Module) -> Iterator[str]:
    """The templates in one source. Raises `ValueError` where one is no literal."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name("Phrase"), args=[ast.Constant(str(text))]):
                yield text
            case ast.Call(func=ast.Name("Phrase")):
                raise ValueError(f"line {node.lineno}: a phrase is made of one literal")


def asked_in(tree: ast.Module) -> Iterator[str]:
    """What a case asks a person besides its guidance: the literals of `environment.ask(…)`."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="ask"), args=texts):
                yield from (str(each.value) for each in texts if isinstance(each, ast.Constant))


def _sources(folder: Path) -> Iterator[ast.Module]:
    for file in sorted(folder.glob("**/*.py")):
        yield ast.parse(file.read_text("utf-8"), str(file))
