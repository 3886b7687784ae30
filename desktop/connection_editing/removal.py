"""Removing a connection, and what is kept for it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from desktop.auth.stored_session import Forget
from desktop.config import profile_writer
from desktop.config.kept_profiles import list_profiles
from desktop.config.profile import ProfileError, parse_profile, read_profile_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.config.profile import Profile
    from desktop.config.remembered import Remembered
    from desktop.ui.models.connection import Connection


@dataclass(frozen=True, slots=True)
class Removal:
    """One file, as it was when the person was asked."""

    path: Path
    profile: Profile | None
    """None for a file that can't be used."""
    content: bytes | None = field(repr=False)
    """None for one that can't be read."""

    @classmethod
    def of(cls, path: Path) -> Removal:
        """What is to be removed."""
        content, profile = None, None
        with suppress(ProfileError):
            content = read_profile_file(path)
            profile = parse_profile(path, content)
        return cls(path, profile, content)

    @property
    def name(self) -> str:
        """The profile's, or the file's."""
        return self.profile.name if self.profile is not None else self.path.name

    def person_kept(self, remembered: Remembered) -> str:
        """Whose sign-in goes with it; empty for none, or where another file has the same pool."""
        if self.profile is None or self._has_twin():
            return ""
        return remembered.signed_in_name(self.profile.connection_key)

    def remove(
        self, remembered: Remembered, connect: Callable[[Path, Profile], Connection]
    ) -> None:
        """Remove the file, then what is kept for it. Raises `ChangedMeanwhile` and `OSError`."""
        profile_writer.remove(self.path, self.content)
        if remembered.profile == str(self.path):
            remembered.set_profile("")
        if self.profile is None or self._has_twin():
            return
        service = connect(self.path, self.profile).service
        remembered.set_signed_in_name(self.profile.connection_key, "")
        # The keyring may take its time.
        Thread(target=partial(service.access_storage, Forget()), name="forget", daemon=True).start()

    def _has_twin(self) -> bool:
        """Whether another file is for the same pool and client: they share what is kept."""
        if self.profile is None:
            return False
        key = self.profile.connection_key
        usable, _, _ = list_profiles()
        return any(it.path != self.path and it.profile.connection_key == key for it in usable)
