"""Where the app clients of a pool come from, for those who may list them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.setup.discovery.found import Candidate


class ListClients(Protocol):
    """Lists the app clients of a pool, such as with AWS credentials of this computer."""

    def __call__(self, user_pool_id: str) -> Sequence[Candidate]:
        """All of them, by name. Blocks, on a thread. Raises `AwsProblem`."""
