"""What the server serves and the control API changes: the pools, their clock, the faults."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.practice.crypto.entropy import SeededEntropy
from desktop.practice.server.faults import Faults
from desktop.practice.server.origin_check import CallerRules

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.practice.core import Practice
    from desktop.practice.server.clock import Clock


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

    def reset(self) -> None:
        """Back to the first pools and users, the first clock, no message and no fault."""
        for listen in self.listeners.values():
            listen(True)
        self.clock.reset()
        self.faults.replace([])
        entropy = self.practice.world.entropy
        if isinstance(entropy, SeededEntropy):
            entropy.drawn = 0
        self.practice.reset(self.clock.now())
