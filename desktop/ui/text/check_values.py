"""What a check expected and found, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.auth.jwt.phrase import Phrase


def in_words(value: object) -> object:
    """A value of a check; only its words are translated, nothing that a token says."""
    if not isinstance(value, Phrase):
        return value
    text = QCoreApplication.translate("CheckValue", value.template)
    return text.format(**{name: in_words(each) for name, each in value.values.items()})
