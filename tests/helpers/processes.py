"""Starting processes so that all of them, and what they start, end again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PATIENCE = 5.0
"""Seconds that a process gets to end by itself."""
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)


@contextmanager
def running(
    command: Sequence[str],
    env: Mapping[str, str],
    *,
    log: IO[bytes] | int = subprocess.DEVNULL,
    pass_fds: Sequence[int] = (),
    talking: bool = False,
) -> Iterator[subprocess.Popen[bytes]]:
    """A process at the head of a group of its own; the whole group is ended on the way out.

    `talking` opens pipes to its stdin and from its stdout; stderr goes to `log`.
    """
    pipe = subprocess.PIPE if talking else subprocess.DEVNULL
    process = subprocess.Popen(
        command,
        env=dict(env),
        stdin=pipe,
        stdout=pipe if talking else log,
        stderr=log,
        pass_fds=pass_fds,
        start_new_session=True,
    )
    with ExitStack() as pipes:
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                pipes.enter_context(stream)
        try:
            yield process
        finally:
            end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """Ask the group to end, then make it."""
    _signal_group(process, signal.SIGTERM)
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        pass
    finally:
        _signal_group(process, KILL)
        process.wait(PATIENCE)


def _signal_group(process: subprocess.Popen[bytes], number: int) -> None:
    if sys.platform == "win32":  # no groups; a practice pool ends with its window
        process.kill()
        return
    try:
        os.killpg(process.pid, number)
    except ProcessLookupError:
        return
