"""The checks of claims. Each returns what was expected and what was found, or raises its error.

Each claim must have its exact type: true is no number, "1" no time, a list no audience. A claim
that Cognito always sends must be present. Sources: RFC 7519 sections 2 and 4.1; RFC 8725 sections
3.9 and 3.12; the tokens that Cognito documents.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from desktop.auth.issuers import named
from desktop.auth.jwt.json_kinds import found
from desktop.auth.jwt.verification_errors import (
    AudienceMismatch,
    IssuedInFuture,
    IssuerMismatch,
    SubjectInvalid,
    TokenExpired,
    TokenNotYetValid,
    TokenUseMismatch,
    VerificationError,
)
from desktop.auth.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.auth.issuers import Issuer

ISSUED_AT_TOLERANCE = 5
"""Seconds by which iat and auth_time may be ahead: clocks within the service may differ."""

LAST_TIME = 253_402_300_799
"""Epoch seconds of the end of the year 9999: every calendar can show a time up to here."""

TIME = Phrase("a number: seconds since 1970")
"""NumericDate of RFC 7519, section 2, which may have a fraction."""

A_STRING, TRUE_OR_FALSE = Phrase("a string"), Phrase("true or false")

MACHINE = Phrase("sub: the app client itself, since a machine's token has no user")
"""What the check of the subject expects of a token of the client credentials grant."""

Claims: TypeAlias = "Mapping[str, object]"
Finding: TypeAlias = tuple[object, object]
"""What was expected and what was found."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a token must match. Times are epoch seconds."""

    issuers: tuple[Issuer, ...]
    """Those that it may name."""
    client_id: str
    token_use: Literal["id", "access"]
    now: int
    """The service's time: the Date header of the reply that brought the token."""
    leeway: int = 0
    """Seconds that exp, nbf, iat and auth_time may be off, in the token's favour."""
    machines: bool = False
    """Whether an access token may belong to the app client itself instead of a user."""

    @property
    def of_access_token(self) -> bool:
        """Whether an access token is expected, and no ID token."""
        return {"id": False, "access": True}[self.token_use]

    @property
    def audience_claim(self) -> str:
        """Name of the claim that has the app client's id."""
        return {"id": "aud", "access": "client_id"}[self.token_use]

    @property
    def user_name_claim(self) -> str:
        """Name of the claim that has the user name."""
        return {"id": "cognito:username", "access": "username"}[self.token_use]


def issuer(claims: Claims, expected: Expected) -> Finding:
    """Check that iss is exactly one of the pool's issuers, and tell of which type it is.

    The two tokens of a sign-in may name different ones: AWS says nothing of ID tokens, and a pool
    can be switched over. Both are issuers of the same pool, so that is no fault of the pair.
    """
    iss = found(claims, "iss")
    asked = any_of([each.text for each in expected.issuers])
    match = named(expected.issuers, iss)
    if match is None:
        raise IssuerMismatch(asked, iss)
    return asked, match.text


def audience(claims: Claims, expected: Expected) -> Finding:
    """Check that aud or client_id is the app client, as one string.

    Cognito never sends the list that RFC 7519, section 4.1.3, would allow.
    """
    return _same(AudienceMismatch, expected.client_id, found(claims, expected.audience_claim))


def token_use(claims: Claims, expected: Expected) -> Finding:
    """Check token_use, and that scope, where there is one, is a string."""
    finding = _same(TokenUseMismatch, expected.token_use, found(claims, "token_use"))
    if not isinstance(claims.get("scope", ""), str):
        raise TokenUseMismatch(_wanted("scope", A_STRING), found(claims, "scope"))
    return finding


def expiry(claims: Claims, expected: Expected) -> Finding:
    """Check that exp is still ahead: in the second that it names, the token has expired."""
    end = _time(TokenExpired, claims, "exp")
    asked = Phrase("after {time}", time=expected.now - expected.leeway)
    if end <= expected.now - expected.leeway:
        raise TokenExpired(asked, end)
    return asked, end


def not_before(claims: Claims, expected: Expected) -> Finding:
    """Check that nbf is not ahead. Cognito sends none; where there is one, it counts."""
    asked = Phrase("none, or up to {time}", time=expected.now + expected.leeway)
    if "nbf" not in claims:
        return asked, None
    start = _time(TokenNotYetValid, claims, "nbf")
    if start > expected.now + expected.leeway:
        raise TokenNotYetValid(asked, start)
    return asked, start


def issued_at(claims: Claims, expected: Expected) -> Finding:
    """Check that iat and auth_time are not ahead."""
    latest = expected.now + max(ISSUED_AT_TOLERANCE, expected.leeway)
    asked = Phrase("up to {time}", time=latest)
    for name in ("auth_time", "iat"):
        time = _time(IssuedInFuture, claims, name)
        if time > latest:
            raise IssuedInFuture(_wanted(name, asked), time)
    return asked, claims["iat"]


def subject(claims: Claims, expected: Expected) -> Finding:
    """Check that the token names its subject, and the types of all claims about the person.

    GetUser and Lambda triggers use the string "true" for a verified number; in a token it is a
    mistake that must not be taken for `True`.
    """
    if expected.machines and _of_a_machine(claims, expected):
        return MACHINE, claims["sub"]
    for name in ("sub", expected.user_name_claim):
        if not _is_text(claims.get(name)):
            asked = Phrase("{name}: a string that is not empty", name=name)
            raise SubjectInvalid(asked, found(claims, name))
    for name, (kind, fits) in _PERSONAL.items():
        if name in claims and not fits(claims[name]):
            raise SubjectInvalid(_wanted(name, kind), found(claims, name))
    return Phrase("sub and user name"), claims["sub"]


def any_of(texts: Sequence[str]) -> str:
    """One of these, at least one."""
    asked, *more = texts
    for each in more:
        asked = Phrase("{one} or {other}", one=asked, other=each)
    return asked


def _same(error: type[VerificationError], expected: str, actual: object) -> Finding:
    if not isinstance(actual, str) or actual != expected:
        raise error(expected, actual)
    return expected, actual


def _of_a_machine(claims: Claims, expected: Expected) -> bool:
    """Whether it is a token of the client credentials grant: no user, and the client as sub."""
    return (
        expected.of_access_token
        and claims.get("sub") == claims.get("client_id") == expected.client_id
        and expected.user_name_claim not in claims
    )


def _time(error: type[VerificationError], claims: Claims, name: str) -> float:
    value = claims.get(name)
    # `type` and not `isinstance`: True is an int to Python.
    if not (type(value) is int or type(value) is float) or not 0 <= value <= LAST_TIME:
        raise error(_wanted(name, TIME), found(claims, name))
    return value


def _wanted(name: str, what: Phrase) -> Phrase:
    return Phrase("{name}: {what}", name=name, what=what)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value != ""


def _is_string(value: object) -> bool:
    return isinstance(value, str)


def _is_boolean(value: object) -> bool:
    return isinstance(value, bool)


def _is_list_of_strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


_PERSONAL: Mapping[str, tuple[Phrase, Callable[[object], bool]]] = {
    "phone_number": (A_STRING, _is_string),
    "phone_number_verified": (TRUE_OR_FALSE, _is_boolean),
    "email": (A_STRING, _is_string),
    "email_verified": (TRUE_OR_FALSE, _is_boolean),
    "cognito:groups": (Phrase("a list of strings"), _is_list_of_strings),
}
