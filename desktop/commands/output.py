"""What a command prints, where the other end may be closed or the disk full."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

_FAILURES = (OSError, ValueError, AttributeError)
"""No room, or no reader; the stream was closed meanwhile; there was none from the start."""


def write_line(stream: TextIO | None, line: str) -> bool:
    """Whether it was written, the line end with it."""
    try:
        stream.write(f"{line}\n")  # type: ignore[union-attr]  # None raises AttributeError
        stream.flush()  # type: ignore[union-attr]
    except _FAILURES:
        # Python would flush what is left once more at exit, and turn the exit status into 120.
        with suppress(*_FAILURES):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # type: ignore[union-attr]
        return False
    return True


def complain(command: str, reason: str) -> None:
    """A line on standard error, if that is there."""
    write_line(sys.stderr, f"cognito-desk {command}: {reason}")
