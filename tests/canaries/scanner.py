"""Looks for secrets where none belong. For every test that handles secrets.

    canaries = Canaries()
    canaries.add("password", "Cänary-1 …")
    canaries.add("ID token", token)
    finds = canaries.scan_bytes(process.stderr, "stderr")
    finds += canaries.scan_folder(home)
    finds += canaries.scan_process(pid)
    assert finds == []

It looks for each secret as a whole, in every form of `encodings.forms`, and for each piece of 16
characters of the long ones (base64: of 12 or more). A short run of digits counts only where it
stands alone, since any longer number may have it inside. Files in .gz and .zip are opened.

A find names the canary, the form and the place, never the secret itself. To show that something
does have a secret, such as the wire, use the same scan and assert that there are finds.
"""

from __future__ import annotations

import gzip
import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.canaries.encodings import forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PIECE = 16
"""Characters."""
SHORTEST = 4
"""Less than this is found everywhere."""
DEEPEST = 3
"""Archives within archives."""
WIDE = ("UTF-16 LE", "UTF-16 BE", "hex", "HEX")
"""Forms with two bytes a character."""


@dataclass(frozen=True, slots=True)
class Find:
    """A secret where none belongs."""

    canary: str
    form: str
    """"raw", "hex", "base64 at 1" …, with "a piece, " before it when it isn't all of it."""
    where: str
    offset: int


@dataclass(slots=True)
class Canaries:
    """The secrets of one test, by name."""

    _whole: list[tuple[str, str, re.Pattern[bytes]]] = field(default_factory=list, repr=False)
    _pieces: dict[int, dict[bytes, tuple[str, str]]] = field(default_factory=dict, repr=False)
    _known: set[str] = field(default_factory=set, repr=False)
    names: list[str] = field(default_factory=list)

    def add(self, name: str, secret: str) -> None:
        """Look for this from now on. The same secret a second time changes nothing."""
        if secret in self._known:
            return
        if len(secret) < SHORTEST:
            raise ValueError(f"{name}: too short to be looked for")
        self._known.add(secret)
        self.names.append(name)
        for form, data in forms(secret).items():
            self._whole.append((name, form, _pattern(secret, data)))
            width = PIECE * (2 if form in WIDE else 1)
            if len(secret) > PIECE:
                pieces = self._pieces.setdefault(width, {})
                for start in range(len(data) - width + 1):
                    pieces.setdefault(data[start : start + width], (name, form))

    def scan_bytes(self, data: bytes, where: str) -> list[Find]:
        """At most one find for each canary and form; a piece only where there is no whole one."""
        found: dict[tuple[str, str], Find] = {}
        for name, form, pattern in self._whole:
            if match := pattern.search(data):
                found[name, form] = Find(name, form, where, match.start())
        for width, pieces in self._pieces.items():
            for at in range(len(data) - width + 1):
                hit = pieces.get(data[at : at + width])
                if hit is not None and hit not in found:
                    found[hit] = Find(hit[0], f"a piece, {hit[1]}", where, at)
        return list(found.values())

    def scan_text(self, text: str, where: str) -> list[Find]:
        return self.scan_bytes(text.encode("utf-8", "surrogatepass"), where)

    def scan_file(self, file: Path) -> list[Find]:
        """The file's name, what is in it, and what is in that when it is an archive."""
        finds = self.scan_text(str(file), f"the name of {file}")
        for where, data in _contents(file.read_bytes(), str(file), DEEPEST):
            finds += self.scan_bytes(data, where)
        return finds

    def scan_folder(self, folder: Path) -> list[Find]:
        """All that is below it, hidden files and dangling links too; no link is followed."""
        finds = []
        for path in sorted(folder.rglob("*")):
            if path.is_symlink():
                finds += self.scan_text(f"{path} -> {path.readlink()}", f"the link {path}")
            elif path.is_file():
                finds += self.scan_file(path)
            else:
                finds += self.scan_text(path.name, f"the name of {path}")
        return finds

    def scan_process(self, pid: int) -> list[Find]:
        """What the system tells others of a process: command line and environment (Linux)."""
        return [
            find
            for name in ("cmdline", "environ", "comm")
            for find in self.scan_bytes(
                Path(f"/proc/{pid}/{name}").read_bytes(), f"{name} of the process {pid}"
            )
        ]

    def scan_mapping(self, texts: Mapping[str, str]) -> list[Find]:
        """Texts by where they are."""
        return [find for where, text in texts.items() for find in self.scan_text(text, where)]


def _pattern(secret: str, data: bytes) -> re.Pattern[bytes]:
    """A number stands alone when it is shorter than any piece would be."""
    literal = re.escape(data)
    if secret.isdigit() and len(secret) < PIECE and data == secret.encode():
        literal = rb"(?<![0-9A-Za-z])" + literal + rb"(?![0-9A-Za-z])"
    return re.compile(literal)


def _contents(data: bytes, where: str, depth: int) -> Iterator[tuple[str, bytes]]:
    """The bytes, and those that are packed in them."""
    yield where, data
    if depth == 0:
        return
    if data.startswith(b"\x1f\x8b"):
        try:
            inner = gzip.decompress(data)
        except (OSError, EOFError, zlib.error):
            return
        yield from _contents(inner, f"{where}, unpacked", depth - 1)
    elif zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield f"the names in {where}", name.encode()
                yield from _contents(archive.read(name), f"{name} in {where}", depth - 1)
