"""What keeps the keys of a file from being a profile."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from desktop.config.key_conflicts import key_conflict
from desktop.config.key_values import value_problem
from desktop.config.regions import region_conflict, region_problems

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

REQUIRED = ("name", "region", "user_pool_id", "client_id")
"""Keys that every profile has."""
_OF_THE_REGION = ("region", "user_pool_id", "endpoint_url")


class Wrong(Enum):
    """The kind of a problem."""

    UNKNOWN = "unknown"
    VALUE = "value"
    MISSING = "missing"
    CONFLICT = "conflict"
    """With the value of another key."""


@dataclass(frozen=True, slots=True)
class KeyProblem:
    """Why a key makes a profile unusable."""

    key: str
    wrong: Wrong
    text: str
    """What to do, as the rest of a sentence that begins with the key; in English, for IT."""


def key_problems(values: Mapping[str, object], known: Collection[str]) -> Iterator[KeyProblem]:
    """What is wrong, the first problem first; none for a profile. `known` are all keys there are.

    Whether keys go together is asked only where they can be used by themselves.
    """
    wrong = set()
    for problem in _of_single_keys(values, known):
        wrong.add(problem.key)
        yield problem
    for key, text in region_problems(values):
        if key not in wrong:
            wrong.add(key)
            yield KeyProblem(key, Wrong.VALUE, text)
    if wrong.isdisjoint(_OF_THE_REGION):
        conflict = region_conflict(values)
        if conflict is not None:
            wrong.add(conflict[0])
            yield KeyProblem(conflict[0], Wrong.CONFLICT, conflict[1])
    if not wrong:
        conflict = key_conflict(values)
        if conflict is not None:
            yield KeyProblem(conflict[0], Wrong.CONFLICT, conflict[1])


def _of_single_keys(values: Mapping[str, object], known: Collection[str]) -> Iterator[KeyProblem]:
    for key, value in values.items():
        if key not in known:
            yield KeyProblem(key, Wrong.UNKNOWN, f"unknown. Known keys: {', '.join(known)}.")
        elif text := value_problem(key, value):
            yield KeyProblem(key, Wrong.VALUE, text)
    for key in REQUIRED:
        if key not in values:
            yield KeyProblem(key, Wrong.MISSING, "missing. Add it.")
