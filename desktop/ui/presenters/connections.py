"""A connection to choose in the login dialog, and what runs its flows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.jwt.jwk import KeySet
    from desktop.auth.replies import Reply
    from desktop.auth.steps import Answer, Call, FetchKeys, Flow
    from desktop.auth.stored_session import StorageStep
    from desktop.config.profile import Profile


class Service(Protocol):
    """The way to one pool. Used on the worker thread only."""

    def warm(self) -> None:
        """Make everything ready that the first call would have to wait for."""

    def perform(self, step: Call | FetchKeys) -> Reply | KeySet:
        """Make one call."""

    def look_after(self, step: StorageStep) -> object:
        """Keep, recall or forget what outlives the program."""


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

    def start(self, name: str, flow: Flow[object], service: Service) -> int:
        """Run a flow; its attempt number."""

    def answer(self, attempt: int, answer: Answer) -> None:
        """Answer what the flow asked last."""

    def cancel(self, attempt: int) -> None:
        """End it."""

    def chore(self, function: Callable[[], object]) -> None:
        """Run something that blocks and that nobody waits for."""
