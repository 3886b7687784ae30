"""Finds the code in what was typed or pasted: digits in groups, in any script, or a message."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

READS = 4096
"""Characters that are read; no message with a code is longer."""

Reason: TypeAlias = Literal["empty", "length", "other", "several"]

# What people and messages put between groups of digits, and invisible characters.
_BETWEEN = re.compile(r"[\s\-\u2010-\u2015\u2212._\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_RUN = re.compile(r"[0-9]+")
_GROUPS = re.compile(r"[0-9]+(?:[ \u00a0\u202f\-\u2010-\u2015][0-9]+)+")


@dataclass(frozen=True, slots=True)
class CodeProblem:
    """Why a text holds no code.

    "empty": it is empty; "length": `digits` is too few or too many; "other": it has other
    characters; "several": more than one number could be the code.
    """

    reason: Reason
    digits: int = 0


def extract_code(text: str, shortest: int, longest: int) -> str | CodeProblem:
    """The code of `shortest` to `longest` digits in `text`, in ASCII, or why there is none."""
    text = "".join(_ascii_digit(c) for c in text[:READS])
    bare = _BETWEEN.sub("", text)
    if not bare:
        return CodeProblem("empty")
    if _is_digits(bare):
        fits = shortest <= len(bare) <= longest
        return bare if fits else CodeProblem("length", len(bare))

    def fitting(numbers: list[str]) -> list[str]:
        return list(dict.fromkeys(n for n in numbers if shortest <= len(n) <= longest))

    # Messages usually have the code in one piece, and phone numbers and times in groups.
    found = fitting(_standing_alone(text)) or fitting(_RUN.findall(text))
    found = found or fitting([_BETWEEN.sub("", group) for group in _GROUPS.findall(text)])
    if len(found) == 1:
        return found[0]
    return CodeProblem("several" if found else "other", sum(_is_digits(c) for c in bare))


def _standing_alone(text: str) -> list[str]:
    """Runs of digits that are not part of a word, such as a reference."""
    return [
        run.group()
        for run in _RUN.finditer(text)
        if not _is_letter(text[run.start() - 1 : run.start()])
        and not _is_letter(text[run.end() : run.end() + 1])
    ]


def _is_letter(c: str) -> bool:
    return c.isascii() and c.isalpha()  # scripts without spaces put digits directly beside words


def _ascii_digit(c: str) -> str:
    """Any decimal digit, such as a full-width or Arabic-Indic one, as 0 to 9."""
    return str(int(c)) if c.isdecimal() else c


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()
