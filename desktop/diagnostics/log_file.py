"""The log file: what support asks for when something went wrong, with nothing secret in it.

Only loggers of ours have their messages written. Of any other record there is the logger's name,
the level and the class names of exceptions: botocore at DEBUG prints passwords, codes, sessions
and tokens, and urllib3 and asyncio print what they were given. So the levels of those loggers do
not matter. No traceback has an exception's text in it (`safe_traceback`).
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

from desktop.diagnostics.safe_traceback import exception_names, safe_traceback

if TYPE_CHECKING:
    from pathlib import Path

OURS = "desktop"
"""The logger whose records, and those of its children, are written with their messages."""
MAX_BYTES, MAX_FILES = 512 * 1024, 3
"""Size of one file, and number of files, the current one included."""
MODE = 0o600
MAX_CHARACTERS = 4_000
"""Of one record's message."""

SECRET_SHAPES = re.compile(r"[A-Za-z0-9+/_=-]{40,}|(?<![\w:])\d{6,10}(?!\w)")
"""Tokens, sessions and hashes; codes. A second barrier: no message of ours should have any."""


class LogFile(RotatingFileHandler):
    """Writes to `file` and keeps its predecessors. A record that can't be written is dropped."""

    def __init__(self, file: Path) -> None:
        """Raises `OSError` when there can be no such file."""
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        super().__init__(file, maxBytes=MAX_BYTES, backupCount=MAX_FILES - 1, encoding="utf-8")
        self.setFormatter(SafeFormatter())
        self.addFilter(is_logged)

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
        """Nothing: the disk is full or the folder gone, and the program goes on."""


class SafeFormatter(logging.Formatter):
    """One line for the record; below it, set in, further lines and the exception's traceback."""

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        head = f"{moment} {record.levelname} {record.name}"
        error = record.exc_info[1] if record.exc_info else None
        if not is_ours(record.name):
            return f"{head}: {exception_names(error)}" if error is not None else head
        lines = without_secrets(record.getMessage())[:MAX_CHARACTERS].splitlines()
        if error is not None:
            lines += safe_traceback(error).splitlines()
        # Below the head everything is set in, so that no text can pass for another record.
        return "\n  ".join([f"{head}: {''.join(lines[:1])}", *lines[1:]])


def open_log_file(file: Path) -> LogFile | None:
    """Log to `file` from now on; None when that can't be done, and then nothing is logged."""
    root = logging.getLogger()
    # Without any handler Python would print records on stderr, messages of other loggers included.
    root.addHandler(logging.NullHandler())
    logging.getLogger(OURS).setLevel(logging.INFO)
    log_file = None
    with suppress(OSError):
        log_file = LogFile(file)
        root.addHandler(log_file)
    return log_file


def is_logged(record: logging.LogRecord) -> bool:
    """Ours from INFO on; others from WARNING on, whatever level their logger is set to."""
    return record.levelno >= (logging.INFO if is_ours(record.name) else logging.WARNING)


def is_ours(logger: str) -> bool:
    """Whether a logger of this name is one of the program's own."""
    return logger == OURS or logger.startswith(f"{OURS}.")


def without_secrets(text: str) -> str:
    """The text without what has the shape of a secret, or could move a terminal's cursor."""
    plain = "".join(c if c.isprintable() or c.isspace() else ascii(c)[1:-1] for c in text)
    return SECRET_SHAPES.sub("…", plain)
