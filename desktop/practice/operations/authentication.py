"""InitiateAuth, RespondToAuthChallenge, their admin variants, GetTokensFromRefreshToken: shapes.

What they do is in `desktop.practice.sign_in`.
"""

from __future__ import annotations

from desktop.practice.operation import Operation
from desktop.practice.shapes import (
    CLIENT_ID,
    CLIENT_SECRET,
    DEVICE_KEY,
    POOL_ID,
    SESSION,
    TOKEN,
    MapOf,
    Shape,
    String,
    Structure,
)
from desktop.practice.sign_in.initiate import admin_initiate_auth, initiate_auth
from desktop.practice.sign_in.refresh import get_tokens_from_refresh_token
from desktop.practice.sign_in.respond import (
    admin_respond_to_auth_challenge,
    respond_to_auth_challenge,
)

_FLOWS = (
    *("USER_SRP_AUTH", "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN", "CUSTOM_AUTH"),
    *("ADMIN_NO_SRP_AUTH", "USER_PASSWORD_AUTH", "ADMIN_USER_PASSWORD_AUTH", "USER_AUTH"),
)
_CHALLENGES = (
    *("SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA", "SELECT_MFA_TYPE", "MFA_SETUP"),
    *("PASSWORD_VERIFIER", "CUSTOM_CHALLENGE", "SELECT_CHALLENGE", "DEVICE_SRP_AUTH"),
    *("DEVICE_PASSWORD_VERIFIER", "ADMIN_NO_SRP_AUTH", "NEW_PASSWORD_REQUIRED", "SMS_OTP"),
    *("PASSWORD", "WEB_AUTHN", "PASSWORD_SRP"),
)

_START: dict[str, Shape] = {
    "AuthFlow": String(choices=_FLOWS),
    "AuthParameters": MapOf(),
    "ClientMetadata": MapOf(),
    "ClientId": CLIENT_ID,
    "Session": SESSION,
}
_ANSWER: dict[str, Shape] = {
    "ClientId": CLIENT_ID,
    "ChallengeName": String(choices=_CHALLENGES),
    "Session": SESSION,
    "ChallengeResponses": MapOf(),
    "ClientMetadata": MapOf(),
}
_POOL: dict[str, Shape] = {"UserPoolId": POOL_ID}

OPERATIONS = (
    Operation(
        "InitiateAuth", Structure(_START, ("AuthFlow", "ClientId")), initiate_auth, public=True
    ),
    Operation(
        "RespondToAuthChallenge",
        Structure(_ANSWER, ("ClientId", "ChallengeName")),
        respond_to_auth_challenge,
        public=True,
    ),
    Operation(
        "AdminInitiateAuth",
        Structure(_POOL | _START, ("UserPoolId", "ClientId", "AuthFlow")),
        admin_initiate_auth,
    ),
    Operation(
        "AdminRespondToAuthChallenge",
        Structure(_POOL | _ANSWER, ("UserPoolId", "ClientId", "ChallengeName")),
        admin_respond_to_auth_challenge,
    ),
    Operation(
        "GetTokensFromRefreshToken",
        Structure(
            {
                "RefreshToken": TOKEN,
                "ClientId": CLIENT_ID,
                "ClientSecret": CLIENT_SECRET,
                "DeviceKey": DEVICE_KEY,
                "ClientMetadata": MapOf(),
            },
            ("RefreshToken", "ClientId"),
        ),
        get_tokens_from_refresh_token,
        public=True,
    ),
)
