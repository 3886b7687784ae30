"""A question of the organisation's own, from the public parameters of a CUSTOM_CHALLENGE.

Names and values come from outside: they are shown as plain text, bounded, and never opened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.text.safe import visible_name

if TYPE_CHECKING:
    from collections.abc import Mapping

translate = QCoreApplication.translate

MOST = 12
"""Parameters that are shown."""
LONGEST_VALUE = 300
LONGEST_LABEL = 40
"""Characters."""
LONGEST_WORD = 32
"""Characters of a word that fit into a line for certain; longer words are cut."""

_QUESTIONS = ("question", "prompt", "message", "text", "title", "instructions", "challenge")
_OWN = ("username", "useridforsrp")
"""Parameters that Cognito adds, which are no part of the question."""


@dataclass(frozen=True, slots=True)
class CustomQuestion:
    """The question, and the other parameters."""

    sentences: tuple[str, ...]
    details: tuple[tuple[str, str], ...]
    """Label and value."""
    more: int = 0
    """Number of parameters that are not shown."""


def custom_question(parameters: Mapping[str, str]) -> CustomQuestion:
    """Sort the parameters into the question and its details."""
    sentences = []
    details = []
    told = [(n, v) for n, v in parameters.items() if _plain(n) not in _OWN and v.strip()]
    for name, value in told[:MOST]:
        if _plain(name) in _QUESTIONS:
            sentences.append(_broken(visible_name(value.strip(), LONGEST_VALUE)))
        else:
            details.append((_label(name), visible_name(value.strip(), LONGEST_VALUE)))
    return CustomQuestion(tuple(sentences), tuple(details), max(0, len(told) - MOST))


def is_address(value: str) -> bool:
    """Whether the value looks like a web address."""
    return value.lower().startswith(("https://", "http://"))


def _plain(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.lower())


def _label(name: str) -> str:
    """Known names in words; any other as it is, with its words apart: "accountHint"."""
    known = {
        "captchaurl": translate("CustomDialog", "Address of a picture"),
        "imageurl": translate("CustomDialog", "Address of a picture"),
        "url": translate("CustomDialog", "Address"),
        "link": translate("CustomDialog", "Address"),
        "hint": translate("CustomDialog", "Hint"),
        "email": translate("CustomDialog", "Email"),
        "phone": translate("CustomDialog", "Phone number"),
        "phonenumber": translate("CustomDialog", "Phone number"),
    }
    if _plain(name) in known:
        return known[_plain(name)]
    shown = visible_name(name, LONGEST_LABEL)
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", shown).replace("_", " ").split()
    return " ".join(words).capitalize() or translate("CustomDialog", "Note")


def _broken(text: str) -> str:
    """The text with words cut that are too long for a line."""
    return " ".join(
        word if len(word) <= LONGEST_WORD else f"{word[:LONGEST_WORD]}…" for word in text.split(" ")
    )
