"""The attempts under way, and who receives the reports of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.states import Cancelled, Done, Failed

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.asks import Answer
    from desktop.auth.service import Service
    from desktop.auth.states import State
    from desktop.auth.steps import Flow
    from desktop.ui.presenters.runner import Runner


class Attempts:
    """Starts attempts on the worker, and delivers its reports by attempt number.

    A report without a receiver is dropped: the attempt is over, or was given up.
    """

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._receivers: dict[int, Callable[[State], None]] = {}

    def start(
        self,
        name: str,
        flow: Flow[object],
        service: Service,
        receiver: Callable[[State], None] | None = None,
        *,
        finish_on_quit: bool = False,
    ) -> int:
        """Run a flow; returns its attempt number. `receiver` gets each of its states."""
        attempt = self._runner.start(name, flow, service, finish_on_quit=finish_on_quit)
        if receiver is not None:
            self._receivers[attempt] = receiver
        return attempt

    def deliver(self, attempt: int, state: State) -> None:
        """Hand a state to the attempt's receiver."""
        receiver = self._receivers.get(attempt)
        if isinstance(state, (Done, Failed, Cancelled)):
            self._receivers.pop(attempt, None)
        if receiver is not None:
            receiver(state)

    def redirect(self, attempt: int, receiver: Callable[[State], None]) -> None:
        """Give an attempt that is under way another receiver."""
        self._receivers[attempt] = receiver

    def ignore(self, attempt: int) -> None:
        """Let an attempt run to its end without a receiver."""
        self._receivers.pop(attempt, None)

    def cancel(self, attempt: int) -> None:
        """End an attempt; no more of it is delivered."""
        self.ignore(attempt)
        self._runner.cancel(attempt)

    def answer(self, attempt: int, answer: Answer) -> None:
        """Answer the attempt's last Ask."""
        self._runner.answer(attempt, answer)

    def run_in_background(self, function: Callable[[], object]) -> None:
        """Run a blocking function whose outcome is not reported."""
        self._runner.run_in_background(function)
