"""The connection to a pool that was made: where its file goes, and when it is left alone."""

from __future__ import annotations

from pathlib import Path

from desktop.config.file_names import safe_stem
from desktop.config.kept_profiles import ProfileFile, find_place, keep, list_profiles
from desktop.config.profile import (
    Profile,
    ProfileError,
    ProfileMissing,
    parse_profile,
    read_profile,
)
from desktop.system import private_files


class ConnectionInTheWay(Exception):
    """Another file has that name; `str()` says what to do."""


def check_target(name: str | None, pool_id: str | None) -> None:
    """Whether the connection can be written to this file later; None for the profiles folder.

    `pool_id`: of the pool that is there already. Raises `ConnectionInTheWay`.
    """
    if name is None:
        return
    path = Path(name)
    try:
        found = read_profile(path)
    except ProfileMissing:
        if path.parent.is_dir():
            return
        raise ConnectionInTheWay(
            f"{path} can't be written: there is no folder {path.parent}. Name another file with "
            "--profile-out."
        ) from None
    except ProfileError as error:
        raise ConnectionInTheWay(f"{error} Or name another file with --profile-out.") from None
    if found.user_pool_id != pool_id:
        raise ConnectionInTheWay(
            f"{path} is the connection to another pool ({found.user_pool_id}). Name another file "
            "with --profile-out."
        )


def write_connection(name: str | None, text: str) -> tuple[Path, bool]:
    """Its file, and whether it was written just now. Raises `OSError`.

    A connection to the same app client that is there already is left as it is, changed or not.
    """
    content = text.encode()
    profile = parse_profile(Path("connection.toml"), content)
    if name is not None:
        path = Path(name)
        if not path.exists():
            private_files.replace(path, content)
            return path, True
        return path, False
    there, _, _ = list_profiles()
    for each in there:
        if _same(each.profile, profile):
            return each.path, False
    opened = ProfileFile(Path(f"{safe_stem(profile.name)}.toml"), profile, content)
    return keep(opened, find_place(opened)), True


def connections_to(pool_id: str) -> tuple[str, ...]:
    """The names of the connections on this computer that lead to this pool."""
    if not pool_id:
        return ()
    there, _, _ = list_profiles()
    return tuple(it.profile.name for it in there if it.profile.user_pool_id == pool_id)


def outdated_lines(path: Path, text: str) -> list[str]:
    """What the pool has changed since the connection was written, as lines of its file."""
    there, now = read_profile(path), parse_profile(path, text.encode())
    return [
        f"{name} = {getattr(now, name)}"
        for name in ("code_minutes", "refresh_days")
        if getattr(there, name) not in (None, getattr(now, name))
    ]


def _same(one: Profile, other: Profile) -> bool:
    return (one.user_pool_id, one.client_id) == (other.user_pool_id, other.client_id)
