"""Admin calls that make, show, change and list users."""

from __future__ import annotations

import pytest

from tests.practice.core_client import Desk


@pytest.fixture
def who(desk: Desk) -> dict[str, str]:
    return {"UserPoolId": desk.pool_id, "Username": "maria.santos"}


def attributes_of(desk: Desk, who: dict[str, str]) -> dict[str, str]:
    shown = desk.ok("AdminGetUser", **who)["UserAttributes"]
    return {pair["Name"]: pair["Value"] for pair in shown}


def test_created_user(desk: Desk):
    body = {"UserPoolId": desk.pool_id, "Username": "ann"}
    attributes = [{"Name": "email", "Value": "ann@example.com"}]
    mediums = {"DesiredDeliveryMediums": ["EMAIL"]}
    user = desk.ok("AdminCreateUser", **body, UserAttributes=attributes, **mediums)["User"]
    assert user["UserStatus"] == "FORCE_CHANGE_PASSWORD"
    assert user["Enabled"] is True
    (message,) = desk.outbox.listed()
    assert (message["medium"], message["to"]) == ("EMAIL", "ann@example.com")
    assert message["code"] in message["text"]
    assert attributes_of(desk, body)["email_verified"] == "false"
    assert desk.refused("AdminCreateUser", **body) == (
        "UsernameExists",
        "User account already exists",
    )
    capital = {"UserPoolId": desk.pool_id, "Username": "ANN"}
    assert desk.refused("AdminCreateUser", **capital)[0] == "UsernameExists"


def test_resend_to_nobody(desk: Desk):
    body = {"UserPoolId": desk.pool_id, "Username": "ann", "MessageAction": "RESEND"}
    assert desk.refused("AdminCreateUser", **body)[0] == "UserNotFound"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("phone_number", "030 123"),
        ("email", "nobody"),
        ("unheard_of", "x"),
        ("sub", "x"),
        ("email_verified", "yes"),
    ],
)
def test_attributes_that_do_not_fit(desk: Desk, who: dict[str, str], name: str, value: str):
    wrong = [{"Name": name, "Value": value}]
    body = {**who, "UserAttributes": wrong}
    assert desk.refused("AdminUpdateUserAttributes", **body)[0] == "InvalidParameter"
    body["Username"] = "ann"
    assert desk.refused("AdminCreateUser", **body)[0] == "InvalidParameter"
    assert desk.refused("AdminGetUser", **{**who, "Username": "ann"})[0] == "UserNotFound"


def test_changed_number_is_unverified_unless_said_otherwise(desk: Desk, who: dict[str, str]):
    number = {"Name": "phone_number", "Value": "+14155550160"}
    desk.ok("AdminUpdateUserAttributes", **who, UserAttributes=[number])
    assert attributes_of(desk, who)["phone_number_verified"] == "false"
    verified = {"Name": "phone_number_verified", "Value": "true"}
    number = {"Name": "phone_number", "Value": "+14155550161"}
    desk.ok("AdminUpdateUserAttributes", **who, UserAttributes=[number, verified])
    assert attributes_of(desk, who)["phone_number_verified"] == "true"
    desk.ok("AdminUpdateUserAttributes", **who, UserAttributes=[number])
    assert attributes_of(desk, who)["phone_number_verified"] == "true"


def test_mfa_preference(desk: Desk, who: dict[str, str]):
    desk.ok(
        "AdminSetUserMFAPreference", **who, SMSMfaSettings={"Enabled": True, "PreferredMfa": True}
    )
    shown = desk.ok("AdminGetUser", **who)
    assert shown["UserMFASettingList"] == ["SMS_MFA"]
    assert shown["PreferredMfaSetting"] == "SMS_MFA"
    desk.ok("AdminSetUserMFAPreference", **who, SMSMfaSettings={"Enabled": False})
    assert not {"UserMFASettingList", "PreferredMfaSetting"} & desk.ok("AdminGetUser", **who).keys()


def test_mfa_preference_refusals(desk: Desk, who: dict[str, str]):
    on = {"Enabled": True, "PreferredMfa": True}
    assert desk.refused("AdminSetUserMFAPreference", **who, SoftwareTokenMfaSettings=on) == (
        "InvalidParameter",
        "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA",
    )
    nobody = {**who, "Username": "lee.chen"}
    assert desk.refused("AdminSetUserMFAPreference", **nobody, SMSMfaSettings=on) == (
        "InvalidParameter",
        "User does not have a phone_number set to turn on SMS MFA",
    )
    both = {"SMSMfaSettings": on, "SoftwareTokenMfaSettings": on}
    assert desk.refused("AdminSetUserMFAPreference", **who, **both)[0] == "InvalidParameter"


def test_set_password(desk: Desk, who: dict[str, str]):
    assert desk.refused("AdminSetUserPassword", **who, Password="short", Permanent=True) == (
        "InvalidPassword",
        "Password does not conform to policy: Password not long enough",
    )
    desk.ok("AdminSetUserPassword", **who, Password="Temporary-1", Permanent=False)
    assert desk.begin("maria.santos", "Temporary-1")["ChallengeName"] == "NEW_PASSWORD_REQUIRED"
    desk.ok("AdminSetUserPassword", **who, Password="Forever-1", Permanent=True)
    assert desk.begin("maria.santos", "Forever-1")["ChallengeName"] == "SMS_MFA"


def test_reset_password(desk: Desk, who: dict[str, str]):
    desk.ok("AdminResetUserPassword", **who)
    assert desk.outbox.listed()[-1]["purpose"] == "AdminResetUserPassword"
    assert desk.ok("AdminGetUser", **who)["UserStatus"] == "RESET_REQUIRED"
    assert desk.refused("InitiateAuth", **desk.start("maria.santos"))[0] == "PasswordResetRequired"
    desk.ok("AdminResetUserPassword", **{**who, "Username": "lee.chen"})
    assert desk.outbox.listed()[-1]["to"] == "lee.chen@example.com"
    new = {**who, "Username": "nora.lindqvist"}
    assert desk.refused("AdminResetUserPassword", **new) == (
        "NotAuthorized",
        "User password cannot be reset in the current state.",
    )
    own = desk.new_pool()
    own.new_user()
    nowhere = {"UserPoolId": own.pool_id, "Username": "ann"}
    name, message = own.refused("AdminResetUserPassword", **nowhere)
    assert name == "InvalidParameter"
    assert str(message).endswith("as there is no registered/verified email or phone_number")


def test_confirm_sign_up(desk: Desk, who: dict[str, str]):
    waiting = {**who, "Username": "yusuf.demir"}
    assert desk.ok("AdminConfirmSignUp", **waiting) == {}
    assert desk.begin("yusuf.demir")["ChallengeName"] == "SMS_MFA"
    assert desk.refused("AdminConfirmSignUp", **waiting) == (
        "NotAuthorized",
        "User cannot be confirmed. Current status is CONFIRMED",
    )


def test_list_users(desk: Desk):
    def names(**body: object) -> list[str]:
        found = desk.ok("ListUsers", UserPoolId=desk.pool_id, **body)["Users"]
        return [user["Username"] for user in found]

    everyone = names()
    assert "maria.santos" in everyone
    assert names(Filter='username = "maria.santos"') == ["maria.santos"]
    assert names(Filter='email ^= "maria.s"') == ["maria.santos"]
    assert names(Filter='"status" = "Disabled"') == ["olga.petrova"]
    assert names(Filter='cognito:user_status = "UNCONFIRMED"') == ["yusuf.demir"]
    first = desk.ok("ListUsers", UserPoolId=desk.pool_id, Limit=5, AttributesToGet=["email"])
    assert [pair["Name"] for pair in first["Users"][0]["Attributes"]] == ["email"]
    rest = names(PaginationToken=first["PaginationToken"])
    assert [user["Username"] for user in first["Users"]] + rest == everyone
    wrong = {"UserPoolId": desk.pool_id, "Filter": "1=1"}
    assert desk.refused("ListUsers", **wrong)[0] == "InvalidParameter"


def test_email_as_user_name(desk: Desk):
    own = desk.new_pool(UsernameAttributes=["email"])
    own.new_user("ann@example.com")
    shown = own.ok("AdminGetUser", UserPoolId=own.pool_id, Username="ann@example.com")
    attributes = {pair["Name"]: pair["Value"] for pair in shown["UserAttributes"]}
    assert shown["Username"] == attributes["sub"]
    assert own.begin("ann@example.com")["AuthenticationResult"]
    body = {"UserPoolId": own.pool_id, "Username": "+14155550150"}
    assert own.refused("AdminCreateUser", **body)[0] == "InvalidParameter"


def test_alias_counts_once_it_is_verified(desk: Desk):
    own = desk.new_pool({"PreventUserExistenceErrors": "LEGACY"}, AliasAttributes=["email"])
    own.new_user(email="ann@example.com")
    assert own.refused("InitiateAuth", **own.start("ann@example.com"))[0] == "UserNotFound"
    verified = [{"Name": "email_verified", "Value": "true"}]
    who = {"UserPoolId": own.pool_id, "Username": "ann", "UserAttributes": verified}
    own.ok("AdminUpdateUserAttributes", **who)
    assert own.begin("ann@example.com")["AuthenticationResult"]


def test_user_names_are_case_sensitive_unless_told(desk: Desk):
    own = desk.new_pool({"PreventUserExistenceErrors": "LEGACY"})
    own.new_user()
    assert own.refused("InitiateAuth", **own.start("ANN"))[0] == "UserNotFound"
