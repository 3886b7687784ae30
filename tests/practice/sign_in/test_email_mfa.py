"""A code by email as second factor, and setting one up because a second factor is required."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from desktop.practice.crypto.totp import code_at
from desktop.practice.ready_made.other_pools import APP_SETUP, DEVICES, EMAIL_MFA
from tests.practice.core_client import OWN_SENDER, CoreClient, claims

WRONG_CODE = ("CodeMismatch", "Invalid code or auth state for the user.")


@pytest.fixture
def there(core: CoreClient) -> CoreClient:
    return core.at(EMAIL_MFA)


def test_code_by_email_brings_tokens(there: CoreClient):
    challenge = there.begin("gina.marchetti")
    assert challenge["ChallengeName"] == "EMAIL_OTP"
    assert challenge["ChallengeParameters"] == {
        "CODE_DELIVERY_DELIVERY_MEDIUM": "EMAIL",
        "CODE_DELIVERY_DESTINATION": "g***@e***",
        "USER_ID_FOR_SRP": "gina.marchetti",
    }
    message = there.outbox.listed()[-1]
    assert (message["medium"], message["to"], message["purpose"]) == (
        *("EMAIL", "gina.marchetti@example.com", "EMAIL_OTP"),
    )
    assert len(there.code()) == 6
    wrong = there.response(challenge, "gina.marchetti", EMAIL_OTP_CODE="x")
    assert there.refused("RespondToAuthChallenge", **wrong) == WRONG_CODE
    right = there.respond(challenge, "gina.marchetti", EMAIL_OTP_CODE=there.code())
    assert claims(right["AuthenticationResult"]["IdToken"])["email_verified"] is True


def test_right_code_verifies_the_address(there: CoreClient):
    who = {"UserPoolId": there.pool_id, "Username": "gina.marchetti"}
    unverified = [{"Name": "email_verified", "Value": "false"}]
    there.ok("AdminUpdateUserAttributes", **who, UserAttributes=unverified)
    challenge = there.begin("gina.marchetti")
    there.respond(challenge, "gina.marchetti", EMAIL_OTP_CODE=there.code())
    shown = there.ok("AdminGetUser", **who)
    assert {"Name": "email_verified", "Value": "true"} in shown["UserAttributes"]
    assert shown["UserMFASettingList"] == ["EMAIL_OTP"]


@pytest.mark.parametrize("method", ["SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP"])
def test_choice_of_three(there: CoreClient, method: str):
    choice = there.begin("henrik.olsen")
    assert choice["ChallengeName"] == "SELECT_MFA_TYPE"
    offered = json.loads(choice["ChallengeParameters"]["MFAS_CAN_CHOOSE"])
    assert sorted(offered) == ["EMAIL_OTP", "SMS_MFA", "SOFTWARE_TOKEN_MFA"]
    challenge = there.respond(choice, "henrik.olsen", ANSWER=method)
    assert challenge["ChallengeName"] == method
    code = there.totp("henrik.olsen") if method == "SOFTWARE_TOKEN_MFA" else there.code()
    assert there.respond(challenge, "henrik.olsen", **{f"{method}_CODE": code})


def test_pool_says_how_it_is_set_up(there: CoreClient):
    shown = there.ok("GetUserPoolMfaConfig", UserPoolId=there.pool_id)
    assert shown["EmailMfaConfiguration"] == {}
    config = {"Message": "Hello, {####} it is.", "Subject": "A code"}
    wanted = {"MfaConfiguration": "ON", "EmailMfaConfiguration": config}
    there.ok("SetUserPoolMfaConfig", UserPoolId=there.pool_id, **wanted)
    shown = there.ok("GetUserPoolMfaConfig", UserPoolId=there.pool_id)
    assert shown["EmailMfaConfiguration"] == config
    there.begin("gina.marchetti")
    assert there.outbox.listed()[-1]["text"] == f"Hello, {there.code()} it is."
    there.ok("DescribeUserPool", UserPoolId=there.pool_id)


def test_email_switched_on_by_an_administrator(there: CoreClient):
    who = {"UserPoolId": there.pool_id, "Username": "henrik.olsen"}
    prefer = {"EmailMfaSettings": {"Enabled": True, "PreferredMfa": True}}
    there.ok("AdminSetUserMFAPreference", **who, **prefer)
    assert there.begin("henrik.olsen")["ChallengeName"] == "EMAIL_OTP"
    who["Username"] = "ida.novak"
    assert there.refused("AdminSetUserMFAPreference", **who, **prefer)[0] == "InvalidParameter"


def test_sole_way_to_recover_is_no_second_factor(core: CoreClient):
    recovery = {"RecoveryMechanisms": [{"Priority": 1, "Name": "verified_email"}]}
    own = core.new_pool(AccountRecoverySetting=recovery, EmailConfiguration=OWN_SENDER)
    own.ok(
        "SetUserPoolMfaConfig",
        UserPoolId=own.pool_id,
        EmailMfaConfiguration={},
        MfaConfiguration="ON",
    )
    own.new_user(email="ann@example.com")
    assert own.begin("ann")["ChallengeName"] == "MFA_SETUP"


def set_up(there: CoreClient) -> dict[str, Any]:
    challenge = there.begin("ida.novak")
    assert challenge["ChallengeName"] == "MFA_SETUP"
    offered = json.loads(challenge["ChallengeParameters"]["MFAS_CAN_SETUP"])
    assert offered == ["SOFTWARE_TOKEN_MFA", "EMAIL_OTP"]
    return challenge


def test_address_set_up_and_proven(there: CoreClient):
    challenge = there.respond(set_up(there), "ida.novak", EMAIL="ida@example.org")
    assert challenge["ChallengeName"] == "EMAIL_OTP"
    assert challenge["ChallengeParameters"]["CODE_DELIVERY_DESTINATION"] == "i***@e***"
    assert there.outbox.listed()[-1]["to"] == "ida@example.org"
    answer = there.respond(challenge, "ida.novak", EMAIL_OTP_CODE=there.code())
    shown = claims(answer["AuthenticationResult"]["IdToken"])
    assert (shown["email"], shown["email_verified"]) == ("ida@example.org", True)
    assert there.begin("ida.novak")["ChallengeName"] == "EMAIL_OTP"


def test_mistyped_address_can_be_given_again(there: CoreClient):
    there.respond(set_up(there), "ida.novak", EMAIL="idda@example.org")
    challenge = there.respond(set_up(there), "ida.novak", EMAIL="ida@example.org")
    assert there.respond(challenge, "ida.novak", EMAIL_OTP_CODE=there.code())


def test_malformed_address_can_be_corrected_in_the_same_session(there: CoreClient):
    challenge = set_up(there)
    for address in ("nowhere", "i@" + "x" * 2_048 + ".org"):
        answer = there.response(challenge, "ida.novak", EMAIL=address)
        assert there.refused("RespondToAuthChallenge", **answer)[0] == "InvalidParameter"
    assert there.respond(challenge, "ida.novak", EMAIL="ida@example.org")


def test_phone_number_is_not_set_up_this_way(there: CoreClient):
    answer = there.response(set_up(there), "ida.novak", PHONE_NUMBER="+14155550160")
    assert there.refused("RespondToAuthChallenge", **answer) == (
        "NotAuthorized",
        "Invalid session for the user.",
    )


def link(there: CoreClient, username: str) -> dict[str, Any]:
    """The answer to MFA_SETUP with an app that has just been linked."""
    challenge = there.begin(username)
    assert challenge["ChallengeName"] == "MFA_SETUP"
    linked = there.ok("AssociateSoftwareToken", Session=challenge["Session"])
    secret = base64.b32decode(linked["SecretCode"] + "=" * (-len(linked["SecretCode"]) % 8))
    code = code_at(secret, int(there.now) // 30)
    done = there.ok("VerifySoftwareToken", Session=linked["Session"], UserCode=code)
    return there.respond({**challenge, "Session": done["Session"]}, username)


def test_address_is_refused_where_email_is_no_factor(core: CoreClient):
    there = core.at(APP_SETUP)
    body = there.response(there.begin("kaspar.lund"), "kaspar.lund", EMAIL="kaspar@example.com")
    refused = there.refused("RespondToAuthChallenge", **body)
    assert refused == ("InvalidParameter", "Email MFA is not enabled for the user pool.")


def test_set_up_is_not_done_before_an_app_was_linked(core: CoreClient):
    there = core.at(EMAIL_MFA)
    body = there.response(there.begin("ida.novak"), "ida.novak")
    refused = there.refused("RespondToAuthChallenge", **body)
    assert refused == ("NotAuthorized", "Invalid session for the user.")


def test_linked_app_brings_tokens(core: CoreClient):
    answer = link(core.at(DEVICES), "jonas.weiss")
    assert answer["AuthenticationResult"]["NewDeviceMetadata"]
    assert link(core.at(EMAIL_MFA), "ida.novak")["AuthenticationResult"]


def test_linked_app_is_asked_for_its_next_code_where_the_pool_wants_it(core: CoreClient):
    there = core.at(APP_SETUP)
    challenge = link(there, "kaspar.lund")
    assert challenge["ChallengeName"] == "SOFTWARE_TOKEN_MFA"
    used = {"SOFTWARE_TOKEN_MFA_CODE": there.totp("kaspar.lund")}
    refused = there.refused(
        "RespondToAuthChallenge", **there.response(challenge, "kaspar.lund", **used)
    )
    assert refused == ("ExpiredCode", "Your software token has already been used once.")
    there.now += 30
    fresh = {"SOFTWARE_TOKEN_MFA_CODE": there.totp("kaspar.lund")}
    assert there.respond(challenge, "kaspar.lund", **fresh)["AuthenticationResult"]
