"""What the About dialog shows beside the program's name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AboutFacts:
    """Gathered when it is asked for. Names and versions are shown as they are."""

    versions: tuple[tuple[str, str], ...] = ()
    licences: tuple[tuple[str, str], ...] = ()
    """Each library with its version, and its licence."""
    api: str = ""
    """Empty where there is no connection, or one that can't be used."""
    keys: str = ""
    proxy: str = ""
    unusable: str = ""
    """The setting that keeps the connection from being used."""
    support: str = ""
    """Whom to call, as the connection has it."""
