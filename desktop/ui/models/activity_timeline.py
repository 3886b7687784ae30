"""One attempt over time: who was busy when, and who waited for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from desktop.ui.models.activity_filter import Result, result_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.auth.states import ActivityEvent

READ_FROM_PHONE = frozenset({"SOFTWARE_TOKEN_MFA"})
"""Challenges whose code is read from an app, with no message under way."""


class Actor(Enum):
    """Who is busy; the others wait."""

    APP = "app"
    SERVICE = "service"
    PERSON = "person"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` to `end`, in seconds since the attempt began."""

    actor: Actor
    start: float
    end: float
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """The spans of one attempt, in the order of their start."""

    total: float
    """Seconds from the start of the attempt to the last that is known of it."""
    spans: tuple[Span, ...]

    def busy(self, actor: Actor) -> float:
        """Seconds in all. The phone's are those in which its message was awaited or read."""
        return sum(span.end - span.start for span in self.spans if span.actor is actor)


def timeline(events: Sequence[ActivityEvent]) -> Timeline:
    """Of the events of one attempt, in their order; an attempt under way has no end yet.

    What lies between the steps is the app's own time, with the pauses before repeats. The phone has
    the time from a reply that announced a message to the person's code. When the message really
    arrived is not known.
    """
    began = min((event.time for event in events), default=0.0)
    steps = [event for event in events if event.operation != event.flow]
    spans = [
        Span(
            Actor(event.by),
            event.time - began,
            event.time - began + event.duration,
            result_of(event) is Result.ERROR,
        )
        for event in steps
    ]
    total = max((event.time - began + event.duration for event in events), default=0.0)
    spans += _gaps(spans, total)
    spans += _phone(steps, began)
    return Timeline(total, tuple(sorted(spans, key=lambda span: span.start)))


def _gaps(spans: Iterable[Span], total: float) -> Iterator[Span]:
    reached = 0.0
    for span in sorted(spans, key=lambda span: span.start):
        if span.start > reached:
            yield Span(Actor.APP, reached, span.start)
        reached = max(reached, span.end)
    if total > reached:
        yield Span(Actor.APP, reached, total)


def _phone(steps: Iterable[ActivityEvent], began: float) -> Iterator[Span]:
    sent: float | None = None
    for event in steps:
        end = event.time - began + event.duration
        if event.messages:
            sent = end
        elif event.by == "person" and event.challenge in READ_FROM_PHONE:
            yield Span(Actor.PHONE, event.time - began, end)
        elif event.by == "person" and event.outcome == "CodeEntered" and sent is not None:
            yield Span(Actor.PHONE, sent, end)
            sent = None
