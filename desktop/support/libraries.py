"""The libraries that go along with the program, and their licences as they state them."""

from __future__ import annotations

import importlib.metadata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import PackageMetadata

NAMES = (
    "argcomplete",
    "backports-tarfile",
    "boto3",
    "botocore",
    "cffi",
    "cryptography",
    "ecdsa",
    "importlib-metadata",
    "jaraco-classes",
    "jaraco-context",
    "jaraco-functools",
    "jeepney",
    "jmespath",
    "keyring",
    "lazy-importer",
    "more-itertools",
    "platformdirs",
    "pyasn1",
    "pycparser",
    "pyside6-essentials",
    "python-dateutil",
    "python-jose",
    "pywin32-ctypes",
    "rsa",
    "s3transfer",
    "secretstorage",
    "segno",
    "shiboken6",
    "six",
    "tomlkit",
    "truststore",
    "urllib3",
    "zipp",
)
"""As in requirements.lock; some are for one system or for older Pythons only."""
LONGEST = 80
"""Characters of a licence's name: what is longer is its text."""
CLASSIFIER = "License :: OSI Approved :: "


@dataclass(frozen=True, slots=True)
class Library:
    """An installed library."""

    name: str
    version: str
    licence: str
    """A SPDX expression or a name; empty where its metadata has neither."""


def libraries() -> tuple[Library, ...]:
    """Those that are installed here. Takes about a quarter of a second."""
    found = []
    for name in NAMES:
        try:
            metadata = importlib.metadata.metadata(name)
        except importlib.metadata.PackageNotFoundError:
            continue
        found.append(Library(metadata["Name"], metadata["Version"], stated_licence(metadata)))
    return tuple(found)


def stated_licence(metadata: PackageMetadata) -> str:
    """As `Library.licence`, of the metadata of a distribution."""

    def get(name: str) -> list[str]:
        return [str(it) for it in metadata.get_all(name, [])]

    stated = [it for it in get("License-Expression") if it != "UNKNOWN"]
    stated = stated or [
        it.removeprefix(CLASSIFIER) for it in get("Classifier") if it.startswith(CLASSIFIER)
    ]
    stated = stated or [it for it in get("License") if len(it) <= LONGEST and "\n" not in it]
    return ", ".join(stated)
