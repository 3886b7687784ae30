"""Profiles as they count on this computer: whose they are, and what the organisation changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.config.managed.current import (
    is_managed,
    managed,
    managed_profiles_folder,
    why_not_machines,
)
from desktop.config.profile import (
    MAX_FILE_BYTES,
    ProfileError,
    ProfileMissing,
    parse_profile,
    read_profile_file,
)
from desktop.system.machine_files import NotMachines, list_machine_files, read_machine_file

if TYPE_CHECKING:
    from desktop.config.profile import Profile

NOT_ALLOWED = "your organisation allows its own connections only"


def read_effective_profile(path: Path) -> Profile:
    """The profile in this file, with what is set for this computer. Raises `ProfileError`."""
    return effective_profile(path, read_any_profile_file(path))


def effective_profile(path: Path, content: bytes) -> Profile:
    """The profile in this content, with what is set for this computer. Raises `ProfileError`."""
    profile = managed().applied_to(parse_profile(path, content))
    if profile.ca_bundle and is_managed(path):
        reason = why_not_machines(Path(profile.ca_bundle))
        if reason:
            raise ProfileError(f"{path}: ignored: its ca_bundle is not used, since {reason}.")
    return profile


def read_any_profile_file(path: Path) -> bytes:
    """The content of a person's file, where they may have any, or of the organisation's.

    Raises `ProfileError`.
    """
    if not is_managed(path):
        if not own_connections_allowed():
            raise ProfileError(f"{path}: not used here, since {NOT_ALLOWED}.")
        return read_profile_file(path)
    try:
        return read_machine_file(path, MAX_FILE_BYTES)
    except FileNotFoundError:
        raise ProfileMissing(f"{path}: there is no such file. Check the name.") from None
    except NotMachines as reason:
        raise ProfileError(f"{path}: ignored: {reason}.") from None
    except OSError as error:
        raise ProfileError(f"{path}: can't be read ({error.strerror}).") from None


def own_connections_allowed() -> bool:
    """Whether people may have connections of their own."""
    return managed().switch("own_connections") is not False


def list_managed_files() -> tuple[list[Path], ProfileError | None]:
    """The organisation's profiles, by name; why its whole folder is ignored, where it is."""
    folder = managed_profiles_folder()
    try:
        return list_machine_files(folder, "*.toml"), None
    except NotMachines as reason:
        return [], ProfileError(f"{folder}: ignored: {reason}.")
    except OSError as error:
        return [], ProfileError(f"{folder}: can't be read ({error.strerror}).")


def default_profile() -> Path | None:
    """The profile that each start begins with; None where that is up to the person."""
    name = managed().text("default_connection")
    return managed_profiles_folder() / f"{name.removesuffix('.toml')}.toml" if name else None
