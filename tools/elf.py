"""What a program or library of Linux needs of others, as `objdump` (binutils) tells."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_MAGIC = b"\x7fELF"
_NEEDED = re.compile(r"^ +NEEDED +(\S+)$", re.MULTILINE)
_REFERENCES = re.compile(r"^ +required from (\S+):\n((?: +0x\S+ .*\n)+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Needs:
    """Of one file."""

    libraries: tuple[str, ...]
    """Their names, such as "libc.so.6": those that it names itself, not theirs in turn."""
    versions: frozenset[str]
    """Of symbols, such as "GLIBC_2.34"."""


def is_elf(path: Path) -> bool:
    """Whether it is a program or library, and no link to one."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def read_needs(path: Path) -> Needs:
    """Raises `CalledProcessError` for a file that is none of Linux."""
    command = ["objdump", "--private-headers", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 — ours
    versions = {
        line.split()[-1]
        for _, lines in _REFERENCES.findall(done.stdout)
        for line in lines.splitlines()
    }
    return Needs(tuple(_NEEDED.findall(done.stdout)), frozenset(versions))
