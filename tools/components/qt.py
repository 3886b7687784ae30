"""Qt in the frozen folder: which files are its own, what others made in them, and the notices."""

from __future__ import annotations

import re
from pathlib import Path

from tools.components.debian import COMMON
from tools.components.model import Part

ROOT = Path(__file__).parents[2]
OTHERS_NOTICES = ROOT / "build/notices"
"""Licence texts and Debian's copyright files of Qt and ICU, which the wheels lack;
`tools/notices`."""
LGPL = {"LGPL-3.0.txt": "LGPL-3", "GPL-3.0.txt": "GPL-3"}
"""Names of the texts, there and on a Debian. Version 3 of the LGPL is a supplement to the GPL: both
go along."""
IS_QT = re.compile(
    r"(?i)PySide6/(Qt/)?(plugins|translations)/|PySide6/Qt/lib/|PySide6/(lib)?Qt6\w+\.(dll|dylib)"
)
IS_ICU = re.compile(r"(?i)(^|/)(lib)?icu\w*\.(so|dll)[.\d]*$")
LICENCE = "LGPL-3.0-only"
"""Of those that Qt and PySide6 offer, the one that this program uses them by."""

NOTICE = """\
This program uses Qt {version} and Qt for Python (PySide6 and shiboken6) under the GNU Lesser
General Public License, version 3. Their texts are beside this file: LGPL-3.0.txt, GPL-3.0.txt.

Both are separate files, which the program loads when it starts, and each may be replaced by another
build of the same version, changed or not: the libraries, plugins and modules in the folder PySide6,
and in shiboken6, beside the folder of these texts. Nothing checks them.

Their sources: https://download.qt.io/official_releases/qt/ and
https://download.qt.io/official_releases/QtForPython/, in the folder of this version. They were
taken unchanged from the wheels of PySide6-Essentials and shiboken6, but for symbols that were
stripped from them on Linux, and locale data that was left out of ICU's library there.

Qt has parts that others made. They are listed in components.json, and for this version at
https://doc.qt.io/qt-6/licenses-used-in-qt.html. {others}
"""
WITH_OTHERS = (
    "The notices that Debian collected of them for its packages of Qt 6 are in others.txt."
)


def parts(libraries: dict[str, bytes]) -> tuple[Part, ...]:
    """What others made in Qt's libraries, by the libraries that are there, of any system.

    `libraries` are their contents, by the names of the modules: "Core", "Gui". The names are those
    of Qt's list; versions are told only where the library itself has it as text.
    """
    found = []
    for module, listed in _PARTS.items():
        if (content := libraries.get(module)) is not None:
            for name, licence, pattern in listed:
                match = re.search(pattern, content) if pattern else None
                found.append(Part(name, licence, match[1].decode() if match else ""))
    return tuple(found)


_PARTS: dict[str, tuple[tuple[str, str, bytes], ...]] = {
    "Core": (
        ("Apache Tika MimeType Definitions", "Apache-2.0", b""),
        ("BLAKE2", "CC0-1.0 OR Apache-2.0", b""),
        ("double-conversion", "BSD-3-Clause", b""),
        ("Easing Equations by Robert Penner", "BSD-3-Clause", b""),
        ("PCRE2", "BSD-3-Clause", rb"\0(10\.\d\d) 20\d\d-\d\d-\d\d\0"),
        ("TinyCBOR", "MIT", b""),
        ("Unicode Character Database", "Unicode-3.0", b""),
        ("Unicode Common Locale Data Repository", "Unicode-3.0", b""),
    ),
    "Gui": (
        ("HarfBuzz", "MIT", b""),
        ("libpng", "libpng-2.0", rb"libpng version (\d+\.\d+\.\d+)"),
        ("md4c", "MIT", b""),
        ("Vulkan Memory Allocator", "MIT", b""),
    ),
}


def other_notices() -> str:
    """What Debian's packages of Qt say of its parts; empty where they were not fetched."""
    file = OTHERS_NOTICES / "qt.txt"
    return file.read_text("utf-8") if file.exists() else ""


def lgpl() -> dict[str, str]:
    """The texts of the LGPL by their names; those that are nowhere are missing."""
    places = {name: (OTHERS_NOTICES / name, COMMON / on_debian) for name, on_debian in LGPL.items()}
    found = {name: next((it for it in each if it.exists()), None) for name, each in places.items()}
    return {name: it.read_text("utf-8") for name, it in found.items() if it is not None}


def icu_text() -> str:
    """The licence of ICU, which no wheel has; empty where it was not fetched."""
    file = OTHERS_NOTICES / "icu.txt"
    return file.read_text("utf-8") if file.exists() else ""


def notice(version: str, *, others: bool) -> str:
    """What the LGPL asks to be said."""
    return NOTICE.format(version=version, others=WITH_OTHERS if others else "").rstrip() + "\n"
