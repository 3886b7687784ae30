"""NEW_PASSWORD_REQUIRED: policy, history, attributes; and temporary passwords."""

from __future__ import annotations

import json

import pytest

from tests.practice.core_client import CoreClient

NAME = "nora.lindqvist"


def test_new_password_then_the_second_factor(core: CoreClient):
    challenge = core.begin(NAME)
    assert challenge["ChallengeName"] == "NEW_PASSWORD_REQUIRED"
    parameters = challenge["ChallengeParameters"]
    assert parameters["USER_ID_FOR_SRP"] == NAME
    assert json.loads(parameters["requiredAttributes"]) == []
    attributes = json.loads(parameters["userAttributes"])
    assert attributes["phone_number"] == "+14155550103"
    assert attributes["phone_number_verified"] == "true"
    asked = core.respond(challenge, NAME, NEW_PASSWORD="Changed-2026")
    assert asked["ChallengeName"] == "SMS_MFA"
    assert core.respond(asked, NAME, SMS_MFA_CODE=core.code())["AuthenticationResult"]
    assert core.begin(NAME, "Changed-2026")["ChallengeName"] == "SMS_MFA"
    assert core.refused("InitiateAuth", **core.start(NAME))[0] == "NotAuthorized"


@pytest.mark.parametrize(
    ("password", "rule"),
    [
        ("Sh0rt-1", "Password not long enough"),
        ("NO-LOWER-1", "Password must have lowercase characters"),
        ("no-upper-1", "Password must have uppercase characters"),
        ("No-Number", "Password must have numeric characters"),
        ("NoSymbol1", "Password must have symbol characters"),
    ],
)
def test_refused_password_names_the_rule_and_keeps_the_session(
    core: CoreClient, password: str, rule: str
):
    challenge = core.begin(NAME)
    body = core.response(challenge, NAME, NEW_PASSWORD=password)
    assert core.refused("RespondToAuthChallenge", **body) == (
        "InvalidPassword",
        f"Password does not conform to policy: {rule}",
    )
    assert core.respond(challenge, NAME, NEW_PASSWORD="Changed-2026")


def test_missing_and_overlong_password(core: CoreClient):
    challenge = core.begin(NAME)
    body = core.response(challenge, NAME)
    assert core.refused("RespondToAuthChallenge", **body) == (
        "InvalidParameter",
        "Missing required parameter NEW_PASSWORD",
    )
    body = core.response(challenge, NAME, NEW_PASSWORD="Aa1-" * 65)
    assert core.refused("RespondToAuthChallenge", **body)[0] == "InvalidParameter"


def test_required_attributes_are_asked_for(core: CoreClient):
    schema = [{"Name": "given_name", "Required": True, "AttributeDataType": "String"}]
    own = core.new_pool(Schema=schema)
    own.ok("AdminCreateUser", UserPoolId=own.pool_id, Username="ann", TemporaryPassword="Temp-2026")
    challenge = own.begin("ann", "Temp-2026")
    asked = json.loads(challenge["ChallengeParameters"]["requiredAttributes"])
    assert asked == ["userAttributes.given_name"]
    body = own.response(challenge, "ann", NEW_PASSWORD="Changed-2026")
    assert own.refused("RespondToAuthChallenge", **body) == (
        "InvalidParameter",
        "Attributes did not conform to the schema: given_name: The attribute is required\n",
    )
    given = {"NEW_PASSWORD": "Changed-2026", "userAttributes.given_name": "Ann"}
    assert own.respond(challenge, "ann", **given)["AuthenticationResult"]


def test_attributes_that_users_may_not_write_are_refused(core: CoreClient):
    challenge = core.begin(NAME)
    for name, value in (("phone_number_verified", "true"), ("sub", "x"), ("email_verified", "x")):
        given = {"NEW_PASSWORD": "Changed-2026", f"userAttributes.{name}": value}
        body = core.response(challenge, NAME, **given)
        assert core.refused("RespondToAuthChallenge", **body)[0] == "NotAuthorized"
    given = {"NEW_PASSWORD": "Changed-2026", "userAttributes.unheard_of": "x"}
    body = core.response(challenge, NAME, **given)
    assert core.refused("RespondToAuthChallenge", **body)[0] == "InvalidParameter"


def test_changed_phone_number_is_unverified_until_the_code(core: CoreClient):
    challenge = core.begin(NAME)
    given = {"NEW_PASSWORD": "Changed-2026", "userAttributes.phone_number": "+14155550199"}
    core.respond(challenge, NAME, **given)
    assert core.outbox.listed()[-1]["to"] == "+14155550199"
    shown = core.ok("AdminGetUser", UserPoolId=core.pool_id, Username=NAME)
    attributes = {pair["Name"]: pair["Value"] for pair in shown["UserAttributes"]}
    assert attributes["phone_number_verified"] == "false"


def test_password_history(core: CoreClient):
    own = core.new_pool(Policies={"PasswordPolicy": {"PasswordHistorySize": 2}})
    own.new_user()
    who = {"UserPoolId": own.pool_id, "Username": "ann", "Permanent": True}
    own.ok("AdminSetUserPassword", **who, Password="Second-2026")
    assert own.refused("AdminSetUserPassword", **who, Password="Practice-2026") == (
        "PasswordHistoryPolicyViolation",
        "Password has previously been used",
    )
    own.ok("AdminSetUserPassword", **who, Password="Third-2026")
    own.ok("AdminSetUserPassword", **who, Password="Practice-2026")


def test_temporary_password_expires_and_can_be_sent_again(core: CoreClient):
    own = core.new_pool()
    who = {"UserPoolId": own.pool_id, "Username": "ann"}
    phone = [{"Name": "phone_number", "Value": "+14155550150"}]
    own.ok("AdminCreateUser", **who, UserAttributes=phone)
    password = own.code()
    assert own.outbox.listed()[-1]["purpose"] == "AdminCreateUser"
    own.now += 7 * 86_400 - 1
    assert own.begin("ann", password)["ChallengeName"] == "NEW_PASSWORD_REQUIRED"
    own.now += 1
    assert own.refused("InitiateAuth", **own.start("ann", password)) == (
        "NotAuthorized",
        "Temporary password has expired and must be reset by an administrator.",
    )
    own.ok("AdminCreateUser", **who, MessageAction="RESEND")
    assert own.code() != password
    assert own.begin("ann", own.code())["ChallengeName"] == "NEW_PASSWORD_REQUIRED"
