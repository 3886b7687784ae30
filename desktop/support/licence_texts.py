"""The texts of the licences of all that goes along with the program."""

from __future__ import annotations

import importlib.metadata
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.support.libraries import Library, libraries

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER = "licenses"
"""Of the frozen program's own files; what is in it, build.spec puts there."""
LIST = "components.json"
FILE_NAMES = ("LICENSE", "LICENCE", "COPYING", "NOTICE")


def bundled_texts() -> Path | None:
    """The folder with all texts of the frozen program; from source there is none."""
    files = getattr(sys, "_MEIPASS", "")
    folder = Path(files, FOLDER)
    return folder if files and (folder / LIST).is_file() else None


def components() -> tuple[Library, ...]:
    """All that the frozen program is made of; from source the libraries that are installed."""
    folder = bundled_texts()
    if folder is None:
        return libraries()
    listed = json.loads((folder / LIST).read_text("utf-8"))
    return tuple(Library(it["name"], it["version"], it["licence"]) for it in listed)


def licence_texts() -> tuple[tuple[str, str], ...]:
    """Name and version of each component, and its texts in one. Takes up to a second."""
    folder = bundled_texts()
    if folder is None:
        found = [(f"{it.name} {it.version}", _of_installed(it.name)) for it in libraries()]
    else:
        found = [
            (f"{it['name']} {it['version']}", _joined(folder / text for text in it["texts"]))
            for it in json.loads((folder / LIST).read_text("utf-8"))
        ]
        # What copyright files of Debian name in place of quoting it.
        common = sorted((folder / "common-licenses").glob("*"))
        found += [(file.name, file.read_text("utf-8")) for file in common]
    return tuple((name, text) for name, text in found if text)


def _of_installed(name: str) -> str:
    distribution = importlib.metadata.distribution(name)
    files = [
        Path(str(distribution.locate_file(file)))
        for file in distribution.files or ()
        if ".dist-info" in file.parts[0] and file.name.upper().startswith(FILE_NAMES)
    ]
    return _joined(sorted(file for file in files if file.is_file()))


def _joined(files: Iterable[Path]) -> str:
    return "\n\n".join(file.read_text("utf-8", "replace").strip("\n") for file in files)
