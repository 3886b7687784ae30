"""The error of a seed file, by itself: reading seed files costs start-up time."""

from __future__ import annotations


class SeedError(Exception):
    """A seed file that can't be used; the text says why, and where."""
