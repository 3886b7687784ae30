"""Resource servers: APIs that a pool's access tokens can be for, with the scopes that they have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.practice import refusals

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_STANDARD_SCOPES = frozenset(
    ("phone", "email", "openid", "profile", "aws.cognito.signin.user.admin")
)


@dataclass(frozen=True, slots=True)
class ResourceServer:
    """One resource server of a pool."""

    identifier: str
    name: str
    scopes: tuple[tuple[str, str], ...] = ()
    """Name and description of each."""

    @property
    def full_scopes(self) -> list[str]:
        """The scopes as app clients and tokens name them, `IDENTIFIER/SCOPE`."""
        return [f"{self.identifier}/{scope}" for scope, _ in self.scopes]


def require_scopes(servers: Iterable[ResourceServer], asked: Sequence[str]) -> None:
    """Raise ScopeDoesNotExist for a scope that neither is standard nor one of these servers has."""
    own = {scope for server in servers for scope in server.full_scopes}
    for scope in asked:
        if scope not in _STANDARD_SCOPES | own:
            raise refusals.no_scope(scope)
