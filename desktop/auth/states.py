"""What the worker reports: the state of an attempt, and an activity event for each step."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from desktop.auth.asks import Ask
    from desktop.auth.errors import DeskError


@dataclass(frozen=True, slots=True)
class Working:
    """A step is with the service."""

    operation: str


@dataclass(frozen=True, slots=True)
class Asking:
    """A step is with the person."""

    ask: Ask


@dataclass(frozen=True, slots=True)
class Done:
    """The flow ended with its result: a `Session` for sign_in and refresh, None for sign_out."""

    result: object


@dataclass(frozen=True, slots=True)
class Failed:
    """The flow ended with an error."""

    error: DeskError


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The person, or quitting, ended it."""


State: TypeAlias = Working | Asking | Done | Failed | Cancelled


@dataclass(frozen=True, slots=True)
class ActivityEvent:
    """One step that ended. Holds no secret: sessions are fingerprints, destinations masked."""

    attempt: int
    flow: str
    """The flow's name, such as "sign_in"."""
    time: float
    """Epoch seconds (with fractions) at which the step began, by the local clock."""
    duration: float
    """Seconds."""
    operation: str
    """API operation, "FetchKeys", the name of an Ask, or the flow's name when it ended."""
    by: str
    """Who was busy: "service", "person" or "app"."""
    outcome: str
    """"ok", or the name of the error."""
    challenge: str = ""
    """Name of the challenge that came back, or that is being answered."""
    request_id: str = ""
    session: str = ""
    """Fingerprint of the challenge session, or empty."""
    destination: str = ""
    retries: int = 0
    region: str = ""
    """The replica's Region if the reply came from there; empty for the pool's own."""
    status: int = 0
    """Of HTTP; 0 where there was no reply, and for what is no call."""
    messages: int = 0
    """How many messages the reply says were sent."""
    text_messages: int = 0
    """How many of them by SMS."""
    request: str = field(default="", repr=False)
    """What was asked, as text without secrets; empty for what is no call."""
    reply: str = field(default="", repr=False)
    """What was answered, as text without secrets, or why no answer came."""
