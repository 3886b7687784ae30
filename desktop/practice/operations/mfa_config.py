"""Which second factors a pool offers, and whether one is required."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.operation import Call, Operation
from desktop.practice.shapes import (
    CODE_MESSAGE,
    OPTIONAL_ARN,
    POOL_ID,
    Body,
    Flag,
    Struct,
    Text,
    Unread,
)

if TYPE_CHECKING:
    from desktop.practice.pools import Pool

SMS_CONFIGURATION = Struct(
    {"SnsCallerArn": OPTIONAL_ARN, "ExternalId": Text(), "SnsRegion": Text(5, 32)}
)
_SMS_MFA = Struct(
    {
        "SmsAuthenticationMessage": CODE_MESSAGE,
        "SmsConfiguration": SMS_CONFIGURATION,
    }
)


def _get(call: Call) -> Body:
    return _described(call.pool)


def _set(call: Call) -> Body:
    """What is left out stays as it is; OFF takes every factor away."""
    pool = call.pool
    sms = call.body.get("SmsMfaConfiguration")
    totp = call.body.get("SoftwareTokenMfaConfiguration", {}).get("Enabled", pool.totp_mfa)
    mfa = call.body.get("MfaConfiguration", pool.mfa)
    if mfa == "OFF" and (
        sms is not None or call.body.get("SoftwareTokenMfaConfiguration", {}).get("Enabled")
    ):
        raise refusals.invalid_parameter(
            "Invalid MFA configuration given, can't turn off MFA and configure an MFA together."
        )
    if mfa != "OFF" and not (sms is not None or pool.sms_mfa or totp):
        raise refusals.invalid_parameter(
            "Invalid MFA configuration given, must configure at least one MFA."
        )
    pool.mfa = mfa
    pool.sms_mfa = mfa != "OFF" and (sms is not None or pool.sms_mfa)
    pool.totp_mfa = mfa != "OFF" and totp
    pool.settings.update(sms or {})
    pool.modified = call.now
    return _described(pool)


def _described(pool: Pool) -> Body:
    described: Body = {"MfaConfiguration": pool.mfa}
    if pool.sms_mfa:
        described["SmsMfaConfiguration"] = {
            name: pool.settings[name]
            for name in ("SmsAuthenticationMessage", "SmsConfiguration")
            if name in pool.settings
        }
    if pool.totp_mfa:
        described["SoftwareTokenMfaConfiguration"] = {"Enabled": True}
    return described


OPERATIONS = (
    Operation("GetUserPoolMfaConfig", Struct({"UserPoolId": POOL_ID}, ("UserPoolId",)), _get),
    Operation(
        "SetUserPoolMfaConfig",
        Struct(
            {
                "UserPoolId": POOL_ID,
                "SmsMfaConfiguration": _SMS_MFA,
                "SoftwareTokenMfaConfiguration": Struct({"Enabled": Flag()}),
                "EmailMfaConfiguration": Unread("EMAIL_OTP as second factor"),
                "WebAuthnConfiguration": Unread("WEB_AUTHN"),
                "MfaConfiguration": Text(choices=("OFF", "ON", "OPTIONAL")),
            },
            ("UserPoolId",),
        ),
        _set,
    ),
)
