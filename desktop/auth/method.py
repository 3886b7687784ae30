"""The factors that Cognito asks for."""

from __future__ import annotations

from enum import Enum


class Method(Enum):
    """A factor, by the name that Cognito gives it in SELECT_MFA_TYPE and SELECT_CHALLENGE."""

    SMS = "SMS_MFA"
    AUTHENTICATOR_APP = "SOFTWARE_TOKEN_MFA"
    EMAIL = "EMAIL_OTP"
    """Second factor, and first factor in choice-based sign-in."""
    SMS_FIRST = "SMS_OTP"
    """First factor in choice-based sign-in."""
    PASSWORD = "PASSWORD"  # noqa: S105 — Cognito's name for it
    PASSWORD_SRP = "PASSWORD_SRP"  # noqa: S105
    PASSKEY = "WEB_AUTHN"


SECOND_FACTORS = (Method.SMS, Method.AUTHENTICATOR_APP, Method.EMAIL)
