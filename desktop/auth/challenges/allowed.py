"""Which challenges each auth flow can bring: what asks for less than the flow promises is refused.

USER_SRP_AUTH promises that the password never leaves this computer. A service that answered it with
PASSWORD, or with a choice that contains it, would get the password itself. Source: the developer
guide's chapters on authentication flows; `docs/cognito-facts.md` lists the challenges.
"""

from __future__ import annotations

from desktop.auth.errors import ChallengeNotAllowed

AFTER_THE_FIRST_FACTOR = frozenset(
    {
        "SMS_MFA",
        "SOFTWARE_TOKEN_MFA",
        "EMAIL_OTP",
        "SELECT_MFA_TYPE",
        "MFA_SETUP",
        "NEW_PASSWORD_REQUIRED",
        "DEVICE_SRP_AUTH",
        "DEVICE_PASSWORD_VERIFIER",
    }
)
"""In every auth flow."""

ALLOWED_CHALLENGES = {
    "USER_PASSWORD_AUTH": AFTER_THE_FIRST_FACTOR,
    "USER_SRP_AUTH": AFTER_THE_FIRST_FACTOR | {"PASSWORD_VERIFIER"},
    "CUSTOM_AUTH": AFTER_THE_FIRST_FACTOR | {"PASSWORD_VERIFIER", "CUSTOM_CHALLENGE"},
    "USER_AUTH": AFTER_THE_FIRST_FACTOR
    | {
        "SELECT_CHALLENGE",
        "PASSWORD",
        "PASSWORD_SRP",
        "PASSWORD_VERIFIER",
        "SMS_OTP",
        "WEB_AUTHN",
    },
}
"""Challenge names by AuthFlow. WEB_AUTHN is allowed, but not supported."""

_KNOWN = frozenset().union(*ALLOWED_CHALLENGES.values())


def require_allowed(challenge: str, auth_flow: str) -> None:
    """Raise `ChallengeNotAllowed` where a challenge of another auth flow comes.

    A challenge that belongs to none is not judged here: it can't be answered anyway.
    """
    if challenge in _KNOWN and challenge not in ALLOWED_CHALLENGES[auth_flow]:
        raise ChallengeNotAllowed(challenge, auth_flow)
