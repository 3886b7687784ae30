"""Versions of this program, of what it is made of, and of the system."""

from __future__ import annotations

import importlib.metadata
import platform

from desktop import __version__

NAMED = ("boto3", "botocore", "cryptography", "python-jose", "urllib3")
"""Libraries that a mistake is most often asked about."""


def program_versions(qt: str = "") -> tuple[tuple[str, str], ...]:
    """Each name with its version. `qt` is Qt's own, where it is loaded."""
    import ssl  # slow, and no command needs it before

    return (
        ("Cognito Desk", __version__),
        ("Python", platform.python_version()),
        *((("Qt", qt),) if qt else ()),
        ("PySide6", version_of("PySide6-Essentials")),
        *((name, version_of(name)) for name in NAMED),
        ("OpenSSL", ssl.OPENSSL_VERSION.removeprefix("OpenSSL ")),
        ("System", platform.platform()),
    )


def version_of(name: str) -> str:
    """The installed version of a distribution."""
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "unknown"
