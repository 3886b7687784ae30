"""CHANGELOG.md keeps its form, and the program has its plain words."""

from __future__ import annotations

import re

import pytest

import desktop
from desktop.ui.text.news import NEWS as SHOWN
from tools.changelog import CHANGELOG, IN_SHORT, NEWS, SECTIONS, news, read

WRITTEN = """# Changelog

## Unreleased

### In short
- One.

### Fixed
- Two
  lines.

## 1.10.0 (2026-12-24)

### In short
- "Three" → four.
"""
LONGEST = 160
"""Characters of an entry for staff: a line or two in the window."""


def test_it_is_read_with_its_line_breaks_gone():
    unreleased, released = read(WRITTEN)
    assert (unreleased.number, unreleased.date) == ("", "")
    assert unreleased.sections == (("In short", ("One.",)), ("Fixed", ("Two lines.",)))
    assert (released.number, released.date) == ("1.10.0", "2026-12-24")
    assert released.in_short == ('"Three" → four.',)


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ("# Changelog", "# Changes", 1),
        ("## Unreleased", "## unreleased", 3),
        ("### Fixed", "### Mended", 8),
        ("- One.", "One.", 6),
        ("(2026-12-24)", "(24.12.2026)", 12),
        ("## Unreleased\n\n### In short", "### In short", 3),
    ],
)
def test_what_is_not_of_its_form_is_told_with_the_line(right: str, wrong: str, line: int):
    with pytest.raises(ValueError, match=f"line {line}:"):
        read(WRITTEN.replace(right, wrong))


def test_ours_has_each_version_once_and_the_newest_first():
    versions = read(CHANGELOG.read_text("utf-8"))
    released = [tuple(map(int, each.number.split("."))) for each in versions if each.number]
    assert released == sorted(set(released), reverse=True)
    dates = [each.date for each in versions if each.number]
    assert dates == sorted(dates, reverse=True)
    assert [each.number for each in versions].index("") == 0 if len(released) < len(versions) else 1


def test_the_version_of_the_program_is_the_newest_that_is_released_or_is_to_be():
    assert re.fullmatch(r"\d+\.\d+\.\d+", desktop.__version__)
    newest = next((each.number for each in read(CHANGELOG.read_text("utf-8")) if each.number), "")
    assert newest in {"", desktop.__version__}


def test_each_version_of_ours_has_plain_words_first_and_each_section_once():
    for version in read(CHANGELOG.read_text("utf-8")):
        names = [name for name, _ in version.sections]
        assert names[0] == IN_SHORT
        assert sorted(names) == sorted(set(names))
        assert set(names) <= set(SECTIONS)
        assert all(entries for _, entries in version.sections)
        for entry in version.in_short:
            assert entry.endswith(".")
            assert len(entry) <= LONGEST
            assert not re.search(r"[`*_\[]", entry), "the window shows it as it is"


def test_the_program_has_what_it_says_in_plain_words():
    """`python -m tools.changelog` takes over what is new."""
    versions = read(CHANGELOG.read_text("utf-8"))
    assert NEWS.read_text("utf-8") == news(versions)
    assert tuple((it.number, it.date, it.in_short) for it in versions) == SHOWN
