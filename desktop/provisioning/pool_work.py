"""One pool that is made, or brought up to date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.config.made_connection import write_connection
from desktop.provisioning.stack_work import StackWork
from desktop.setup.provisioning.problems import AwsProblem
from desktop.setup.provisioning.stack import Stage
from desktop.setup.provisioning.work import Stopped

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.aws.making import Making
    from desktop.setup.doctor.finding import Judgement
    from desktop.setup.provisioning.changes import Drift
    from desktop.setup.provisioning.problems import Identity
    from desktop.setup.provisioning.stack import StackFacts
    from desktop.setup.provisioning.work import Prepared


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A stack of this name was never finished."""

    identity: Identity
    facts: StackFacts


@dataclass(frozen=True, slots=True)
class Made:
    """The pool is as wanted."""

    facts: StackFacts
    connection: Path
    is_new: bool
    """Whether the connection was written just now."""
    judgement: Judgement
    drifts: tuple[Drift, ...]
    not_invited: AwsProblem | None = None
    """Why the test user wasn't; None also where none was wanted."""


class PoolWork(StackWork):
    """`agree` answers `unfinished` and `prepared`."""

    unfinished = Signal(object)
    """`Unfinished`: it can only be deleted."""
    prepared = Signal(object)
    """`Prepared`: what will change."""
    made = Signal(object)
    """`Made`."""
    taken_back = Signal(object)
    """It was stopped; the `StackFacts` afterwards."""

    def work(self, making: Making) -> None:
        now = making.look()
        if now.stage is Stage.NEVER_MADE:
            self.tell(self.unfinished, Unfinished(making.identity(), now))
            if not self.agreed():
                return
            making.delete(self.hear)
        found = making.prepare()
        if found.proposal.changes or self.wish.invitation is not None:
            if not self._stopping.is_set():
                self.tell(self.prepared, found)
            if not self.agreed():
                making.stopped.clear()  # else discarding would not wait
                making.stack.discard(found.proposal)
                return
        facts = self._carry_out(making, found)
        if facts is not None:
            self._conclude(making, facts, found.drifts)

    def _carry_out(self, making: Making, found: Prepared) -> StackFacts | None:
        """None where it was taken back."""
        if not found.proposal.changes:
            making.stack.discard(found.proposal)
            return found.now
        try:
            return making.carry_out(found.proposal, self.hear)
        except Stopped:
            if self._thread.is_quiet:
                raise
            self.tell(self.taken_back, making.take_back(found.proposal, self.hear))
            return None

    def _conclude(self, making: Making, facts: StackFacts, drifts: tuple[Drift, ...]) -> None:
        path, is_new = write_connection(None, making.connection(facts))
        refusal = None
        if self.wish.invitation is not None:
            try:
                making.invite(facts, self.wish.invitation)
            except AwsProblem as problem:
                refusal = problem
        judgement = making.judge(facts)
        self.tell(self.made, Made(facts, path, is_new, judgement, drifts, refusal))
