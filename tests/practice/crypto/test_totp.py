"""Authenticator apps: RFC 6238, once each, and linking one."""

from __future__ import annotations

import base64

import pytest

from desktop.practice.crypto.totp import code_at
from desktop.practice.ready_made.users import PASSWORD
from tests.practice.core_client import CoreClient, claims

# RFC 6238, appendix B, SHA-1; the last six of the eight digits.
RFC_SECRET = b"12345678901234567890"
RFC_CODES = {
    59: "287082",
    1111111109: "081804",
    1111111111: "050471",
    1234567890: "005924",
    2000000000: "279037",
    20000000000: "353130",
}


@pytest.mark.parametrize(("seconds", "code"), RFC_CODES.items())
def test_codes_of_the_rfc(seconds: int, code: str):
    assert code_at(RFC_SECRET, seconds // 30) == code


def answer(core: CoreClient, username: str, code: str) -> dict[str, object]:
    challenge = core.begin(username)
    assert challenge["ChallengeName"] == "SOFTWARE_TOKEN_MFA"
    assert challenge["ChallengeParameters"] == {"USER_ID_FOR_SRP": username}
    return core.response(challenge, username, SOFTWARE_TOKEN_MFA_CODE=code)


@pytest.mark.parametrize("seconds", [-30, 0, 30])
def test_one_step_either_way_is_accepted(core: CoreClient, seconds: int):
    code = core.totp("tom.okafor")
    core.now += seconds
    assert core.ok("RespondToAuthChallenge", **answer(core, "tom.okafor", code))


@pytest.mark.parametrize("seconds", [-60, 60])
def test_two_steps_either_way_are_refused(core: CoreClient, seconds: int):
    code = core.totp("tom.okafor")
    core.now += seconds
    body = answer(core, "tom.okafor", code)
    assert core.refused("RespondToAuthChallenge", **body) == (
        "CodeMismatch",
        "Invalid code received for user",
    )
    again = {"USERNAME": "tom.okafor", "SOFTWARE_TOKEN_MFA_CODE": core.totp("tom.okafor")}
    assert core.ok("RespondToAuthChallenge", **{**body, "ChallengeResponses": again})


def test_code_counts_once(core: CoreClient):
    code = core.totp("tom.okafor")
    core.ok("RespondToAuthChallenge", **answer(core, "tom.okafor", code))
    body = answer(core, "tom.okafor", code)
    assert core.refused("RespondToAuthChallenge", **body) == (
        "ExpiredCode",
        "Your software token has already been used once.",
    )
    core.now += 30
    again = {"USERNAME": "tom.okafor", "SOFTWARE_TOKEN_MFA_CODE": core.totp("tom.okafor")}
    assert core.ok("RespondToAuthChallenge", **{**body, "ChallengeResponses": again})


def test_totp_leaves_the_phone_number_unverified(core: CoreClient):
    body = answer(core, "sam.whitfield", core.totp("sam.whitfield"))
    token = core.ok("RespondToAuthChallenge", **body)["AuthenticationResult"]["IdToken"]
    assert claims(token)["phone_number_verified"] is False
    body = answer(core, "lee.chen", core.totp("lee.chen"))
    token = core.ok("RespondToAuthChallenge", **body)["AuthenticationResult"]["IdToken"]
    assert not {"phone_number", "phone_number_verified"} & claims(token).keys()


def test_code_of_letters_is_a_wrong_code(core: CoreClient):
    body = answer(core, "tom.okafor", "\u0661\u0662\u0663\u0664\u0665\u0666")
    assert core.refused("RespondToAuthChallenge", **body)[0] == "CodeMismatch"


def code_for(setup_key: str, now: float) -> str:
    """What an app shows that was given `setup_key`, written once more from the RFC."""
    secret = base64.b32decode(setup_key + "=" * (-len(setup_key) % 8))
    return code_at(secret, int(now) // 30)


def test_app_linked_when_signed_in(core: CoreClient):
    token = core.sign_in()["AccessToken"]
    wrong = {"AccessToken": token, "UserCode": "000000"}
    assert core.refused("VerifySoftwareToken", **wrong)[0] == "SoftwareTokenMFANotFound"
    linked = core.ok("AssociateSoftwareToken", AccessToken=token)
    right = code_for(linked["SecretCode"], core.now)
    wrong["UserCode"] = "000000" if right != "000000" else "111111"
    assert core.refused("VerifySoftwareToken", **wrong) == (
        "EnableSoftwareTokenMFA",
        "Code mismatch and fail enable Software Token MFA",
    )
    done = core.ok("VerifySoftwareToken", AccessToken=token, UserCode=right)
    assert done == {"Status": "SUCCESS"}
    assert core.begin("maria.santos")["ChallengeName"] == "SELECT_MFA_TYPE"


def test_app_linked_because_a_factor_is_required(core: CoreClient):
    own = core.new_pool(MfaConfiguration="OFF")
    totp = {"SoftwareTokenMfaConfiguration": {"Enabled": True}, "MfaConfiguration": "ON"}
    own.ok("SetUserPoolMfaConfig", UserPoolId=own.pool_id, **totp)
    own.new_user()
    challenge = own.begin("ann")
    assert challenge["ChallengeName"] == "MFA_SETUP"
    assert challenge["ChallengeParameters"]["MFAS_CAN_SETUP"] == '["SOFTWARE_TOKEN_MFA"]'
    early = own.response(challenge, "ann")
    assert own.refused("RespondToAuthChallenge", **early)[0] == "NotAuthorized"
    linked = own.ok("AssociateSoftwareToken", Session=challenge["Session"])
    code = code_for(linked["SecretCode"], own.now)
    done = own.ok("VerifySoftwareToken", Session=linked["Session"], UserCode=code)
    answered = own.respond({**challenge, "Session": done["Session"]}, "ann")
    assert answered["AuthenticationResult"]
    assert own.begin("ann", PASSWORD)["ChallengeName"] == "SOFTWARE_TOKEN_MFA"


def test_linking_needs_a_session_or_a_token(core: CoreClient):
    assert core.refused("AssociateSoftwareToken")[0] == "InvalidParameter"
    assert core.refused("AssociateSoftwareToken", Session="A" * 900) == (
        "NotAuthorized",
        "Invalid session for the user.",
    )
