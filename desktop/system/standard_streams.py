"""Standard output and standard error as programs on every system expect them."""

from __future__ import annotations

import io
import sys


def write_utf8_lines() -> None:
    r"""Write UTF-8 with "\n" at the end of lines from now on.

    Windows has its code page and "\r\n", of which `$(cognito-desk token)` in Git Bash would leave
    "\r" after the token.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # None in a program without a console
            stream.reconfigure(encoding="utf-8", errors=stream.errors, newline="\n")
