"""All checks of a token, one after the other, each with a result of its own.

A check is passed, failed or not made. One that depends on another is not made when that one
failed: without form nothing can be checked, without a key no signature. A check that was not made
never counts as passed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from desktop.auth.jwt import claim_checks
from desktop.auth.jwt.json_kinds import found, spelled
from desktop.auth.jwt.jwk import ALGORITHM, VETTED
from desktop.auth.jwt.jws import ACCESS_TOKEN_TYPE, FORM, Jws, read
from desktop.auth.jwt.verdicts import Check, Verdict
from desktop.auth.jwt.verification_errors import (
    AlgorithmNotAllowed,
    KeyNotTrusted,
    PairMismatch,
    TokenMalformed,
    VerificationError,
    elided,
)
from desktop.auth.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.auth.jwt.claim_checks import Claims, Expected, Finding
    from desktop.auth.jwt.jwk import KeySet

CLAIM_CHECKS: Mapping[str, Callable[[Claims, Expected], Finding]] = {
    "issuer": claim_checks.issuer,
    "audience": claim_checks.audience,
    "token_use": claim_checks.token_use,
    "expiry": claim_checks.expiry,
    "not_before": claim_checks.not_before,
    "issued_at": claim_checks.issued_at,
    "subject": claim_checks.subject,
}

CHECKS = ("form", "algorithm", "key", "signature", *CLAIM_CHECKS)
"""The names of all checks on one token, in their order. On two there is also "pair"."""

SAME_SIGN_IN = ("event_id", "origin_jti", "at_hash")
"""Claims that are equal in both tokens of a sign-in, where both have them."""

Outcome: TypeAlias = "Finding | VerificationError | None"


def inspect_token(token: str | bytes, keys: KeySet | None, expected: Expected) -> Verdict:
    """Make every check that can be made. Never raises, whatever the token.

    Without `keys` (none to be had) key and signature are not checked, and so nothing is valid.
    """
    outcomes, claims = _outcomes(token, keys, expected)
    return Verdict(tuple(_check(name, outcomes[name]) for name in CHECKS), claims)


def verify(token: str | bytes, keys: KeySet, expected: Expected) -> Mapping[str, object]:
    """The claims of a token that passes every check. Raises the first `VerificationError`."""
    outcomes, claims = _outcomes(token, keys, expected)
    for outcome in outcomes.values():
        if isinstance(outcome, VerificationError):
            raise outcome
    return claims or {}


def key_reference(token: str | bytes) -> tuple[str | None, object]:
    """The kid and the iss by which the key of a token is found; None for what it does not have.

    Nothing is verified yet: an iss only chooses among addresses that are known.
    """
    try:
        compact = read(token)
    except TokenMalformed:
        return None, None
    return compact.key_id, compact.claims.get("iss")


def check_pair(id_claims: Claims | None, access_claims: Claims | None) -> Check:
    """Check that an ID and an access token are of one sign-in of one person.

    The same sub, and `SAME_SIGN_IN` equal where both have them. Not checked when the claims of
    either could not be read.
    """
    if id_claims is None or access_claims is None:
        return _check("pair", None)
    return _check("pair", _outcome(_pair, id_claims, access_claims))


def _outcomes(
    token: str | bytes, keys: KeySet | None, expected: Expected
) -> tuple[dict[str, Outcome], Claims | None]:
    """The outcome of each of `CHECKS`, in order, and the claims where they can be read."""
    outcomes: dict[str, Outcome] = dict.fromkeys(CHECKS)
    try:
        compact = read(token)
        _require_type(compact, expected)
    except TokenMalformed as error:
        outcomes["form"] = error
        return outcomes, None
    outcomes["form"] = FORM, Phrase("{number} bytes", number=len(token))
    outcomes["algorithm"] = algorithm = _outcome(_algorithm, compact)
    if keys is not None:
        trusted = not isinstance(algorithm, VerificationError)
        outcomes["key"], outcomes["signature"] = _by_key(compact, keys, trusted=trusted)
    for name, check in CLAIM_CHECKS.items():
        outcomes[name] = _outcome(check, compact.claims, expected)
    return outcomes, compact.claims


def _require_type(compact: Jws, expected: Expected) -> None:
    """Refuse a typ that contradicts the use: an ID token is not "at+jwt" (RFC 8725, 3.11)."""
    if compact.type == ACCESS_TOKEN_TYPE and not expected.of_access_token:
        raise TokenMalformed("header: typ JWT", compact.header["typ"])


def _by_key(compact: Jws, keys: KeySet, *, trusted: bool) -> tuple[Outcome, Outcome]:
    """Key and signature; the signature only with a `trusted` algorithm."""
    try:
        key = keys.find(compact.key_id)
    except KeyNotTrusted as error:
        return error, None
    found = VETTED, Phrase("{bits} bits: {kid}", bits=key.bits, kid=key.kid)
    if not trusted:
        return found, None
    return found, _outcome(key.check_signature, compact.signed, compact.signature)


def _algorithm(compact: Jws) -> Finding:
    """RS256 and no other: the token must not choose the algorithm (RFC 8725, section 3.1)."""
    if compact.algorithm != ALGORITHM:
        raise AlgorithmNotAllowed(ALGORITHM, compact.algorithm)
    return ALGORITHM, ALGORITHM


def _pair(id_claims: Claims, access_claims: Claims) -> Finding:
    sub = id_claims.get("sub")
    if not isinstance(sub, str) or not sub:
        raise PairMismatch(
            Phrase("{name}: a string that is not empty", name="sub"), found(id_claims, "sub")
        )
    for name in ("sub", *SAME_SIGN_IN):
        ours, theirs = id_claims.get(name), access_claims.get(name)
        absent = name != "sub" and not (name in id_claims and name in access_claims)
        if not absent and (type(ours) is not type(theirs) or ours != theirs):
            raise PairMismatch(f"{name}: {spelled(ours)}", found(access_claims, name))
    return f"sub: {sub}", sub


def _outcome(check: Callable[..., Finding], *arguments: object) -> Outcome:
    try:
        return check(*arguments)
    except VerificationError as error:
        return error


def _check(name: str, outcome: Outcome) -> Check:
    if isinstance(outcome, VerificationError):
        return Check(name, False, type(outcome).__name__, outcome.expected, outcome.actual)
    if outcome is None:
        return Check(name, None, None, None, None)
    expected, actual = outcome
    return Check(name, True, None, elided(expected), elided(actual))
