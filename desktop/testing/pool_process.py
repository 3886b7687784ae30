"""A practice pool in a process of its own, as long as a block of code runs."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import desktop

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUN = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); import desktop; "
    "sys.path.append(sys.path.pop(0)); from desktop.practice.__main__ import run; "
    "sys.exit(run(sys.argv[1:]))"
)
"""Takes `desktop` from the folder that is the first argument, wherever the tests run."""
_END_SECONDS = 5
"""How long it may take to end before it is killed."""


class PoolNotStarted(Exception):
    """The practice pool did not start; the text is what it said."""


@contextmanager
def started(seed: str = "") -> Iterator[str]:
    """Start a pool, with a seed file where one is named; the first line that it prints."""
    folder = str(Path(desktop.__path__[0]).absolute().parent)
    command = [sys.executable, "-P", "-c", _RUN, folder, "--with-parent"]
    with (
        tempfile.TemporaryFile() as errors,
        subprocess.Popen(  # noqa: S603 - this program itself
            [*command, "--seed", seed] if seed else command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
        ) as process,
    ):
        try:
            line = process.stdout.readline() if process.stdout else ""
            if not line:
                process.wait(_END_SECONDS)
                errors.seek(0)
                raise PoolNotStarted(errors.read().decode(errors="replace").strip())
            yield line
        finally:
            _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(_END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
