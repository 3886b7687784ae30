"""The gateways of one connection: to the pool's own Region, and to its replica where it has one."""

from __future__ import annotations

import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from desktop.auth.errors import Misconfigured, NotAvailableNow
from desktop.auth.replies import Reply
from desktop.auth.steps import PRIMARY, Call
from desktop.cognito.gateway import DEFAULT_TIMEOUTS, Gateway, Timeouts
from desktop.cognito.jwks import KeyCache, fetch
from desktop.cognito.transport import transport_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.jwt.jwk import KeySet
    from desktop.auth.proxy_credentials import ProxyCredentialStore
    from desktop.auth.steps import FetchKeys
    from desktop.config.profile import Profile

WITH_REPLICA = Timeouts(connect=3, read=10, total=12, to_connect=5)
"""The pool's own Region must leave the replica enough of a step's 20 s to connect in."""


class Regions:
    """Makes each call where it says. Thread-safe."""

    def __init__(
        self,
        profile: Profile,
        wall: Callable[[], float] = time.time,
        credentials: ProxyCredentialStore | None = None,
    ) -> None:
        transport = transport_of(profile, credentials)
        keys = KeyCache(partial(fetch, transport=transport))
        replica = profile.at_replica()
        timeouts = WITH_REPLICA if replica else DEFAULT_TIMEOUTS
        make = partial(Gateway, keys=keys, wall=wall, timeouts=timeouts, transport=transport)
        self.primary = make(profile)
        self._replicas = {profile.replica_region: make(replica)} if replica else {}

    def perform(self, step: Call | FetchKeys) -> Reply | KeySet:
        """Make the call once, in the first of its Regions. Raises `DeskError`.

        A replica that doesn't know the app client is not on yet, or gone: `NotAvailableNow`.
        """
        region = step.regions[0] if isinstance(step, Call) else PRIMARY
        if region not in self._replicas:
            return self.primary.perform(step)
        try:
            answer = self._replicas[region].perform(step)
        except Misconfigured as error:
            if error.refusal.name == "ResourceNotFound":  # the primary Region knows it
                raise NotAvailableNow(error.refusal) from None
            raise
        return replace(answer, region=region) if isinstance(answer, Reply) else answer
