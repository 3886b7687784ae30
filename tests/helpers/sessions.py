"""Sessions for tests of the windows, from tokens that were really minted and really checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.auth.jwt.claim_checks import Expected
from desktop.auth.jwt.tokens import Tokens
from desktop.auth.jwt.verdicts import TokenVerdicts
from desktop.auth.jwt.verify import check_pair, inspect_token
from desktop.auth.method import Method
from desktop.auth.session import Session
from desktop.auth.states import ActivityEvent
from tests.auth.minting import CLIENT, NOW, key_set, mint

if TYPE_CHECKING:
    from collections.abc import Iterator

PERSON = {
    "given_name": "Maria",
    "family_name": "Santos",
    "email": "maria.santos@northwind.example",
    "email_verified": True,
    "cognito:groups": ["finance", "reports-readers"],
}
REFRESH_TOKEN = "refresh-token-that-nobody-may-see"


@dataclass
class ManualClock:
    """A monotonic clock that moves when told to."""

    now: float = 100.0

    def __call__(self) -> float:
        return self.now


def verdicts_of(tokens: Tokens, *, keys: bool = True, now: int = NOW) -> TokenVerdicts:
    known = key_set() if keys else None
    ident = inspect_token(
        tokens.id_token, known, Expected(CLIENT.issuers, CLIENT.client_id, "id", now)
    )
    access = inspect_token(
        tokens.access_token, known, Expected(CLIENT.issuers, CLIENT.client_id, "access", now)
    )
    return TokenVerdicts(ident, access, check_pair(ident.claims, access.claims))


def tokens(left: int = 2812, **changes: object) -> Tokens:
    """`left`: seconds that the access token is still good for, of an hour."""
    start = NOW + left - 3600
    times = {"exp": NOW + left, "iat": start, "auth_time": start}
    return Tokens(
        mint("id", **{**PERSON, **times, **changes}), mint("access", **times), REFRESH_TOKEN
    )


def session(
    left: int = 2812,
    *,
    keys: bool = True,
    clock_skew: float = 0.0,
    method: Method | None = Method.SMS,
    **changes: object,
) -> Session:
    made = tokens(left, **changes)
    return Session(
        tokens=made,
        verdicts=verdicts_of(made, keys=keys),
        user_name="maria.santos",
        method=method,
        service_time=NOW,
        received=100.0,
        clock_skew=clock_skew,
    )


def rejected() -> TokenVerdicts:
    """Verdicts of tokens that were over when they came."""
    return verdicts_of(tokens(left=60), now=NOW + 61)


def event(number: int = 0, **changes: object) -> ActivityEvent:
    values: dict[str, object] = {
        "attempt": 1,
        "flow": "sign_in",
        "time": NOW + number + 0.345,
        "duration": 0.123,
        "operation": "InitiateAuth",
        "by": "service",
        "outcome": "ok",
        "challenge": "SMS_MFA",
        "request_id": f"request-{number:06}",
        "session": f"{number:06x}",
        "destination": "+*******0100",
    }
    return ActivityEvent(**{**values, **changes})  # type: ignore[arg-type]


def events(number: int) -> Iterator[ActivityEvent]:
    for each in range(number):
        yield event(each)
