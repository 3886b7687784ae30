"""Finds out by the service's own refusals what an app client needs: its flows, a secret or none.

A sign-in is begun for a user that can't exist: no lock-out comes nearer, no message is sent, and
nothing is given away but that a try was made. A pool with a Lambda function that takes over users
from elsewhere (UserMigration) has it asked for that user. CUSTOM_AUTH is never begun: it runs
functions of the organisation, which may do anything.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.auth.calls import call
from desktop.auth.srp import SrpClient

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.auth.client import AppClient
    from desktop.auth.errors import Refusal
    from desktop.auth.steps import Flow

CAN_BE_TRIED = ("USER_PASSWORD_AUTH", "USER_SRP_AUTH", "USER_AUTH")
"""Values of AuthFlow that are begun."""
_PARAMETERS: Mapping[str, Callable[[], dict[str, str]]] = {
    "USER_PASSWORD_AUTH": lambda: {"PASSWORD": secrets.token_urlsafe(24)},
    "USER_SRP_AUTH": lambda: {"SRP_A": SrpClient("").public},
    "USER_AUTH": dict,
}


class SecretState(Enum):
    """How the secret that was used, or none, goes with the app client."""

    FITS = "it is the client's"
    NOT_NEEDED = "none was used, and the client has none"
    MISSING = "none was used, and the client has one"
    WRONG = "the client has another one"
    NOT_WANTED = "one was used, and the client has none"
    UNKNOWN = "nothing was said about it"


@dataclass(frozen=True, slots=True)
class ClientFindings:
    """What the service said about an app client."""

    known: bool | None
    """Whether there is such a client; None where that wasn't said."""
    secret: SecretState
    flows: Mapping[str, bool | None] = field(default_factory=dict)
    """Whether the client allows each AuthFlow; None where that wasn't said."""
    refusals: tuple[Refusal, ...] = ()
    """In the service's own words, oldest first."""


class _Said(Enum):
    REACHED_USER = auto()
    """Nothing is wrong about the client, the flow or the secret."""
    FLOW_OFF = auto()
    SECRET_MISSING = auto()
    SECRET_REFUSED = auto()
    CLIENT_UNKNOWN = auto()
    SOMETHING_ELSE = auto()
    """Words that don't tell."""


_OF_THE_USER = (
    *(e.IncorrectCredentials, e.UserUnknown, e.PasswordNotAccepted, e.PasswordChallengeRequired),
    *(e.AttemptsExceeded, e.StoppedByProtection, e.UserDisabled, e.UserNotConfirmed),
    *(e.PasswordResetRequired, e.TemporaryPasswordExpired, e.NoSecondFactor),
    *(e.RefusedByOrganisation, e.OrganisationFault),
)
_MEANING: tuple[tuple[type[e.ServiceError] | tuple[type[e.ServiceError], ...], _Said], ...] = (
    (e.ClientUnknown, _Said.CLIENT_UNKNOWN),
    (e.SecretMissing, _Said.SECRET_MISSING),
    (e.SecretRefused, _Said.SECRET_REFUSED),
    ((e.FlowNotEnabled, e.FeatureNotInTier), _Said.FLOW_OFF),
    (_OF_THE_USER, _Said.REACHED_USER),
    (
        (e.Misconfigured, e.RequestNotAccepted, e.RefusedWithoutReason, e.NotAvailableNow),
        _Said.SOMETHING_ELSE,
    ),
)
"""The first row that a refusal is an instance of counts. Others, such as throttling, say nothing
about the client: they are raised."""


def probe_client(client: AppClient, flows: Sequence[str]) -> Flow[ClientFindings]:
    """Ask for each of `flows`, which are some of `CAN_BE_TRIED`; the client's own is not looked at.

    Once the client is unknown nothing more is asked. Raises `DeskError` where the service can't be
    reached or isn't in a state to answer.
    """
    found = ClientFindings(known=None, secret=SecretState.UNKNOWN)
    for flow in flows:
        said, found = yield from _begin(client, flow, found)
        if said is _Said.CLIENT_UNKNOWN:
            return replace(found, known=False)
        if said is _Said.SECRET_REFUSED and client.client_secret is not None:
            without = replace(client, client_secret=None)
            said, found = yield from _begin(without, flow, found)
            if said is _Said.SECRET_MISSING:
                found = replace(found, secret=SecretState.WRONG)
            elif said is not _Said.SOMETHING_ELSE:  # pragma: no branch
                found = replace(found, secret=SecretState.NOT_WANTED)
                client = without
        elif said is _Said.SECRET_MISSING:
            found = replace(found, secret=SecretState.MISSING)
        elif said is _Said.REACHED_USER and found.secret is SecretState.UNKNOWN:
            fits = client.client_secret is not None
            secret = SecretState.FITS if fits else SecretState.NOT_NEEDED
            found = replace(found, secret=secret)
        enabled = {_Said.REACHED_USER: True, _Said.FLOW_OFF: False}.get(said)
        known = found.known or said is not _Said.SOMETHING_ELSE or None
        found = replace(found, known=known, flows={**found.flows, flow: enabled})
    return found


def _begin(
    client: AppClient, flow: str, found: ClientFindings
) -> Flow[tuple[_Said, ClientFindings]]:
    """What the service says to the beginning of a sign-in, and the findings with its words."""
    name = f"cognito-desk-test-{secrets.token_hex(16)}"
    parameters = {"USERNAME": name, **client.secret_hash(name), **_PARAMETERS[flow]()}
    try:
        yield from call(
            "InitiateAuth",
            {"AuthFlow": flow, "ClientId": client.client_id, "AuthParameters": parameters},
            repeatable=True,
        )
    except e.ServiceError as error:
        said = next((said for kinds, said in _MEANING if isinstance(error, kinds)), None)
        if said is None:
            raise
        return said, replace(found, refusals=(*found.refusals, error.refusal))
    return _Said.REACHED_USER, found
