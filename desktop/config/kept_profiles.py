"""The profiles folder: what is in it, and the copies of files that people opened.

A file that came by mail or from the web is moved or deleted some day, so the program keeps a copy
of what it opened. A copy is whole or not there, readable by its owner alone, and never takes the
place of another one unless the person said so.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from desktop.config.file_names import safe_stem
from desktop.config.managed.current import is_managed, managed_profiles_folder
from desktop.config.managed.profiles import (
    effective_profile,
    list_managed_files,
    own_connections_allowed,
    read_any_profile_file,
)
from desktop.config.profile import (
    Profile,
    ProfileError,
    read_profile_file,
    toml_values,
)
from desktop.system import private_files
from desktop.system.file_lock import lock_if_possible
from desktop.system.folders import profiles_folder
from desktop.system.small_files import read_small_file

AUTHORITIES = (".pem", ".crt", ".cer")
"""How the name of a file of certificates ends."""
MAX_PROFILES = 500
"""Files of the folder that are read."""


@dataclass(frozen=True, slots=True)
class ProfileFile:
    """A file with a profile in it."""

    path: Path
    profile: Profile
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class InTheWay:
    """A kept file of the same name, or with a connection of the same name."""

    path: Path
    profile: Profile | None
    """None for a file that can't be used."""
    content: bytes | None = field(repr=False)
    """None for one that can't be read."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file that was opened is kept."""

    path: Path
    is_kept: bool = False
    """It is there already, with this content."""
    in_the_way: InTheWay | None = None
    """What only the person can say of whether it is to be replaced."""


def read_profile_with_content(path: Path) -> ProfileFile:
    """The file and the profile in it, of one reading. Raises `ProfileError`."""
    content = read_any_profile_file(path)
    return ProfileFile(path, effective_profile(path, content), content)


def list_profiles() -> tuple[list[ProfileFile], list[tuple[Path, ProfileError]], int]:
    """What can be used, by file name; what can't, and why; how many were not read.

    The organisation's come first, and those of the person's folder where they may have any.
    """
    found: list[ProfileFile] = []
    managed_files, ignored = list_managed_files()
    wrong = [] if ignored is None else [(managed_profiles_folder(), ignored)]
    own = profiles_folder().glob("*.toml") if own_connections_allowed() else ()
    paths = [*managed_files, *sorted(own)]
    for path in paths[:MAX_PROFILES]:
        try:
            found.append(read_profile_with_content(path))
        except ProfileError as error:
            wrong.append((path, error))
    return found, wrong, max(0, len(paths) - MAX_PROFILES)


def find_place(opened: ProfileFile) -> Place:
    """Where this file is kept, or can be. One that isn't written yet has a name for its path."""
    folder = profiles_folder()
    parent = os.path.realpath(opened.path.parent)
    there = os.path.normcase(parent) == os.path.normcase(os.path.realpath(folder))
    if there and opened.path.is_absolute() and opened.path.suffix.lower() == ".toml":
        return Place(folder / opened.path.name, is_kept=True)
    usable, _, _ = list_profiles()
    for each in usable:
        if each.content == opened.content:
            return Place(each.path, is_kept=True)
    wanted = folder / f"{safe_stem(opened.path.name)}.toml"
    if private_files.exists(wanted):
        return Place(wanted, in_the_way=_in_the_way(wanted))
    for each in usable:
        if each.profile.name == opened.profile.name and not is_managed(each.path):
            return Place(each.path, in_the_way=InTheWay(each.path, each.profile, each.content))
    return Place(wanted)


def keep(opened: ProfileFile, place: Place, *, replace: bool = False) -> Path:
    """Copy it into the folder, unless it is there; the path of the copy. Raises `OSError`.

    With `replace`, what is in the way is replaced, if it is still what the person was asked about.
    """
    if place.is_kept:
        return place.path
    folder = profiles_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with lock_if_possible(folder.with_suffix(".lock")):
        _keep_authorities(opened, folder)
        old = place.in_the_way
        if old is not None and not (replace and _content(old.path) == old.content):
            path = free_path(folder, safe_stem(opened.path.name))
        elif old is None and private_files.exists(place.path):  # since it was looked for
            path = free_path(folder, place.path.stem)
        else:
            path = place.path
        private_files.replace(path, opened.content)
    return path


def _keep_authorities(opened: ProfileFile, folder: Path) -> None:
    """The file of certificates beside it comes along. Raises `OSError`."""
    name = str(toml_values(opened.path, opened.content)[0].get("ca_bundle", ""))
    source = opened.path.parent / name
    if not name or Path(name).is_absolute():
        return
    # No other kind of file: a second profile would come in unasked.
    if source.parent != opened.path.parent or source.suffix.lower() not in AUTHORITIES:
        raise OSError(errno.EINVAL, "only a .pem, .crt or .cer beside the file is copied", name)
    content, target = read_small_file(source, private_files.MAX_BYTES), folder / name
    if not private_files.exists(target):
        private_files.replace(target, content)
    elif read_small_file(target, private_files.MAX_BYTES) != content:
        raise FileExistsError(errno.EEXIST, "another file is in its place", str(target))


def _in_the_way(path: Path) -> InTheWay:
    content = _content(path)
    profile = None
    if content is not None:
        with suppress(ProfileError):
            profile = effective_profile(path, content)
    return InTheWay(path, profile, content)


def _content(path: Path) -> bytes | None:
    try:
        return read_profile_file(path)
    except ProfileError:
        return None


def free_path(folder: Path, stem: str) -> Path:
    """A name that no file there has: with a number where need be."""
    path, number = folder / f"{stem}.toml", 1
    while private_files.exists(path):
        number += 1
        path = folder / f"{stem} {number}.toml"
    return path
