"""The connections of the profiles folder as the list shows them, and their files as edited."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.config.kept_profiles import list_profiles
from desktop.config.key_problems import key_problems
from desktop.config.managed.current import is_managed, managed, managed_profiles_folder
from desktop.config.managed.profiles import (
    default_profile,
    effective_profile,
    own_connections_allowed,
    read_any_profile_file,
)
from desktop.config.managed.table import KEYS
from desktop.config.profile import KNOWN_KEYS, ProfileError, toml_values
from desktop.config.profile_text import with_values
from desktop.system.folders import profiles_folder
from desktop.ui.connection_editor.connection_list import Entry
from desktop.ui.connection_editor.keys import labels
from desktop.ui.connection_editor.problems import problem_text
from desktop.ui.text.safe import visible_name

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.config.profile import Profile
    from desktop.config.profile_text import Value

LONGEST_KEY = 40
"""Characters of an unknown key that are shown."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A profile's file as it was read for the editor, or a new one without a path."""

    path: Path | None
    content: bytes = field(default=b"", repr=False)

    @property
    def _path(self) -> Path:
        """For messages, and for what is beside the file."""
        return self.path or profiles_folder() / "new.toml"

    @property
    def values(self) -> dict[str, object]:
        """What is in it. Raises `ProfileError`."""
        return toml_values(self._path, self.content)[0]

    def with_values(self, values: Mapping[str, Value | None]) -> bytes:
        """Its content with these values. Raises `ProfileError`."""
        return with_values(self._path, self.content, values)

    def profile(self, values: Mapping[str, Value | None]) -> Profile:
        """The profile that it would be with these values. Raises `ProfileError`."""
        return effective_profile(self._path, self.with_values(values))


def open_file(path: Path) -> Opened:
    """Read it for the editor. Raises `ProfileError`, also for what is no TOML."""
    opened = Opened(path, read_any_profile_file(path))
    _ = opened.values
    return opened


def entries(default: str, in_use: str) -> list[Entry]:
    """All files of the folder, by name. `default` and `in_use` are paths, or empty."""
    usable, broken, _ = list_profiles()
    own = own_connections_allowed()
    first = default_profile()
    default = str(first) if first is not None else default
    found = [
        Entry(
            str(each.path),
            each.profile.name,
            each.profile.user_pool_id,
            each.profile.client_id,
            is_default=str(each.path) == default,
            can_be_edited=not is_managed(each.path),
            can_be_copied=own,
            can_be_default=first is None,
            is_managed=is_managed(each.path),
            in_use=str(each.path) == in_use,
        )
        for each in usable
    ]
    found += [_broken(path, error, default) for path, error in broken]
    return sorted(found, key=lambda it: (it.name.casefold(), it.path))


def locked_keys() -> dict[str, str | bool]:
    """Keys that the organisation sets for each connection, each with its value."""
    found = managed().values
    return {key: found[key] for key in found if KEYS[key].of_profile}


def _broken(path: Path, error: ProfileError, default: str) -> Entry:
    can_be_edited = False
    if not is_managed(path):
        with suppress(ProfileError):
            open_file(path)
            can_be_edited = True
    return Entry(
        str(path),
        path.name,
        problem=_said(path, error),
        is_default=str(path) == default,
        can_be_edited=can_be_edited,
        can_be_copied=False,
        is_managed=is_managed(path) or path == managed_profiles_folder(),
    )


def _said(path: Path, error: ProfileError) -> str:
    """What is wrong, as the editor says it; in English where only the parser knows."""
    with suppress(ProfileError):
        values = open_file(path).values
        for problem in key_problems(values, KNOWN_KEYS):
            name = labels().get(problem.key, visible_name(problem.key, LONGEST_KEY))
            return f"{name}: {problem_text(problem, values)}"
    return str(error).removeprefix(str(path)).lstrip(":, ")
