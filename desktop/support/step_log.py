"""Logs what flows do: their ends and what failed, each step where the detailed log is on."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from desktop.auth.states import ActivityEvent
from desktop.support.event_line import event_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.states import State

LOGGER = __name__
_log = logging.getLogger(LOGGER)


class StepLog:
    """Stands before the worker's `report`, and so logs on the worker thread."""

    def __init__(self, report: Callable[[int, State | ActivityEvent], None]) -> None:
        self._report = report

    def __call__(self, attempt: int, update: State | ActivityEvent) -> None:
        if isinstance(update, ActivityEvent):
            _log.log(_level(update), "%s", _Line(update))
        self._report(attempt, update)


def _level(event: ActivityEvent) -> int:
    """An ended flow and a failed call are always logged: support asks for them most."""
    ended = event.operation == event.flow
    failed = event.by == "service" and event.outcome != "ok"
    return logging.INFO if ended or failed else logging.DEBUG


class _Line:
    """Is made into text only where it is logged."""

    def __init__(self, event: ActivityEvent) -> None:
        self._event = event

    def __str__(self) -> str:
        return event_line(self._event)
