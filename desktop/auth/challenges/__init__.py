"""One class for each Cognito challenge, found by its name.

A challenge's `answer` yields what it must ask the person and returns the service's next reply,
or `StartOver`. What may be tried again in the same challenge session is asked again with
`problem=` set, so that nothing typed is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.challenges.code import CodeChallenge
from desktop.auth.challenges.custom import CustomChallenge
from desktop.auth.challenges.device import DevicePasswordVerifier, DeviceSrpAuth
from desktop.auth.challenges.mfa_setup import MfaSetup
from desktop.auth.challenges.new_password import NewPasswordRequired
from desktop.auth.challenges.password import PasswordChallenge
from desktop.auth.challenges.password_verifier import PasswordVerifier
from desktop.auth.challenges.select_challenge import SelectChallenge
from desktop.auth.challenges.select_mfa import SelectMfaType
from desktop.auth.errors import UnsupportedChallenge
from desktop.auth.method import Method

if TYPE_CHECKING:
    from desktop.auth.challenges.challenge import Challenge

CHALLENGES: dict[str, Challenge] = {
    challenge.name: challenge
    for challenge in (
        CodeChallenge("SMS_MFA", Method.SMS, sent=True),
        CodeChallenge("SOFTWARE_TOKEN_MFA", Method.AUTHENTICATOR_APP, sent=False),
        CodeChallenge("EMAIL_OTP", Method.EMAIL, sent=True, longest=8),
        CodeChallenge("SMS_OTP", Method.SMS_FIRST, sent=True, longest=8),
        SelectMfaType(),
        SelectChallenge(),
        PasswordChallenge(Method.PASSWORD),
        PasswordChallenge(Method.PASSWORD_SRP),
        PasswordVerifier(),
        NewPasswordRequired(),
        MfaSetup(),
        CustomChallenge(),
        DeviceSrpAuth(),
        DevicePasswordVerifier(),
    )
}

REFUSED_CHALLENGES = {
    "WEB_AUTHN": "needs the operating system's passkeys, which a program like this can't reach",
    "ADMIN_NO_SRP_AUTH": "can't be answered by RespondToAuthChallenge",
}
"""Values of ChallengeNameType that are left out on purpose: they end a sign-in by their name."""


def challenge_for(name: str) -> Challenge:
    """The class that answers this challenge. Raises `UnsupportedChallenge` with the name."""
    try:
        return CHALLENGES[name]
    except KeyError:
        raise UnsupportedChallenge(name) from None
