"""A step of a flow on one line of plain text."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.auth.states import ActivityEvent


def event_line(event: ActivityEvent) -> str:
    """An event on one line: when, what, how it ended; no name, address or session."""
    moment = datetime.fromtimestamp(event.time, UTC).isoformat(timespec="milliseconds")
    parts = [moment, f"#{event.attempt} {event.flow}", event.operation, event.outcome]
    parts.append(f"{event.duration:.3f} s")
    for name, value in (
        ("challenge", event.challenge),
        ("HTTP", event.status),
        ("request", event.request_id),
        ("retries", event.retries),
        ("Region", event.region),
    ):
        if value:
            parts.append(f"{name} {value}")
    return ", ".join(parts).replace("\n", " ")
