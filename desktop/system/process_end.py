"""The end of the process, with threads that are still inside of a call."""

from __future__ import annotations

import atexit
import os
import sys
from typing import NoReturn

FLUSH_FAILED = 120
"""Python's own exit status where standard output could not be written to its end."""


def end_process(status: int) -> NoReturn:
    """Do what the interpreter does at its end, but leave the daemon threads alone, and exit.

    The interpreter kills a daemon thread where it next waits for the interpreter's lock. When that
    is inside of C++ or Rust (a signal, the import hook of PySide6, cryptography), unwinding
    aborts the process: "FATAL: exception not rethrown".
    """
    try:
        # Qt's application and the log are ended by it, in the reverse order of their start.
        atexit._run_exitfuncs()  # noqa: SLF001
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        status = status or FLUSH_FAILED
    os._exit(status)
