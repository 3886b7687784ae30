"""A program on a terminal of its own: what it shows is read, and a person types."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PATIENCE = 90.0
"""Seconds, on a busy machine."""
END_OF_INPUT = "\x04"
"""Ctrl+D, at the start of a line."""


class PseudoTerminal:
    """The person's side."""

    def __init__(self, ours: int, process: subprocess.Popen[bytes]) -> None:
        self._ours = ours
        self._process = process
        self._seen = b""

    @property
    def shown(self) -> str:
        """All that was shown so far, control characters included."""
        return self._seen.decode(errors="replace")

    def wait_for(self, text: str) -> None:
        """Until this is shown."""
        deadline = time.monotonic() + PATIENCE
        while text not in self.shown:
            if time.monotonic() > deadline or not self._read():
                raise AssertionError(f"{text!r} was not shown, but: {self.shown}")

    def type(self, text: str) -> None:
        """As keys; "\\n" is Enter."""
        os.write(self._ours, text.encode())

    def interrupt(self) -> None:
        """Ctrl+C."""
        self._process.send_signal(signal.SIGINT)

    def end(self) -> int:
        """The exit status, once all was shown."""
        deadline = time.monotonic() + PATIENCE
        while self._read():
            if time.monotonic() > deadline:
                raise AssertionError(f"the program goes on: {self.shown}")
        return self._process.wait(PATIENCE)

    def _read(self) -> bool:
        """Whether more may come."""
        if not select.select([self._ours], [], [], 1.0)[0]:
            return True
        try:
            part = os.read(self._ours, 65_536)
        except OSError:  # the other end is closed
            return False
        self._seen += part
        return bool(part)


@contextmanager
def on_terminal(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[PseudoTerminal]:
    """This command, with a terminal for all three streams; it is ended with the block."""
    ours, theirs = os.openpty()
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env={**environment, "TERM": "xterm"}
    ) as process:
        os.close(theirs)
        try:
            yield PseudoTerminal(ours, process)
        finally:
            if process.poll() is None:
                process.kill()
            os.close(ours)
