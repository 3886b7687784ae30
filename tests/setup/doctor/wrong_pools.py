"""Wrongly made pools, each by what is changed on a right one, and what the doctor says of it.

Members of requests, which are those of replies: `pool` of CreateUserPool, `mfa` of
SetUserPoolMfaConfig, `client` of CreateUserPoolClient. The rest is known from elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from desktop.auth.phrase import Phrase
from desktop.setup.doctor.facts import ConnectionFacts, NotRead, PoolFacts

REGION = "eu-central-1"
POOL_ID, CLIENT_ID = "eu-central-1_AbCdEf123", "5uq7tvfpkfm0nr6l2e4ncvn1sm"
ROLE = "arn:aws:iam::123456789012:role/desk-sms"
EXTERNAL_ID = "6d1f2a"
SENDER = "arn:aws:ses:eu-central-1:123456789012:identity/example.com"
SMS = {"SnsCallerArn": ROLE, "ExternalId": EXTERNAL_ID, "SnsRegion": REGION}
LEVELS = {f"Level{n}": {"AcrValue": f"urn:cognito:loa:{n}"} for n in range(1, 5)}
TRUST: dict[str, Any] = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Principal": {"Service": "cognito-idp.amazonaws.com"},
            "Action": "sts:AssumeRole",
            "Condition": {"StringEquals": {"sts:ExternalId": EXTERNAL_ID}},
        }
    ],
}
RIGHT_POOL: dict[str, Any] = {
    "DeletionProtection": "ACTIVE",
    "AutoVerifiedAttributes": ["email", "phone_number"],
    "SmsConfiguration": SMS,
    "EmailConfiguration": {"EmailSendingAccount": "DEVELOPER", "SourceArn": SENDER},
    "UserPoolTier": "ESSENTIALS",
    "AdminCreateUserConfig": {"AllowAdminCreateUserOnly": True},
    "AccountRecoverySetting": {"RecoveryMechanisms": [{"Name": "verified_email", "Priority": 1}]},
    "UserAttributeUpdateSettings": {
        "AttributesRequireVerificationBeforeUpdate": ["email", "phone_number"]
    },
}
RIGHT_MFA: dict[str, Any] = {
    "MfaConfiguration": "ON",
    "SmsMfaConfiguration": {"SmsConfiguration": SMS},
    "SoftwareTokenMfaConfiguration": {"Enabled": True},
}
RIGHT_CLIENT: dict[str, Any] = {
    "ClientName": "desktop",
    "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"],
    "RefreshTokenValidity": 24,
    "TokenValidityUnits": {
        "AccessToken": "minutes",
        "IdToken": "minutes",
        "RefreshToken": "hours",
    },
    "AccessTokenValidity": 60,
    "IdTokenValidity": 60,
    "RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 30},
    "EnableTokenRevocation": True,
    "PreventUserExistenceErrors": "ENABLED",
    "AuthSessionValidity": 3,
}
PRIMARY = {"RegionName": REGION, "Status": "ACTIVE", "Role": "PRIMARY"}
REPLICA = {"RegionName": "eu-west-1", "Status": "ACTIVE", "Role": "SECONDARY"}
RIGHT_ACCOUNT: dict[str, Any] = {
    "secrets": {"ClientSecrets": []},
    "sessions": {"UserSessionTracking": "ENABLED", "TokenSession": {"MaxPerUser": 20}},
    "client_sessions": {"SSOSession": {"MaxValidityMinutes": 60}},
    "replicas": {"UserPoolReplicas": [PRIMARY]},
    "sms_attributes": {
        "attributes": {
            "MonthlySpendLimit": "50",
            "DefaultSMSType": "Transactional",
            "DefaultSenderID": "DESK",
        }
    },
    "sms_sandbox": {"IsInSandbox": False},
    "sms_originators": {"PhoneNumbers": []},
    "sms_role": {"AssumeRolePolicyDocument": TRUST},
}


@dataclass(frozen=True, slots=True)
class WrongPool:
    """What is changed; None takes a member away."""

    name: str
    finds: str
    """Ids of the findings, between blanks: all of them."""
    pool: dict[str, Any] = field(default_factory=dict)
    mfa: dict[str, Any] = field(default_factory=dict)
    client: dict[str, Any] = field(default_factory=dict)
    connection: ConnectionFacts = field(default_factory=ConnectionFacts)
    told: dict[str, Any] = field(default_factory=dict)
    """Members of replies that no request sets."""
    account: dict[str, Any] = field(default_factory=dict)
    absent: str = ""
    """"pool" or "client", which isn't there at all."""


ABSENT = {
    "": (),
    "pool": ("pool", "mfa", "client", "secrets", "sessions", "client_sessions", "replicas"),
    "client": ("client", "secrets", "client_sessions"),
}
"""What can't be read then."""


def changed(right: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in (right | changes).items() if value is not None}


def facts_of(wrong: WrongPool) -> PoolFacts:
    mfa = changed(RIGHT_MFA, wrong.mfa)
    pool = changed(RIGHT_POOL, wrong.pool) | {"MfaConfiguration": mfa["MfaConfiguration"]}
    secret = wrong.client.get("GenerateSecret", False)
    client = {k: v for k, v in wrong.client.items() if k != "GenerateSecret"}
    none = dict.fromkeys(ABSENT[wrong.absent], NotRead("", Phrase("there is none"), absent=True))
    facts = PoolFacts(
        REGION,
        POOL_ID,
        CLIENT_ID,
        wrong.connection,
        pool=pool | wrong.told,
        mfa=mfa,
        client=changed(RIGHT_CLIENT, client) | {"HasSecret": secret},
        **(RIGHT_ACCOUNT | wrong.account),
    )
    return replace(facts, **none)


NO_SMS_POOL = {
    "SmsConfiguration": None,
    "AutoVerifiedAttributes": ["email"],
    "UserAttributeUpdateSettings": {"AttributesRequireVerificationBeforeUpdate": ["email"]},
}
NO_SMS = {"SmsMfaConfiguration": None}
SESSIONS = RIGHT_ACCOUNT["sessions"]
MANAGED_LOGIN = {
    "AllowedOAuthFlowsUserPoolClient": True,
    "AllowedOAuthFlows": ["code"],
    "AllowedOAuthScopes": ["openid"],
    "CallbackURLs": ["http://localhost:8080/"],
    "SupportedIdentityProviders": ["COGNITO"],
}
PASSKEYS = {"Policies": {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"]}}}
RP = {"RelyingPartyId": "desk.example.com"}
BOTH = "MULTI_FACTOR_WITH_USER_VERIFICATION"

WRONG_POOLS = (
    WrongPool("a right one", ""),
    WrongPool("no pool at all", "pool-absent", absent="pool"),
    WrongPool("another pool's app client", "client-absent", absent="client"),
    WrongPool("no second factor", "mfa-off", mfa={"MfaConfiguration": "OFF"}),
    WrongPool("second factor optional", "mfa-optional", mfa={"MfaConfiguration": "OPTIONAL"}),
    WrongPool(
        "text messages only",
        "sms-without-alternative",
        mfa={"SoftwareTokenMfaConfiguration": {"Enabled": False}},
    ),
    WrongPool(
        "required, and no factor",
        "no-factor",
        pool=NO_SMS_POOL,
        mfa=NO_SMS | {"SoftwareTokenMfaConfiguration": {"Enabled": False}},
    ),
    WrongPool(
        "codes by email without a sender",
        "email-sender recovery-is-factor",
        pool={"EmailConfiguration": None},
        mfa={"EmailMfaConfiguration": {"Message": "Code: {####}", "Subject": "Code"}},
    ),
    WrongPool("emails from Cognito itself", "email-limit", pool={"EmailConfiguration": None}),
    WrongPool(
        "a code as the first factor",
        "code-as-first-factor",
        pool={"Policies": {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"]}}},
    ),
    WrongPool(
        "passkeys that count once",
        "passkey-single-factor",
        pool=PASSKEYS,
        mfa={"WebAuthnConfiguration": RP | {"UserVerification": "required"}},
    ),
    WrongPool(
        "passkeys without verification",
        "passkey-verification",
        pool=PASSKEYS,
        mfa={
            "WebAuthnConfiguration": RP
            | {"UserVerification": "preferred", "FactorConfiguration": BOTH}
        },
    ),
    WrongPool(
        "remembered devices",
        "devices-skip-mfa",
        pool={"DeviceConfiguration": {"ChallengeRequiredOnNewDevice": True}},
    ),
    WrongPool(
        "text messages without a role",
        "sms-not-configured",
        pool={"SmsConfiguration": None},
        mfa=NO_SMS,
    ),
    WrongPool(
        "no external id",
        "sms-external-id",
        pool={"SmsConfiguration": {"SnsCallerArn": ROLE}},
        mfa={"SmsMfaConfiguration": {"SmsConfiguration": {"SnsCallerArn": ROLE}}},
    ),
    WrongPool(
        "another external id than the role's",
        "sms-external-id-differs",
        pool={"SmsConfiguration": SMS | {"ExternalId": "another"}},
        mfa={"SmsMfaConfiguration": {"SmsConfiguration": SMS | {"ExternalId": "another"}}},
    ),
    WrongPool(
        "another external id, and no factor",
        "sms-external-id-differs",
        pool={"SmsConfiguration": SMS | {"ExternalId": "another"}},
        mfa=NO_SMS,
    ),
    WrongPool(
        "no external id for End User Messaging",
        "sms-external-id",
        pool={"SmsConfiguration": {"EumsSms": {"CallerArn": ROLE}}},
        mfa={"SmsMfaConfiguration": {"SmsConfiguration": {"EumsSms": {"CallerArn": ROLE}}}},
    ),
    WrongPool(
        "a role that refuses Cognito",
        "sms-role-refused sms-role-trust",
        told={"SmsConfigurationFailure": "InvalidSmsRoleTrustRelationshipException"},
        account={
            "sms_role": {
                "AssumeRolePolicyDocument": {
                    "Version": "2012-10-17",
                    "Statement": [
                        TRUST["Statement"][0] | {"Principal": {"Service": "sns.amazonaws.com"}}
                    ],
                }
            }
        },
    ),
    WrongPool(
        "a role without conditions",
        "sms-role-open",
        account={
            "sms_role": {
                "AssumeRolePolicyDocument": {
                    "Version": "2012-10-17",
                    "Statement": [
                        {k: v for k, v in TRUST["Statement"][0].items() if k != "Condition"}
                    ],
                }
            }
        },
    ),
    WrongPool("in the sandbox", "sms-sandbox", account={"sms_sandbox": {"IsInSandbox": True}}),
    WrongPool(
        "an account that may send nothing",
        "sms-spending sms-type sms-originator",
        account={"sms_attributes": {"attributes": {}}},
    ),
    WrongPool(
        "the password flow switched off",
        "flow-not-allowed",
        client={"ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"]},
    ),
    WrongPool(
        "nothing renews tokens",
        "no-refresh no-rotation",
        client={"RefreshTokenRotation": {"Feature": "DISABLED"}},
    ),
    WrongPool(
        "names told",
        "existence-told",
        client={"PreventUserExistenceErrors": "LEGACY"},
    ),
    WrongPool("codes for 15 minutes", "code-life", client={"AuthSessionValidity": 15}),
    WrongPool(
        "long lives",
        "refresh-life access-token-life id-token-life",
        client={
            "RefreshTokenValidity": 3650,
            "AccessTokenValidity": 24,
            "IdTokenValidity": 24,
            "TokenValidityUnits": {
                "AccessToken": "hours",
                "IdToken": "hours",
                "RefreshToken": "days",
            },
        },
    ),
    WrongPool("no revocation", "no-revocation", client={"EnableTokenRevocation": False}),
    WrongPool(
        "rotation beside refreshing",
        "rotation-beside-refresh",
        client={"ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]},
    ),
    WrongPool(
        "sessions that no one sees",
        "sessions-untracked",
        account={"sessions": SESSIONS | {"UserSessionTracking": "DISABLED"}},
    ),
    WrongPool(
        "one session a person",
        "sessions-one",
        account={"sessions": SESSIONS | {"TokenSession": {"MaxPerUser": 1}}},
    ),
    WrongPool(
        "a hundred sessions a person",
        "sessions-many",
        account={"sessions": SESSIONS | {"TokenSession": {"MaxPerUser": 100}}},
    ),
    WrongPool(
        "managed login for a month",
        "sso-life",
        client=MANAGED_LOGIN,
        account={"client_sessions": {"SSOSession": {"MaxValidityMinutes": 43_200}}},
    ),
    WrongPool(
        "a secret that the connection lacks", "secret-missing", client={"GenerateSecret": True}
    ),
    WrongPool(
        "a secret on every computer",
        "secret-on-desktops",
        client={"GenerateSecret": True},
        connection=ConnectionFacts(has_secret=True),
    ),
    WrongPool(
        "a connection with a secret too many",
        "secret-not-wanted",
        connection=ConnectionFacts(has_secret=True),
    ),
    WrongPool(
        "two secrets",
        "secret-on-desktops two-secrets",
        client={"GenerateSecret": True},
        connection=ConnectionFacts(has_secret=True),
        account={"secrets": {"ClientSecrets": [{"ClientSecretId": it} for it in ("c--1", "c--2")]}},
    ),
    WrongPool(
        "a connection that counts other times",
        "code-minutes-differ refresh-days-differ",
        connection=ConnectionFacts(code_minutes=5, refresh_days=30),
    ),
    WrongPool("too small a plan", "tier-too-low", pool={"UserPoolTier": "LITE"}),
    WrongPool(
        "levels that it doesn't name",
        "levels-unknown",
        connection=ConnectionFacts(acr_values="gold urn:cognito:loa:4"),
    ),
    WrongPool(
        "no level that it names",
        "levels-unknown",
        connection=ConnectionFacts(acr_values="gold"),
    ),
    WrongPool(
        "a level that no factor reaches",
        "levels-out-of-reach sms-without-alternative",
        mfa={"SoftwareTokenMfaConfiguration": {"Enabled": False}},
        connection=ConnectionFacts(acr_values="urn:cognito:loa:4"),
    ),
    WrongPool(
        "another issuer than the connection's",
        "issuer-differs",
        pool={"IssuerConfiguration": {"Type": "UPDATED"}},
        connection=ConnectionFacts(issuer=f"https://cognito-idp.{REGION}.amazonaws.com/{POOL_ID}"),
    ),
    WrongPool(
        "recovery by the second factor",
        "recovery-is-factor",
        pool={
            "AccountRecoverySetting": {
                "RecoveryMechanisms": [{"Name": "verified_phone_number", "Priority": 1}]
            }
        },
    ),
    WrongPool(
        "changed numbers count at once",
        "attributes-unproved",
        pool={"UserAttributeUpdateSettings": None},
    ),
    WrongPool(
        "deleted by one call", "no-deletion-protection", pool={"DeletionProtection": "INACTIVE"}
    ),
    WrongPool(
        "open to strangers",
        "open-client-registration open-sign-up",
        pool={"AdminCreateUserConfig": {"AllowAdminCreateUserOnly": False}},
        told={"DcrConfiguration": {"OpenDcrEnabled": True}},
    ),
    WrongPool(
        "a key of its own",
        "own-key",
        told={"KeyConfiguration": {"KmsKeyArn": f"arn:aws:kms:{REGION}:123456789012:key/1"}},
    ),
    WrongPool(
        "a replica that isn't there",
        "replica-missing",
        connection=ConnectionFacts(replica_region="eu-west-1"),
    ),
    WrongPool(
        "a replica that goes unused, and apps only",
        "replica-totp replica-unused",
        pool=NO_SMS_POOL,
        mfa=NO_SMS,
        account={"replicas": {"UserPoolReplicas": [PRIMARY, REPLICA]}},
    ),
)
