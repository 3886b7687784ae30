"""The texts of messages, and attributes that are verified before they change."""

from __future__ import annotations

from typing import Any

import pytest

from tests.practice.core_client import PASSWORD, CoreClient

OLD, NEW = "old@example.com", "new@example.com"
BEFORE = {
    "AutoVerifiedAttributes": ["email"],
    "UserAttributeUpdateSettings": {"AttributesRequireVerificationBeforeUpdate": ["email"]},
}


def signed_in(own: CoreClient, **attributes: str) -> dict[str, str]:
    own.new_user("ann", **attributes)
    return {"AccessToken": own.begin("ann")["AuthenticationResult"]["AccessToken"]}


def emails(own: CoreClient, token: dict[str, str]) -> tuple[str | None, str | None]:
    shown = own.ok("GetUser", **token)["UserAttributes"]
    attributes = {pair["Name"]: pair["Value"] for pair in shown}
    return attributes.get("email"), attributes.get("email_verified")


def change(own: CoreClient, token: dict[str, str], email: str) -> dict[str, Any]:
    pair = {"Name": "email", "Value": email}
    return own.ok("UpdateUserAttributes", **token, UserAttributes=[pair])


def newest(own: CoreClient) -> tuple[str, str]:
    message = own.outbox.listed()[-1]
    return str(message["to"]), str(message["text"])


@pytest.mark.parametrize(
    "settings",
    [
        {"EmailVerificationMessage": "Type {####} now"},
        {"VerificationMessageTemplate": {"EmailMessage": "Type {####} now"}},
    ],
)
def test_text_with_a_code_to_verify(core: CoreClient, settings: dict[str, Any]):
    own = core.new_pool(AutoVerifiedAttributes=["email"], **settings)
    given = [{"Name": "email", "Value": NEW}]
    who = {"ClientId": own.client_id, "Username": "bea"}
    own.ok("SignUp", **who, Password=PASSWORD, UserAttributes=given)
    assert newest(own) == (NEW, f"Type {own.code()} now")


def test_text_message_has_a_text_of_its_own(core: CoreClient):
    own = core.new_pool(SmsVerificationMessage="SMS {####}", EmailVerificationMessage="{####} mail")
    token = signed_in(own, phone_number="+14155550150")
    own.ok("GetUserAttributeVerificationCode", **token, AttributeName="phone_number")
    assert newest(own) == ("+14155550150", f"SMS {own.code()}")


def test_invitation(core: CoreClient):
    invite = {"EmailMessage": "{username}, begin with {####}", "SMSMessage": "{username}: {####}"}
    own = core.new_pool(AdminCreateUserConfig={"InviteMessageTemplate": invite})
    own.ok(
        "AdminCreateUser",
        UserPoolId=own.pool_id,
        Username="bea",
        TemporaryPassword=PASSWORD,
        UserAttributes=[{"Name": "email", "Value": NEW}],
        DesiredDeliveryMediums=["EMAIL"],
    )
    assert newest(own) == (NEW, f"bea, begin with {PASSWORD}")
    shown = own.ok("DescribeUserPool", UserPoolId=own.pool_id)["UserPool"]
    assert shown["AdminCreateUserConfig"]["InviteMessageTemplate"] == invite
    assert shown["AdminCreateUserConfig"]["UnusedAccountValidityDays"] == 7


def test_links_are_refused_by_name(core: CoreClient):
    link = {"DefaultEmailOption": "CONFIRM_WITH_LINK"}
    wanted = {"PoolName": "own", "VerificationMessageTemplate": link}
    name, message = core.refused("CreateUserPool", **wanted)
    assert name == "UnsupportedOperation"
    assert "CONFIRM_WITH_LINK" in str(message)


def test_present_address_stays_until_the_new_one_is_verified(core: CoreClient):
    own = core.new_pool(**BEFORE)
    token = signed_in(own, email=OLD, email_verified="true")
    (sent,) = change(own, token, NEW)["CodeDeliveryDetailsList"]
    assert sent["Destination"] == "n***@e***"
    assert newest(own)[0] == NEW
    assert emails(own, token) == (OLD, "true")
    wrong = {**token, "AttributeName": "email", "Code": "x"}
    assert own.refused("VerifyUserAttribute", **wrong)[0] == "CodeMismatch"
    own.ok("GetUserAttributeVerificationCode", **token, AttributeName="email")
    assert newest(own)[0] == NEW
    own.ok("VerifyUserAttribute", **{**wrong, "Code": own.code()})
    assert emails(own, token) == (NEW, "true")


def test_without_the_setting_it_changes_at_once(core: CoreClient):
    own = core.new_pool(AutoVerifiedAttributes=["email"])
    token = signed_in(own, email=OLD, email_verified="true")
    change(own, token, NEW)
    assert emails(own, token) == (NEW, "false")


def test_first_address_counts_once_it_is_verified(core: CoreClient):
    own = core.new_pool(**BEFORE)
    token = signed_in(own)
    change(own, token, NEW)
    assert emails(own, token) == (None, None)
    own.ok("VerifyUserAttribute", **token, AttributeName="email", Code=own.code())
    assert emails(own, token) == (NEW, "true")


def test_address_that_another_user_took_meanwhile(core: CoreClient):
    own = core.new_pool(AliasAttributes=["email"], **BEFORE)
    token = signed_in(own, email=OLD, email_verified="true")
    change(own, token, NEW)
    code = own.code()
    own.new_user("bea", email=NEW, email_verified="true")
    verify = {**token, "AttributeName": "email", "Code": code}
    assert own.refused("VerifyUserAttribute", **verify)[0] == "AliasExists"
    assert emails(own, token) == (OLD, "true")


def test_administrator_overrides_what_is_waiting(core: CoreClient):
    own = core.new_pool(**BEFORE)
    token = signed_in(own, email=OLD, email_verified="true")
    change(own, token, NEW)
    given = [{"Name": "email", "Value": "third@example.com"}]
    who = {"UserPoolId": own.pool_id, "Username": "ann"}
    own.ok("AdminUpdateUserAttributes", **who, UserAttributes=given)
    verify = {**token, "AttributeName": "email", "Code": own.code()}
    assert own.refused("VerifyUserAttribute", **verify)[0] == "ExpiredCode", "it went elsewhere"
    assert emails(own, token) == ("third@example.com", "false")


def test_sign_up_without_the_address_that_the_code_went_to(core: CoreClient):
    """An administrator took it away meanwhile: the account is confirmed, no address verified."""
    own = core.new_pool(AutoVerifiedAttributes=["email"])
    given = [{"Name": "email", "Value": NEW}]
    who = {"ClientId": own.client_id, "Username": "bea"}
    own.ok("SignUp", **who, Password=PASSWORD, UserAttributes=given)
    one = {"UserPoolId": own.pool_id, "Username": "bea"}
    own.ok("AdminDeleteUserAttributes", **one, UserAttributeNames=["email"])
    assert own.refused("ResendConfirmationCode", **who)[0] == "InvalidParameter"
    own.ok("ConfirmSignUp", **who, ConfirmationCode=own.code())
    shown = own.ok("AdminGetUser", **one)
    assert shown["UserStatus"] == "CONFIRMED"
    assert [pair["Name"] for pair in shown["UserAttributes"]] == ["sub"]
