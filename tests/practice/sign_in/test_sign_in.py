"""Signing in with a password and a second factor."""

from __future__ import annotations

import json

import pytest

from desktop.practice.ready_made.users import PASSWORD
from tests.practice.core_client import OPTIONAL, CoreClient, claims

WRONG_PASSWORD = ("NotAuthorized", "Incorrect username or password.")
WRONG_CODE = ("CodeMismatch", "Invalid code or auth state for the user.")


def test_password_brings_sms_challenge_and_code_brings_tokens(core: CoreClient):
    challenge = core.begin("maria.santos")
    assert challenge["ChallengeName"] == "SMS_MFA"
    assert challenge["ChallengeParameters"] == {
        "CODE_DELIVERY_DELIVERY_MEDIUM": "SMS",
        "CODE_DELIVERY_DESTINATION": "+*******0100",
        "USER_ID_FOR_SRP": "maria.santos",
    }
    assert 900 <= len(challenge["Session"]) <= 1_543
    (message,) = core.outbox.listed()
    assert message == {
        "time": core.now,
        "user": "maria.santos",
        "user_pool_id": core.pool_id,
        "to": "+14155550100",
        "medium": "SMS",
        "purpose": "SMS_MFA",
        "code": core.code(),
        "text": f"Your authentication code is {core.code()}.",
    }
    assert len(core.code()) == 6
    answer = core.respond(challenge, "maria.santos", SMS_MFA_CODE=core.code())
    assert answer.keys() == {"AuthenticationResult", "ChallengeParameters"}
    assert answer["ChallengeParameters"] == {}
    assert answer["AuthenticationResult"].keys() == {
        *("AccessToken", "ExpiresIn", "IdToken", "RefreshToken", "TokenType")
    }
    assert len(answer["AuthenticationResult"]["RefreshToken"]) == 1_733


def test_wrong_code_leaves_the_session_open(core: CoreClient):
    challenge = core.begin("maria.santos")
    wrong = "000000" if core.code() != "000000" else "111111"
    answer = core.response(challenge, "maria.santos", SMS_MFA_CODE=wrong)
    assert core.refused("RespondToAuthChallenge", **answer) == WRONG_CODE
    assert core.respond(challenge, "maria.santos", SMS_MFA_CODE=core.code())


def test_session_is_used_once(core: CoreClient):
    challenge = core.begin("maria.santos")
    core.respond(challenge, "maria.santos", SMS_MFA_CODE=core.code())
    again = core.response(challenge, "maria.santos", SMS_MFA_CODE=core.code())
    assert core.refused("RespondToAuthChallenge", **again) == (
        "NotAuthorized",
        "Invalid session for the user, session can only be used once.",
    )


def test_only_the_newest_message_counts(core: CoreClient):
    first = core.begin("maria.santos")
    first_code = core.code()
    second = core.begin("maria.santos")
    while core.code() == first_code:
        second = core.begin("maria.santos")
    old_in_new = core.response(second, "maria.santos", SMS_MFA_CODE=first_code)
    old_in_old = core.response(first, "maria.santos", SMS_MFA_CODE=first_code)
    assert core.refused("RespondToAuthChallenge", **old_in_new) == WRONG_CODE
    assert core.refused("RespondToAuthChallenge", **old_in_old) == WRONG_CODE
    assert core.respond(second, "maria.santos", SMS_MFA_CODE=core.code())


@pytest.mark.parametrize("minutes", [3, 15])
def test_session_and_code_live_as_long_as_the_client_says(core: CoreClient, minutes: int):
    own = core.new_pool(
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


def test_session_belongs_to_one_user_client_and_challenge(core: CoreClient):
    broken = ("NotAuthorized", "Invalid session for the user.")
    challenge = core.begin("maria.santos")
    answer = core.response(challenge, "maria.santos", SMS_MFA_CODE=core.code())
    others = [
        {"ChallengeResponses": {"USERNAME": "carla.rossi", "SMS_MFA_CODE": core.code()}},
        {"ClientId": OPTIONAL.client_id},
        {
            "ChallengeName": "SOFTWARE_TOKEN_MFA",
            "ChallengeResponses": {"USERNAME": "maria.santos", "SOFTWARE_TOKEN_MFA_CODE": "1"},
        },
        {"Session": "A" * 900},
    ]
    for other in others:
        assert core.refused("RespondToAuthChallenge", **{**answer, **other}) == broken


def test_user_name_may_be_written_in_capitals_or_as_the_sub(core: CoreClient):
    challenge = core.begin("MARIA.Santos")
    tokens = core.respond(challenge, "Maria.SANTOS", SMS_MFA_CODE=core.code())
    sub = claims(tokens["AuthenticationResult"]["IdToken"])["sub"]
    assert core.begin(sub)["ChallengeParameters"]["USER_ID_FOR_SRP"] == "maria.santos"


def test_sms_code_verifies_the_phone_number(core: CoreClient):
    who = {"UserPoolId": core.pool_id, "Username": "carla.rossi"}
    before = {a["Name"]: a["Value"] for a in core.ok("AdminGetUser", **who)["UserAttributes"]}
    assert before["phone_number_verified"] == "false"
    token = core.sign_in("carla.rossi")["IdToken"]
    assert claims(token)["phone_number_verified"] is True


def test_both_factors_without_preference_must_choose(core: CoreClient):
    challenge = core.begin("ines.moreau")
    assert challenge["ChallengeName"] == "SELECT_MFA_TYPE"
    choices = json.loads(challenge["ChallengeParameters"]["MFAS_CAN_CHOOSE"])
    assert choices == ["SMS_MFA", "SOFTWARE_TOKEN_MFA"]
    assert core.outbox.listed() == []
    unknown = core.response(challenge, "ines.moreau", ANSWER="EMAIL_OTP")
    assert core.refused("RespondToAuthChallenge", **unknown)[0] == "InvalidParameter"
    asked = core.respond(challenge, "ines.moreau", ANSWER="SMS_MFA")
    assert asked["ChallengeName"] == "SMS_MFA"
    assert asked["Session"] != challenge["Session"]
    assert core.respond(asked, "ines.moreau", SMS_MFA_CODE=core.code())
    challenge = core.begin("ines.moreau")
    asked = core.respond(challenge, "ines.moreau", ANSWER="SOFTWARE_TOKEN_MFA")
    answer = {"SOFTWARE_TOKEN_MFA_CODE": core.totp("ines.moreau")}
    assert core.respond(asked, "ines.moreau", **answer)["AuthenticationResult"]


def test_preferred_factor_comes_at_once(core: CoreClient):
    who = {"UserPoolId": core.pool_id, "Username": "ines.moreau"}
    preference = {"SoftwareTokenMfaSettings": {"Enabled": True, "PreferredMfa": True}}
    core.ok("AdminSetUserMFAPreference", **who, **preference)
    assert core.begin("ines.moreau")["ChallengeName"] == "SOFTWARE_TOKEN_MFA"


def test_optional_pool_asks_only_those_who_switched_a_factor_on(core: CoreClient):
    there = core.at(OPTIONAL)
    assert there.begin("paula.jensen")["AuthenticationResult"]
    assert there.begin("omar.haddad")["ChallengeName"] == "SMS_MFA"


def test_required_factor_that_cannot_be_had(core: CoreClient):
    own = core.new_pool(MfaConfiguration="ON", SmsConfiguration={})
    own.new_user()
    assert own.refused("InitiateAuth", **own.start("ann")) == (
        "MFAMethodNotFound",
        "No MFA mechanism registerd in the account.",
    )


def test_sole_recovery_channel_is_no_second_factor(core: CoreClient):
    recovery = [{"Priority": 1, "Name": "verified_phone_number"}]
    own = core.new_pool(
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
def test_listed_users_who_may_not_sign_in(
    core: CoreClient, username: str, expected: tuple[str, str]
):
    assert core.refused("InitiateAuth", **core.start(username)) == expected


def test_user_disabled_or_deleted_between_two_steps(core: CoreClient):
    who = {"UserPoolId": core.pool_id, "Username": "maria.santos"}
    challenge = core.begin("maria.santos")
    answer = core.response(challenge, "maria.santos", SMS_MFA_CODE=core.code())
    core.ok("AdminDisableUser", **who)
    assert core.refused("RespondToAuthChallenge", **answer) == (
        "NotAuthorized",
        "User is disabled.",
    )
    core.ok("AdminEnableUser", **who)
    core.ok("AdminDeleteUser", **who)
    assert core.refused("RespondToAuthChallenge", **answer) == WRONG_PASSWORD


def test_unknown_user_both_ways(core: CoreClient):
    assert core.refused("InitiateAuth", **core.start("nobody")) == WRONG_PASSWORD
    there = core.at(OPTIONAL)
    unknown = ("UserNotFound", "User does not exist.")
    assert there.refused("InitiateAuth", **there.start("nobody")) == unknown
    assert there.refused("InitiateAuth", **there.start("paula.jensen", "Wrong-2026")) == (
        WRONG_PASSWORD
    )


@pytest.mark.parametrize("missing", ["USERNAME", "PASSWORD"])
def test_missing_parameter_is_named(core: CoreClient, missing: str):
    body = core.start("maria.santos")
    for value in (None, ""):
        given = {**body["AuthParameters"], missing: value}
        parameters = {name: text for name, text in given.items() if text is not None}
        assert core.refused("InitiateAuth", **{**body, "AuthParameters": parameters}) == (
            "InvalidParameter",
            f"Missing required parameter {missing}",
        )


def test_missing_session_and_code_are_named(core: CoreClient):
    challenge = core.begin("maria.santos")
    body = core.response(challenge, "maria.santos")
    assert core.refused("RespondToAuthChallenge", **body) == (
        "InvalidParameter",
        "Missing required parameter SMS_MFA_CODE",
    )
    del body["Session"]
    assert core.refused("RespondToAuthChallenge", **body) == (
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
def test_flows_that_are_off(core: CoreClient, flow: str, message: str):
    body = {**core.start("maria.santos"), "AuthFlow": flow}
    assert core.refused("InitiateAuth", **body) == ("InvalidParameter", message)


def test_password_flow_that_is_off(core: CoreClient):
    own = core.new_pool({"ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"]})
    own.new_user()
    assert own.refused("InitiateAuth", **own.start("ann")) == (
        "InvalidParameter",
        "USER_PASSWORD_AUTH flow not enabled for this client",
    )


def test_unknown_client(core: CoreClient):
    for action, body in (
        ("InitiateAuth", core.start("maria.santos")),
        ("RespondToAuthChallenge", {"ChallengeName": "SMS_MFA"}),
        ("GetTokensFromRefreshToken", {"RefreshToken": "x"}),
    ):
        assert core.refused(action, **{**body, "ClientId": "none"}) == (
            "ResourceNotFound",
            "User pool client none does not exist.",
        )


def test_password_is_not_kept(core: CoreClient):
    """Nowhere in the whole world, once it has been used."""
    own = core.new_pool()
    own.new_user()
    stored = own.practice.world.pools[own.pool_id].users["ann"].password
    assert stored is not None
    assert PASSWORD not in repr([getattr(stored, name) for name in stored.__slots__])
    assert stored.make_verifier.__closure__ is not None
    assert all(cell.cell_contents != PASSWORD for cell in stored.make_verifier.__closure__)
