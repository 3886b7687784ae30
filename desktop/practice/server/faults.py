"""Injected faults: what goes wrong, at which operation, how often."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, TypeGuard, get_args

Kind = Literal[
    "delay",
    "throttle",
    "error",
    "drop",
    "cut",
    "html",
    "empty",
    "huge",
    "wrong_keys",
    "lose_messages",
]
"""`delay` waits. `throttle` and `error` answer TooManyRequests and InternalError.

`drop` ends the connection without an answer, `cut` in the middle of it. `html`, `empty` and `huge`
answer with something else than JSON of Cognito's. `wrong_keys` signs and publishes with other keys.
`lose_messages` sends no message.
"""
EVERYTHING = "*"
"""Stands for every operation."""
_MEMBERS = {"operation", "kind", "seconds", "times", "region"}
_LONGEST_SECONDS = 3_600
"""The longest wait that can be asked for."""


class FaultError(Exception):
    """A list of faults that can't be read; the text says why."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault, as it was asked for."""

    operation: str
    """The name of an operation, `jwks`, `openid-configuration`, or `*` for all of them."""
    kind: Kind
    seconds: float | None = None
    """How long to wait before anything else; a `delay` without it waits one second."""
    times: int | None = None
    """How often it happens; None for always, until the list is replaced."""
    region: str | None = None
    """Where it happens; None for every Region."""

    @property
    def wait(self) -> float:
        """Seconds to wait before anything else."""
        if self.seconds is None:
            return 1.0 if self.kind == "delay" else 0.0
        return self.seconds

    def listed(self) -> dict[str, object]:
        """As the control API was given it."""
        listed: dict[str, object] = {"operation": self.operation, "kind": self.kind}
        if self.seconds is not None:
            listed["seconds"] = self.seconds
        if self.region is not None:
            listed["region"] = self.region
        return listed | ({} if self.times is None else {"times": self.times})


class Faults:
    """The faults that are on, and how often each is still to happen."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._left: list[float] = []

    def replace(self, faults: list[Fault]) -> None:
        """Switch these faults on and all others off."""
        self._faults = faults
        self._left = [math.inf if fault.times is None else fault.times for fault in faults]

    def listed(self) -> list[dict[str, object]]:
        """As the control API was given them."""
        return [fault.listed() for fault in self._faults]

    def take(self, operation: str, region: str) -> list[Fault]:
        """The faults that happen to this call of `operation` in `region`, counted as done.

        Waiting, wrong keys and lost messages go together with anything; of the faults that replace
        or damage the answer only the first one listed happens.
        """
        due = []
        outcome_found = False
        for number, fault in enumerate(self._faults):
            if fault.operation not in (operation, EVERYTHING) or self._left[number] <= 0:
                continue
            if fault.region not in (None, region):
                continue
            condition = fault.kind in ("delay", "wrong_keys", "lose_messages")
            if not condition and outcome_found:
                continue
            outcome_found = outcome_found or not condition
            self._left[number] -= 1
            due.append(fault)
        return due


def read_faults(given: object) -> list[Fault]:
    """Read the JSON of `PUT /practice/faults`; raises FaultError."""
    if not isinstance(given, list):
        raise FaultError("the body must be a list of faults")
    return [_read_fault(number, one) for number, one in enumerate(given, start=1)]


def _is_kind(value: object) -> TypeGuard[Kind]:
    return value in get_args(Kind)


def _read_fault(number: int, given: object) -> Fault:
    if not isinstance(given, dict) or not given.keys() <= _MEMBERS:
        raise FaultError(f"fault {number} must be an object of {', '.join(sorted(_MEMBERS))}")
    operation, kind = given.get("operation"), given.get("kind")
    seconds, times = given.get("seconds"), given.get("times")
    if not isinstance(operation, str) or not operation:
        raise FaultError(f"fault {number}: operation must be a name or *")
    if not _is_kind(kind):
        raise FaultError(f"fault {number}: kind must be one of {', '.join(get_args(Kind))}")
    if seconds is not None and (
        isinstance(seconds, bool)
        or not isinstance(seconds, int | float)
        or not 0 <= seconds <= _LONGEST_SECONDS
    ):
        raise FaultError(f"fault {number}: seconds goes from 0 to {_LONGEST_SECONDS}")
    if times is not None and (isinstance(times, bool) or not isinstance(times, int) or times < 1):
        raise FaultError(f"fault {number}: times must be a whole number from 1")
    region = given.get("region")
    if region is not None and (not isinstance(region, str) or not region):
        raise FaultError(f"fault {number}: region must be the name of a Region")
    return Fault(operation, kind, seconds, times, region)
