"""The object in a JavaScript file such as aws-exports.js, read and never run.

Such a file is `const awsmobile = {…}; export default awsmobile;`. Of the language no more is known
than what an object without computations may have: strings in either quotes, names without quotes,
numbers, true, false, null, comments, and commas at the end. All else is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.setup.discovery.flaws import Flaw, NothingFound

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGIN = re.compile(
    r"""(?:=|\bexport\s+default|\bconfigure\s*\()\s*(?=\{)|//[^\n]*|/\*.*?(?:\*/|\Z)""",
    re.DOTALL,
)
_TOKEN = re.compile(
    r"""
      (?P<blank>\s+|//[^\n]*|/\*.*?(?:\*/|\Z))
    | (?P<string>"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+')
    | (?P<number>-?\d[\d.eE+-]*)
    | (?P<word>[A-Za-z_$][\w$]*)
    | (?P<mark>[{}\[\]:,])
    """,
    re.DOTALL | re.VERBOSE | re.ASCII,
)
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", re.DOTALL)
_SAME_IN_JSON = frozenset('"\\/bfnrtu')
_VALUES = ("true", "false", "null")


def json_of_object(text: str) -> str:
    """The first object that a file assigns or exports, as JSON. Raises `NothingFound`.

    What comes out may still be anything but sound JSON: it has to be parsed.
    """
    begin = next((it for it in _BEGIN.finditer(text) if not it[0].startswith("/")), None)
    if begin is None:
        raise NothingFound(Flaw.OTHER_TEXT)
    return "".join(_without_last_commas(_tokens(text, begin.end())))


def _tokens(text: str, position: int) -> Iterator[str]:
    """Up to the bracket that closes the first one. Without blanks and comments, all as in JSON."""
    depth = 0
    while found := _TOKEN.match(text, position):
        position = found.end()
        kind, token = found.lastgroup, found[0]
        if kind == "blank":
            continue
        if kind == "mark":
            depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(token, 0)
            yield token
            if depth == 0:
                return
        elif kind == "number" or token in _VALUES:
            yield token
        elif kind == "string":
            yield _json_string(token)
        elif _is_key(text, position):
            yield f'"{token}"'
        else:
            raise NothingFound(Flaw.NOT_DATA)
    raise NothingFound(Flaw.CUT_OFF if position >= len(text) else Flaw.NOT_DATA)


def _is_key(text: str, position: int) -> bool:
    """Whether a colon follows, so that the word before it is a name without quotes."""
    while (found := _TOKEN.match(text, position)) and found.lastgroup == "blank":
        position = found.end()
    return text.startswith(":", position)


def _json_string(token: str) -> str:
    def escape(found: re.Match[str]) -> str:
        kind = found[0][1]
        if kind == "x":
            return f"\\u00{found[0][2:]}"
        if kind == "u" or kind in _SAME_IN_JSON:
            return found[0]
        return kind  # such as \' in JavaScript, which means the character itself

    inside = _ESCAPE.sub(escape, token[1:-1])
    return f'"{inside}"' if token[0] == '"' else f'"{_with_escaped_quotes(inside)}"'


def _with_escaped_quotes(text: str) -> str:
    """Between single quotes, double ones may stand bare."""
    return re.sub(r'\\.|"', lambda found: '\\"' if found[0] == '"' else found[0], text)


def _without_last_commas(parts: Iterator[str]) -> Iterator[str]:
    held = ""
    for part in parts:
        if held and part not in ("}", "]"):
            yield held
        held = part if part == "," else ""
        if not held:
            yield part
