"""What a program of the system prints."""

from __future__ import annotations

import subprocess

SECONDS = 2
"""For it to answer."""


def said_by(*command: str) -> str:
    """What it prints; nothing where there is none, or where it fails. Blocks for `SECONDS`."""
    try:
        done = subprocess.run(  # noqa: S603 — fixed words
            command, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return ""
    return done.stdout
