"""Logs each step of a flow, where the detailed log is on (Help menu)."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from desktop.auth.states import ActivityEvent
from desktop.support.event_line import event_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.states import State

_log = logging.getLogger(__name__)


class StepLog:
    """Stands before the worker's `report`, and so logs on the worker thread."""

    def __init__(self, report: Callable[[int, State | ActivityEvent], None]) -> None:
        self._report = report

    def __call__(self, attempt: int, update: State | ActivityEvent) -> None:
        if isinstance(update, ActivityEvent):
            _log.debug("%s", _Line(update))
        self._report(attempt, update)


class _Line:
    """Is made into text only where it is logged."""

    def __init__(self, event: ActivityEvent) -> None:
        self._event = event

    def __str__(self) -> str:
        return event_line(self._event)
