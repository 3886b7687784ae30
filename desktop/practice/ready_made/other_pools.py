"""The ready-made pools for other ways to sign in: SRP, choice, email, custom challenge, devices."""

from __future__ import annotations

from desktop.practice.ready_made.pool import REGION, ReadyPool
from desktop.practice.sign_in.custom_challenge import PASSWORD_FIRST_TAG, ROUNDS_TAG
from desktop.practice.sign_in.mfa_setup import CHALLENGE_AFTER_TAG

_ENABLED = {"PreventUserExistenceErrors": "ENABLED"}
_DEVICES = {
    **_ENABLED,
    "ExplicitAuthFlows": [
        *("ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH")
    ],
}

SRP = ReadyPool(
    "Practice: password stays here, SRP",
    f"{REGION}_SrpLogin1",
    "5practice0srplogin0client5",
    {"MfaConfiguration": "ON"},
    {**_ENABLED, "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]},
    auth_flow="USER_SRP_AUTH",
)
CHOICE = ReadyPool(
    "Practice: choose how to sign in",
    f"{REGION}_Choice001",
    "6practice0choice00client06",
    {
        "MfaConfiguration": "OPTIONAL",
        "Policies": {
            "SignInPolicy": {
                "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"]
            }
        },
    },
    {**_ENABLED, "ExplicitAuthFlows": ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]},
    auth_flow="USER_AUTH",
    relying_party="localhost",
)
EMAIL_MFA = ReadyPool(
    "Practice: second step by email",
    f"{REGION}_EmailMfa1",
    "7practice0emailmfa0client7",
    {"MfaConfiguration": "ON"},
    _ENABLED,
    email_mfa=True,
)
APP_SETUP = ReadyPool(
    "Practice: authenticator app to link",
    f"{REGION}_AppSetup1",
    "8practice0appsetup0client8",
    {"MfaConfiguration": "ON", "UserPoolTags": {CHALLENGE_AFTER_TAG: "on"}},
    _ENABLED,
)
CUSTOM = ReadyPool(
    "Practice: riddles",
    f"{REGION}_Riddles01",
    "9practice0riddles00client9",
    {"UserPoolTags": {ROUNDS_TAG: "3"}},
    {**_ENABLED, "ExplicitAuthFlows": ["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]},
    auth_flow="CUSTOM_AUTH",
)
"""Custom challenges only, three of them."""
CUSTOM_AFTER_PASSWORD = ReadyPool(
    "Practice: password, then a riddle",
    f"{REGION}_RiddleSrp",
    "apractice0riddlesrp0client",
    {"UserPoolTags": {ROUNDS_TAG: "1", PASSWORD_FIRST_TAG: "on"}},
    {**_ENABLED, "ExplicitAuthFlows": ["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]},
    auth_flow="CUSTOM_AUTH",
)
"""An SRP proof of the password, then a custom challenge."""
DEVICES = ReadyPool(
    "Practice: remembers devices",
    f"{REGION}_Devices01",
    "bpractice0devices00client0",
    {
        "MfaConfiguration": "ON",
        "DeviceConfiguration": {
            "ChallengeRequiredOnNewDevice": True,
            "DeviceOnlyRememberedOnUserPrompt": False,
        },
    },
    _DEVICES,
)
ASKED_DEVICES = ReadyPool(
    "Practice: asks before it remembers",
    f"{REGION}_DeviceAsk",
    "cpractice0deviceask0client",
    {
        "MfaConfiguration": "ON",
        "DeviceConfiguration": {
            "ChallengeRequiredOnNewDevice": True,
            "DeviceOnlyRememberedOnUserPrompt": True,
        },
    },
    _DEVICES,
)
"""Remembers a device only when the user agrees."""
UPDATED_ISSUER = ReadyPool(
    "Practice: updated issuer",
    f"{REGION}_Updated01",
    "dpractice0updated00client0",
    {"MfaConfiguration": "ON", "IssuerConfiguration": {"Type": "UPDATED"}},
    _ENABLED,
)
"""Its tokens name the issuer that pools in several Regions have."""
LEVELS = ReadyPool(
    "Practice: four levels of sign-in",
    f"{REGION}_Levels001",
    "epractice0levels000client0",
    {
        "MfaConfiguration": "OPTIONAL",
        "Policies": {
            "SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP", "SMS_OTP"]}
        },
    },
    {**_ENABLED, "ExplicitAuthFlows": ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]},
    auth_flow="USER_AUTH",
    asked_for={
        "acr_values": " ".join(f"urn:cognito:loa:{level}" for level in (4, 3, 2, 1)),
        "max_age": 60,
    },
)
"""For step-up: its users reach different levels, and after a minute they confirm them anew."""
LITE = ReadyPool(
    "Practice: Lite plan",
    f"{REGION}_LitePlan1",
    "fpractice0liteplan0client0",
    {"MfaConfiguration": "OPTIONAL", "UserPoolTier": "LITE"},
    {**_ENABLED, "ExplicitAuthFlows": ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]},
    auth_flow="USER_AUTH",
    asked_for={"acr_values": "urn:cognito:loa:4"},
)
"""Without what the plans Essentials and Plus add, such as step-up."""
SESSIONS = ReadyPool(
    "Practice: lists sessions, at most three",
    f"{REGION}_Sessions1",
    "gpractice0sessions0client0",
    {"MfaConfiguration": "OPTIONAL"},
    _ENABLED,
    most_sessions=3,
)
REGIONS = ReadyPool(
    "Practice: two Regions",
    f"{REGION}_Regions01",
    "hpractice0regions00client0",
    {"MfaConfiguration": "ON", "IssuerConfiguration": {"Type": "UPDATED"}},
    _ENABLED,
    replicated=True,
)
REQUIRED = ReadyPool(
    "Practice: a second step is insisted on",
    f"{REGION}_Required1",
    "ipractice0required0client0",
    {"MfaConfiguration": "OPTIONAL"},
    _ENABLED,
    asked_for={"require_mfa": True},
)
"""It lets people in with a password alone, and its connection doesn't."""

OTHER_POOLS = (
    *(SRP, CHOICE, EMAIL_MFA, APP_SETUP),
    *(CUSTOM, CUSTOM_AFTER_PASSWORD, DEVICES, ASKED_DEVICES),
    *(UPDATED_ISSUER, LEVELS, LITE, SESSIONS, REGIONS, REQUIRED),
)
