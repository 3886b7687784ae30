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
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.diagnostics.appending import open_to_append
from desktop.diagnostics.safe_traceback import exception_names, safe_traceback
from desktop.system.file_lock import lock_if_possible

if TYPE_CHECKING:
    from io import TextIOWrapper

OURS = "desktop"
"""The logger whose records, and those of its children, are written with their messages."""
MAX_BYTES, MAX_FILES = 512 * 1024, 3
"""Size of one file, and number of files, the current one included."""
LOCK_TIMEOUT = 0.2
"""Seconds to wait for another program that is just writing, or renaming the files."""
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
        self._lock_file = file.with_suffix(".lock")
        self.setFormatter(SafeFormatter())
        self.detailed = False
        """Whether records of ours are written from DEBUG on."""
        self.addFilter(self._is_logged)

    def set_detailed(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        """Write what flows do, step by step, or only what goes wrong."""
        self.detailed = on
        logging.getLogger(OURS).setLevel(logging.DEBUG if on else logging.INFO)

    def _is_logged(self, record: logging.LogRecord) -> bool:
        """Ours from INFO (DEBUG) on; others from WARNING on, whatever their logger is set to."""
        if is_ours(record.name):
            return record.levelno >= (logging.DEBUG if self.detailed else logging.INFO)
        return record.levelno >= logging.WARNING

    def _open(self) -> TextIOWrapper:
        handle = open_to_append(self.baseFilename)
        stream = os.fdopen(handle, "a", encoding="utf-8", errors="backslashreplace", newline="\n")
        faulthandler.enable(stream)  # a crash below Python: places only, as in the rest
        return stream

    def emit(self, record: logging.LogRecord) -> None:
        """Write it, and rename the files when they are full, one program at a time."""
        with lock_if_possible(self._lock_file, LOCK_TIMEOUT):
            super().emit(record)

    def shouldRollover(self, record: logging.LogRecord) -> bool:
        """Whether the file is full, after moving on to the new one if another program rotated."""
        if not self._is_current():
            self._reopen()
        return bool(super().shouldRollover(record))

    def doRollover(self) -> None:
        """Rename the files. Where that can't be done, this one grows, and no record is lost."""
        with suppress(OSError):
            super().doRollover()
        if not self._is_current():
            self._reopen()

    def _is_current(self) -> bool:
        """Whether what is open is still the file of that name."""
        if self.stream is None:
            return False
        try:
            named = Path(self.baseFilename).stat()
            return os.path.samestat(os.fstat(self.stream.fileno()), named)
        except (OSError, ValueError):  # there is none of that name, or it was closed
            return False

    def _reopen(self) -> None:
        stream, self.stream = self.stream, None
        if stream is not None:
            with suppress(OSError):
                stream.close()
        self.stream = self._open()

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


def is_ours(logger: str) -> bool:
    """Whether a logger of this name is one of the program's own."""
    return logger == OURS or logger.startswith(f"{OURS}.")


def without_secrets(text: str) -> str:
    """The text without what has the shape of a secret, or could move a terminal's cursor."""
    plain = "".join(c if c.isprintable() or c.isspace() else ascii(c)[1:-1] for c in text)
    return SECRET_SHAPES.sub("…", plain)
