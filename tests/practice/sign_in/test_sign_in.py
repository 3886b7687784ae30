"""Signing in with a password and a second factor."""

from __future__ import annotations

from hashlib import sha256

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
        "session_sha256": sha256(challenge["Session"].encode()).hexdigest(),
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


def test_password_is_not_kept(core: CoreClient):
    """Nowhere in the whole world, once it has been used."""
    own = core.new_pool()
    own.new_user()
    stored = own.practice.world.pools[own.pool_id].users["ann"].password
    assert stored is not None
    assert PASSWORD not in repr([getattr(stored, name) for name in stored.__slots__])
    assert stored.make_verifier.__closure__ is not None
    assert all(cell.cell_contents != PASSWORD for cell in stored.make_verifier.__closure__)
