"""The log file: what support asks for when something went wrong, with nothing secret in it.

Only loggers of ours have their words written down. Of any other record there is the logger's
name, the level and the kinds of exceptions: botocore at DEBUG prints passwords, codes, sessions
and tokens, and urllib3 and asyncio print what they were handed. So it does not matter at which
level anybody sets those loggers. No trace has an exception's text in it (`safe_traceback`).
"""

from __future__ import annotations

import faulthandler
import logging
import os
import re
from contextlib import suppress
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from typing import IO, TYPE_CHECKING

from desktop.diagnostics.safe_traceback import describe, kinds

if TYPE_CHECKING:
    from pathlib import Path

OURS = "desktop"
"""The logger whose records, and those of its children, are written with their words."""
LARGEST, FILES = 512 * 1024, 3
MODE = 0o600
LONGEST = 4_000
"""Characters of one record's words."""

SECRET_SHAPES = re.compile(r"[A-Za-z0-9+/_=-]{40,}|(?<![\w:])\d{6,10}(?!\w)")
"""Tokens, sessions and hashes; codes. A second bolt: none of our messages should have any."""


class LogFile(RotatingFileHandler):
    """Writes to `file` and its two forerunners. When that can't be done, nothing is said."""

    def __init__(self, file: Path) -> None:
        """Raises `OSError` when there can be no such file."""
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        super().__init__(file, maxBytes=LARGEST, backupCount=FILES - 1, encoding="utf-8")
        self.setFormatter(Careful())
        self.addFilter(worth_keeping)

    def _open(self) -> IO[str]:  # type: ignore[override]  # what the module gives us is one
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        handle = os.open(self.baseFilename, flags, MODE)
        if hasattr(os, "fchmod"):
            os.fchmod(handle, MODE)  # it may have been there, and open to others
        stream = os.fdopen(handle, "a", encoding="utf-8", errors="backslashreplace")
        faulthandler.enable(stream)  # a crash below Python: places only, as in the rest
        return stream

    def close(self) -> None:
        faulthandler.disable()
        with suppress(OSError):  # what could not be written can't be at the end either
            super().close()

    def handleError(self, record: logging.LogRecord) -> None:
        """The disk is full, or the folder gone: no reason to trouble anybody."""


class Careful(logging.Formatter):
    """A line for the record; below it the rest of its words, and its exception's trace."""

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        head = f"{moment} {record.levelname} {record.name}"
        error = record.exc_info[1] if record.exc_info else None
        if not is_ours(record.name):
            return f"{head}: {kinds(error)}" if error is not None else head
        lines = struck(record.getMessage())[:LONGEST].splitlines()
        if error is not None:
            lines += describe(error).splitlines()
        # Below the head everything is set in, so that no text can pass for another record.
        return "\n  ".join([f"{head}: {''.join(lines[:1])}", *lines[1:]])


def open_log_file(file: Path) -> LogFile | None:
    """Begin to write; None when that can't be done, and then the program goes on without."""
    root = logging.getLogger()
    # Without any handler Python would print records on stderr, words of others and all.
    root.addHandler(logging.NullHandler())
    logging.getLogger(OURS).setLevel(logging.INFO)
    book = None
    with suppress(OSError):
        book = LogFile(file)
        root.addHandler(book)
    return book


def worth_keeping(record: logging.LogRecord) -> bool:
    """What is ours from INFO on; what is not from WARNING on, whatever its logger is set to."""
    return record.levelno >= (logging.INFO if is_ours(record.name) else logging.WARNING)


def is_ours(logger: str) -> bool:
    return logger == OURS or logger.startswith(f"{OURS}.")


def struck(text: str) -> str:
    """The text without what has the shape of a secret, or could move a terminal's cursor."""
    plain = "".join(c if c.isprintable() or c.isspace() else ascii(c)[1:-1] for c in text)
    return SECRET_SHAPES.sub("…", plain)
