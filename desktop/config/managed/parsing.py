"""From what policies and the machine's file say to settings: checked, and merged."""

from __future__ import annotations

import ntpath
import posixpath
from typing import TYPE_CHECKING

from desktop.config.managed.settings import ManagedSettings, Origin
from desktop.config.managed.table import KEYS, Kind, problem_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


def from_policies(found: Mapping[str, object]) -> ManagedSettings:
    """What policies of Windows set: DWORDs and strings by the names of the table's policies."""
    names = {key.policy.lower(): key for key in KEYS.values()}
    values: dict[str, object] = {}
    problems = []
    for policy, value in found.items():
        key = names.get(policy.lower())
        if key is None:
            problems.append(f"Policy {policy}: unknown.")
        elif key.kind is Kind.SWITCH and type(value) is int and value in (0, 1):
            values[key.name] = bool(value)
        elif value != "":  # an empty box in the editor of policies: not set
            values[key.name] = value
    return _checked(values, Origin.POLICY, named_policy, tuple(problems), "")


def from_file(
    found: Mapping[str, object], where: Callable[[str], str], folder: str
) -> ManagedSettings:
    """What the machine's `settings.toml` in `folder` sets; `where` names file, line and key."""
    unknown = tuple(f"{where(name)}: unknown." for name in found if name not in KEYS)
    values = {name: value for name, value in found.items() if name in KEYS}
    return _checked(values, Origin.MACHINE_FILE, where, unknown, folder)


def named_policy(name: str) -> str:
    """A key's policy, as the beginning of a sentence."""
    return f"Policy {KEYS[name].policy}"


def merged(policies: ManagedSettings, file: ManagedSettings) -> ManagedSettings:
    """Each key of the policies, else of the file."""
    return ManagedSettings(
        {**file.values, **policies.values},
        {**file.origins, **policies.origins},
        policies.problems + file.problems,
    )


def _checked(
    values: Mapping[str, object],
    origin: Origin,
    where: Callable[[str], str],
    problems: tuple[str, ...],
    folder: str,
) -> ManagedSettings:
    wrong = dict(_problems(values))
    good: dict[str, str | bool] = {}
    for name, value in values.items():
        if name not in wrong and isinstance(value, (str, bool)):
            is_file = KEYS[name].kind is Kind.FILE
            good[name] = _absolute(folder, str(value)) if is_file else value
    said = tuple(f"{where(name)}: {text}" for name, text in wrong.items())
    return ManagedSettings(good, dict.fromkeys(good, origin), problems + said)


def _problems(values: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        problem = problem_of(KEYS[name], value)
        if problem is not None:
            yield name, problem


def _absolute(folder: str, path: str) -> str:
    of_system = ntpath if "\\" in folder or ":" in folder[:2] else posixpath
    return of_system.join(folder, path) if folder else path
