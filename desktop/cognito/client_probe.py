"""Asks the service what an app client needs (`desktop.setup.client_probe` says how)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.errors import DeskError
from desktop.auth.steps import Call
from desktop.cognito.gateway import DEFAULT_TIMEOUTS, Gateway
from desktop.setup.client_probe import probe_client

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.cognito.gateway import Timeouts
    from desktop.cognito.transport import Transport
    from desktop.config.profile import Profile
    from desktop.setup.client_probe import ClientFindings


def probe(
    profile: Profile,
    flows: Sequence[str],
    timeouts: Timeouts = DEFAULT_TIMEOUTS,
    transport: Transport | None = None,
) -> ClientFindings:
    """What the client of this connection needs, by one to two calls a flow. Blocks.

    Each call ends within `timeouts`, and nothing is repeated. `transport`: by default what the
    profile says. Raises `DeskError`.
    """
    gateway = Gateway(profile, timeouts=timeouts, transport=transport)
    flow = probe_client(profile.client, flows)
    try:
        step = next(flow)
        while True:
            if not isinstance(step, Call):
                raise TypeError(f"a Call was due, not {type(step).__name__}")
            try:
                reply = gateway.perform(step)
            except DeskError as error:
                step = flow.throw(error)
            else:
                step = flow.send(reply)
    except StopIteration as end:
        found: ClientFindings = end.value
        return found
