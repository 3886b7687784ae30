"""Members of requests and replies that hold a secret, by their names in the API."""

from __future__ import annotations

KINDS = {
    "PASSWORD": "password",
    "Password": "password",
    "NEW_PASSWORD": "password",
    "PreviousPassword": "password",
    "ProposedPassword": "password",
    "TemporaryPassword": "password",
    "SECRET_HASH": "secret hash",
    "SecretHash": "secret hash",
    "ClientSecret": "client secret",
    "SMS_MFA_CODE": "code",
    "SOFTWARE_TOKEN_MFA_CODE": "code",
    "SMS_OTP_CODE": "code",
    "EMAIL_OTP_CODE": "code",
    "ConfirmationCode": "code",
    "UserCode": "code",
    "Code": "code",
    "SecretCode": "authenticator app's seed",
    "PASSWORD_CLAIM_SECRET_BLOCK": "SRP value",
    "PASSWORD_CLAIM_SIGNATURE": "SRP value",
    "SECRET_BLOCK": "SRP value",
    "SRP_A": "SRP value",
    "SRP_B": "SRP value",
    "SALT": "SRP value",
    "Salt": "SRP value",
    "PasswordVerifier": "SRP value",
    "DEVICE_KEY": "device key",
    "DeviceKey": "device key",
}
"""Members that are taken out wherever they stand."""
FINGERPRINTED = {
    "Session": "challenge session",
    "SESSION": "challenge session",
    "AccessToken": "access token",
    "ACCESS_TOKEN": "access token",
    "IdToken": "ID token",
    "RefreshToken": "refresh token",
    "REFRESH_TOKEN": "refresh token",
    "Token": "refresh token",
}
"""Taken out as well, but so random that a fingerprint tells two of them apart and nothing more."""
