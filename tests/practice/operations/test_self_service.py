"""Signing up, a forgotten password, one's own password, attributes and second factors."""

from __future__ import annotations

import pytest

from desktop.practice import refusals
from tests.practice.core_client import OPTIONAL, PASSWORD, CoreClient

WRONG = ("CodeMismatch", "Invalid verification code provided, please try again.")
EXPIRED = ("ExpiredCode", "Invalid code provided, please request a code again.")
LIMIT = ("LimitExceeded", "Attempt limit exceeded, please try after some time.")
NEW = "Changed-2026"


def named(core: CoreClient, username: str) -> dict[str, str]:
    return {"ClientId": core.client_id, "Username": username}


def test_sign_up_confirm_and_sign_in(core: CoreClient):
    own = core.at(OPTIONAL)
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


def test_reset_leads_out_of_reset_required(core: CoreClient):
    who = named(core, "hanna.fischer")
    details = core.ok("ForgotPassword", **who)["CodeDeliveryDetails"]
    expected = {"Destination": "+*******0105", "DeliveryMedium": "SMS"}
    assert details == expected | {"AttributeName": "phone_number"}
    body = {**who, "ConfirmationCode": core.code()}
    assert core.refused("ConfirmForgotPassword", **body, Password="short")[0] == "InvalidPassword"
    core.ok("ConfirmForgotPassword", **body, Password=NEW)
    assert core.refused("ConfirmForgotPassword", **body, Password=NEW) == EXPIRED
    guessed = {**body, "ConfirmationCode": "x"}
    assert core.refused("ConfirmForgotPassword", **guessed, Password=NEW) == WRONG
    assert core.begin("hanna.fischer", NEW)["ChallengeName"] == "SMS_MFA"


@pytest.mark.parametrize("password", [" Changed-2026", "Changed-2026 ", " ", "\tChanged-2026"])
def test_password_with_a_space_at_an_end(core: CoreClient, password: str):
    token = core.sign_in()["AccessToken"]
    given = {"AccessToken": token, "PreviousPassword": PASSWORD, "ProposedPassword": password}
    name, message = core.refused("ChangePassword", **given)
    assert name == "InvalidParameter"
    assert message is not None
    assert message.endswith(r"regular expression pattern: ^[\S]+.*[\S]+$")
    assert core.ok("ChangePassword", **given | {"ProposedPassword": "Changed 2026"}) == {}


def test_administrators_reset_code_is_good_too(core: CoreClient):
    who = named(core, "maria.santos")
    core.ok("AdminResetUserPassword", UserPoolId=core.pool_id, Username="maria.santos")
    core.ok("ConfirmForgotPassword", **who, ConfirmationCode=core.code(), Password=NEW)
    assert core.begin("maria.santos", NEW)["ChallengeName"] == "SMS_MFA"


def test_reset_codes_expire_and_wrong_ones_are_counted(core: CoreClient):
    who = named(core, "maria.santos")
    core.ok("ForgotPassword", **who)
    right = {**who, "Password": NEW, "ConfirmationCode": core.code()}
    for _ in range(5):
        assert core.refused("ConfirmForgotPassword", **right | {"ConfirmationCode": "x"}) == WRONG
    assert core.refused("ConfirmForgotPassword", **right) == LIMIT
    core.now += 3_600
    assert core.refused("ConfirmForgotPassword", **right) == EXPIRED


@pytest.mark.parametrize("username", ["maria.santos", "nobody"])
def test_too_many_codes_look_the_same_for_unknown_users(core: CoreClient, username: str):
    who = named(core, username)
    for _ in range(5):
        assert core.ok("ForgotPassword", **who)["CodeDeliveryDetails"]["Destination"]
    assert core.refused("ForgotPassword", **who) == LIMIT
    sent = [one for one in core.outbox.listed() if one["user"] == username]
    assert len(sent) == (5 if username == "maria.santos" else 0)


def test_user_without_a_code_looks_like_an_unknown_one(core: CoreClient):
    answers = {}
    for username in ("maria.santos", "nobody", "hanna.fischer", "olga.petrova", "yusuf.demir"):
        body = {**named(core, username), "Password": NEW, "ConfirmationCode": "000000"}
        answers[username] = [core.refused("ConfirmForgotPassword", **body) for _ in range(6)]
    assert all(answer == [WRONG] * 5 + [LIMIT] for answer in answers.values()), answers


def test_client_that_tells_says_that_no_code_was_sent(core: CoreClient):
    there = core.at(OPTIONAL)
    body = {"Password": NEW, "ConfirmationCode": "000000"}
    assert there.refused("ConfirmForgotPassword", **named(there, "omar.haddad"), **body) == EXPIRED
    gone = there.refused("ConfirmForgotPassword", **named(there, "nobody"), **body)
    assert gone == ("UserNotFound", "Username/client id combination not found.")


def test_resets_that_are_refused(core: CoreClient):
    assert core.refused("ForgotPassword", **named(core, "nora.lindqvist")) == (
        "NotAuthorized",
        "User password cannot be reset in the current state.",
    )
    there = core.at(OPTIONAL)
    assert there.refused("ForgotPassword", **named(there, "nobody")) == (
        "UserNotFound",
        "Username/client id combination not found.",
    )
    there.new_user("ann", phone_number="+14155550150")
    assert there.refused("ForgotPassword", **named(there, "ann")) == (
        "InvalidParameter",
        refusals.no_way_to_reset().message,
    )


def test_change_password(core: CoreClient):
    token = {"AccessToken": core.sign_in()["AccessToken"]}
    wrong = {**token, "PreviousPassword": "Wrong-2026", "ProposedPassword": NEW}
    assert core.refused("ChangePassword", **wrong) == (
        "NotAuthorized",
        "Incorrect username or password.",
    )
    core.ok("ChangePassword", **{**wrong, "PreviousPassword": PASSWORD})
    assert core.begin("maria.santos", NEW)["ChallengeName"] == "SMS_MFA"


def test_changed_number_is_verified_with_its_code(core: CoreClient):
    token = {"AccessToken": core.sign_in()["AccessToken"]}
    number = [{"Name": "phone_number", "Value": "+14155550151"}]
    answer = core.ok("UpdateUserAttributes", **token, UserAttributes=number)
    (details,) = answer["CodeDeliveryDetailsList"]
    assert details["Destination"] == "+*******0151"
    verify = {**token, "AttributeName": "phone_number"}
    assert core.refused("VerifyUserAttribute", **verify, Code="x") == WRONG
    core.ok("GetUserAttributeVerificationCode", **verify)
    core.ok("VerifyUserAttribute", **verify, Code=core.code())
    shown = core.ok("GetUser", **token)["UserAttributes"]
    assert {"Name": "phone_number_verified", "Value": "true"} in shown
    nowhere = [{"Name": "phone_number", "Value": "+14155550199"}]
    failure = core.refused("UpdateUserAttributes", **token, UserAttributes=nowhere)
    assert failure[0] == "CodeDeliveryFailure"
    core.ok("DeleteUserAttributes", **token, UserAttributeNames=["name"])
    shown = core.ok("GetUser", **token)["UserAttributes"]
    assert "name" not in [pair["Name"] for pair in shown]


def test_number_changed_too_often_stays_as_it_is(core: CoreClient):
    token = {"AccessToken": core.sign_in()["AccessToken"]}

    def change(last: int) -> list[dict[str, str]]:
        return [{"Name": "phone_number", "Value": f"+1415555015{last}"}]

    for last in range(5):
        core.ok("UpdateUserAttributes", **token, UserAttributes=change(last))
    refused = core.refused("UpdateUserAttributes", **token, UserAttributes=change(5))
    assert refused == ("TooManyRequests", "Rate exceeded"), "the model has no LimitExceeded here"
    verify = {**token, "AttributeName": "phone_number"}
    assert core.refused("GetUserAttributeVerificationCode", **verify) == LIMIT
    shown = core.ok("GetUser", **token)["UserAttributes"]
    assert {"Name": "phone_number", "Value": "+14155550154"} in shown
    core.ok("VerifyUserAttribute", **verify, Code=core.code())


def test_preferences_where_a_second_factor_is_required(core: CoreClient):
    token = {"AccessToken": core.sign_in()["AccessToken"]}
    on, off = {"Enabled": True, "PreferredMfa": True}, {"Enabled": False}
    assert core.refused("SetUserMFAPreference", **token, SoftwareTokenMfaSettings=on) == (
        "InvalidParameter",
        "User has not verified software token mfa",
    )
    core.ok("SetUserMFAPreference", **token, SMSMfaSettings=on)
    core.ok("SetUserMFAPreference", **token, SMSMfaSettings=off)
    shown = core.ok("GetUserAuthFactors", **token)
    assert shown["UserMFASettingList"] == ["SMS_MFA"]
    assert shown["PreferredMfaSetting"] == "SMS_MFA"
    assert shown["ConfiguredUserAuthFactors"] == ["PASSWORD"]


def test_deleted_user_is_gone(core: CoreClient):
    token = {"AccessToken": core.sign_in()["AccessToken"]}
    core.ok("DeleteUser", **token)
    assert core.refused("GetUser", **token) == ("UserNotFound", "User does not exist.")


def test_phone_that_can_not_be_reached(core: CoreClient):
    refusal = core.refused("ForgotPassword", **named(core, "ida.halvorsen"))
    assert refusal[0] == "CodeDeliveryFailure"
    assert core.outbox.listed() == []
