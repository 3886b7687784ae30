"""Lists what is not equal in two builds of the program: `python -m tools.differences ONE OTHER`."""

from __future__ import annotations

import sys
from pathlib import Path

from PyInstaller.archive.readers import ArchiveReadError, CArchiveReader, ZlibArchiveReader


def differences(one: Path, other: Path) -> list[str]:
    """A line for each file that isn't in both folders, or not equal."""
    first, second = _files(one), _files(other)
    found = [f"only in one of them: {name}" for name in sorted(set(first) ^ set(second))]
    for name in sorted(set(first) & set(second)):
        a, b = first[name], second[name]
        if a.is_symlink() != b.is_symlink() or (a.is_symlink() and a.readlink() != b.readlink()):
            found.append(f"{name}: leads elsewhere, or is a file in one of them")
        elif not a.is_symlink():
            found += [f"{name}: {line}" for line in _of_files(a, b)]
    return found


def _files(folder: Path) -> dict[str, Path]:
    return {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_symlink() or path.is_file()
    }


def _of_files(a: Path, b: Path) -> list[str]:
    one, other = a.read_bytes(), b.read_bytes()
    found = []
    if (a.stat().st_mode ^ b.stat().st_mode) & 0o100:
        found.append("one can be executed, the other can't")
    if len(one) != len(other):
        found.append(f"{len(one):,} and {len(other):,} bytes")
    elif one != other:
        unequal = [
            number for number, pair in enumerate(zip(one, other, strict=True)) if len(set(pair)) > 1
        ]
        found.append(f"{len(unequal):,} bytes of {len(one):,}, the first at {unequal[0]:,}")
    if one != other:
        found += _of_programs(a, b)
    return found


def _of_programs(a: Path, b: Path) -> list[str]:
    """Which of the entries of PyInstaller's archives are unequal."""
    try:
        one, other = CArchiveReader(str(a)), CArchiveReader(str(b))
    except ArchiveReadError:
        return []
    found = []
    if list(one.toc) != list(other.toc):
        found.append("its archive has other entries, or another order")
    for name in sorted(set(one.toc) & set(other.toc)):
        if one.extract(name) != other.extract(name):
            found.append(f"entry {name}")
            if name.endswith(".pyz"):
                found += _of_modules(
                    one.open_embedded_archive(name), other.open_embedded_archive(name)
                )
    return found


def _of_modules(one: ZlibArchiveReader, other: ZlibArchiveReader) -> list[str]:
    found = []
    if list(one.toc) != list(other.toc):
        found.append("its modules are others, or in another order")
    return found + [
        f"module {name}"
        for name in sorted(set(one.toc) & set(other.toc))
        if one.extract(name, raw=True) != other.extract(name, raw=True)
    ]


def main(arguments: list[str]) -> int:
    one, other = map(Path, arguments)
    found = differences(one, other)
    for line in found:
        print(line)  # noqa: T201 — what it is for
    if not found:
        print(f"equal: {len(_files(one)):,} files")  # noqa: T201
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
