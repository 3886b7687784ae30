"""USER_AUTH: how to begin is the person's choice, or the app's preference."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop.practice.ready_made.other_pools import CHOICE
from desktop.practice.ready_made.users import PASSWORD
from tests.practice.core_client import CoreClient
from tests.practice.pycognito_client import PycognitoClient

WRONG = ("NotAuthorized", "Incorrect username or password.")
WRONG_CODE = ("CodeMismatch", "Invalid code or auth state for the user.")
EVERYTHING = ["PASSWORD_SRP", "PASSWORD", "EMAIL_OTP", "SMS_OTP"]


@pytest.fixture
def there(core: CoreClient) -> CoreClient:
    return core.at(CHOICE)


@pytest.mark.parametrize(
    ("username", "choices"),
    [
        ("dana.whitmore", EVERYTHING),
        ("emil.sorensen", ["PASSWORD_SRP", "PASSWORD", "EMAIL_OTP"]),
        ("fatima.zahra", [*EVERYTHING, "WEB_AUTHN"]),
        ("nobody.here", EVERYTHING),
    ],
)
def test_choices_stand_beside_the_challenge(there: CoreClient, username: str, choices: list[str]):
    reply = there.begin_choice(username)
    assert reply["ChallengeName"] == "SELECT_CHALLENGE"
    assert reply["AvailableChallenges"] == choices
    assert reply["ChallengeParameters"] == {}
    assert reply["Session"]


def test_address_that_is_not_verified_gets_no_first_factor(there: CoreClient):
    who = {"UserPoolId": there.pool_id, "Username": "emil.sorensen"}
    unverified = [{"Name": "email_verified", "Value": "false"}]
    there.ok("AdminUpdateUserAttributes", **who, UserAttributes=unverified)
    assert there.begin_choice("emil.sorensen")["AvailableChallenges"] == [
        "PASSWORD_SRP",
        "PASSWORD",
    ]


@pytest.mark.parametrize(
    ("name", "digits", "parameters"),
    [
        (
            "EMAIL_OTP",
            8,
            {
                "CODE_DELIVERY_DELIVERY_MEDIUM": "EMAIL",
                "CODE_DELIVERY_DESTINATION": "d***@e***",
            },
        ),
        (
            "SMS_OTP",
            8,
            {
                "CODE_DELIVERY_DELIVERY_MEDIUM": "SMS",
                "CODE_DELIVERY_DESTINATION": "+*******0133",
            },
        ),
    ],
)
@pytest.mark.parametrize("how", ["preferred", "chosen"])
def test_code_as_first_factor(
    there: CoreClient, name: str, digits: int, parameters: dict[str, str], how: str
):
    if how == "preferred":
        challenge = there.begin_choice("dana.whitmore", PREFERRED_CHALLENGE=name)
    else:
        challenge = there.respond(there.begin_choice("dana.whitmore"), "dana.whitmore", ANSWER=name)
    assert challenge["ChallengeName"] == name
    assert challenge["ChallengeParameters"] == parameters
    assert len(there.code()) == digits
    wrong = {f"{name}_CODE": "0" * digits if there.code() != "0" * digits else "1" * digits}
    answer = there.response(challenge, "dana.whitmore", **wrong)
    assert there.refused("RespondToAuthChallenge", **answer) == WRONG_CODE
    right = {f"{name}_CODE": there.code()}
    assert there.respond(challenge, "dana.whitmore", **right)["AuthenticationResult"]
    again = there.response(challenge, "dana.whitmore", **right)
    assert there.refused("RespondToAuthChallenge", **again)[0] == "NotAuthorized"


def test_code_works_for_its_own_challenge_only(there: CoreClient):
    by_sms = there.begin_choice("dana.whitmore", PREFERRED_CHALLENGE="SMS_OTP")
    code = there.code()
    answer = there.response(by_sms, "dana.whitmore", EMAIL_OTP_CODE=code)
    refused = there.refused("RespondToAuthChallenge", **answer)
    assert refused == ("InvalidParameter", "Missing required parameter SMS_OTP_CODE")
    body = {**answer, "ChallengeName": "EMAIL_OTP"}
    assert there.refused("RespondToAuthChallenge", **body) == (
        "NotAuthorized",
        "Invalid session for the user.",
    )


def test_wrong_codes_cause_a_lockout(there: CoreClient):
    challenge = there.begin_choice("dana.whitmore", PREFERRED_CHALLENGE="EMAIL_OTP")
    answer = there.response(challenge, "dana.whitmore", EMAIL_OTP_CODE="x")
    for _ in range(5):
        assert there.refused("RespondToAuthChallenge", **answer) == WRONG_CODE
    assert there.refused("RespondToAuthChallenge", **answer) == (
        "NotAuthorized",
        "Password attempts exceeded",
    )


def test_password_in_the_same_call(there: CoreClient):
    preferred = {"PREFERRED_CHALLENGE": "PASSWORD"}
    assert there.begin_choice("dana.whitmore", **preferred, PASSWORD=PASSWORD)[
        "AuthenticationResult"
    ]
    wrong = there.start_choice("dana.whitmore", **preferred, PASSWORD="Wrong-2026")
    assert there.refused("InitiateAuth", **wrong) == WRONG
    without = there.start_choice("dana.whitmore", **preferred)
    assert there.refused("InitiateAuth", **without) == (
        "InvalidParameter",
        "Missing required parameter PASSWORD",
    )


def test_second_factor_follows_a_password_but_no_code(there: CoreClient):
    preferred = {"PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": PASSWORD}
    assert there.begin_choice("petra.vogel", **preferred)["ChallengeName"] == "SMS_MFA"
    challenge = there.begin_choice("petra.vogel", PREFERRED_CHALLENGE="EMAIL_OTP")
    assert there.respond(challenge, "petra.vogel", EMAIL_OTP_CODE=there.code())[
        "AuthenticationResult"
    ]


def test_password_with_the_choice(there: CoreClient):
    choice = there.begin_choice("dana.whitmore")
    wrong = there.response(choice, "dana.whitmore", ANSWER="PASSWORD", PASSWORD="Wrong-2026")
    assert there.refused("RespondToAuthChallenge", **wrong) == WRONG
    tokens = there.respond(choice, "dana.whitmore", ANSWER="PASSWORD", PASSWORD=PASSWORD)
    assert tokens["AuthenticationResult"]


def test_password_after_the_choice(there: CoreClient):
    asked = there.respond(there.begin_choice("dana.whitmore"), "dana.whitmore", ANSWER="PASSWORD")
    assert asked["ChallengeName"] == "PASSWORD"
    wrong = there.response(asked, "dana.whitmore", PASSWORD="Wrong-2026")
    assert there.refused("RespondToAuthChallenge", **wrong) == WRONG
    assert there.respond(asked, "dana.whitmore", PASSWORD=PASSWORD)["AuthenticationResult"]


def srp_challenges(there: CoreClient, client: PycognitoClient) -> list[dict[str, Any]]:
    """PASSWORD_VERIFIER, come to in each of the three ways."""
    parameters = client.parameters(PREFERRED_CHALLENGE="PASSWORD_SRP")
    public = parameters["SRP_A"]
    name = client.username
    asked = there.respond(there.begin_choice(name), name, ANSWER="PASSWORD_SRP")
    assert asked["ChallengeName"] == "PASSWORD_SRP"
    return [
        there.begin_choice(name, PREFERRED_CHALLENGE="PASSWORD_SRP", SRP_A=public),
        there.respond(there.begin_choice(name), name, ANSWER="PASSWORD_SRP", SRP_A=public),
        there.respond(asked, name, SRP_A=public),
    ]


def test_srp_before_with_and_after_the_choice(there: CoreClient):
    client = PycognitoClient(there, "dana.whitmore")
    for challenge in srp_challenges(there, client):
        assert challenge["ChallengeName"] == "PASSWORD_VERIFIER"
        assert client.prove(challenge)["AuthenticationResult"]


def test_verifier_of_a_choice_needs_its_session(there: CoreClient):
    client = PycognitoClient(there, "dana.whitmore")
    challenge = srp_challenges(there, client)[0]
    proof = client.proof(challenge)
    del proof["Session"]
    assert there.refused("RespondToAuthChallenge", **proof) == (
        "InvalidParameter",
        "Missing required parameter Session",
    )
    other = {**proof, "Session": "A" * 900}
    assert there.refused("RespondToAuthChallenge", **other)[0] == "NotAuthorized"
    assert client.prove(challenge)["AuthenticationResult"]


def test_srp_needs_its_public_value(there: CoreClient):
    body = there.start_choice("dana.whitmore", PREFERRED_CHALLENGE="PASSWORD_SRP")
    assert there.refused("InitiateAuth", **body) == (
        "InvalidParameter",
        "Missing required parameter SRP_A",
    )


@pytest.mark.parametrize("preferred", ["WEB_AUTHN", "SMS_OTP", "NONSENSE"])
def test_preference_that_cannot_be_met_leads_to_the_choice(there: CoreClient, preferred: str):
    reply = there.begin_choice("emil.sorensen", PREFERRED_CHALLENGE=preferred)
    assert reply["ChallengeName"] == "SELECT_CHALLENGE"


def test_choice_of_what_is_not_offered(there: CoreClient):
    choice = there.begin_choice("emil.sorensen")
    for name in ("SMS_OTP", "WEB_AUTHN", "SMS_MFA", "nonsense"):
        answer = there.response(choice, "emil.sorensen", ANSWER=name)
        assert there.refused("RespondToAuthChallenge", **answer)[0] == "InvalidParameter"
    assert there.respond(choice, "emil.sorensen", ANSWER="EMAIL_OTP")


def test_passkey_is_asked_for_and_none_is_accepted(there: CoreClient):
    challenge = there.begin_choice("fatima.zahra", PREFERRED_CHALLENGE="WEB_AUTHN")
    assert challenge["ChallengeName"] == "WEB_AUTHN"
    options = json.loads(challenge["ChallengeParameters"]["CREDENTIAL_REQUEST_OPTIONS"])
    assert options.keys() >= {"challenge", "rpId", "allowCredentials", "userVerification"}
    answer = there.response(challenge, "fatima.zahra", CREDENTIAL='{"id": "x"}')
    assert there.refused("RespondToAuthChallenge", **answer)[0] == "NotAuthorized"
    choice = there.begin_choice("fatima.zahra")
    answer = there.response(choice, "fatima.zahra", ANSWER="WEB_AUTHN", CREDENTIAL="{}")
    assert there.refused("RespondToAuthChallenge", **answer)[0] == "NotAuthorized"
    assert there.respond(choice, "fatima.zahra", ANSWER="EMAIL_OTP")


def test_simulated_user_has_every_choice_and_never_gets_in(there: CoreClient):
    sent = len(there.outbox.listed())
    for name in ("EMAIL_OTP", "SMS_OTP"):
        challenge = there.begin_choice("nobody.here", PREFERRED_CHALLENGE=name)
        again = there.begin_choice("nobody.here", PREFERRED_CHALLENGE=name)
        assert challenge["ChallengeName"] == name
        assert challenge["ChallengeParameters"] == again["ChallengeParameters"]
        answer = there.response(challenge, "nobody.here", **{f"{name}_CODE": "123456"})
        assert there.refused("RespondToAuthChallenge", **answer) == WRONG_CODE
    choice = there.begin_choice("nobody.here")
    answer = there.response(choice, "nobody.here", ANSWER="PASSWORD", PASSWORD=PASSWORD)
    assert there.refused("RespondToAuthChallenge", **answer) == WRONG
    for challenge in srp_challenges(there, client := PycognitoClient(there, "nobody.here")):
        assert there.refused("RespondToAuthChallenge", **client.proof(challenge)) == WRONG
    assert len(there.outbox.listed()) == sent, "no message to a simulated user"


def test_unknown_user_is_told_where_the_client_may_tell(core: CoreClient):
    own = core.new_pool({"ExplicitAuthFlows": ["ALLOW_USER_AUTH"]})
    told = own.refused("InitiateAuth", **own.start_choice("nobody"))
    assert told == ("UserNotFound", "User does not exist.")


def test_flow_that_is_off(core: CoreClient):
    assert core.refused("InitiateAuth", **core.start_choice("maria.santos")) == (
        "InvalidParameter",
        "USER_AUTH flow not enabled for this client",
    )


def test_required_mfa_leaves_the_password_only(core: CoreClient):
    own = core.new_pool(
        {"ExplicitAuthFlows": ["ALLOW_USER_AUTH"]}, MfaConfiguration="ON", SmsConfiguration={}
    )
    own.new_user(phone_number="+14155550150")
    assert own.begin_choice("ann")["AvailableChallenges"] == ["PASSWORD_SRP", "PASSWORD"]
    for name in ("EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"):
        body = own.start_choice("ann", PREFERRED_CHALLENGE=name)
        assert own.refused("InitiateAuth", **body) == (
            "NotAuthorized",
            "Password Challenge is Required to SignIn",
        )


def test_required_mfa_and_passwordless_pools_exclude_each_other(there: CoreClient):
    policy = {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"]}}
    made = {"PoolName": "own", "Policies": policy}
    assert there.refused("CreateUserPool", **made, MfaConfiguration="ON")[0] == "InvalidParameter"
    pool_id = there.ok("CreateUserPool", **made)["UserPool"]["Id"]
    shown = there.ok("DescribeUserPool", UserPoolId=pool_id)["UserPool"]["Policies"]
    assert shown["SignInPolicy"] == policy["SignInPolicy"]
    wanted = {
        "SoftwareTokenMfaConfiguration": {"Enabled": True},
        "MfaConfiguration": "ON",
    }
    refused = there.refused("SetUserPoolMfaConfig", UserPoolId=pool_id, **wanted)
    assert refused[0] == "InvalidParameter"
