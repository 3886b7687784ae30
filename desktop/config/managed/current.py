"""What is set on this computer: read when it is first asked for, and once.

The folder is fixed for each system, and no variable of the environment can move it.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.config.managed.settings import NOTHING, ManagedSettings, Origin
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


def managed_profiles_folder() -> Path:
    """Where the organisation's profiles are; it need not be there."""
    return machine_folder() / PROFILES


def is_managed(path: Path) -> bool:
    """Whether this profile is the organisation's: no one here can change or remove it."""
    return os.path.normcase(path.absolute().parent) == os.path.normcase(managed_profiles_folder())


def read_managed(folder: Path, policies: Callable[[], Mapping[str, object]]) -> ManagedSettings:
    """The settings of `folder` and of what `policies` tells. Raises nothing."""
    by_policy, found = policies(), _of_file(folder / FILE)
    if by_policy:
        from desktop.config.managed.parsing import from_policies, merged  # most computers have none

        found = merged(from_policies(by_policy), found)
    return _with_own_files(found, folder / FILE) if found.values else found


def _with_own_files(settings: ManagedSettings, file: Path) -> ManagedSettings:
    """Without those that name a file which another account could have written."""
    from desktop.config.managed.table import KEYS, Kind

    for name in [name for name in settings.values if KEYS[name].kind is Kind.FILE]:
        reason = why_not_machines(Path(settings.text(name)))
        if reason:
            by_policy = settings.origins[name] is Origin.POLICY
            where = f"Policy {KEYS[name].policy}" if by_policy else f"{file}, key {name}"
            settings = settings.without(name, f"{where}: ignored: {reason}.")
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
    from desktop.config.profile import ProfileError, toml_values

    try:
        values, _ = toml_values(path, data)
    except ProfileError as error:
        return ManagedSettings(problems=(str(error),))
    return from_file(values, str(path), str(path.parent))
