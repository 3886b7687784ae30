"""What a source tells of a user pool and its app clients."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, auto

from desktop.auth.issuers import region_of

NEEDED = ("user_pool_id", "client_id")
"""What no connection goes without; the Region stands in the pool's id."""


class Source(Enum):
    """What it was read from."""

    AMPLIFY_OUTPUTS = auto()
    AMPLIFY_CONFIGURATION = auto()
    """aws-exports.js, amplifyconfiguration.json and their kin."""
    DESCRIPTION = auto()
    """What describe-user-pool and describe-user-pool-client print."""
    AUTHORIZE_ADDRESS = auto()
    ISSUER = auto()
    IDS = auto()
    LINK = auto()


@dataclass(frozen=True, slots=True)
class Candidate:
    """One app client, as far as it is told. Texts are empty and numbers None where they aren't."""

    name: str = ""
    """Such as that of the pool or the app client: a suggestion."""
    region: str = ""
    user_pool_id: str = ""
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    needs_secret: bool | None = None
    auth_flow: str = ""
    issuer_type: str = ""
    """`ORIGINAL` or `UPDATED`, as `desktop.auth.issuers` has them."""
    replica_region: str = ""
    support: str = ""
    code_minutes: int | None = None
    refresh_days: int | None = None
    password_rules: str = ""
    """As a profile has them."""

    @property
    def pool_region(self) -> str:
        """The Region that requests go to; the pool's id has the last word."""
        return region_of(self.user_pool_id) or self.region

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys that only the person can tell."""
        missing = [key for key in NEEDED if not getattr(self, key)]
        if self.needs_secret and not self.client_secret:
            missing.append("client_secret")
        return tuple(missing)

    def with_client(self, listed: Candidate) -> Candidate:
        """The same, with this app client of its pool."""
        return replace(
            self,
            name=listed.name,
            user_pool_id=listed.user_pool_id,
            client_id=listed.client_id,
            client_secret="",
        )

    def suggested_name(self) -> str:
        """What the connection may be called."""
        return self.name or self.user_pool_id or self.client_id


@dataclass(frozen=True, slots=True)
class Found:
    """What was read. The person chooses where there are several candidates."""

    source: Source
    candidates: tuple[Candidate, ...]
    """At least one."""
    origin: str = ""
    """The file's name; empty for what was pasted."""

    def named(self, origin: str) -> Found:
        """The same, read from the file of this name."""
        return replace(self, origin=origin)
