"""Admin calls that make, show, change and list users."""

from __future__ import annotations

import pytest

from tests.practice.core_client import CoreClient


@pytest.fixture
def who(core: CoreClient) -> dict[str, str]:
    return {"UserPoolId": core.pool_id, "Username": "maria.santos"}


def attributes_of(core: CoreClient, who: dict[str, str]) -> dict[str, str]:
    shown = core.ok("AdminGetUser", **who)["UserAttributes"]
    return {pair["Name"]: pair["Value"] for pair in shown}


def test_created_user(core: CoreClient):
    body = {"UserPoolId": core.pool_id, "Username": "ann"}
    attributes = [{"Name": "email", "Value": "ann@example.com"}]
    mediums = {"DesiredDeliveryMediums": ["EMAIL"]}
    user = core.ok("AdminCreateUser", **body, UserAttributes=attributes, **mediums)["User"]
    assert user["UserStatus"] == "FORCE_CHANGE_PASSWORD"
    assert user["Enabled"] is True
    (message,) = core.outbox.listed()
    assert (message["medium"], message["to"]) == ("EMAIL", "ann@example.com")
    assert message["code"] in message["text"]
    assert "email_verified" not in attributes_of(core, body)
    assert core.refused("AdminCreateUser", **body) == (
        "UsernameExists",
        "User account already exists",
    )
    capital = {"UserPoolId": core.pool_id, "Username": "ANN"}
    assert core.refused("AdminCreateUser", **capital)[0] == "UsernameExists"


def test_resend_to_an_unknown_user_is_refused(core: CoreClient):
    body = {"UserPoolId": core.pool_id, "Username": "ann", "MessageAction": "RESEND"}
    assert core.refused("AdminCreateUser", **body)[0] == "UserNotFound"


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
def test_attributes_that_break_the_schema_are_refused(
    core: CoreClient, who: dict[str, str], name: str, value: str
):
    wrong = [{"Name": name, "Value": value}]
    body = {**who, "UserAttributes": wrong}
    assert core.refused("AdminUpdateUserAttributes", **body)[0] == "InvalidParameter"
    body["Username"] = "ann"
    assert core.refused("AdminCreateUser", **body)[0] == "InvalidParameter"
    assert core.refused("AdminGetUser", **{**who, "Username": "ann"})[0] == "UserNotFound"


def test_changed_number_is_unverified_unless_the_call_says_so(
    core: CoreClient, who: dict[str, str]
):
    number = {"Name": "phone_number", "Value": "+14155550160"}
    core.ok("AdminUpdateUserAttributes", **who, UserAttributes=[number])
    assert attributes_of(core, who)["phone_number_verified"] == "false"
    verified = {"Name": "phone_number_verified", "Value": "true"}
    number = {"Name": "phone_number", "Value": "+14155550161"}
    core.ok("AdminUpdateUserAttributes", **who, UserAttributes=[number, verified])
    assert attributes_of(core, who)["phone_number_verified"] == "true"
    core.ok("AdminUpdateUserAttributes", **who, UserAttributes=[number])
    assert attributes_of(core, who)["phone_number_verified"] == "true"


def test_mfa_preference(core: CoreClient, who: dict[str, str]):
    core.ok(
        "AdminSetUserMFAPreference", **who, SMSMfaSettings={"Enabled": True, "PreferredMfa": True}
    )
    shown = core.ok("AdminGetUser", **who)
    assert shown["UserMFASettingList"] == ["SMS_MFA"]
    assert shown["PreferredMfaSetting"] == "SMS_MFA"
    core.ok("AdminSetUserMFAPreference", **who, SMSMfaSettings={"Enabled": False})
    assert not {"UserMFASettingList", "PreferredMfaSetting"} & core.ok("AdminGetUser", **who).keys()


def test_mfa_preference_refusals(core: CoreClient, who: dict[str, str]):
    on = {"Enabled": True, "PreferredMfa": True}
    assert core.refused("AdminSetUserMFAPreference", **who, SoftwareTokenMfaSettings=on) == (
        "InvalidParameter",
        "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA",
    )
    phoneless = {**who, "Username": "lee.chen"}
    assert core.refused("AdminSetUserMFAPreference", **phoneless, SMSMfaSettings=on) == (
        "InvalidParameter",
        "User does not have a phone_number set to turn on SMS MFA",
    )
    core.ok("AdminUpdateUserAttributes", **who, UserAttributes=[{"Name": "email", "Value": ""}])
    assert core.refused("AdminSetUserMFAPreference", **who, EmailMfaSettings=on) == (
        "InvalidParameter",
        "User does not have an email set to turn on Email MFA",
    )
    passkey = {"WebAuthnMfaSettings": {"Enabled": True}}
    assert core.refused("AdminSetUserMFAPreference", **who, **passkey) == (
        "InvalidParameter",
        "WebAuthn MFA requires enabling an additional MFA setting.",
    )
    both = {"SMSMfaSettings": on, "SoftwareTokenMfaSettings": on}
    assert core.refused("AdminSetUserMFAPreference", **who, **both)[0] == "InvalidParameter"


def test_set_password(core: CoreClient, who: dict[str, str]):
    assert core.refused("AdminSetUserPassword", **who, Password="short", Permanent=True) == (
        "InvalidPassword",
        "Password does not conform to policy: Password not long enough",
    )
    core.ok("AdminSetUserPassword", **who, Password="Temporary-1", Permanent=False)
    assert core.begin("maria.santos", "Temporary-1")["ChallengeName"] == "NEW_PASSWORD_REQUIRED"
    core.ok("AdminSetUserPassword", **who, Password="Forever-1", Permanent=True)
    assert core.begin("maria.santos", "Forever-1")["ChallengeName"] == "SMS_MFA"


def test_reset_password(core: CoreClient, who: dict[str, str]):
    core.ok("AdminResetUserPassword", **who)
    assert core.outbox.listed()[-1]["purpose"] == "AdminResetUserPassword"
    assert core.ok("AdminGetUser", **who)["UserStatus"] == "RESET_REQUIRED"
    assert core.refused("InitiateAuth", **core.start("maria.santos"))[0] == "PasswordResetRequired"
    core.ok("AdminResetUserPassword", **{**who, "Username": "lee.chen"})
    assert core.outbox.listed()[-1]["to"] == "lee.chen@example.com"
    new = {**who, "Username": "nora.lindqvist"}
    assert core.refused("AdminResetUserPassword", **new) == (
        "NotAuthorized",
        "User password cannot be reset in the current state.",
    )
    own = core.new_pool()
    own.new_user()
    nowhere = {"UserPoolId": own.pool_id, "Username": "ann"}
    name, message = own.refused("AdminResetUserPassword", **nowhere)
    assert name == "InvalidParameter"
    assert str(message).endswith("as there is no registered/verified email or phone_number")


def test_confirm_sign_up(core: CoreClient, who: dict[str, str]):
    waiting = {**who, "Username": "yusuf.demir"}
    assert core.ok("AdminConfirmSignUp", **waiting) == {}
    assert core.begin("yusuf.demir")["ChallengeName"] == "SMS_MFA"
    assert core.refused("AdminConfirmSignUp", **waiting) == (
        "NotAuthorized",
        "User cannot be confirmed. Current status is CONFIRMED",
    )


def test_list_users(core: CoreClient):
    def names(**body: object) -> list[str]:
        found = core.ok("ListUsers", UserPoolId=core.pool_id, **body)["Users"]
        return [user["Username"] for user in found]

    everyone = names()
    assert "maria.santos" in everyone
    assert names(Filter='username = "maria.santos"') == ["maria.santos"]
    assert names(Filter='email ^= "maria.s"') == ["maria.santos"]
    sub = core.ok("AdminGetUser", UserPoolId=core.pool_id, Username="maria.santos")
    sub = sub["UserAttributes"][0]["Value"]
    assert names(Filter=f'sub = "{sub}"') == ["maria.santos"]
    assert names(Filter='"status" = "Disabled"') == ["olga.petrova"]
    assert names(Filter='cognito:user_status = "UNCONFIRMED"') == ["yusuf.demir"]
    first = core.ok("ListUsers", UserPoolId=core.pool_id, Limit=5, AttributesToGet=["email"])
    assert [pair["Name"] for pair in first["Users"][0]["Attributes"]] == ["email"]
    rest = names(PaginationToken=first["PaginationToken"])
    assert [user["Username"] for user in first["Users"]] + rest == everyone
    wrong = {"UserPoolId": core.pool_id, "Filter": "1=1"}
    assert core.refused("ListUsers", **wrong)[0] == "InvalidParameter"


def test_email_as_user_name(core: CoreClient):
    own = core.new_pool(UsernameAttributes=["email"])
    own.new_user("ann@example.com")
    shown = own.ok("AdminGetUser", UserPoolId=own.pool_id, Username="ann@example.com")
    attributes = {pair["Name"]: pair["Value"] for pair in shown["UserAttributes"]}
    assert shown["Username"] == attributes["sub"]
    assert own.begin("ann@example.com")["AuthenticationResult"]
    body = {"UserPoolId": own.pool_id, "Username": "+14155550150"}
    assert own.refused("AdminCreateUser", **body)[0] == "InvalidParameter"


def test_alias_counts_once_it_is_verified(core: CoreClient):
    own = core.new_pool({"PreventUserExistenceErrors": "LEGACY"}, AliasAttributes=["email"])
    own.new_user(email="ann@example.com")
    assert own.refused("InitiateAuth", **own.start("ann@example.com"))[0] == "UserNotFound"
    verified = [{"Name": "email_verified", "Value": "true"}]
    who = {"UserPoolId": own.pool_id, "Username": "ann", "UserAttributes": verified}
    own.ok("AdminUpdateUserAttributes", **who)
    assert own.begin("ann@example.com")["AuthenticationResult"]


def test_user_names_are_case_sensitive_by_default(core: CoreClient):
    own = core.new_pool({"PreventUserExistenceErrors": "LEGACY"})
    own.new_user()
    assert own.refused("InitiateAuth", **own.start("ANN"))[0] == "UserNotFound"
