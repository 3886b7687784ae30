"""What the frozen folder needs of the system that it runs on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tools.elf import is_elf, read_needs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OLDEST_GLIBC = "2.35"
"""The bar: Ubuntu 22.04 and Debian 12 have it. It rises only where someone decides so."""
OLDEST_GCC = {"GLIBCXX_3.4.29": "11", "GLIBCXX_3.4.30": "12", "GLIBCXX_3.4.32": "13"}
"""The libstdc++ that has these symbols first."""

_GLIBC = "libc6"
_CXX = "libstdc++6"
PACKAGES = {
    "ld-linux-x86-64.so.2": _GLIBC,
    "libc.so.6": _GLIBC,
    "libdl.so.2": _GLIBC,
    "libm.so.6": _GLIBC,
    "libpthread.so.0": _GLIBC,
    "libstdc++.so.6": _CXX,
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Debian's package, or Ubuntu's, of each library that isn't in the folder."""
DATA = {
    "ca-certificates": "whom TLS trusts",
    "xkb-data": "keyboards, which the libxkbcommon in the folder reads",
}
"""What no library names."""


class UnknownLibraryError(Exception):
    """The folder needs a library that is neither in it nor in the table."""


def newest(versions: frozenset[str], prefix: str) -> str:
    """The highest of these versions of symbols with this prefix, without it; empty for none."""
    found = [
        each.removeprefix(prefix) for each in versions if re.fullmatch(f"{prefix}[0-9.]+", each)
    ]
    return max(found, key=_as_numbers, default="")


def is_newer(version: str, than: str) -> bool:
    """Of two versions of numbers and dots."""
    return _as_numbers(version) > _as_numbers(than)


def glibc_by_file(folder: Path) -> dict[str, str]:
    """The glibc that each program and library of the folder asks for, the newest first."""
    found = {
        path.relative_to(folder).as_posix(): newest(read_needs(path).versions, "GLIBC_")
        for path in _programs(folder)
    }
    return dict(sorted(found.items(), key=lambda it: (_as_numbers(it[1]), it[0]), reverse=True))


def depends(folder: Path) -> str:
    """The field Depends of a Debian package. Raises `UnknownLibraryError`."""
    there = {path.name for path in folder.rglob("*")}
    packages = set(DATA)
    versions: frozenset[str] = frozenset()
    for path in _programs(folder):
        needs = read_needs(path)
        versions |= needs.versions
        for name in set(needs.libraries) - there:
            if name not in PACKAGES:
                raise UnknownLibraryError(f"{path} needs {name}: neither bundled nor in the table")
            packages.add(PACKAGES[name])
    gcc = OLDEST_GCC.get(f"GLIBCXX_{newest(versions, 'GLIBCXX_')}")
    if gcc is None:
        raise UnknownLibraryError("a newer libstdc++ than the table knows")
    lowest = {_GLIBC: newest(versions, "GLIBC_"), _CXX: gcc}
    return ", ".join(
        f"{name} (>= {lowest[name]})" if name in lowest else name for name in sorted(packages)
    )


def _programs(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if is_elf(path))


def _as_numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part)
