"""The settings of a user pool: the shapes of CreateUserPool and UpdateUserPool."""

from __future__ import annotations

from desktop.practice.operations.message_settings import MESSAGE_SETTINGS
from desktop.practice.operations.mfa_config import SMS_CONFIGURATION
from desktop.practice.shapes import (
    ARN,
    CODE_MESSAGE,
    POOL_ID,
    Boolean,
    Integer,
    ListOf,
    MapOf,
    Shape,
    String,
    Structure,
    Unsupported,
)

_PASSWORD_POLICY = Structure(
    {
        "MinimumLength": Integer(6, 99),
        "RequireUppercase": Boolean(),
        "RequireLowercase": Boolean(),
        "RequireNumbers": Boolean(),
        "RequireSymbols": Boolean(),
        "PasswordHistorySize": Integer(0, 24),
        "TemporaryPasswordValidityDays": Integer(0, 365),
    }
)
_SIGN_IN_POLICY = Structure(
    {
        "AllowedFirstAuthFactors": ListOf(
            String(choices=("PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN", "SOFTWARE_TOKEN")),
            1,
            5,
        )
    }
)
_DEVICES = Structure(
    {"ChallengeRequiredOnNewDevice": Boolean(), "DeviceOnlyRememberedOnUserPrompt": Boolean()}
)
_LENGTHS = Structure({"MinLength": String(), "MaxLength": String()})
_VALUES = Structure({"MinValue": String(), "MaxValue": String()})
OWN_ATTRIBUTE = Structure(
    {
        "Name": String(1, 20, visible=True),
        "AttributeDataType": String(choices=("String", "Number", "DateTime", "Boolean")),
        "DeveloperOnlyAttribute": Boolean(),
        "Mutable": Boolean(),
        "Required": Boolean(),
        "StringAttributeConstraints": _LENGTHS,
        "NumberAttributeConstraints": _VALUES,
    },
    ("Name",),
)
"""The API's SchemaAttributeType."""
_RECOVERY = ("verified_email", "verified_phone_number", "admin_only")
_RECOVERY_WAY = Structure(
    {"Priority": Integer(1, 2), "Name": String(choices=_RECOVERY)}, ("Priority", "Name")
)
_EMAIL_OR_PHONE = ListOf(String(choices=("phone_number", "email")))
_LEVEL = Structure({"AcrValue": String(1, 64, r"[\x21\x23-\x5B\x5D-\x7E]+")}, ("AcrValue",))
_EMAIL = Structure(
    {
        "SourceArn": ARN,
        "ReplyToEmailAddress": String(),
        "EmailSendingAccount": String(choices=("COGNITO_DEFAULT", "DEVELOPER")),
        "From": String(),
        "ConfigurationSet": String(1, 64, r"^[a-zA-Z0-9_-]+$"),
    }
)
_FOREVER: dict[str, Shape] = {
    "AliasAttributes": ListOf(String(choices=("phone_number", "email", "preferred_username"))),
    "UsernameAttributes": _EMAIL_OR_PHONE,
    "Schema": ListOf(OWN_ATTRIBUTE, minimum=1, maximum=50),
    "UsernameConfiguration": Structure({"CaseSensitive": Boolean()}, ("CaseSensitive",)),
}
_SETTINGS: dict[str, Shape] = {
    "PoolName": String(1, 128, r"[\w\s+=,.@-]+"),
    "Policies": Structure({"PasswordPolicy": _PASSWORD_POLICY, "SignInPolicy": _SIGN_IN_POLICY}),
    "DeletionProtection": String(choices=("ACTIVE", "INACTIVE")),
    "LambdaConfig": Unsupported("Lambda triggers"),
    "AutoVerifiedAttributes": _EMAIL_OR_PHONE,
    "SmsAuthenticationMessage": CODE_MESSAGE,
    "MfaConfiguration": String(choices=("OFF", "ON", "OPTIONAL")),
    "DeviceConfiguration": _DEVICES,
    "SmsConfiguration": SMS_CONFIGURATION,
    "EmailConfiguration": _EMAIL,
    "UserPoolTags": MapOf(String(1, 128), String(0, 256)),
    **MESSAGE_SETTINGS,
    "UserAttributeUpdateSettings": Structure(
        {"AttributesRequireVerificationBeforeUpdate": _EMAIL_OR_PHONE}
    ),
    "AccountRecoverySetting": Structure(
        {"RecoveryMechanisms": ListOf(_RECOVERY_WAY, minimum=1, maximum=2)}
    ),
    "UserPoolTier": String(choices=("LITE", "ESSENTIALS", "PLUS")),
    "AcrConfiguration": MapOf(String(pattern="Level[1-4]"), _LEVEL),
    "IssuerConfiguration": Structure({"Type": String(choices=("ORIGINAL", "UPDATED"))}),
}

FOREVER = tuple(_FOREVER)
"""The settings that a pool keeps from its making."""
KEPT = ("SmsConfiguration", "UserAttributeUpdateSettings")
"""The settings that an update keeps where it leaves them out, beside policies and MFA."""
NEW_POOL = Structure(_FOREVER | _SETTINGS, ("PoolName",))
"""CreateUserPool."""
CHANGED_POOL = Structure({"UserPoolId": POOL_ID} | _SETTINGS, ("UserPoolId",))
"""UpdateUserPool."""
