"""The text in a file's bytes, whichever program saved it."""

from __future__ import annotations

from desktop.setup.discovery.flaws import Flaw, NothingFound

MAX_BYTES = 1024 * 1024
"""More than any of these files has; an amplify_outputs.json also describes the app's data."""
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def text_of(data: bytes) -> str:
    """The text, without a byte order mark. Raises `NothingFound`.

    UTF-8, or UTF-16, in which PowerShell 5 saves what a command prints.
    """
    if len(data) > MAX_BYTES:
        raise NothingFound(Flaw.TOO_LARGE)
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if not encoding:
        encoding = {b"\0": "utf-16-be"}.get(data[:1], "utf-8")
        if data[1:2] == b"\0":
            encoding = "utf-16-le"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise NothingFound(Flaw.NOT_TEXT) from None
    if "\0" in text:
        raise NothingFound(Flaw.NOT_TEXT)
    if not text.strip():
        raise NothingFound(Flaw.EMPTY)
    return text
