"""A limit on what a flow does without a person: a service could keep it going for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.asks import Ask
from desktop.auth.errors import EndlessLoop
from desktop.auth.steps import Call

if TYPE_CHECKING:
    from desktop.auth.steps import Step

MAX_CALLS_IN_A_ROW = 10
"""Calls with an effect (not repeatable) between two answers of the person. A sign-in with SRP, a
remembered device and a new password makes six."""
SHOWN = 4
"""How many of the last steps name the loop."""


class StepLimit:
    """Counts one flow's calls. Reading many pages is no loop: only calls with an effect count."""

    def __init__(self) -> None:
        self._names: list[str] = []

    def count(self, step: Step) -> None:
        """Take the flow's next step. Raises `EndlessLoop` where it must not be made any more."""
        if isinstance(step, Ask):  # a person goes on from here
            self._names.clear()
        elif isinstance(step, Call) and not step.repeatable:
            self._names.append(str(step.parameters.get("ChallengeName") or step.operation))
            if len(self._names) > MAX_CALLS_IN_A_ROW:
                raise EndlessLoop(tuple(self._names[-SHOWN:]))
