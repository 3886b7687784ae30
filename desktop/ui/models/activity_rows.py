"""One row of the activity: an event's cells as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.auth.not_kept import NotKept
from desktop.ui.models.activity_names import (
    ACTORS,
    BY_PERSON,
    CANCELLED,
    LONGEST,
    OK,
    RESULTS,
    STEPS,
    known,
)
from desktop.ui.text.moments import day_and_milliseconds
from desktop.ui.text.phones import masked_destination
from desktop.ui.text.safe import visible

if TYPE_CHECKING:
    from desktop.auth.states import ActivityEvent

TIME, DURATION, STEP, BY, CHALLENGE, RESULT, RETRIES, DESTINATION, SESSION, REQUEST = range(10)
COLUMNS = 10

_COLORS = {OK: "good", CANCELLED: "muted", NotKept.NOTHING.value: "muted"}


def cells(event: ActivityEvent, *, utc: bool = True) -> tuple[str, ...]:
    """The texts of one row, one for each column."""
    return (
        shown_time(event, utc=utc),
        duration(event.duration),
        known(STEPS, event.operation),
        _by(event),
        visible(event.challenge, LONGEST),
        known(RESULTS, event.outcome),
        str(event.retries) if event.retries else "",
        visible(masked_destination(event.destination), LONGEST),
        visible(event.session, LONGEST),
        visible(event.request_id, LONGEST),
    )


def shown_time(event: ActivityEvent, *, utc: bool) -> str:
    """When the step began; of the row that tells the end of all steps, when they ended.

    So the times of one attempt go upwards.
    """
    is_end = event.operation == event.flow
    return day_and_milliseconds(event.time + event.duration if is_end else event.time, utc=utc)


def result_color(event: ActivityEvent) -> str:
    """The name of the result's colour; only errors are red."""
    if event.by == BY_PERSON:
        return "text"
    return _COLORS.get(event.outcome, "bad")


def duration(seconds: float) -> str:
    """Such as "345 ms", or "12.3 s" from ten seconds on (while a person was busy)."""
    if seconds < 10:  # noqa: PLR2004 — where milliseconds stop being of use
        return QCoreApplication.translate("Activity", "{number} ms").format(
            number=round(seconds * 1000)
        )
    return QCoreApplication.translate("Activity", "{number} s").format(number=f"{seconds:.1f}")


def matches(event: ActivityEvent, wanted: str) -> bool:
    """Whether the event contains `wanted` (lower case) in any of its texts or names."""
    return (
        wanted in event.operation.lower()
        or wanted in event.outcome.lower()
        or wanted in event.challenge.lower()
        or wanted in event.request_id.lower()
        or wanted in event.session.lower()
        or wanted in event.by.lower()
        or wanted in event.region.lower()
        or wanted in event.flow.lower()
        or wanted in masked_destination(event.destination).lower()
        or wanted in known(STEPS, event.operation).lower()
        or wanted in known(RESULTS, event.outcome).lower()
    )


def _by(event: ActivityEvent) -> str:
    """Who was busy, and in which Region if that isn't the pool's own."""
    who = known(ACTORS, event.by)
    return f"{who} · {visible(event.region, LONGEST)}" if event.region else who
