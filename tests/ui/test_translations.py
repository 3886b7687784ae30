"""The translations are whole and in line with the sources, and what is loaded is made of them."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from desktop.ui.languages import ENGLISH, OFFERED
from tools.translations import LOADED, TEXTS, language_of, release, update

PLACEHOLDER = re.compile(r"%(?:n|\d)|\{\w*\}")
TRANSLATIONS = sorted(TEXTS.glob("*.ts"))

every_translation = pytest.mark.parametrize("ts", TRANSLATIONS, ids=lambda path: path.stem)


@dataclass(frozen=True)
class Entry:
    context: str
    source: str
    forms: tuple[str, ...]
    """One, or one for each plural form."""
    counts: bool
    finished: bool


def entries(ts: Path) -> list[Entry]:
    return [
        Entry(
            context.findtext("name", ""),
            message.findtext("source", ""),
            tuple(form.text or "" for form in message.iter("numerusform"))
            or (message.findtext("translation", ""),),
            message.get("numerus") == "yes",
            message.find("translation").get("type") is None,
        )
        for context in ET.parse(ts).iter("context")
        for message in context.iter("message")
    ]


def test_each_language_that_is_offered_has_its_files():
    languages = {language_of(ts) for ts in TRANSLATIONS}
    assert languages == set(OFFERED) - {ENGLISH}
    assert {qm.stem for qm in LOADED.iterdir()} == {ts.stem for ts in TRANSLATIONS}


@every_translation
def test_it_holds_what_the_sources_say(ts: Path, tmp_path: Path):
    """`make translations` takes over what is new."""
    updated = tmp_path / ts.name
    shutil.copy(ts, updated)
    update(updated)
    assert {(it.context, it.source) for it in entries(updated)} == {
        (it.context, it.source) for it in entries(ts)
    }
    assert updated.read_text("utf-8") == ts.read_text("utf-8")


@every_translation
def test_what_the_program_loads_is_made_of_it(ts: Path, tmp_path: Path):
    assert release(ts, tmp_path).read_bytes() == (LOADED / f"{ts.stem}.qm").read_bytes()


@every_translation
def test_every_text_is_translated(ts: Path):
    missing = [it for it in entries(ts) if not it.finished or not all(it.forms)]
    assert missing == []


@every_translation
def test_every_placeholder_is_there_once(ts: Path):
    """In each plural form; only the singular may say "one" in words."""
    for entry in entries(ts):
        wanted = Counter(PLACEHOLDER.findall(entry.source))
        for number, form in enumerate(entry.forms):
            found = Counter(PLACEHOLDER.findall(form))
            if entry.counts and number == 0:
                found["%n"] = wanted["%n"] = 1
            assert found == wanted, (entry.source, form)


@every_translation
def test_blanks_and_line_breaks_are_kept(ts: Path):
    for entry in entries(ts):
        for form in entry.forms:
            assert blanks(form) == blanks(entry.source), (entry.source, form)
            assert form.count("\n") == entry.source.count("\n"), entry.source


@every_translation
def test_sentences_end_alike(ts: Path):
    """A question stays one, and a button that opens a dialog keeps its dots."""
    for entry in entries(ts):
        for form in entry.forms:
            assert end(form) == end(entry.source), (entry.source, form)


@every_translation
def test_a_text_has_a_letter_for_the_keyboard_where_english_has_one(ts: Path):
    for entry in entries(ts):
        assert len({"&" in text for text in (entry.source, *entry.forms)}) == 1, entry


def blanks(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def end(text: str) -> str:
    """Its last sign; marks of a quotation are another matter in each language."""
    last = text.rstrip('”“"')[-1:]
    return last if last in ".?!…:" else ""
