"""A practice pool of one's own for the time of a run."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from desktop.qa.environment import Unavailable
from desktop.system.own_program import own_program

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

END_SECONDS = 5
_OWN_GROUP: dict[str, Any] = (
    {"creationflags": 0x200}  # CREATE_NEW_PROCESS_GROUP
    if sys.platform == "win32"
    else {"process_group": 0}
)
"""Ctrl+C in a terminal goes to the run, which puts everything back at the pool before it ends."""


@contextmanager
def practice_pool() -> Iterator[Mapping[str, object]]:
    """The answer to `GET /practice` of a pool that ends with the block. Raises `Unavailable`."""
    process = subprocess.Popen(  # noqa: S603 - this program itself
        [*own_program(), "practice", "--with-parent"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        **_OWN_GROUP,
    )
    try:
        line = process.stdout.readline() if process.stdout is not None else b""
        try:
            found: Mapping[str, object] = json.loads(line)
        except ValueError:
            raise Unavailable("the practice pool did not start") from None
        yield found
    finally:
        if process.stdin is not None:
            process.stdin.close()
        try:
            process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()
