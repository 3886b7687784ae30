"""What describes a ready-made pool. Each has one app client and is one connection."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

REGION = "eu-central-1"
REPLICA_REGION = "eu-west-1"
"""The second Region, at an endpoint of its own."""


@dataclass(frozen=True, slots=True)
class ReadyPool:
    """A ready-made pool. Ids and names are part of the control API's contract."""

    name: str
    pool_id: str
    client_id: str
    pool: Mapping[str, object] = field(default_factory=dict)
    """Members of CreateUserPool."""
    client: Mapping[str, object] = field(default_factory=dict)
    """Members of CreateUserPoolClient."""
    client_secret: str | None = field(default=None, repr=False)
    auth_flow: str = "USER_PASSWORD_AUTH"
    email_mfa: bool = False
    replicated: bool = False
    """Whether it has an active replica in `REPLICA_REGION`."""
    relying_party: str = ""
    """The relying party's id for passkeys; empty for none."""
    asked_for: Mapping[str, object] = field(default_factory=dict)
    """Keys of its profile by which the app asks for more than the pool does."""
    most_sessions: int = 0
    """Where the pool tracks sessions, how many a user can have; 0 elsewhere."""
