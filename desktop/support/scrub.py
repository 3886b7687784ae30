"""Takes out of a text what support need not see."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.config.profile import Profile


class Scrub:
    """Takes the home folder and the profile's own secret out of any text."""

    def __init__(self, profile: Profile | None) -> None:
        self._texts = {str(Path.home()): "~"}
        if profile is not None and profile.client_secret:
            self._texts[profile.client_secret] = "(client_secret)"

    def __call__(self, text: str) -> str:
        for value, instead in self._texts.items():
            text = text.replace(value, instead)
        return text
