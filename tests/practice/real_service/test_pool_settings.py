"""What real pools answer to administrators who change their settings."""

from __future__ import annotations

from typing import Any

import pytest

from tests.practice.core_client import OWN_SENDER, CoreClient
from tests.practice.real_service.source import source

CDKD = "go-to-k/cdkd"
LEDGER = "src/provisioning/providers/cognito-provider.ts"
SMS = {"SnsCallerArn": "arn:aws:iam::000000000000:role/sms"}
APP = {"SoftwareTokenMfaConfiguration": {"Enabled": True}}
TOGETHER = (
    "InvalidParameter",
    "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
)
NONE_ENABLED = (
    "InvalidParameter",
    "Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.",
)


def first_factors(*names: str) -> dict[str, Any]:
    return {"SignInPolicy": {"AllowedFirstAuthFactors": list(names)}}


def shown(own: CoreClient) -> dict[str, Any]:
    return dict(own.ok("DescribeUserPool", UserPoolId=own.pool_id)["UserPool"])


def mfa(own: CoreClient) -> dict[str, Any]:
    return own.ok("GetUserPoolMfaConfig", UserPoolId=own.pool_id)


@source(CDKD, LEDGER, "B")
@source("aws/aws-cli", "issue 7151", "B")
def test_update_takes_what_is_verified_back_to_nothing(core: CoreClient):
    own = core.new_pool(AutoVerifiedAttributes=["email"])
    own.ok("UpdateUserPool", UserPoolId=own.pool_id)
    assert "AutoVerifiedAttributes" not in shown(own)


REQUIRED = "AttributesRequireVerificationBeforeUpdate"
BEFORE = {REQUIRED: ["email"]}
NOT_VERIFIED = (
    "InvalidParameter",
    f"All attributes in {REQUIRED} must exist in AutoVerifiedAttributes",
)


@source("aws/aws-cli", "issue 7151", "B")
def test_verified_before_an_update_is_only_what_is_verified_at_all(core: CoreClient):
    own = core.new_pool(AutoVerifiedAttributes=["email"])
    one = {"UserPoolId": own.pool_id, "UserAttributeUpdateSettings": BEFORE}
    assert own.refused("UpdateUserPool", **one) == NOT_VERIFIED
    own.ok("UpdateUserPool", **one, AutoVerifiedAttributes=["email"])
    assert shown(own)["UserAttributeUpdateSettings"] == BEFORE


@source("ekristen/aws-nuke", "issue 477", "B")
def test_update_settings_stay_where_they_are_left_out(core: CoreClient):
    """So that an update which names neither is refused, as that tool's was."""
    own = core.new_pool(
        AutoVerifiedAttributes=["email"],
        UserAttributeUpdateSettings=BEFORE,
        DeletionProtection="ACTIVE",
    )
    one = {"UserPoolId": own.pool_id, "DeletionProtection": "INACTIVE"}
    assert own.refused("UpdateUserPool", **one) == NOT_VERIFIED
    own.ok("UpdateUserPool", **one, AutoVerifiedAttributes=["email"])
    own.ok("DeleteUserPool", UserPoolId=own.pool_id)


@source("aws/aws-cli", "issue 3302", "C")
def test_update_removes_tags(core: CoreClient):
    own = core.new_pool(UserPoolTags={"ward": "7"})
    own.ok("UpdateUserPool", UserPoolId=own.pool_id)
    assert shown(own)["UserPoolTags"] == {}


@source(CDKD, LEDGER, "B")
def test_update_keeps_either_policy(core: CoreClient):
    """An older report (aws/aws-cli, issue 3302, of 2018) has the password policy reset."""
    password = {"PasswordPolicy": {"MinimumLength": 12, "RequireSymbols": False}}
    factors = first_factors("PASSWORD", "EMAIL_OTP")
    own = core.new_pool(Policies={**password, **factors})
    one = {"UserPoolId": own.pool_id}
    for given in ({}, {"Policies": password}, {"Policies": factors}):
        own.ok("UpdateUserPool", **one, **given)
        kept = shown(own)["Policies"]
        assert kept["PasswordPolicy"]["MinimumLength"] == 12
        assert kept["PasswordPolicy"]["RequireSymbols"] is False
        assert kept["SignInPolicy"] == factors["SignInPolicy"]
    own.ok("UpdateUserPool", **one, Policies=first_factors("PASSWORD"))
    assert shown(own)["Policies"]["SignInPolicy"]["AllowedFirstAuthFactors"] == ["PASSWORD"]


@source(CDKD, LEDGER, "B")
def test_update_keeps_mfa_unless_it_names_it(core: CoreClient):
    own = core.new_pool()
    one = {"UserPoolId": own.pool_id}
    own.ok("SetUserPoolMfaConfig", **one, MfaConfiguration="ON", **APP)
    own.ok("UpdateUserPool", **one, AutoVerifiedAttributes=["email"])
    assert mfa(own) == {"MfaConfiguration": "ON", **APP}
    assert shown(own)["MfaConfiguration"] == "ON"
    own.ok("UpdateUserPool", **one, MfaConfiguration="OFF")
    assert mfa(own)["MfaConfiguration"] == "OFF"


@source(CDKD, LEDGER, "B")
def test_mfa_that_is_not_named_is_off(core: CoreClient):
    own = core.new_pool()
    one = {"UserPoolId": own.pool_id}
    own.ok("SetUserPoolMfaConfig", **one, MfaConfiguration="ON", **APP)
    assert own.refused("SetUserPoolMfaConfig", **one, **APP) == TOGETHER
    assert mfa(own)["MfaConfiguration"] == "ON"
    assert own.ok("SetUserPoolMfaConfig", **one) == {"MfaConfiguration": "OFF"}
    assert mfa(own) == {"MfaConfiguration": "OFF"}


@source(CDKD, LEDGER, "B")
@pytest.mark.parametrize(
    "factor",
    [
        APP,
        {"SoftwareTokenMfaConfiguration": {"Enabled": False}},
        {"EmailMfaConfiguration": {"Message": "{####} it is", "Subject": "A code"}},
    ],
)
def test_off_goes_with_no_factor_not_even_one_that_is_off(core: CoreClient, factor: Any):
    own = core.new_pool()
    body = {"UserPoolId": own.pool_id, "MfaConfiguration": "OFF", **factor}
    assert own.refused("SetUserPoolMfaConfig", **body) == TOGETHER


@source(CDKD, LEDGER, "B")
def test_passkeys_alone_are_no_mfa(core: CoreClient):
    own = core.new_pool()
    passkeys = {"WebAuthnConfiguration": {"RelyingPartyId": "example.com"}}
    body = {"UserPoolId": own.pool_id, "MfaConfiguration": "OPTIONAL", **passkeys}
    assert own.refused("SetUserPoolMfaConfig", **body) == NONE_ENABLED
    assert own.ok("SetUserPoolMfaConfig", **{**body, "MfaConfiguration": "OFF"})


@source(CDKD, LEDGER, "B")
@pytest.mark.parametrize("factor", ["EMAIL_OTP", "SMS_OTP"])
def test_codes_first_go_with_optional_mfa_only(core: CoreClient, factor: str):
    own = core.new_pool(Policies=first_factors("PASSWORD", factor), SmsConfiguration=SMS)
    one = {"UserPoolId": own.pool_id}
    assert own.refused("SetUserPoolMfaConfig", **one, MfaConfiguration="ON", **APP) == (
        "InvalidParameter",
        (
            "Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor "
            "if MFA is enabled"
        ),
    )
    own.ok("SetUserPoolMfaConfig", **one, MfaConfiguration="OPTIONAL", **APP)


@source(CDKD, LEDGER, "B")
@pytest.mark.parametrize(
    "passkeys", [{}, {"UserVerification": "preferred"}, {"UserVerification": "required"}]
)
def test_passkey_first_and_required_mfa(core: CoreClient, passkeys: dict[str, str]):
    own = core.new_pool(Policies=first_factors("PASSWORD", "WEB_AUTHN"))
    one = {"UserPoolId": own.pool_id, "MfaConfiguration": "ON", **APP}
    asked = {"WebAuthnConfiguration": passkeys} if passkeys else {}
    assert own.refused("SetUserPoolMfaConfig", **one, **asked) == (
        "InvalidParameter",
        (
            "Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required "
            "and WebAuthn is an allowed first auth factor"
        ),
    )
    both = {"WebAuthnConfiguration": {"FactorConfiguration": "MULTI_FACTOR_WITH_USER_VERIFICATION"}}
    own.ok("SetUserPoolMfaConfig", **one, **both)


@source(CDKD, LEDGER, "B")
def test_codes_by_text_message_want_a_sender(core: CoreClient):
    wanted = {"PoolName": "own", "Policies": first_factors("PASSWORD", "SMS_OTP")}
    assert core.refused("CreateUserPool", **wanted) == (
        "InvalidParameter",
        (
            "SMS_OTP can not be configured as AuthFactor as user pool is missing valid SMS "
            "configuration"
        ),
    )
    core.ok("CreateUserPool", **wanted, SmsConfiguration=SMS)


@source(CDKD, LEDGER, "B")
def test_email_mfa_wants_a_sender_of_ones_own(core: CoreClient):
    wanted = {"MfaConfiguration": "OPTIONAL", "EmailMfaConfiguration": {}}
    plain = core.new_pool()
    assert plain.refused("SetUserPoolMfaConfig", UserPoolId=plain.pool_id, **wanted) == (
        "InvalidParameter",
        (
            "Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an "
            "EmailSendingAccount of COGNITO_DEFAULT"
        ),
    )
    own = core.new_pool(EmailConfiguration=OWN_SENDER)
    own.ok("SetUserPoolMfaConfig", UserPoolId=own.pool_id, **wanted)
