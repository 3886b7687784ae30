"""GetUserPoolMfaConfig and SetUserPoolMfaConfig."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.operation import Call, Operation
from desktop.practice.shapes import (
    ARN,
    CODE_MESSAGE,
    OPTIONAL_ARN,
    POOL_ID,
    Body,
    Boolean,
    String,
    Structure,
)
from desktop.practice.state.tiers import require_essentials

if TYPE_CHECKING:
    from desktop.practice.state.pools import Pool

SMS_CONFIGURATION = Structure(
    {
        "SnsCallerArn": OPTIONAL_ARN,
        "ExternalId": String(),
        "SnsRegion": String(5, 32),
        "EumsSms": Structure(
            {
                "CallerArn": ARN,
                "Region": String(5, 32),
                **dict.fromkeys(
                    (
                        *("ExternalId", "OriginationIdentity", "ConfigurationSetName"),
                        *("InEntityId", "InTemplateId"),
                    ),
                    String(),
                ),
            },
            ("CallerArn",),
        ),
    }
)
"""The API's SmsConfigurationType."""
_SMS_MFA = Structure(
    {
        "SmsAuthenticationMessage": CODE_MESSAGE,
        "SmsConfiguration": SMS_CONFIGURATION,
    }
)


_EMAIL_MFA = Structure(
    {"Message": String(6, 20_000, r"[\s\S]*\{####\}[\s\S]*"), "Subject": String()}
)
_FACTORS = ("SmsMfaConfiguration", "SoftwareTokenMfaConfiguration", "EmailMfaConfiguration")
_BOTH_STEPS = "MULTI_FACTOR_WITH_USER_VERIFICATION"
_PASSKEYS = Structure(
    {
        "RelyingPartyId": String(1, 127),
        "UserVerification": String(choices=("required", "preferred")),
        "FactorConfiguration": String(choices=("SINGLE_FACTOR", _BOTH_STEPS)),
    }
)


def require_first_factors(first_factors: list[str], mfa: str, *, passkeys_are_mfa: bool) -> None:
    """Raise where MFA is required and a first factor is allowed that is one step only."""
    if "SOFTWARE_TOKEN" in first_factors:
        raise refusals.app_as_first_factor()
    if mfa != "ON":
        return
    if set(first_factors) - {"PASSWORD", "WEB_AUTHN"}:
        raise refusals.codes_first_with_mfa()
    if "WEB_AUTHN" in first_factors and not passkeys_are_mfa:
        raise refusals.passkey_alone_with_mfa()


def _get(call: Call) -> Body:
    return _described(call.pool)


def _set(call: Call) -> Body:
    """A factor that is left out stays as it is; MfaConfiguration left out is OFF.

    OFF switches every factor off, and can't come together with one, not even with its being off.
    """
    pool = call.pool
    mfa = call.body.get("MfaConfiguration", "OFF")
    if mfa == "OFF" and any(one in call.body for one in _FACTORS):
        raise refusals.invalid_parameter(
            "Invalid MFA configuration given, can't turn off MFA and configure an MFA together."
        )
    sms = call.body.get("SmsMfaConfiguration")
    totp = call.body.get("SoftwareTokenMfaConfiguration", {}).get("Enabled", pool.totp_mfa)
    email = call.body.get("EmailMfaConfiguration")
    passkeys = call.body.get("WebAuthnConfiguration", pool.passkey_settings)
    require_first_factors(
        pool.first_factors,
        mfa,
        passkeys_are_mfa=passkeys.get("FactorConfiguration") == _BOTH_STEPS,
    )
    if email is not None:
        require_essentials(pool.settings, "Email MFA")
        if pool.settings.get("EmailConfiguration", {}).get("EmailSendingAccount") != "DEVELOPER":
            raise refusals.no_own_email_sender()
    configured = pool.sms_mfa or pool.email_mfa or totp
    if mfa != "OFF" and not (configured or sms is not None or email is not None):
        raise refusals.invalid_parameter(
            "Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be "
            "enabled."
        )
    pool.mfa, pool.passkey_settings = mfa, passkeys
    pool.sms_mfa = mfa != "OFF" and (sms is not None or pool.sms_mfa)
    pool.totp_mfa = mfa != "OFF" and totp
    pool.email_mfa = mfa != "OFF" and (email is not None or pool.email_mfa)
    pool.settings.update(sms or {})
    if email is not None:
        pool.email_settings = email
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
    if pool.email_mfa:
        described["EmailMfaConfiguration"] = pool.email_settings
    if pool.passkey_settings:
        described["WebAuthnConfiguration"] = pool.passkey_settings
    return described


OPERATIONS = (
    Operation("GetUserPoolMfaConfig", Structure({"UserPoolId": POOL_ID}, ("UserPoolId",)), _get),
    Operation(
        "SetUserPoolMfaConfig",
        Structure(
            {
                "UserPoolId": POOL_ID,
                "SmsMfaConfiguration": _SMS_MFA,
                "SoftwareTokenMfaConfiguration": Structure({"Enabled": Boolean()}),
                "EmailMfaConfiguration": _EMAIL_MFA,
                "WebAuthnConfiguration": _PASSKEYS,
                "MfaConfiguration": String(choices=("OFF", "ON", "OPTIONAL")),
            },
            ("UserPoolId",),
        ),
        _set,
    ),
)
