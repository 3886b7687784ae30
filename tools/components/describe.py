"""Each kind of component: its version, licence, texts and parts."""

from __future__ import annotations

import platform
import re
import ssl
import sys
import sysconfig
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from desktop import __version__
from tools.components import debian, python_packages, qt
from tools.components.model import Component, Part

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.metadata import Distribution

Described: TypeAlias = tuple[Component, dict[str, str]]
"""A component with its texts by their names; no text where none was found."""
OURS = "cognito-desk"


def ours(files: Iterable[str]) -> Described:
    """This program itself."""
    texts = {"LICENSE": (qt.ROOT / "LICENSE").read_text("utf-8")}
    purl = f"pkg:generic/{OURS}@{__version__}"
    return _with_texts(texts, Component(OURS, __version__, "MIT", purl, files=_listed(files)))


def cpython(files: Iterable[str]) -> Described:
    """The interpreter that builds, with its standard library."""
    version = platform.python_version()
    parts = [Part("mpdecimal", "BSD-2-Clause")]
    if sys.platform != "linux":  # there it is a library of the system
        parts.append(Part("OpenSSL", "Apache-2.0", ssl.OPENSSL_VERSION.split()[1]))
    short = "python" + ".".join(version.split(".")[:2])
    of_debian = [debian.DOCUMENTS / name / "copyright" for name in (short, f"{short}-minimal")]
    candidates = (
        *(of_debian if sys.base_prefix == "/usr" else ()),
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(sys.base_prefix, "LICENSE.txt"),
    )
    found = next((file for file in candidates if file.exists()), None)
    component = Component(
        *("CPython", version, "PSF-2.0", f"pkg:generic/cpython@{version}"),
        files=_listed(files),
        parts=tuple(parts),
        source=f"https://www.python.org/ftp/python/{version}/",
    )
    return _with_texts({found.name: found.read_text("utf-8")} if found else {}, component)


def qt_itself(files: Iterable[str], wheel: Distribution) -> Described:
    """Qt's libraries and plugins, which this wheel brought."""
    version = wheel.version
    others = qt.other_notices()
    texts = qt.lgpl() | {"NOTICE.txt": qt.notice(version, others=bool(others))}
    if others:
        texts["others.txt"] = others
    contents = {}
    for file in wheel.files or ():
        if module := re.search(r"(?:/|lib)Qt6?(Core|Gui)(\.so\.6|\.dll|)$", str(file)):
            contents[module[1]] = Path(str(wheel.locate_file(file))).read_bytes()
    series = version.rpartition(".")[0]
    component = Component(
        *("Qt", version, qt.LICENCE, f"pkg:generic/qt@{version}"),
        files=_listed(files),
        parts=qt.parts(contents),
        source=f"https://download.qt.io/official_releases/qt/{series}/{version}/",
    )
    return _with_texts(texts, component)


def icu(files: Iterable[str]) -> Described:
    """ICU, as Qt's wheel for Linux has it."""
    listed = sorted(files)
    version = listed[0].rpartition(".")[2]
    text = qt.icu_text()
    texts = {"copyright": text} if text else {}
    purl = f"pkg:generic/icu@{version}"
    return _with_texts(texts, Component("ICU", version, "Unicode-3.0", purl, files=_listed(listed)))


def python_package(distribution: Distribution, files: Iterable[str]) -> Described:
    """An installed Python package."""
    name = python_packages.name_of(distribution)
    texts = python_packages.licence_texts(distribution)
    licence = python_packages.licence_of(distribution)
    if name in {"pyside6-essentials", "shiboken6"}:  # whose wheels have no text
        texts, licence = texts | qt.lgpl(), qt.LICENCE
    component = Component(
        *(name, distribution.version, licence, python_packages.purl_of(distribution)),
        files=_listed(files),
        parts=python_packages.parts_of(distribution),
    )
    return _with_texts(texts, component)


def system_package(name: str, files: Iterable[str]) -> Described:
    """A Debian package that is installed here."""
    it = debian.package(name)
    texts = {"copyright": it.text} if it.text else {}
    component = Component(
        *(name, it.version, it.licence, it.purl), files=_listed(files), source=it.source
    )
    return _with_texts(texts, component)


def _with_texts(texts: dict[str, str], component: Component) -> Described:
    paths = tuple(f"{component.name}/{name}" for name in sorted(texts))
    return replace(component, texts=paths), texts


def _listed(files: Iterable[str]) -> tuple[str, ...]:
    """Without modules, which have no file of their own in the folder: they are in the programs."""
    return tuple(sorted({file for file in files if file}))
