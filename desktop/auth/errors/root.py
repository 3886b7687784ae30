"""What all errors have in common."""

from __future__ import annotations


class DeskError(Exception):
    """Root of all errors that this program raises on purpose."""
