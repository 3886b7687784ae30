"""What a check expected and found, in the language of the window."""

from __future__ import annotations

from desktop.ui.text.phrases import in_language


def in_words(value: object) -> object:
    """A value of a check; only its words are translated, nothing that a token says."""
    return in_language("CheckValue", value)
