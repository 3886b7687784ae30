"""Phrases of packages without Qt, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.auth.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable


def in_language(
    context: str, value: object, of_a_text: Callable[[str], str] | None = None
) -> object:
    """A phrase with its words translated, in all its parts; anything else is left as it is.

    `context` is that of `tools/texts_without_qt.py`. `of_a_text` is done to each text that stands
    in a phrase and is none itself.
    """
    if isinstance(value, Phrase):
        values = {
            name: in_language(context, each, of_a_text) for name, each in value.values.items()
        }
        return QCoreApplication.translate(context, value.template).format(**values)
    return of_a_text(value) if of_a_text is not None and isinstance(value, str) else value
