"""Installed Python packages: which file is whose, and their licence texts."""

from __future__ import annotations

import functools
import importlib.metadata
import os
import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from desktop.support.libraries import stated_licence
from tools.components.model import Part

if TYPE_CHECKING:
    from importlib.metadata import Distribution

IS_LICENCE = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)([.\-_]\w+)*$")
TEXT = {"", ".txt", ".rst", ".md", ".APACHE", ".BSD", ".PSF"}
"""Suffixes of such files; what else has a name like theirs is code or data."""


@functools.cache
def files_of_all() -> dict[str, Distribution]:
    """The distribution of each file that one has installed, by the file's real path."""
    found = {}
    for distribution in importlib.metadata.distributions():
        root = os.path.realpath(str(distribution.locate_file("")))
        for file in distribution.files or ():
            found[os.path.normpath(os.path.join(root, file))] = distribution  # noqa: PTH118 — thousands
    return found


def name_of(distribution: Distribution) -> str:
    """Its name as the registry writes it."""
    return re.sub(r"[-_.]+", "-", str(distribution.metadata["Name"])).lower()


def purl_of(distribution: Distribution) -> str:
    return f"pkg:pypi/{name_of(distribution)}@{distribution.version}"


def licence_of(distribution: Distribution) -> str:
    return stated_licence(distribution.metadata) or "see its licence text"


def licence_texts(distribution: Distribution) -> dict[str, str]:
    """Its licence files by their names, those of what it has from others too."""
    found: dict[str, str] = {}
    for file in sorted(distribution.files or ()):
        path = PurePosixPath(file)
        if not IS_LICENCE.match(path.name) or path.suffix not in TEXT:
            continue
        text = Path(str(distribution.locate_file(file))).read_text("utf-8")
        name = path.name
        while found.get(name, text) != text:
            name = f"{path.parent.name}-{name}"
        found[name] = text
    return found


def parts_of(distribution: Distribution) -> tuple[Part, ...]:
    """What others made in a wheel's own binaries."""
    if name_of(distribution) != "cryptography":
        return ()
    from cryptography.hazmat.backends.openssl import backend  # noqa: PLC0415 — where it's inside

    version = backend.openssl_version_text().split()[1]
    return (Part("OpenSSL", "Apache-2.0", version),)
