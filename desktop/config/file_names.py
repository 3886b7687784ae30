"""Names for the files of profiles, out of names that anything may have given."""

from __future__ import annotations

import re
import unicodedata

MAX_BYTES = 100
"""Of a name without its suffix: with a number behind it, it fits every file system."""
USUAL = "connection"
"""Where nothing of a name is left."""
_ALLOWED = frozenset(" -_.,()+@&'")
_SUFFIX = re.compile(r"\.(toml|cognito-desk)$", re.IGNORECASE)
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Devices on Windows, whatever the suffix."""


def safe_stem(name: str) -> str:
    """A file's name without its suffix, such that every system takes it and none reads it as more.

    Neither a path nor a hidden file, an option, a device or a pattern; one spelling of each letter.
    Only a connection file's suffix, .toml or .cognito-desk, counts as one.
    """
    text = unicodedata.normalize("NFC", _SUFFIX.sub("", name))
    text = "".join(letter if _is_allowed(letter) else "_" for letter in text)
    text = re.sub(r"([ _.])\1+", r"\1", text)
    text = text.encode()[:MAX_BYTES].decode(errors="ignore").strip(" .-_")
    if _RESERVED.fullmatch(unicodedata.normalize("NFKC", text)):
        text = f"_{text}"
    return text or USUAL


def _is_allowed(letter: str) -> bool:
    return letter.isalnum() or letter in _ALLOWED or unicodedata.category(letter)[0] == "M"
