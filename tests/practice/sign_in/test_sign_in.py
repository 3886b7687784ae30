"""Signing in with a password and a second factor."""

from __future__ import annotations

import json

import pytest

from desktop.practice.ready_made.users import PASSWORD
from tests.practice.core_client import OPTIONAL, Desk, claims

WRONG_PASSWORD = ("NotAuthorized", "Incorrect username or password.")
WRONG_CODE = ("CodeMismatch", "Invalid code or auth state for the user.")


def test_password_brings_sms_challenge_and_code_brings_tokens(desk: Desk):
    challenge = desk.begin("maria.santos")
    assert challenge["ChallengeName"] == "SMS_MFA"
    assert challenge["ChallengeParameters"] == {
        "CODE_DELIVERY_DELIVERY_MEDIUM": "SMS",
        "CODE_DELIVERY_DESTINATION": "+*******0100",
        "USER_ID_FOR_SRP": "maria.santos",
    }
    assert 900 <= len(challenge["Session"]) <= 1_543
    (message,) = desk.outbox.listed()
    assert message == {
        "time": desk.now,
        "user": "maria.santos",
        "user_pool_id": desk.pool_id,
        "to": "+14155550100",
        "medium": "SMS",
        "purpose": "SMS_MFA",
        "code": desk.code(),
        "text": f"Your authentication code is {desk.code()}.",
    }
    assert len(desk.code()) == 6
    answer = desk.respond(challenge, "maria.santos", SMS_MFA_CODE=desk.code())
    assert answer.keys() == {"AuthenticationResult", "ChallengeParameters"}
    assert answer["ChallengeParameters"] == {}
    assert answer["AuthenticationResult"].keys() == {
        *("AccessToken", "ExpiresIn", "IdToken", "RefreshToken", "TokenType")
    }
    assert len(answer["AuthenticationResult"]["RefreshToken"]) == 1_733


def test_wrong_code_leaves_the_session_open(desk: Desk):
    challenge = desk.begin("maria.santos")
    wrong = "000000" if desk.code() != "000000" else "111111"
    answer = desk.response(challenge, "maria.santos", SMS_MFA_CODE=wrong)
    assert desk.refused("RespondToAuthChallenge", **answer) == WRONG_CODE
    assert desk.respond(challenge, "maria.santos", SMS_MFA_CODE=desk.code())


def test_session_is_used_once(desk: Desk):
    challenge = desk.begin("maria.santos")
    desk.respond(challenge, "maria.santos", SMS_MFA_CODE=desk.code())
    again = desk.response(challenge, "maria.santos", SMS_MFA_CODE=desk.code())
    assert desk.refused("RespondToAuthChallenge", **again) == (
        "NotAuthorized",
        "Invalid session for the user, session can only be used once.",
    )


def test_only_the_newest_message_counts(desk: Desk):
    first = desk.begin("maria.santos")
    first_code = desk.code()
    second = desk.begin("maria.santos")
    while desk.code() == first_code:
        second = desk.begin("maria.santos")
    old_in_new = desk.response(second, "maria.santos", SMS_MFA_CODE=first_code)
    old_in_old = desk.response(first, "maria.santos", SMS_MFA_CODE=first_code)
    assert desk.refused("RespondToAuthChallenge", **old_in_new) == WRONG_CODE
    assert desk.refused("RespondToAuthChallenge", **old_in_old) == WRONG_CODE
    assert desk.respond(second, "maria.santos", SMS_MFA_CODE=desk.code())


@pytest.mark.parametrize("minutes", [3, 15])
def test_session_and_code_live_as_long_as_the_client_says(desk: Desk, minutes: int):
    own = desk.new_pool(
        {"AuthSessionValidity": minutes}, MfaConfiguration="ON", SmsConfiguration={}
    )
    own.new_user(phone_number="+14155550150")
    challenge, late = own.begin("ann"), own.begin("ann")
    own.now += minutes * 60 - 1
    answer = own.response(late, "ann", SMS_MFA_CODE=own.code())
    assert own.call("RespondToAuthChallenge", **answer)[0] == 200
    own.now += 1
    answer = own.response(challenge, "ann", SMS_MFA_CODE=own.code())
    assert own.refused("RespondToAuthChallenge", **answer) == (
        "NotAuthorized",
        "Invalid session for the user, session is expired.",
    )


def test_session_belongs_to_one_user_client_and_challenge(desk: Desk):
    broken = ("NotAuthorized", "Invalid session for the user.")
    challenge = desk.begin("maria.santos")
    answer = desk.response(challenge, "maria.santos", SMS_MFA_CODE=desk.code())
    others = [
        {"ChallengeResponses": {"USERNAME": "carla.rossi", "SMS_MFA_CODE": desk.code()}},
        {"ClientId": OPTIONAL.client_id},
        {
            "ChallengeName": "SOFTWARE_TOKEN_MFA",
            "ChallengeResponses": {"USERNAME": "maria.santos", "SOFTWARE_TOKEN_MFA_CODE": "1"},
        },
        {"Session": "A" * 900},
    ]
    for other in others:
        assert desk.refused("RespondToAuthChallenge", **{**answer, **other}) == broken


def test_user_name_may_be_written_in_capitals_or_as_the_sub(desk: Desk):
    challenge = desk.begin("MARIA.Santos")
    tokens = desk.respond(challenge, "Maria.SANTOS", SMS_MFA_CODE=desk.code())
    sub = claims(tokens["AuthenticationResult"]["IdToken"])["sub"]
    assert desk.begin(sub)["ChallengeParameters"]["USER_ID_FOR_SRP"] == "maria.santos"


def test_sms_code_verifies_the_phone_number(desk: Desk):
    who = {"UserPoolId": desk.pool_id, "Username": "carla.rossi"}
    before = {a["Name"]: a["Value"] for a in desk.ok("AdminGetUser", **who)["UserAttributes"]}
    assert before["phone_number_verified"] == "false"
    token = desk.sign_in("carla.rossi")["IdToken"]
    assert claims(token)["phone_number_verified"] is True


def test_both_factors_without_preference_must_choose(desk: Desk):
    challenge = desk.begin("ines.moreau")
    assert challenge["ChallengeName"] == "SELECT_MFA_TYPE"
    choices = json.loads(challenge["ChallengeParameters"]["MFAS_CAN_CHOOSE"])
    assert choices == ["SMS_MFA", "SOFTWARE_TOKEN_MFA"]
    assert desk.outbox.listed() == []
    unknown = desk.response(challenge, "ines.moreau", ANSWER="EMAIL_OTP")
    assert desk.refused("RespondToAuthChallenge", **unknown)[0] == "InvalidParameter"
    asked = desk.respond(challenge, "ines.moreau", ANSWER="SMS_MFA")
    assert asked["ChallengeName"] == "SMS_MFA"
    assert asked["Session"] != challenge["Session"]
    assert desk.respond(asked, "ines.moreau", SMS_MFA_CODE=desk.code())
    challenge = desk.begin("ines.moreau")
    asked = desk.respond(challenge, "ines.moreau", ANSWER="SOFTWARE_TOKEN_MFA")
    answer = {"SOFTWARE_TOKEN_MFA_CODE": desk.totp("ines.moreau")}
    assert desk.respond(asked, "ines.moreau", **answer)["AuthenticationResult"]


def test_preferred_factor_comes_at_once(desk: Desk):
    who = {"UserPoolId": desk.pool_id, "Username": "ines.moreau"}
    preference = {"SoftwareTokenMfaSettings": {"Enabled": True, "PreferredMfa": True}}
    desk.ok("AdminSetUserMFAPreference", **who, **preference)
    assert desk.begin("ines.moreau")["ChallengeName"] == "SOFTWARE_TOKEN_MFA"


def test_optional_pool_asks_only_those_who_switched_a_factor_on(desk: Desk):
    there = desk.at(OPTIONAL)
    assert there.begin("paula.jensen")["AuthenticationResult"]
    assert there.begin("omar.haddad")["ChallengeName"] == "SMS_MFA"


def test_required_factor_that_cannot_be_had(desk: Desk):
    own = desk.new_pool(MfaConfiguration="ON", SmsConfiguration={})
    own.new_user()
    assert own.refused("InitiateAuth", **own.start("ann")) == (
        "MFAMethodNotFound",
        "No MFA mechanism registerd in the account.",
    )


def test_sole_recovery_channel_is_no_second_factor(desk: Desk):
    recovery = [{"Priority": 1, "Name": "verified_phone_number"}]
    own = desk.new_pool(
        MfaConfiguration="ON",
        SmsConfiguration={},
        AccountRecoverySetting={"RecoveryMechanisms": recovery},
    )
    own.new_user(phone_number="+14155550150")
    assert own.refused("InitiateAuth", **own.start("ann"))[0] == "MFAMethodNotFound"


@pytest.mark.parametrize(
    ("username", "expected"),
    [
        ("olga.petrova", ("NotAuthorized", "User is disabled.")),
        ("yusuf.demir", ("UserNotConfirmed", "User is not confirmed.")),
        ("hanna.fischer", ("PasswordResetRequired", "Password reset required for the user")),
        (
            "ravi.patel",
            (
                "NotAuthorized",
                "Temporary password has expired and must be reset by an administrator.",
            ),
        ),
    ],
)
def test_listed_users_who_may_not_sign_in(desk: Desk, username: str, expected: tuple[str, str]):
    assert desk.refused("InitiateAuth", **desk.start(username)) == expected


def test_user_disabled_or_deleted_between_two_steps(desk: Desk):
    who = {"UserPoolId": desk.pool_id, "Username": "maria.santos"}
    challenge = desk.begin("maria.santos")
    answer = desk.response(challenge, "maria.santos", SMS_MFA_CODE=desk.code())
    desk.ok("AdminDisableUser", **who)
    assert desk.refused("RespondToAuthChallenge", **answer) == (
        "NotAuthorized",
        "User is disabled.",
    )
    desk.ok("AdminEnableUser", **who)
    desk.ok("AdminDeleteUser", **who)
    assert desk.refused("RespondToAuthChallenge", **answer) == WRONG_PASSWORD


def test_unknown_user_both_ways(desk: Desk):
    assert desk.refused("InitiateAuth", **desk.start("nobody")) == WRONG_PASSWORD
    there = desk.at(OPTIONAL)
    unknown = ("UserNotFound", "User does not exist.")
    assert there.refused("InitiateAuth", **there.start("nobody")) == unknown
    assert there.refused("InitiateAuth", **there.start("paula.jensen", "Wrong-2026")) == (
        WRONG_PASSWORD
    )


@pytest.mark.parametrize("missing", ["USERNAME", "PASSWORD"])
def test_missing_parameter_is_named(desk: Desk, missing: str):
    body = desk.start("maria.santos")
    for value in (None, ""):
        given = {**body["AuthParameters"], missing: value}
        parameters = {name: text for name, text in given.items() if text is not None}
        assert desk.refused("InitiateAuth", **{**body, "AuthParameters": parameters}) == (
            "InvalidParameter",
            f"Missing required parameter {missing}",
        )


def test_missing_session_and_code_are_named(desk: Desk):
    challenge = desk.begin("maria.santos")
    body = desk.response(challenge, "maria.santos")
    assert desk.refused("RespondToAuthChallenge", **body) == (
        "InvalidParameter",
        "Missing required parameter SMS_MFA_CODE",
    )
    del body["Session"]
    assert desk.refused("RespondToAuthChallenge", **body) == (
        "InvalidParameter",
        "Missing required parameter Session",
    )


@pytest.mark.parametrize(
    ("flow", "message"),
    [
        ("ADMIN_USER_PASSWORD_AUTH", "Initiate Auth method not supported."),
        ("ADMIN_NO_SRP_AUTH", "Initiate Auth method not supported."),
        ("USER_SRP_AUTH", "USER_SRP_AUTH is not enabled for the client."),
        ("USER_AUTH", "USER_AUTH flow not enabled for this client"),
        ("CUSTOM_AUTH", "CUSTOM_AUTH flow not enabled for this client"),
    ],
)
def test_flows_that_are_off(desk: Desk, flow: str, message: str):
    body = {**desk.start("maria.santos"), "AuthFlow": flow}
    assert desk.refused("InitiateAuth", **body) == ("InvalidParameter", message)


def test_password_flow_that_is_off(desk: Desk):
    own = desk.new_pool({"ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"]})
    own.new_user()
    assert own.refused("InitiateAuth", **own.start("ann")) == (
        "InvalidParameter",
        "USER_PASSWORD_AUTH flow not enabled for this client",
    )


def test_unknown_client(desk: Desk):
    for action, body in (
        ("InitiateAuth", desk.start("maria.santos")),
        ("RespondToAuthChallenge", {"ChallengeName": "SMS_MFA"}),
        ("GetTokensFromRefreshToken", {"RefreshToken": "x"}),
    ):
        assert desk.refused(action, **{**body, "ClientId": "none"}) == (
            "ResourceNotFound",
            "User pool client none does not exist.",
        )


def test_password_is_not_kept(desk: Desk):
    """Nowhere in the whole world, once it has been used."""
    own = desk.new_pool()
    own.new_user()
    stored = own.practice.world.pools[own.pool_id].users["ann"].password
    assert stored is not None
    assert PASSWORD not in repr([getattr(stored, name) for name in stored.__slots__])
    assert stored.make_verifier.__closure__ is not None
    assert all(cell.cell_contents != PASSWORD for cell in stored.make_verifier.__closure__)
