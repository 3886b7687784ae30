"""Finds the components of what PyInstaller collected, and writes their licence texts."""

from __future__ import annotations

import os
import re
import sys
import sysconfig
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from tools.components import debian, describe, python_packages, qt
from tools.components.describe import OURS
from tools.components.model import LIST, to_json

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.metadata import Distribution

    from tools.components.describe import Described

ROOT = qt.ROOT
COMMON = "common-licenses"
"""Folder of the texts that copyright files of Debian name instead of quoting them."""
MADE = re.compile(r"(base_library\.zip)$")
"""What PyInstaller makes of Python's own modules."""
IS_LIBPYTHON = re.compile(r"(?i)(^|[/\\])((lib)?python3[\d.]*\.(so[\d.]*|dll|dylib)|Python)$")


class BundleError(Exception):
    """The build must not go on; the text says what is missing."""


def collect(
    files: Iterable[tuple[str, str]], modules: Iterable[str], folder: Path
) -> tuple[list[tuple[str, str]], set[str]]:
    """Write the texts of all components and their list into `folder`. Raises `BundleError`.

    `files` are destinations with their sources, `modules` the sources of what goes into the
    programs. What was written comes back as such files, and with it the destinations of metadata
    whose package has nothing else in the bundle.
    """
    found = _Found()
    for destination, source in files:
        found.add(destination, source)
    for source in modules:
        found.add("", source)
    components = found.components()
    without = [
        it.name for it, texts in components if not any(text.strip() for text in texts.values())
    ]
    if without:
        raise BundleError(
            f"no licence text was found for: {', '.join(without)}. For ICU: tools/notices"
        )
    written = []

    def write(name: str, text: str) -> None:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")
        written.append((f"licenses/{name}", str(file)))

    for component, texts in components:
        for name, text in texts.items():
            write(f"{component.name}/{name}", text)
    for name, text in debian.common_licences(
        text for _, texts in components for text in texts.values()
    ).items():
        write(f"{COMMON}/{name}", text)
    write(LIST, to_json(tuple(component for component, _ in components)))
    return written, found.unused


class _Found:
    """Files by where they come from."""

    def __init__(self) -> None:
        self._of_packages = python_packages.files_of_all()
        self._stdlib = tuple(
            os.path.realpath(path) + os.sep
            for path in {
                sysconfig.get_path("stdlib"),
                sysconfig.get_path("platstdlib"),
                *((sys.base_prefix,) if sys.platform != "linux" else ()),
            }
        )
        self._distributions: dict[str, tuple[Distribution, list[str]]] = {}
        self._files: dict[str, list[str]] = defaultdict(list)
        """Of Qt, ICU, Python and this program."""
        self._system: dict[str, list[str]] = defaultdict(list)
        """Destinations by real path."""
        self._metadata: dict[str, list[str]] = defaultdict(list)
        """Destinations by distribution."""
        self.unused: set[str] = set()
        """Metadata of distributions of which nothing else goes along."""

    def add(self, given: str, source: str) -> None:
        """A file or, with an empty destination, a module."""
        destination = given.replace("\\", "/")
        path = os.path.realpath(source)
        owner = self._of_packages.get(path)
        if ".dist-info/" in destination and owner is not None:
            self._metadata[python_packages.name_of(owner)].append(given)
        elif qt.IS_ICU.search(destination):
            self._files["ICU"].append(destination)
        elif qt.IS_QT.match(destination):
            self._files["Qt"].append(destination)
        elif owner is not None and python_packages.name_of(owner) != OURS:
            name = python_packages.name_of(owner)
            self._distributions.setdefault(name, (owner, []))[1].append(destination)
        elif (
            MADE.search(destination)
            or IS_LIBPYTHON.search(path)
            or ("site-packages" not in path and path.startswith(self._stdlib))
        ):
            self._files["CPython"].append(destination)
        elif Path(path).is_relative_to(ROOT):
            self._files[OURS].append(destination)
        else:
            self._system[path].append(destination)

    def components(self) -> list[Described]:
        """Each with its texts by name; raises `BundleError` for a file of no component."""
        for name, destinations in self._metadata.items():
            if name in self._distributions:
                self._distributions[name][1].extend(it.replace("\\", "/") for it in destinations)
            else:
                self.unused |= set(destinations)
        found = [describe.ours(self._files[OURS]), describe.cpython(self._files["CPython"])]
        if files := self._files.get("Qt"):
            wheel, _ = self._distributions["pyside6-essentials"]
            found.append(describe.qt_itself(files, wheel))
        if files := self._files.get("ICU"):
            found.append(describe.icu(files))
        found += [describe.python_package(*each) for each in self._distributions.values()]
        found += self._system_libraries()
        return sorted(found, key=lambda it: it[0].name.lower())

    def _system_libraries(self) -> list[Described]:
        owners = debian.owners(self._system)
        left = sorted(set(self._system) - set(owners))
        if left:
            raise BundleError(f"these files belong to no component: {', '.join(left)}")
        files: dict[str, list[str]] = defaultdict(list)
        for path, destinations in self._system.items():
            files[owners[path]] += destinations
        return [describe.system_package(name, found) for name, found in files.items()]
