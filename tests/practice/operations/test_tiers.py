"""What a pool on Lite can't be set to."""

from __future__ import annotations

from typing import Any

import pytest

from tests.practice.core_client import OWN_SENDER, CoreClient

SMS = {"SnsCallerArn": "arn:aws:iam::000000000000:role/sms"}


@pytest.mark.parametrize(
    "settings",
    [
        {"Policies": {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "SMS_OTP"]}}},
        {"Policies": {"PasswordPolicy": {"PasswordHistorySize": 3}}},
        {"AcrConfiguration": {"Level1": {"AcrValue": "one"}}},
    ],
)
def test_pool_settings(core: CoreClient, settings: dict[str, Any]):
    lite = {"PoolName": "own", "UserPoolTier": "LITE"}
    assert core.ok("CreateUserPool", **lite)
    refused = core.refused("CreateUserPool", **lite, **settings, SmsConfiguration=SMS)
    assert refused[0] == "FeatureUnavailableInTier"
    plus = {**lite, "UserPoolTier": "PLUS", "SmsConfiguration": SMS}
    assert core.ok("CreateUserPool", **plus, **settings)


def test_email_mfa(core: CoreClient):
    lite = core.new_pool(UserPoolTier="LITE")
    email = {"MfaConfiguration": "ON", "EmailMfaConfiguration": {}}
    refused = lite.refused("SetUserPoolMfaConfig", UserPoolId=lite.pool_id, **email)
    assert refused[0] == "FeatureUnavailableInTier"
    own = core.new_pool(EmailConfiguration=OWN_SENDER)
    own.ok("SetUserPoolMfaConfig", UserPoolId=own.pool_id, **email)
    downgrade = {"UserPoolId": own.pool_id, "UserPoolTier": "LITE"}
    assert own.refused("UpdateUserPool", **downgrade)[0] == "FeatureUnavailableInTier"


def test_rotation(core: CoreClient):
    lite = core.new_pool(UserPoolTier="LITE")
    rotated = {
        "UserPoolId": lite.pool_id,
        "ClientName": "rotated",
        "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"],
        "RefreshTokenRotation": {"Feature": "ENABLED"},
    }
    assert lite.refused("CreateUserPoolClient", **rotated)[0] == "FeatureUnavailableInTier"


@pytest.mark.parametrize("mfa", ["ON", "OPTIONAL"])
def test_new_pool_with_mfa_wants_text_messages(core: CoreClient, mfa: str):
    made = {"PoolName": "own", "MfaConfiguration": mfa}
    assert core.refused("CreateUserPool", **made)[0] == "InvalidParameter"
    assert core.ok("CreateUserPool", **made, SmsConfiguration=SMS)
