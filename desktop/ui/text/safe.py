"""Text from a token or a service, made safe to display: nothing in it can hide or reorder text."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category

from desktop.ui.text.phones import text_as_allowed

if TYPE_CHECKING:
    from collections.abc import Sequence

JOINERS = frozenset("\u200c\u200d")
"""Needed in Persian names and many emoji: kept in names, made visible in claims."""

_LINES = frozenset("\n\t")
_PICTURES = {"\n": "⏎", "\r": "␍", "\t": "⇥", "\0": "␀"}
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Controls, format characters (bidi overrides among them), surrogates, unassigned, separators."""
_BLANK = frozenset("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and signs by their category, of which nothing is to be seen."""

LONGEST_NUMBER = 64
"""Characters of a phone number as people write it."""
LARGEST_LIST = 50
"""Entries of a list that are read for one line of text."""


def visible(
    text: str,
    limit: int | None = None,
    keep: frozenset[str] = frozenset(),
    *,
    numbers: bool = False,
) -> str:
    """`text` on one line, with a visible sign for each control or invisible character.

    Phone numbers are masked where the organisation wants that, unless it is a text of its own with
    `numbers` to call.

    With `limit`, only that many characters of `text` are read, and "…" marks the cut: the cost does
    not grow with a hostile value.
    """
    cut = limit is not None and len(text) > limit
    # No number is cut in the middle, where it wouldn't be known for one.
    head = text[: limit + LONGEST_NUMBER] if limit is not None else text
    head = (head if numbers else text_as_allowed(head))[:limit]
    if not head.isprintable() or not _BLANK.isdisjoint(head):
        head = "".join(_seen(character, keep) for character in head)
    return f"{head}…" if cut else head


def visible_name(text: str, limit: int = 200) -> str:
    """A user's or a profile's name, for a title or a label."""
    return visible(text, limit, JOINERS)


def shown(text: str) -> str:
    """What a widget shows of any text, however it came there; lines and tabs stay."""
    if text.isprintable() and _BLANK.isdisjoint(text):
        return text
    return "".join(c if c in _LINES else _seen(c, JOINERS) for c in text)


def visible_lines(text: str, limit: int) -> str:
    """Like `visible`, but keeps line breaks and tabs: for a box that shows a value in full."""
    return "\n".join(
        "\t".join(visible(part) for part in line.split("\t"))
        for line in visible_cut(text_as_allowed(text), limit).split("\n")
    )


def visible_cut(text: str, limit: int) -> str:
    """The first `limit` characters, and "…" when there are more."""
    return text if len(text) <= limit else f"{text[:limit]}…"


def value_text(value: object, limit: int | None = None) -> str:
    """A JSON value on one line, so that its kind shows: see `desktop.auth.jwt.json_kinds`.

    With `limit`, a list of more than `LARGEST_LIST` entries ends with how many there are.
    """
    # names are made visible before the first paint, values after
    from desktop.auth.jwt.json_kinds import in_json, spelled

    if limit is not None and isinstance(value, list) and len(value) > LARGEST_LIST:
        few = in_json(value[:LARGEST_LIST]).removesuffix("]")
        return f"{visible(f'{few}, …]', limit)} ({len(value)})"
    return visible(spelled(value), limit)


def names_text(names: Sequence[object], limit: int) -> str:
    """Names on one line, joined by commas; one that has a comma itself stands in quotes."""
    from desktop.auth.jwt.json_kinds import in_json, spelled

    parts = (in_json(name) if "," in str(name) else spelled(name) for name in names)
    return visible(", ".join(parts), limit)


def _seen(character: str, keep: frozenset[str]) -> str:
    hidden = character in _BLANK or category(character) in _HIDDEN
    if not hidden or character in keep:
        return character
    return _PICTURES.get(character) or f"⟨U+{ord(character):04X}⟩"
