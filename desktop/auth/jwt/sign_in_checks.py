"""The checks on a sign-in, where its connection asks for them: its level, and a second factor.

They concern both tokens together and look at what all claims must agree on, not at signatures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.jwt.claim_checks import any_of
from desktop.auth.jwt.json_kinds import found
from desktop.auth.jwt.verdicts import Check
from desktop.auth.jwt.verification_errors import AcrMismatch, SecondFactorMissing, elided
from desktop.auth.levels import reaches, shows_two_factors
from desktop.auth.phrase import Phrase
from desktop.auth.second_step import SecondStep

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.auth.jwt.claim_checks import Claims
    from desktop.auth.jwt.verification_errors import VerificationError

TWO_FACTORS = Phrase('amr: "mfa", or a password and something else')
SECOND_STEP = Phrase("a second step")
_ACTUAL = {
    SecondStep.NONE: Phrase("none"),
    SecondStep.CHALLENGE: Phrase("an MFA challenge was answered"),
    SecondStep.REMEMBERED_DEVICE: Phrase("remembered device"),
}


def check_acr(requested: Sequence[str], *tokens: Claims | None) -> Check:
    """Check that the level is one of those requested, or a higher one.

    Not checked where no token names a level: pools of the Lite plan don't, nor do pools where
    Cognito hasn't got the feature yet.
    """
    expected = any_of(requested) if requested else ""
    values = _values("acr", tokens)
    for value in values:
        if not isinstance(value, str) or not reaches(value, requested):
            return _failed(AcrMismatch(expected, value))
    actual = elided(values[0]) if values else None
    return Check("acr", True if values else None, None, elided(expected), actual)


def check_second_factor(second_step: SecondStep | None, *tokens: Claims | None) -> Check:
    """Check that the sign-in had a second factor: by `amr` where there is one.

    Else by what the sign-in itself showed; not checked where that isn't known.
    """
    values = _values("amr", tokens)
    for value in values:
        if not shows_two_factors(value):
            return _failed(SecondFactorMissing(TWO_FACTORS, value))
    if values:
        return Check("second_factor", True, None, TWO_FACTORS, elided(values[0]))
    if second_step is None:
        return Check("second_factor", None, None, SECOND_STEP, None)
    actual = _ACTUAL[second_step]
    if second_step is SecondStep.NONE:
        return _failed(SecondFactorMissing(SECOND_STEP, actual))
    return Check("second_factor", True, None, SECOND_STEP, actual)


def _values(name: str, tokens: Sequence[Claims | None]) -> list[object]:
    """The claim's values, from each token that has it."""
    return [found(claims, name) for claims in tokens if claims is not None and name in claims]


def _failed(error: VerificationError) -> Check:
    return Check(error.check, False, type(error).__name__, error.expected, error.actual)
