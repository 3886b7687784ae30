"""What a program without a screen writes to stderr, less what Qt's offscreen plugin always says."""

from __future__ import annotations

HARMLESS = "This plugin does not support"
"""The offscreen plugin, at dialogs, menus and grabs: it has no window manager to tell."""


def complaints(stderr: str) -> list[str]:
    """The lines that a test must not see."""
    return [line for line in stderr.splitlines() if HARMLESS not in line]
