"""Which flow an app client allows and whether it has a secret, where no source said so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.setup.client_probe import CAN_BE_TRIED, SecretState, probe_client

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.steps import Flow


@dataclass(frozen=True, slots=True)
class ClientFacts:
    """What the service said."""

    exists: bool | None = None
    """None where that wasn't said, as all that follows."""
    needs_secret: bool | None = None
    secret_wrong: bool = False
    auth_flow: str = ""
    """The first that the client allows, in the order of `CAN_BE_TRIED`."""
    no_flow: bool = False
    """All of them are off, so that only CUSTOM_AUTH can be on, or none."""


def find_client_facts(client: AppClient, known_flow: str = "") -> Flow[ClientFacts]:
    """Ask for one flow after the other until one is on, or a secret is in the way of an answer.

    `known_flow` is the only one that is asked for, where a source named it. Raises `DeskError`
    where the service can't be reached or isn't in a state to answer.
    """
    tried = (known_flow,) if known_flow in CAN_BE_TRIED else CAN_BE_TRIED
    exists: bool | None = None
    off = set()
    for flow in tried:
        found = yield from probe_client(client, (flow,))
        exists = exists if found.known is None else found.known
        if found.secret is not SecretState.UNKNOWN:
            return ClientFacts(
                exists,
                needs_secret=_needed(found.secret),
                secret_wrong=found.secret in (SecretState.WRONG, SecretState.NOT_WANTED),
                auth_flow=flow if found.flows[flow] else "",
            )
        if found.known is False:
            break
        if found.flows[flow] is False:
            off.add(flow)
    return ClientFacts(exists, no_flow=off == set(CAN_BE_TRIED))


def _needed(secret: SecretState) -> bool:
    return secret in (SecretState.FITS, SecretState.MISSING, SecretState.WRONG)
