"""What a pool's replica in a second Region does, and what it doesn't.

The replica answers to reads and sign-ins of the users that it has a copy of; whatever has to be
written down waits for the pool's own Region. Source: the developer guide's chapter on multi-Region
replication; `docs/cognito-facts.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.auth.asks import Answer

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.errors import DeskError
    from desktop.auth.replies import Reply


@dataclass(frozen=True, slots=True)
class OtherRegionWanted(Answer):
    """The answer to what offers another Region: the flow starts over there."""


IMPOSSIBLE_CHALLENGES = frozenset({"SOFTWARE_TOKEN_MFA", "MFA_SETUP", "NEW_PASSWORD_REQUIRED"})
"""A replica may ask for these, and takes no answer: it would have to write that down."""


def require_possible(reply: Reply) -> None:
    """Raise `NotAtReplica` where a replica asks for what it takes no answer to."""
    if reply.region and reply.challenge in IMPOSSIBLE_CHALLENGES:
        raise e.NotAtReplica(reply.challenge, reply.region)


def region_to_offer(client: AppClient, region: str, error: DeskError | None) -> str:
    """The Region that may help after this error of a sign-in at `region`; empty for none.

    Going on there means to begin again, and so another message: the person decides. Only what
    begins a sign-in goes there by itself, where it can't have counted (`Call.regions`).
    """
    helps = isinstance(error, (e.NotSent, e.ReplyLost, e.ServiceFault))
    return client.replica_region if helps and not region else ""
