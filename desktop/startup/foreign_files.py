"""Files that other programs wrote, and that name a user pool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.system.small_files import TooLarge, open_regular_file, read_small_file

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.setup.discovery.found import Found
    from desktop.ui.text.problem import Problem

_OURS = (".toml", ".cognito-desk")
_OTHERS = (".json", ".js", ".mjs", ".ts")
SUFFIXES = (*_OURS, *_OTHERS)
"""What the names of files end in that a connection is opened from, in lower case."""
_BEGIN = 64
"""Bytes that tell what a file without a known name is."""


def is_foreign(path: Path) -> bool:
    """Whether it is none of our connection files: by its name, else by how it begins."""
    name = path.name.lower()
    if name.endswith(SUFFIXES):
        return name.endswith(_OTHERS)
    import os  # such a file is seldom

    try:
        with os.fdopen(open_regular_file(path), "rb") as file:
            begin = file.read(_BEGIN)
    except OSError:
        return False  # what is wrong with it is told as of a connection file
    return begin.lstrip(b"\xef\xbb\xbf \t\r\n\0\xff\xfe")[:1] in (b"{", b"[")


def read_foreign(path: Path) -> Found | Problem:
    """What is in the file, or why there is nothing that connects."""
    from desktop.config.profile import ProfileError, ProfileMissing
    from desktop.setup.discovery.file_text import MAX_BYTES
    from desktop.setup.discovery.flaws import Flaw, NothingFound
    from desktop.setup.discovery.read import read_file
    from desktop.startup.connection_problems import problem_of
    from desktop.ui.text.discovery import nothing_found

    try:
        return read_file(read_small_file(path, MAX_BYTES)).named(path.name)
    except NothingFound as error:
        return nothing_found(error, path.name)
    except TooLarge:
        return nothing_found(NothingFound(Flaw.TOO_LARGE), path.name)
    except FileNotFoundError:
        return problem_of([(path, ProfileMissing(f"{path}: there is no such file."))])
    except OSError as error:
        return problem_of([(path, ProfileError(f"{path}: can't be read ({error.strerror})."))])
