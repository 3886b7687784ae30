"""Injected faults: what goes wrong, at which operation, how often."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

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
    "delay_messages",
]
"""`delay` waits. `throttle` answers TooManyRequests, `error` what the fault says, or InternalError.

`drop` ends the connection without an answer, `cut` in the middle of it. `html`, `empty` and `huge`
answer with something else than JSON of Cognito's. `wrong_keys` signs and publishes with other keys.
`lose_messages` sends no message, `delay_messages` lets it arrive late.
"""
LATE_SECONDS = 40.0
"""How late, where a fault `delay_messages` doesn't say."""
EVERYTHING = "*"
"""Stands for every operation."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault, as it was asked for."""

    operation: str
    """The name of an operation, `jwks`, `openid-configuration`, or `*` for all of them."""
    kind: Kind
    seconds: float | None = None
    """How long to wait before anything else; a `delay` without it waits one second.

    With `delay_messages` the call waits for nothing, and the message arrives so much later.
    """
    times: int | None = None
    """How often it happens; None for always, until the list is replaced."""
    region: str | None = None
    """Where it happens; None for every Region."""
    user: str | None = None
    """The user name to whose calls it happens; None for all calls."""
    exception: str | None = None
    """What an `error` is called, as in `__type`; None for InternalErrorException."""
    message: str | None = None
    """Its message."""
    status: int | None = None
    """Its HTTP status; None for 400, and for 500 with InternalErrorException."""

    @property
    def wait(self) -> float:
        """Seconds to wait before anything else."""
        if self.kind == "delay_messages":
            return 0.0
        if self.seconds is None:
            return 1.0 if self.kind == "delay" else 0.0
        return self.seconds

    @property
    def messages_late(self) -> float:
        """Seconds by which messages arrive later."""
        if self.kind != "delay_messages":
            return 0.0
        return LATE_SECONDS if self.seconds is None else self.seconds

    def listed(self) -> dict[str, object]:
        """As the control API was given it."""
        given = {name: getattr(self, name) for name in MEMBERS}
        return {name: value for name, value in given.items() if value is not None}


MEMBERS = tuple(one.name for one in fields(Fault))
"""Of a fault, as the control API has it."""


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
        """As the control API was given them, with the times that are left; none that are over."""
        return [
            fault.listed() | ({} if left == math.inf else {"times": left})
            for fault, left in zip(self._faults, self._left, strict=True)
            if left > 0
        ]

    def take(
        self, operation: str, region: str, users: Callable[[], Collection[str]] = frozenset
    ) -> list[Fault]:
        """The faults that happen to this call of `operation` in `region`, counted as done.

        `users` tells the names of the user whose call it is; it is asked only where that matters.

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
            if fault.user is not None and fault.user not in users():
                continue
            condition = fault.kind in ("delay", "wrong_keys", "lose_messages", "delay_messages")
            if not condition and outcome_found:
                continue
            outcome_found = outcome_found or not condition
            self._left[number] -= 1
            due.append(fault)
        return due
