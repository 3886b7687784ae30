"""Takes out of a text what support need not see."""

from __future__ import annotations

import json
import re
from pathlib import Path, PurePath, PureWindowsPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.config.profile import Profile

_WINDOWS_SEPARATOR = r"(?:\\\\|\\|/)"
"""JSON and Python's `repr` write each backslash twice."""


class Scrub:
    """Takes the home folder and the profile's own secret out of any text."""

    def __init__(self, profile: Profile | None, home: PurePath | None = None) -> None:
        """`home`: this person's, when none is given."""
        self._home = _pattern(_home() if home is None else home)
        self._secrets: tuple[str, ...] = ()
        if profile is not None and profile.client_secret:
            secret = profile.client_secret
            self._secrets = (secret, json.dumps(secret, ensure_ascii=False)[1:-1])

    def __call__(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "(client_secret)")
        return text if self._home is None else self._home.sub("~", text)


def _home() -> PurePath | None:
    try:
        return Path.home()
    except RuntimeError:  # no variable names it
        return None


def _pattern(home: PurePath | None) -> re.Pattern[str] | None:
    """What finds this folder in a text. None for a root, which is in every path."""
    if home is None or home == home.parent:
        return None
    if isinstance(home, PureWindowsPath):
        names = (home.drive, *home.parts[1:])
        return re.compile(_WINDOWS_SEPARATOR.join(map(re.escape, names)), re.IGNORECASE)
    return re.compile(re.escape(str(home)))
