"""What Windows shows of a frozen program: in its properties, in Task Manager, to an inventory."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop import __version__

if TYPE_CHECKING:
    from PyInstaller.utils.win32.versioninfo import VSVersionInfo

AUTHORS = "Cognito Desk contributors"
ENGLISH, UNICODE = 0x0409, 1200
"""The language and code page that the texts are filed under."""


def numbers(version: str) -> tuple[int, int, int, int]:
    """The four that Windows compares: of 1.2.3rc4 they are 1.2.3.0."""
    release = re.match(r"(\d+)\.(\d+)\.(\d+)", version)
    if release is None:
        raise ValueError(f"not a version with three numbers: {version}")
    major, minor, patch = map(int, release.groups())
    return major, minor, patch, 0


def texts(program: str, version: str = __version__) -> dict[str, str]:
    """By the names that Windows gives them. `program` is without .exe."""
    return {
        "CompanyName": AUTHORS,
        "FileDescription": "Cognito Desk",  # Task Manager's name for it, and a firewall's
        "FileVersion": version,
        "InternalName": program,
        "LegalCopyright": f"{AUTHORS}, MIT License",
        "OriginalFilename": f"{program}.exe",
        "ProductName": "Cognito Desk",
        "ProductVersion": version,
    }


def resource(program: str, version: str = __version__) -> VSVersionInfo:
    """As PyInstaller takes it. On Windows only: it needs pefile, which is installed there alone."""
    from PyInstaller.utils.win32 import versioninfo as made  # noqa: PLC0415 - so that the rest works elsewhere

    table = made.StringTable(
        f"{ENGLISH:04X}{UNICODE:04X}",
        [made.StringStruct(name, text) for name, text in texts(program, version).items()],
    )
    return made.VSVersionInfo(
        made.FixedFileInfo(filevers=numbers(version), prodvers=numbers(version)),
        [
            made.StringFileInfo([table]),
            made.VarFileInfo([made.VarStruct("Translation", [ENGLISH, UNICODE])]),
        ],
    )
