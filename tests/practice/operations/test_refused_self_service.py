"""Self-service calls that are refused, and changing a password."""

from __future__ import annotations

from typing import Any

import pytest

from tests.practice.core_client import OPTIONAL, PASSWORD, CoreClient

BOTH_PREFERRED = {
    "SMSMfaSettings": {"PreferredMfa": True},
    "SoftwareTokenMfaSettings": {"PreferredMfa": True},
}
CHANGE: dict[str, Any] = {"ProposedPassword": "Changed-2026"}


@pytest.fixture
def token(core: CoreClient) -> dict[str, str]:
    return {"AccessToken": core.sign_in()["AccessToken"]}


@pytest.mark.parametrize(
    ("action", "body", "refusal"),
    [
        (
            "GetUserAttributeVerificationCode",
            {"AttributeName": "name"},
            ("InvalidParameter", "Attribute cannot be verified"),
        ),
        (
            "VerifyUserAttribute",
            {"AttributeName": "name", "Code": "123456"},
            ("InvalidParameter", "Attribute cannot be verified"),
        ),
        (
            "UpdateUserAttributes",
            {"UserAttributes": [{"Name": "email_verified", "Value": "true"}]},
            ("NotAuthorized", "A client attempted to write unauthorized attribute"),
        ),
        (
            "DeleteUserAttributes",
            {"UserAttributeNames": ["sub"]},
            ("NotAuthorized", "A client attempted to write unauthorized attribute"),
        ),
        (
            "SetUserMFAPreference",
            BOTH_PREFERRED,
            ("InvalidParameter", "User cannot have more than one preferred MFA"),
        ),
        (
            "VerifySoftwareToken",
            {"UserCode": "123456"},
            ("SoftwareTokenMFANotFound", "Software Token MFA does not exist for the user."),
        ),
        (
            "ChangePassword",
            CHANGE,
            ("InvalidParameter", "Missing required parameter PreviousPassword"),
        ),
    ],
)
def test_what_a_user_may_not_do_is_refused(
    core: CoreClient,
    token: dict[str, str],
    action: str,
    body: dict[str, Any],
    refusal: tuple[str, str],
):
    assert core.refused(action, **token, **body) == refusal


def test_no_code_for_an_attribute_that_is_not_set(core: CoreClient):
    own = core.new_pool()
    own.new_user("ann")
    token = own.begin("ann")["AuthenticationResult"]["AccessToken"]
    body = {"AccessToken": token, "AttributeName": "email"}
    refused = own.refused("GetUserAttributeVerificationCode", **body)
    assert refused == ("InvalidParameter", "User does not have a email set")


def test_preference_can_be_taken_back(core: CoreClient):
    """PreferredMfa false leaves the factor on."""
    own = core.at(OPTIONAL)
    who = {"UserPoolId": own.pool_id, "Username": "omar.haddad"}
    token = {"AccessToken": own.sign_in("omar.haddad")["AccessToken"]}
    preferred = {"SMSMfaSettings": {"Enabled": True, "PreferredMfa": True}}
    for action, caller in (
        ("SetUserMFAPreference", token),
        ("AdminSetUserMFAPreference", who),
    ):
        own.ok(action, **caller, **preferred)
        assert own.ok("AdminGetUser", **who)["PreferredMfaSetting"] == "SMS_MFA"
        own.ok(action, **caller, SMSMfaSettings={"PreferredMfa": False})
        shown = own.ok("AdminGetUser", **who)
        assert "PreferredMfaSetting" not in shown
        assert shown["UserMFASettingList"] == ["SMS_MFA"]


def test_wrong_previous_passwords_are_counted_with_those_at_sign_in(
    core: CoreClient, token: dict[str, str]
):
    body = {**token, **CHANGE, "PreviousPassword": "Wrong-2026"}
    for _ in range(5):
        assert core.refused("ChangePassword", **body)[0] == "NotAuthorized"
    assert core.refused("ChangePassword", **body | {"PreviousPassword": PASSWORD}) == (
        "LimitExceeded",
        "Attempt limit exceeded, please try after some time.",
    )
    assert core.refused("InitiateAuth", **core.start("maria.santos"))[1] == (
        "Password attempts exceeded"
    )
    core.now += 1
    assert core.ok("ChangePassword", **body | {"PreviousPassword": PASSWORD}) == {}


def test_disabled_user_cannot_ask_for_a_reset(core: CoreClient):
    refused = core.refused("ForgotPassword", ClientId=core.client_id, Username="olga.petrova")
    assert refused == ("NotAuthorized", "User is disabled.")


def test_sign_up_where_only_administrators_create_users(core: CoreClient):
    own = core.new_pool(AdminCreateUserConfig={"AllowAdminCreateUserOnly": True})
    body = {"ClientId": own.client_id, "Username": "ann", "Password": PASSWORD}
    assert own.refused("SignUp", **body) == (
        "NotAuthorized",
        "SignUp is not permitted for this user pool",
    )


def test_sign_up_cannot_verify_its_own_address(core: CoreClient):
    own = core.new_pool()
    given = [{"Name": "email_verified", "Value": "true"}]
    body = {"ClientId": own.client_id, "Username": "ann", "Password": PASSWORD}
    assert own.refused("SignUp", **body, UserAttributes=given) == (
        "NotAuthorized",
        "A client attempted to write unauthorized attribute",
    )


def test_sign_up_without_phone_and_email_gets_no_code(core: CoreClient):
    own = core.new_pool()
    who = {"ClientId": own.client_id, "Username": "ann"}
    assert "CodeDeliveryDetails" not in own.ok("SignUp", **who, Password=PASSWORD)
    assert own.refused("ResendConfirmationCode", **who)[0] == "InvalidParameter"
