"""What the work on a stack comes to: a proposal, what goes with it, and how it can end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.setup.provisioning.changes import Change, Drift
    from desktop.setup.provisioning.failure import Failure
    from desktop.setup.provisioning.problems import Identity
    from desktop.setup.provisioning.stack import StackFacts


class Stopped(Exception):
    """`stopped` was set while CloudFormation was at work."""


class ChangeSetRefused(Exception):
    """The change set can't be made; `str()` has CloudFormation's words."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change set that waits for a yes."""

    name: str
    is_new: bool
    """Whether it makes the stack."""
    changes: tuple[Change, ...]
    """None at all where everything is as wanted; there is no change set then."""


@dataclass(frozen=True, slots=True)
class Losses:
    """What goes with a stack that is deleted."""

    user_pool_id: str
    """Empty for a stack without a pool."""
    users: int | None
    """About how many, as Cognito estimates; None where that isn't known."""
    is_protected: bool
    """Against deletion: that has to be taken away first."""


class NotNow(Exception):
    """The stack is in a state in which it can't be changed; `facts` tells which."""

    def __init__(self, facts: StackFacts) -> None:
        super().__init__(facts.status)
        self.facts = facts


class NotMade(Exception):
    """CloudFormation took back what it had begun, or could not even do that."""

    def __init__(self, facts: StackFacts, failure: Failure) -> None:
        super().__init__(failure.words)
        self.facts = facts
        self.failure = failure


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that is to be known before a yes."""

    identity: Identity
    now: StackFacts
    proposal: Proposal
    drifts: tuple[Drift, ...]
    drift_unknown: str = ""
    """Why drift isn't known; empty where it is."""
