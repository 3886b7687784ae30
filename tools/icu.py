"""Qt's ICU data without what Qt never asks for: 31 MB become 5.

Qt brings its own text encodings, word and line breaking, formats of dates and numbers, and names of
languages, countries, currencies and months. Of ICU it uses sorting and time zones, which stay; the
names of time zones in each language, which the program shows nowhere, do not.

The data is one block, `icudtNN_dat`, in a library of its own: a header, a sorted table of
(name offset, data offset) counted from the table's start, names, items (ICU's ucmndata.h).
"""

from __future__ import annotations

import re
import struct
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

UNUSED = re.compile(
    r"[^/]+/((brkitr|curr|lang|rbnf|region|translit|unit)/.*|.*\.(cnv|spp)|unames\.icu"
    r"|(zone/)?[a-z]{2,3}(_\w+)?\.res)"  # formats of a language, and its names of time zones
)
ALIGNMENT = 16
NAME_OF_FORMAT = b"CmnD"
FORMAT_FROM_START = 12  # where the header of the block says "CmnD"


def smaller_library(source: Path, folder: Path) -> Path:
    """Write the library anew into `folder`, under its own name. Needs `as` and `ld` (binutils)."""
    folder.mkdir(parents=True, exist_ok=True)
    major = source.name.rpartition(".")[2]
    block = folder / "icu.dat"
    block.write_bytes(smaller_block(source.read_bytes()))
    assembly = folder / "icu.s"
    symbol = f"icudt{major}_dat"
    assembly.write_text(
        f".section .rodata\n.globl {symbol}\n.type {symbol}, @object\n.balign {ALIGNMENT}\n"
        f'{symbol}: .incbin "{block.name}"\n.size {symbol}, . - {symbol}\n'
        '.section .note.GNU-stack,"",@progbits\n'
    )
    for command in (
        ["as", assembly.name, "-o", "icu.o"],
        ["ld", "-shared", f"-soname={source.name}", "-o", source.name, "icu.o"],
    ):
        subprocess.run(command, cwd=folder, check=True)  # noqa: S603 — our own words only
    return folder / source.name


def smaller_block(library: bytes) -> bytes:
    """The data block of this library without the unused items."""
    start = library.index(NAME_OF_FORMAT) - FORMAT_FROM_START
    (header_size,) = struct.unpack_from("<H", library, start)
    table = start + header_size
    kept = [(name, data) for name, data in _items(library, table) if not UNUSED.fullmatch(name)]

    names = bytearray()
    items = bytearray()
    entries = []
    names_at = 4 + 8 * len(kept)
    names_size = sum(len(name) + 1 for name, _ in kept)
    items_at = -(-(names_at + names_size) // ALIGNMENT) * ALIGNMENT
    for name, data in kept:
        entries.append((names_at + len(names), items_at + len(items)))
        names += name.encode() + b"\0"
        items += data + bytes(-len(data) % ALIGNMENT)
    result = bytearray(library[start:table])
    result += struct.pack("<I", len(entries))
    for entry in entries:
        result += struct.pack("<II", *entry)
    result += names
    result += bytes(header_size + items_at - len(result))
    return bytes(result + items)


def _items(library: bytes, table: int) -> list[tuple[str, bytes]]:
    (count,) = struct.unpack_from("<I", library, table)
    offsets = [struct.unpack_from("<II", library, table + 4 + 8 * n) for n in range(count)]
    # Where the last item ends isn't written down: what follows it is a little padding.
    ends = [data for _, data in offsets[1:]] + [len(library) - table]
    found = []
    for (name_at, data_at), end in zip(offsets, ends, strict=True):
        name_end = library.index(b"\0", table + name_at)
        name = library[table + name_at : name_end].decode("ascii")
        found.append((name, library[table + data_at : table + end]))
    return found
