"""What the worker runs: one attempt at a flow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio

    from desktop.auth.asks import Answer
    from desktop.auth.service import Service
    from desktop.auth.steps import Flow


@dataclass(frozen=True, slots=True)
class Job:
    """One attempt: a flow, the service that it calls, and the queue its answers arrive in."""

    attempt: int
    name: str
    flow: Flow[object]
    service: Service
    answers: asyncio.Queue[Answer]
    finish_on_quit: bool = False
    """Whether it gets a moment to finish when the program quits, instead of being cancelled."""
