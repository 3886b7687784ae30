"""The worker, as the presenters see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.asks import Answer
    from desktop.auth.service import Service
    from desktop.auth.steps import Flow


class Runner(Protocol):
    """Runs flows on another thread; no method blocks."""

    def start(
        self, name: str, flow: Flow[object], service: Service, *, finish_on_quit: bool = False
    ) -> int:
        """Run a flow; its attempt number.

        `finish_on_quit`: it gets a moment to finish when the program quits.
        """

    def answer(self, attempt: int, answer: Answer) -> None:
        """Answer the flow's last Ask."""

    def cancel(self, attempt: int) -> None:
        """End the attempt."""

    def run_in_background(self, function: Callable[[], object]) -> None:
        """Run a blocking function whose outcome is not reported."""
