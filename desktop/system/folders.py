"""Where this program keeps its files. None of the folders need exist yet."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "cognito-desk"


def config_folder() -> Path:
    """Settings and named profiles."""
    if sys.platform == "linux" and (base := _usual_config_base()):
        return Path(base, NAME)
    from platformdirs import user_config_path

    return user_config_path(NAME, appauthor=False)


def _usual_config_base() -> str:
    """What platformdirs says of the variables that nearly everyone has; empty without them.

    It is needed before the first paint, and the import would be a twentieth of the time to that.
    """
    given, home = os.environ.get("XDG_CONFIG_HOME", ""), os.environ.get("HOME", "")
    if given.startswith("/"):
        return given
    return home.rstrip("/") + "/.config" if home.startswith("/") else ""


def log_file() -> Path:
    """The log file."""
    from platformdirs import user_log_path

    return user_log_path(NAME, appauthor=False) / "cognito-desk.log"


def profile_path(name_or_file: str) -> Path:
    """The file that `--profile` means: one that is there, else a name of a profile.

    Such a name means the organisation's profile, else the person's.
    """
    path = Path(name_or_file)
    if path.suffix == ".toml" or path.name != name_or_file or _exists(path):
        return path
    from desktop.system.machine_files import machine_folder

    of_machine = machine_folder() / "profiles" / f"{name_or_file}.toml"
    return of_machine if _exists(of_machine) else profiles_folder() / f"{name_or_file}.toml"


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # such as a name that is too long
        return False


def profiles_folder() -> Path:
    """Profiles that are named by their file: NAME.toml."""
    return config_folder() / "profiles"


def vault_folder() -> Path:
    """Stored sessions, encrypted."""
    from platformdirs import user_state_path

    return user_state_path(NAME, appauthor=False) / "vault"


def runtime_folder() -> Path:
    """Locks and sockets, which are for this computer only. Nothing else is in there.

    Not near the settings if possible: several computers may share a home.
    """
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    if given and Path(given).is_dir():
        return Path(given) / "cognito-desk"
    return config_folder() / "run"
