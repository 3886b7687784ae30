"""What the server serves and the control API changes: the pools, their clock, the faults."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.practice.server.faults import Faults
from desktop.practice.server.origin_check import CallerRules

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.practice.core import Practice
    from desktop.practice.server.clock import Clock
    from desktop.practice.server.sources import Sources


@dataclass(frozen=True, slots=True)
class ServerState:
    """Not safe for several threads at once: the router holds a lock around it."""

    practice: Practice
    clock: Clock
    endpoint: str
    """Where programs of this computer reach the server, such as `http://127.0.0.1:8000`."""
    faults: Faults = field(default_factory=Faults)
    replica_endpoint: str = ""
    """The same for the second Region."""
    listeners: Mapping[str, Callable[[bool], None]] = field(default_factory=dict)
    """By Region, what opens and closes its endpoint."""

    callers: CallerRules = field(default_factory=CallerRules)
    """Who is answered."""

    def begin_with(self, sources: Sources) -> None:
        """As if it was started with these, until a reset.

        Raises SeedError and changes nothing.
        """
        self.practice.become(sources.practice())
        self.clock.run(0)
        if sources.clock.stopped_at is not None:
            self.clock.stop(sources.clock.stopped_at)
        self._undisturbed()

    def reset(self) -> None:
        """Back to the first pools and users, the first clock, no message and no fault."""
        self._undisturbed()
        self.clock.reset()
        self.practice.reset(self.clock.now())

    def _undisturbed(self) -> None:
        """Every endpoint is open, and no fault is on."""
        for listen in self.listeners.values():
            listen(True)
        self.faults.replace([])
