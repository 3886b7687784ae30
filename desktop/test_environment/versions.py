"""What tested: this program, its libraries, and the system."""

from __future__ import annotations

import importlib.metadata
import platform

from desktop import __version__
from desktop.qa.model.record import Versions

LIBRARIES = ("boto3", "botocore", "cryptography", "python-jose", "urllib3", "PySide6-Essentials")


def versions() -> Versions:
    """Of this process."""
    return Versions(
        app=__version__,
        python=platform.python_version(),
        system=platform.platform(),
        libraries=tuple((name, _version(name)) for name in LIBRARIES),
    )


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "unknown"
