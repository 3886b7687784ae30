"""Text from a token or a service, made safe to display: nothing in it can hide or reorder text."""

from __future__ import annotations

from unicodedata import category

JOINERS = frozenset("\u200c\u200d")
"""Needed in Persian names and many emoji: kept in names, made visible in claims."""

_PICTURES = {"\n": "⏎", "\r": "␍", "\t": "⇥", "\0": "␀"}
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Controls, format characters (bidi overrides among them), surrogates, unassigned, separators."""

LARGEST_LIST = 50
"""Entries of a list that are read for one line of text."""


def visible(text: str, limit: int | None = None, keep: frozenset[str] = frozenset()) -> str:
    """`text` on one line, with a visible sign for each control or invisible character.

    With `limit`, only that many characters of `text` are read, and "…" marks the cut: the cost does
    not grow with a hostile value.
    """
    cut = limit is not None and len(text) > limit
    shown = text[:limit] if cut else text
    if not shown.isprintable():
        shown = "".join(_seen(character, keep) for character in shown)
    return f"{shown}…" if cut else shown


def visible_name(text: str, limit: int = 200) -> str:
    """A user's or a profile's name, for a title or a label."""
    return visible(text, limit, JOINERS)


def visible_lines(text: str, limit: int) -> str:
    """Like `visible`, but keeps line breaks and tabs: for a box that shows a value in full."""
    return "\n".join(
        "\t".join(visible(part) for part in line.split("\t"))
        for line in visible_cut(text, limit).split("\n")
    )


def visible_cut(text: str, limit: int) -> str:
    """The first `limit` characters, and "…" when there are more."""
    return text if len(text) <= limit else f"{text[:limit]}…"


def value_text(value: object, limit: int | None = None) -> str:
    """A JSON value as one line of plain text: lists of scalars joined by commas, else JSON."""
    return visible(_text(value, limit), limit)


def _text(value: object, limit: int | None) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value[:LARGEST_LIST]):
        few = value if limit is None else value[:LARGEST_LIST]
        more = "" if len(few) == len(value) else f", … ({len(value)})"
        return ", ".join(str(item) for item in few) + more
    return json_text(value)


def json_text(value: object, indent: int | None = None) -> str:
    """The value as JSON, as a token would write it."""
    import json  # names are made visible before the first paint, values after

    return json.dumps(value, ensure_ascii=False, indent=indent, default=str)


def _seen(character: str, keep: frozenset[str]) -> str:
    if character in keep or category(character) not in _HIDDEN:
        return character
    return _PICTURES.get(character) or f"⟨U+{ord(character):04X}⟩"
