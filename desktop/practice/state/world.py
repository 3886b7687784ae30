"""Everything behind the endpoint: the pools, and what was handed in from outside."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.practice import refusals

if TYPE_CHECKING:
    from desktop.practice.crypto.entropy import Entropy
    from desktop.practice.crypto.signing_keys import SigningKeys
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.outbox import Outbox
    from desktop.practice.state.pools import Pool

_ISSUER_HOST = re.compile(r"https://(issuer-)?cognito-idp\.[a-z0-9-]+\.amazonaws\.com")


@dataclass(slots=True)
class World:
    """All pools of a Region."""

    region: str
    entropy: Entropy
    signing_keys: SigningKeys
    outbox: Outbox
    pools: dict[str, Pool] = field(default_factory=dict)
    """By pool id."""

    def pool(self, pool_id: str) -> Pool:
        """The pool with this id; raises ResourceNotFound."""
        if pool_id not in self.pools:
            raise refusals.no_pool(pool_id)
        return self.pools[pool_id]

    def client(self, client_id: str) -> tuple[Pool, AppClient]:
        """App client and its pool by client id, for public operations; raises ResourceNotFound."""
        for pool in self.pools.values():
            if client_id in pool.clients:
                return pool, pool.clients[client_id]
        raise refusals.no_client(client_id)

    def client_of_pool(self, pool_id: str, client_id: str) -> tuple[Pool, AppClient]:
        """Pool and app client by both ids, for admin operations; raises ResourceNotFound."""
        pool = self.pool(pool_id)
        if client_id not in pool.clients:
            raise refusals.no_client_in_pool(client_id, pool_id)
        return pool, pool.clients[client_id]

    def at(self, region: str) -> World:
        """What is there in this Region: elsewhere than at home, the active replicas."""
        if region in ("", self.region):
            return self
        pools = {
            pool.id: pool.served_by(pool.replica)
            for pool in self.pools.values()
            if pool.replica and pool.replica.region == region and pool.replica.status == "ACTIVE"
        }
        return World(region, self.entropy, self.signing_keys, self.outbox, pools)

    def pool_of_issuer(self, issuer: object) -> Pool | None:
        """The pool whose tokens name `issuer`; None for any other text.

        A pool's id decides: tokens from before a switch of the issuer are good until they expire,
        and each Region takes the tokens that another one made.
        """
        address, _, pool_id = str(issuer).rpartition("/")
        pool = self.pools.get(pool_id)
        return pool if pool is not None and _ISSUER_HOST.fullmatch(address) else None
