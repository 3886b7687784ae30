"""What is set on this computer: read when it is first asked for, and once.

The folder is fixed for each system, and no variable of the environment can move it.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.config.managed.settings import NOTHING, ManagedSettings
from desktop.system.machine_files import (
    NotMachines,
    check_named_file,
    machine_folder,
    read_machine_file,
)
from desktop.system.policies import read_policies

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FILE = "settings.toml"
PROFILES = "profiles"
MAX_BYTES = 64 * 1024


@cache
def managed() -> ManagedSettings:
    """The settings of this computer."""
    return read_managed(machine_folder(), read_policies)


def settings_file() -> Path:
    """Where the organisation's settings are; it need not be there."""
    return machine_folder() / FILE


def managed_profiles_folder() -> Path:
    """Where the organisation's profiles are; it need not be there."""
    return machine_folder() / PROFILES


def is_managed(path: Path) -> bool:
    """Whether this profile is the organisation's: no one here can change or remove it."""
    return os.path.normcase(path.absolute().parent) == os.path.normcase(managed_profiles_folder())


def read_managed(folder: Path, policies: Callable[[], Mapping[str, object]]) -> ManagedSettings:
    """The settings of `folder` and of what `policies` tells. Raises nothing."""
    by_policy, of_file = policies(), _of_file(folder / FILE)
    if not by_policy:
        return of_file
    from desktop.config.managed.parsing import from_policies, merged, named_policy

    return merged(_with_own_files(from_policies(by_policy), named_policy), of_file)


def _with_own_files(settings: ManagedSettings, where: Callable[[str], str]) -> ManagedSettings:
    """Without those that name a file which another account could have written."""
    from desktop.config.managed.table import KEYS, Kind  # most computers set nothing

    for name in [name for name in settings.values if KEYS[name].kind is Kind.FILE]:
        reason = why_not_machines(Path(settings.text(name)))
        if reason:
            settings = settings.without(name, f"{where(name)}: ignored: {reason}.")
    return settings


def why_not_machines(path: Path) -> str:
    """Why a file that a setting of the computer names can't be used; empty where it can."""
    try:
        check_named_file(path)
    except NotMachines as reason:
        return str(reason)
    except OSError as error:
        return f"it can't be looked at ({error.strerror})"
    return ""


def _of_file(path: Path) -> ManagedSettings:
    try:
        data = read_machine_file(path, MAX_BYTES)
    except FileNotFoundError:
        return NOTHING
    except NotMachines as reason:
        return ManagedSettings(problems=(f"{path} is ignored: {reason}.",))
    except OSError as error:
        return ManagedSettings(problems=(f"{path} can't be read ({error.strerror}).",))
    from desktop.config.managed.parsing import from_file
    from desktop.config.profile import ProfileError, toml_values, where_in_file

    try:
        values, text = toml_values(path, data)
    except ProfileError as error:
        return ManagedSettings(problems=(str(error),))

    def where(key: str) -> str:
        return where_in_file(path, text, key)

    return _with_own_files(from_file(values, where, str(path.parent)), where)
