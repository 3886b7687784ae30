"""A user's folders below one home folder, where each system has them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_NEEDED = ("PATH", "SYSTEMROOT", "TEMP", "TMP")
"""Without these a program starts nowhere, or makes no socket on Windows."""


def bare_environment() -> dict[str, str]:
    """As little as a program can be started with."""
    return {name: os.environ[name] for name in _NEEDED if name in os.environ}


def home_environment(home: Path) -> dict[str, str]:
    """Variables with which a program keeps its files below `home`, to be added to others."""
    if sys.platform == "win32":
        return {"USERPROFILE": str(home), "WIN_PD_OVERRIDE_LOCAL_APPDATA": str(_local(home))}
    folders = {f"XDG_{name}_HOME": "" for name in ("CONFIG", "STATE", "DATA", "CACHE")}
    return {"HOME": str(home), **folders}  # which stands for the default


def config_folder(home: Path) -> Path:
    """As `desktop.system.folders.config_folder` with `home_environment`."""
    if sys.platform == "win32":
        return _local(home) / "cognito-desk"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "cognito-desk"
    return home / ".config" / "cognito-desk"


def vault_folder(home: Path) -> Path:
    """As `desktop.system.folders.vault_folder` with `home_environment`."""
    if sys.platform in {"win32", "darwin"}:
        return config_folder(home) / "vault"
    return home / ".local" / "state" / "cognito-desk" / "vault"


def log_file(home: Path) -> Path:
    """As `desktop.system.folders.log_file` with `home_environment`."""
    if sys.platform == "win32":
        return config_folder(home) / "Logs" / "cognito-desk.log"
    if sys.platform == "darwin":
        return home / "Library" / "Logs" / "cognito-desk" / "cognito-desk.log"
    return vault_folder(home).parent / "log" / "cognito-desk.log"


def _local(home: Path) -> Path:
    return home / "AppData" / "Local"
