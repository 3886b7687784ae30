"""Signing up, a forgotten password, one's own password, attributes and second factors."""

from __future__ import annotations

import pytest

from desktop.practice import refusals
from tests.practice.core_client import OPTIONAL, PASSWORD, Desk

WRONG = ("CodeMismatch", "Invalid verification code provided, please try again.")
EXPIRED = ("ExpiredCode", "Invalid code provided, please request a code again.")
LIMIT = ("LimitExceeded", "Attempt limit exceeded, please try after some time.")
NEW = "Changed-2026"


def named(desk: Desk, username: str) -> dict[str, str]:
    return {"ClientId": desk.client_id, "Username": username}


def test_sign_up_confirm_and_sign_in(desk: Desk):
    own = desk.at(OPTIONAL)
    who = named(own, "ann")
    phone = [{"Name": "phone_number", "Value": "+14155550150"}]
    made = own.ok("SignUp", **who, Password=PASSWORD, UserAttributes=phone)
    assert made["CodeDeliveryDetails"]["Destination"] == "+*******0150"
    assert own.refused("SignUp", **who, Password=PASSWORD) == (
        "UsernameExists",
        "User already exists",
    )
    assert own.refused("InitiateAuth", **own.start("ann"))[0] == "UserNotConfirmed"
    first = own.code()
    assert own.refused("ConfirmSignUp", **who, ConfirmationCode="x") == WRONG
    own.ok("ResendConfirmationCode", **who)
    assert own.refused("ConfirmSignUp", **who, ConfirmationCode=first) == WRONG
    own.ok("ConfirmSignUp", **who, ConfirmationCode=own.code())
    assert own.refused("ConfirmSignUp", **who, ConfirmationCode="x") == (
        "NotAuthorized",
        "User cannot be confirmed. Current status is CONFIRMED",
    )
    assert own.refused("ResendConfirmationCode", **who) == (
        "InvalidParameter",
        "User is already confirmed.",
    )
    assert own.begin("ann")["AuthenticationResult"]


def test_reset_leads_out_of_reset_required(desk: Desk):
    who = named(desk, "hanna.fischer")
    details = desk.ok("ForgotPassword", **who)["CodeDeliveryDetails"]
    expected = {"Destination": "+*******0105", "DeliveryMedium": "SMS"}
    assert details == expected | {"AttributeName": "phone_number"}
    body = {**who, "ConfirmationCode": desk.code()}
    assert desk.refused("ConfirmForgotPassword", **body, Password="short")[0] == "InvalidPassword"
    desk.ok("ConfirmForgotPassword", **body, Password=NEW)
    assert desk.refused("ConfirmForgotPassword", **body, Password=NEW) == WRONG
    assert desk.begin("hanna.fischer", NEW)["ChallengeName"] == "SMS_MFA"


def test_administrators_reset_code_is_good_too(desk: Desk):
    who = named(desk, "maria.santos")
    desk.ok("AdminResetUserPassword", UserPoolId=desk.pool_id, Username="maria.santos")
    desk.ok("ConfirmForgotPassword", **who, ConfirmationCode=desk.code(), Password=NEW)
    assert desk.begin("maria.santos", NEW)["ChallengeName"] == "SMS_MFA"


def test_reset_codes_expire_and_wrong_ones_are_counted(desk: Desk):
    who = named(desk, "maria.santos")
    desk.ok("ForgotPassword", **who)
    right = {**who, "Password": NEW, "ConfirmationCode": desk.code()}
    for _ in range(5):
        assert desk.refused("ConfirmForgotPassword", **right | {"ConfirmationCode": "x"}) == WRONG
    assert desk.refused("ConfirmForgotPassword", **right) == LIMIT
    desk.now += 3_600
    assert desk.refused("ConfirmForgotPassword", **right) == EXPIRED


@pytest.mark.parametrize("username", ["maria.santos", "nobody"])
def test_too_many_codes_and_nobody_looks_like_somebody(desk: Desk, username: str):
    who = named(desk, username)
    for _ in range(5):
        assert desk.ok("ForgotPassword", **who)["CodeDeliveryDetails"]["Destination"]
    assert desk.refused("ForgotPassword", **who) == LIMIT
    sent = [one for one in desk.outbox.listed() if one["user"] == username]
    assert len(sent) == (5 if username == "maria.santos" else 0)


def test_without_a_code_somebody_looks_like_nobody(desk: Desk):
    answers = {}
    for username in ("maria.santos", "nobody", "hanna.fischer", "olga.petrova", "yusuf.demir"):
        body = {**named(desk, username), "Password": NEW, "ConfirmationCode": "000000"}
        answers[username] = [desk.refused("ConfirmForgotPassword", **body) for _ in range(6)]
    assert all(answer == [WRONG] * 5 + [LIMIT] for answer in answers.values()), answers


def test_where_the_client_tells_nobody_sent_a_code_is_told_too(desk: Desk):
    there = desk.at(OPTIONAL)
    body = {"Password": NEW, "ConfirmationCode": "000000"}
    assert there.refused("ConfirmForgotPassword", **named(there, "omar.haddad"), **body) == EXPIRED
    gone = there.refused("ConfirmForgotPassword", **named(there, "nobody"), **body)
    assert gone == ("UserNotFound", "Username/client id combination not found.")


def test_resets_that_can_not_be(desk: Desk):
    assert desk.refused("ForgotPassword", **named(desk, "nora.lindqvist")) == (
        "NotAuthorized",
        "User password cannot be reset in the current state.",
    )
    there = desk.at(OPTIONAL)
    assert there.refused("ForgotPassword", **named(there, "nobody")) == (
        "UserNotFound",
        "Username/client id combination not found.",
    )
    there.new_user("ann", phone_number="+14155550150")
    assert there.refused("ForgotPassword", **named(there, "ann")) == (
        "InvalidParameter",
        refusals.no_way_to_reset().message,
    )


def test_change_password(desk: Desk):
    token = {"AccessToken": desk.sign_in()["AccessToken"]}
    wrong = {**token, "PreviousPassword": "Wrong-2026", "ProposedPassword": NEW}
    assert desk.refused("ChangePassword", **wrong) == (
        "NotAuthorized",
        "Incorrect username or password.",
    )
    desk.ok("ChangePassword", **{**wrong, "PreviousPassword": PASSWORD})
    assert desk.begin("maria.santos", NEW)["ChallengeName"] == "SMS_MFA"


def test_changed_number_is_verified_with_its_code(desk: Desk):
    token = {"AccessToken": desk.sign_in()["AccessToken"]}
    number = [{"Name": "phone_number", "Value": "+14155550151"}]
    answer = desk.ok("UpdateUserAttributes", **token, UserAttributes=number)
    (details,) = answer["CodeDeliveryDetailsList"]
    assert details["Destination"] == "+*******0151"
    verify = {**token, "AttributeName": "phone_number"}
    assert desk.refused("VerifyUserAttribute", **verify, Code="x") == WRONG
    desk.ok("GetUserAttributeVerificationCode", **verify)
    desk.ok("VerifyUserAttribute", **verify, Code=desk.code())
    shown = desk.ok("GetUser", **token)["UserAttributes"]
    assert {"Name": "phone_number_verified", "Value": "true"} in shown
    nowhere = [{"Name": "phone_number", "Value": "+14155550199"}]
    failure = desk.refused("UpdateUserAttributes", **token, UserAttributes=nowhere)
    assert failure[0] == "CodeDeliveryFailure"
    desk.ok("DeleteUserAttributes", **token, UserAttributeNames=["name"])
    shown = desk.ok("GetUser", **token)["UserAttributes"]
    assert "name" not in [pair["Name"] for pair in shown]


def test_number_changed_too_often_stays_as_it_is(desk: Desk):
    token = {"AccessToken": desk.sign_in()["AccessToken"]}

    def change(last: int) -> list[dict[str, str]]:
        return [{"Name": "phone_number", "Value": f"+1415555015{last}"}]

    for last in range(5):
        desk.ok("UpdateUserAttributes", **token, UserAttributes=change(last))
    refused = desk.refused("UpdateUserAttributes", **token, UserAttributes=change(5))
    assert refused == ("TooManyRequests", "Rate exceeded"), "the model has no LimitExceeded here"
    verify = {**token, "AttributeName": "phone_number"}
    assert desk.refused("GetUserAttributeVerificationCode", **verify) == LIMIT
    shown = desk.ok("GetUser", **token)["UserAttributes"]
    assert {"Name": "phone_number", "Value": "+14155550154"} in shown
    desk.ok("VerifyUserAttribute", **verify, Code=desk.code())


def test_preferences_where_a_second_factor_is_required(desk: Desk):
    token = {"AccessToken": desk.sign_in()["AccessToken"]}
    on, off = {"Enabled": True, "PreferredMfa": True}, {"Enabled": False}
    assert desk.refused("SetUserMFAPreference", **token, SoftwareTokenMfaSettings=on) == (
        "InvalidParameter",
        "User has not verified software token mfa",
    )
    desk.ok("SetUserMFAPreference", **token, SMSMfaSettings=on)
    desk.ok("SetUserMFAPreference", **token, SMSMfaSettings=off)
    shown = desk.ok("GetUserAuthFactors", **token)
    assert shown["UserMFASettingList"] == ["SMS_MFA"]
    assert shown["PreferredMfaSetting"] == "SMS_MFA"
    assert shown["ConfiguredUserAuthFactors"] == ["PASSWORD"]


def test_deleted_user_is_gone(desk: Desk):
    token = {"AccessToken": desk.sign_in()["AccessToken"]}
    desk.ok("DeleteUser", **token)
    assert desk.refused("GetUser", **token) == ("UserNotFound", "User does not exist.")


def test_phone_that_can_not_be_reached(desk: Desk):
    refusal = desk.refused("ForgotPassword", **named(desk, "ida.halvorsen"))
    assert refusal[0] == "CodeDeliveryFailure"
    assert desk.outbox.listed() == []
