"""What a run costs, and when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.qa.model.case import CaseInfo
    from desktop.qa.model.record import CaseRecord

MESSAGES_UNASKED = 9
"""Messages that a run sends without asking."""


@dataclass(frozen=True, slots=True)
class Costs:
    """A sum."""

    messages: int
    lockouts: int
    """Users that are locked out for a while."""
    changed_accounts: int

    def __str__(self) -> str:
        """In words."""
        return (
            f"{_counted(self.messages, 'message')}, "
            f"{_counted(self.lockouts, 'user')} locked out for a while, "
            f"{_counted(self.changed_accounts, 'account')} changed"
        )


def planned_costs(cases: Iterable[CaseInfo]) -> Costs:
    """What these cases cost when each is run once."""
    costs = [it.cost for it in cases]
    return Costs(
        sum(it.messages for it in costs),
        sum(it.lockout_seconds > 0 for it in costs),
        sum(it.changes_account for it in costs),
    )


def costs_of(records: Iterable[CaseRecord]) -> Costs:
    """What was spent: messages as counted, the others by what was begun."""
    begun = [
        (record.case.cost, attempt)
        for record in records
        for attempt in record.attempts
        if attempt.steps
    ]
    return Costs(
        sum(attempt.messages_sent for _, attempt in begun),
        sum(cost.lockout_seconds > 0 for cost, _ in begun),
        sum(cost.changes_account for cost, _ in begun),
    )


class CostGate:
    """Asks before the tenth message, and every tenth after it, and before every lockout."""

    def __init__(self, ask: Callable[[str], bool] | None, *, free: bool, sent: int = 0) -> None:
        """`ask`: None where there is no one to be asked. `free`: nothing is asked for."""
        self._ask = ask
        self._free = free
        self._sent = sent
        self._allowed = max(MESSAGES_UNASKED, sent)

    def refusal(self, case: CaseInfo) -> str:
        """Why the case must not be run; empty where it may. Asks where that is needed."""
        if self._free:
            return ""
        cost = case.cost
        if cost.messages and self._sent + cost.messages > self._allowed:
            question = (
                f"{case.id} sends up to {cost.messages} messages; {self._sent} were sent so far."
            )
            if not self._agreed(question):
                return self._reason(f"{cost.messages} more messages")
            self._allowed = self._sent + cost.messages + MESSAGES_UNASKED
        if cost.lockout_seconds:
            question = f"{case.id} locks its user out for up to {cost.lockout_seconds} seconds."
            if not self._agreed(question):
                return self._reason(f"a lockout of up to {cost.lockout_seconds} seconds")
        return ""

    def spent(self, messages: int) -> None:
        """Count what a case sent."""
        self._sent += messages

    def _agreed(self, question: str) -> bool:
        return self._ask is not None and self._ask(question)

    def _reason(self, what: str) -> str:
        if self._ask is None:
            return f"No one could be asked to agree to {what}; --yes agrees to all costs."
        return f"The tester did not agree to {what}."


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
