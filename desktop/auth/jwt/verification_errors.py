"""One error class for each check of a token.

VerificationError
├── TokenMalformed       form         not the compact form, or not strict JSON
├── AlgorithmNotAllowed  algorithm    anything but RS256
├── KeyNotTrusted        key          no vetted key of that name in the pool's key set
├── SignatureMismatch    signature
├── IssuerMismatch       issuer
├── AudienceMismatch     audience     aud of an ID token, client_id of an access token
├── TokenUseMismatch     token_use
├── TokenExpired         expiry
├── TokenNotYetValid     not_before
├── IssuedInFuture       issued_at    iat or auth_time
├── SubjectInvalid       subject      sub, user name, and what the token says of the person
├── PairMismatch         pair         an ID and an access token that do not belong together
├── AcrMismatch          acr          not the level that was asked for
└── SecondFactorMissing  second_factor
"""

from __future__ import annotations

from typing import ClassVar

from desktop.auth.errors.root import DeskError
from desktop.auth.jwt.json_kinds import scalar
from desktop.auth.phrase import Phrase

LONGEST = 280
"""Characters of a value that a verdict shows. A hostile token can have far longer ones."""


def elided(value: object) -> object:
    """`value` as a scalar for JSON (see `scalar`), cut to `LONGEST` characters and a note."""
    text = scalar(value)
    if not isinstance(text, str) or len(text) <= LONGEST:
        return text
    return Phrase("{text}… ({number} characters)", text=text[:LONGEST], number=len(text))


class VerificationError(DeskError):
    """One check that did not pass. Never holds a token or a signature.

    `expected` and `actual` are scalars (see `elided`); `actual` is None when the claim is missing.
    """

    check: ClassVar[str]
    expected: object
    actual: object

    def __init__(self, expected: object, actual: object) -> None:
        expected, actual = elided(expected), elided(actual)
        super().__init__(expected, actual)
        vars(self).update(expected=expected, actual=actual)

    def __str__(self) -> str:
        return f"{self.check}: expected {self.expected!r}, got {self.actual!r}"


class TokenMalformed(VerificationError):
    """Not three canonical base64url parts of strict JSON, or a header that Cognito never sends."""

    check = "form"


class AlgorithmNotAllowed(VerificationError):
    """The header's alg is not RS256."""

    check = "algorithm"


class KeyNotTrusted(VerificationError):
    """The key set has no key with this kid, or one that must not be used."""

    check = "key"


class SignatureMismatch(VerificationError):
    """The signature was not made over these bytes with this key."""

    check = "signature"


class IssuerMismatch(VerificationError):
    """iss names another pool, or none."""

    check = "issuer"


class AudienceMismatch(VerificationError):
    """Made for another app client."""

    check = "audience"


class TokenUseMismatch(VerificationError):
    """An access token where an ID token is due, or the other way round."""

    check = "token_use"


class TokenExpired(VerificationError):
    """exp has been reached, or is missing or no time."""

    check = "expiry"


class TokenNotYetValid(VerificationError):
    """nbf is still ahead, or is no time."""

    check = "not_before"


class IssuedInFuture(VerificationError):
    """iat or auth_time is ahead of the judging clock, or is missing or no time."""

    check = "issued_at"


class SubjectInvalid(VerificationError):
    """sub or the user name is missing, or a claim about the person has the wrong type."""

    check = "subject"


class PairMismatch(VerificationError):
    """The two tokens are not of one sign-in of one person."""

    check = "pair"


class AcrMismatch(VerificationError):
    """acr is none of the levels that were asked for, nor a higher one."""

    check = "acr"


class SecondFactorMissing(VerificationError):
    """The sign-in had one factor only, and the connection asks for two."""

    check = "second_factor"
