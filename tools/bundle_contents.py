"""What is inside the frozen folder, with sizes and reasons.

Usage: python -m tools.bundle_contents FOLDER

A file of more than 1 MB, or a folder whose other files are more than that together, has to be known
here with its reason: all else came along by itself, and exit status 1 says so.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

MB = 1_000_000
LARGEST_UNKNOWN = MB
CONTENTS = "_internal"
"""The folder beside the programs."""

REASONS = {
    "the programs: loader, and all Python modules, packed": r"cognito-desk(-window)?(\.exe)?",
    "Python itself": r"(lib)?python3[\d.]*\.(so[\d.]*|dll)|Python",
    "Python's modules that it needs to start": r"base_library\.zip",
    "Python's compiled modules": r"(python3\.\d+/lib-dynload/|DLLs/)?[^/]+\.(so|pyd)",
    "TLS of the connections": r"lib(ssl|crypto)[-.\w]*",
    "cryptography: kept sessions are encrypted, signatures checked": r"cryptography/.*",
    "Qt: what windows are made of": r"PySide6/(Qt/lib/lib)?Qt6?(Core|Gui|Widgets)\.(so\.6|dll)",
    "Qt: X11 and Wayland": r"PySide6/Qt/lib/libQt6(XcbQpa|WaylandClient)\.so\.6",
    "Qt: D-Bus, for the appearance and assistive tools": r"PySide6/Qt/lib/libQt6DBus\.so\.6",
    "Qt: SVG, of icons and an organisation's logo": r"PySide6/(Qt/lib/lib)?Qt6?Svg\.(so\.6|dll)",
    "Qt: plugins": r"PySide6/(Qt/)?plugins/.*",
    "ICU: sorting and time zones": r"libicu(data|i18n|uc)\.so\.\d+",
    "PySide6: Qt for Python": r"(PySide6|shiboken6)/[^/]+\.(so[.\d]*|abi3\.so|pyd|dll)|"
    r"lib(pyside6|shiboken6)\.abi3\.so[.\d]*|shiboken6/files\.dir/.*",
    "botocore: models of the services that are called": r"botocore/data/.*",
    "licence texts, and the list of components": r"licenses/.*",
    "names, versions and licences of packages": r"[^/]+\.dist-info/.*",
    "X11 and keyboards": r"lib(xcb|X|xkbcommon)[-\w]*\.so[.\d]*",
}
"""Patterns of whole paths below the folder."""


def reason_of(path: str) -> str:
    """Why a file is there; empty when nothing is known. `path` is below the folder, with "/"."""
    # Qt's libraries are at two places, one of them a link.
    name = re.sub(r"^(PySide6/Qt/lib/)(?=libicu|libpyside6|libshiboken6)", "", path)
    return next((why for why, it in REASONS.items() if re.fullmatch(it, name)), "")


def unknown_parts(sizes: dict[str, int]) -> dict[str, int]:
    """Files and folders that are too large to be there without a reason."""
    unknown = {path: size for path, size in sizes.items() if not reason_of(path)}
    found = {path: size for path, size in unknown.items() if size > LARGEST_UNKNOWN}
    folders: Counter[str] = Counter()
    for path, size in unknown.items():
        if path not in found and "/" in path:
            folders[path.partition("/")[0] + "/"] += size
    return found | {path: size for path, size in folders.items() if size > LARGEST_UNKNOWN}


def read_sizes(folder: Path) -> dict[str, int]:
    """Bytes of each file by its path; links are not followed."""
    found = {}
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            path = file.relative_to(folder).as_posix().removeprefix(f"{CONTENTS}/")
            found[path] = file.stat().st_size
    return found


def main(folder: str) -> int:
    sizes = read_sizes(Path(folder))
    sums: Counter[str] = Counter()
    for path, size in sizes.items():
        sums[reason_of(path) or "all else"] += size
    for reason, size in sums.most_common():
        sys.stdout.write(f"{size / MB:6.1f} MB  {reason}\n")
    sys.stdout.write(f"{sums.total() / MB:6.1f} MB  in {len(sizes)} files\n")
    unknown = unknown_parts(sizes)
    for path, size in unknown.items():
        sys.stderr.write(
            f"{size / MB:.1f} MB for {path}, for which no reason is listed: leave it out "
            "(build.spec, tools/bundled_files.py), or give the reason in tools/bundle_contents.py\n"
        )
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
