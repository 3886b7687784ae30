"""One stack that is deleted, with the pool that was made by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.config.made_connection import connections_to
from desktop.provisioning.stack_work import StackWork
from desktop.setup.provisioning.stack import Stage

if TYPE_CHECKING:
    from desktop.aws.making import Making
    from desktop.setup.provisioning.problems import Identity
    from desktop.setup.provisioning.stack import StackFacts
    from desktop.setup.provisioning.work import Losses


@dataclass(frozen=True, slots=True)
class Found:
    """What would be deleted."""

    identity: Identity
    facts: StackFacts
    losses: Losses
    connections: tuple[str, ...]
    """Names of those on this computer that lead to the pool."""


class DeletionWork(StackWork):
    """`agree` answers `found`. `stop` leaves CloudFormation to it."""

    found = Signal(object)
    """`Found`."""
    gone = Signal(object)
    """Names of the connections that are left; None where there was no stack."""

    def work(self, making: Making) -> None:
        identity = making.identity()
        now = making.look()
        if now.stage is Stage.MISSING:
            self.tell(self.gone, None)
            return
        losses = making.losses(now)
        connections = connections_to(losses.user_pool_id)
        self.tell(self.found, Found(identity, now, losses, connections))
        if not self.agreed():
            return
        if now.stage is Stage.READY and now.is_protected:
            making.unprotect(now, self.hear)
        making.delete(self.hear)
        self.tell(self.gone, connections)
