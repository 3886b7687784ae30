"""A connection to choose in the login dialog, and what runs its flows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.asks import Answer
    from desktop.auth.service import Service
    from desktop.auth.steps import Flow
    from desktop.config.profile import Profile


@dataclass(frozen=True, slots=True)
class Connection:
    """A profile and the way to its pool."""

    profile: Profile
    service: Service
    note: str = ""
    """What its environment means, for the banner of a test environment."""
    path: str = ""
    """The profile's file; empty where there is none."""
    keeps: bool = True
    """Whether its sessions can outlive the program."""

    @property
    def banner(self) -> str:
        """What stands above every window of a test environment; empty for the real thing."""
        place = self.profile.environment
        return f"{place}  ·  {self.note or self.profile.name}" if place else ""


class Runner(Protocol):
    """The worker as the windows see it: it never blocks."""

    def start(
        self, name: str, flow: Flow[object], service: Service, *, finish_on_quit: bool = False
    ) -> int:
        """Run a flow; its attempt number.

        `finish_on_quit`: it gets a moment to finish when the program quits.
        """

    def answer(self, attempt: int, answer: Answer) -> None:
        """Answer what the flow asked last."""

    def cancel(self, attempt: int) -> None:
        """End it."""

    def run_in_background(self, function: Callable[[], object]) -> None:
        """Run a blocking function whose outcome is not reported."""
