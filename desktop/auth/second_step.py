"""Whether a sign-in had a second step, as far as the sign-in itself shows."""

from __future__ import annotations

from enum import Enum


class SecondStep(Enum):
    """What came after the first factor."""

    NONE = "none"
    CHALLENGE = "challenge"
    """An MFA challenge was answered, or an authenticator app set up (MFA_SETUP)."""
    REMEMBERED_DEVICE = "remembered device"
    """This computer proved that it is remembered, so no code was asked for."""


ONLY_AFTER_FIRST_FACTOR = frozenset(
    {
        "SMS_MFA",
        "SOFTWARE_TOKEN_MFA",
        "SELECT_MFA_TYPE",
        "MFA_SETUP",
        "DEVICE_SRP_AUTH",
        "DEVICE_PASSWORD_VERIFIER",
    }
)
"""Challenges that never are a first factor. EMAIL_OTP can be either."""

_CODES = ("SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP")


def second_step_after(
    challenge: str, before: SecondStep, *, first_factor_passed: bool, app_linked: bool
) -> SecondStep:
    """What is known once the service took the answer to this challenge.

    `first_factor_passed` is as it was when the challenge came; `app_linked` says whether MFA_SETUP
    checked a code of an authenticator app, since an email address alone proves nothing. A custom
    challenge doesn't count: what it proves, only the organisation knows.
    """
    if challenge in _CODES and first_factor_passed:
        return SecondStep.CHALLENGE
    if challenge == "MFA_SETUP" and app_linked:
        return SecondStep.CHALLENGE
    if challenge == "DEVICE_PASSWORD_VERIFIER" and before is SecondStep.NONE:
        return SecondStep.REMEMBERED_DEVICE
    return before
