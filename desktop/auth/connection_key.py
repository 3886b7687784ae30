"""What tells one connection from another in everything that is stored on this computer."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ConnectionKey:
    """One app client of one user pool at one address: what is kept goes only where it came from.

    The issuer is no part of it: a pool can be switched over to another one, and lives on.
    """

    pool: str
    """The user pool's id; in keys of earlier versions, its issuer."""
    client_id: str
    address: str = ""
    """Where requests go, as `Address.text`; empty for AWS."""
    earlier: tuple[ConnectionKey, ...] = field(default=(), compare=False, repr=False)
    """By which earlier versions may have stored things of this connection.

    They had the issuer in place of the pool's id. Files of versions that knew no address are found
    where it is empty, and nowhere else.
    """

    @property
    def text(self) -> str:
        """As it is in state.json, and in the data that a sealed file is bound to."""
        return " ".join(part for part in (self.pool, self.client_id, self.address) if part)

    def digest(self, length: int) -> str:
        """The first `length` hex digits of the text's SHA-256, for the names of files and locks."""
        import hashlib

        return hashlib.sha256(self.text.encode()).hexdigest()[:length]
