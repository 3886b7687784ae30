"""USER_SRP_AUTH: a proof in place of the password, with pycognito as the client."""

from __future__ import annotations

import base64

import pytest

from desktop.auth.srp import SrpClient
from desktop.practice.crypto.srp import PRIME
from desktop.practice.ready_made.other_pools import SRP
from desktop.practice.ready_made.users import PASSWORD
from tests.practice.core_client import CoreClient
from tests.practice.pycognito_client import PycognitoClient

WRONG = ("NotAuthorized", "Incorrect username or password.")
BAD_TIME = "TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english."


@pytest.fixture
def there(core: CoreClient) -> CoreClient:
    return core.at(SRP)


def test_challenge_has_no_session_and_the_documented_parameters(there: CoreClient):
    challenge = PycognitoClient(there, "clara.benson").begin()
    assert challenge.keys() == {"ChallengeName", "ChallengeParameters"}
    assert challenge["ChallengeName"] == "PASSWORD_VERIFIER"
    parameters = challenge["ChallengeParameters"]
    assert parameters.keys() == {"SALT", "SECRET_BLOCK", "SRP_B", "USERNAME", "USER_ID_FOR_SRP"}
    assert parameters["USERNAME"] == parameters["USER_ID_FOR_SRP"] == "clara.benson"
    assert 0 < int(parameters["SRP_B"], 16) < PRIME
    assert base64.b64decode(parameters["SECRET_BLOCK"], validate=True)


def test_proof_brings_the_second_factor_and_code_brings_tokens(there: CoreClient):
    client = PycognitoClient(there, "clara.benson")
    challenge = client.prove(client.begin())
    assert challenge["ChallengeName"] == "SMS_MFA"
    assert there.respond(challenge, "clara.benson", SMS_MFA_CODE=there.code())


def test_user_name_in_capitals_is_answered_with_the_real_one(there: CoreClient):
    client = PycognitoClient(there, "CLARA.Benson")
    challenge = client.begin()
    assert challenge["ChallengeParameters"]["USER_ID_FOR_SRP"] == "clara.benson"
    assert client.prove(challenge)["ChallengeName"] == "SMS_MFA"


def test_temporary_password_can_be_proven_too(there: CoreClient):
    client = PycognitoClient(there, "elin.forsberg")
    challenge = client.prove(client.begin())
    assert challenge["ChallengeName"] == "NEW_PASSWORD_REQUIRED"
    again = there.respond(challenge, "elin.forsberg", NEW_PASSWORD="Much-longer-2026")
    assert again["ChallengeName"] == "SMS_MFA"
    renewed = PycognitoClient(there, "elin.forsberg", "Much-longer-2026")
    assert renewed.prove(renewed.begin())["ChallengeName"] == "SMS_MFA"


def test_wrong_proof_is_a_wrong_password_and_the_right_one_still_works(there: CoreClient):
    client = PycognitoClient(there, "clara.benson", "Wrong-2026")
    challenge = client.begin()
    assert there.refused("RespondToAuthChallenge", **client.proof(challenge)) == WRONG
    client.password = "Practice-2026"
    assert client.prove(challenge)["ChallengeName"] == "SMS_MFA"


def test_wrong_proofs_are_counted_with_wrong_passwords(there: CoreClient):
    client = PycognitoClient(there, "clara.benson", "Wrong-2026")
    for _ in range(5):
        assert there.refused("RespondToAuthChallenge", **client.proof(client.begin())) == WRONG
    client.password = "Practice-2026"
    closed = there.refused("RespondToAuthChallenge", **client.proof(client.begin()))
    assert closed == ("NotAuthorized", "Password attempts exceeded")
    there.now += 1
    assert client.prove(client.begin())


def test_unknown_user_is_simulated_with_a_stable_salt(there: CoreClient):
    seen = []
    for name in ("nobody.here", "nobody.here", "Nobody.HERE", "somebody.else"):
        client = PycognitoClient(there, name)
        challenge = client.begin()
        parameters = challenge["ChallengeParameters"]
        assert parameters["USER_ID_FOR_SRP"] == name
        seen.append((parameters["SALT"], parameters["SRP_B"]))
        assert there.refused("RespondToAuthChallenge", **client.proof(challenge)) == WRONG
    salts = [salt for salt, _ in seen]
    assert salts[0] == salts[1] == salts[2] != salts[3]
    assert len({public for _, public in seen}) == 4


def test_salts_of_simulated_users_have_every_sign(there: CoreClient):
    """As at real pools, where Java reads random bytes as a signed number."""
    salts = [
        PycognitoClient(there, f"nobody.{number}").begin()["ChallengeParameters"]["SALT"]
        for number in range(32)
    ]
    assert {salt.startswith("-") for salt in salts} == {True, False}
    assert all(-(2**127) <= int(salt, 16) < 2**127 for salt in salts)


def test_salts_of_users_are_negative_where_a_tag_of_the_pool_says_so(core: CoreClient):
    pool = core.ok(
        "CreateUserPool", PoolName="negative", UserPoolTags={"practice:salts": "negative"}
    )["UserPool"]["Id"]
    client = core.ok(
        "CreateUserPoolClient",
        UserPoolId=pool,
        ClientName="app",
        ExplicitAuthFlows=["ALLOW_USER_SRP_AUTH"],
    )["UserPoolClient"]["ClientId"]
    core.ok("AdminCreateUser", UserPoolId=pool, Username="ann")
    core.ok(
        "AdminSetUserPassword", UserPoolId=pool, Username="ann", Password=PASSWORD, Permanent=True
    )
    ours = SrpClient(pool)
    challenge = core.ok(
        "InitiateAuth",
        ClientId=client,
        AuthFlow="USER_SRP_AUTH",
        AuthParameters={"USERNAME": "ann", "SRP_A": ours.public},
    )
    assert challenge["ChallengeParameters"]["SALT"].startswith("-")
    proof = ours.prove_password(PASSWORD, challenge["ChallengeParameters"], int(core.now))
    answered = core.ok(
        "RespondToAuthChallenge",
        ClientId=client,
        ChallengeName="PASSWORD_VERIFIER",
        ChallengeResponses={"USERNAME": "ann", **proof},
    )
    assert answered["AuthenticationResult"]["AccessToken"]


def test_simulated_user_is_locked_out_like_any_other(there: CoreClient):
    client = PycognitoClient(there, "nobody.here")
    for _ in range(5):
        there.refused("RespondToAuthChallenge", **client.proof(client.begin()))
    assert there.refused("RespondToAuthChallenge", **client.proof(client.begin())) == (
        "NotAuthorized",
        "Password attempts exceeded",
    )


def is_square(number: int) -> bool:
    return pow(number, (PRIME - 1) // 2, PRIME) == 1


def test_public_value_of_a_simulated_user_is_not_always_a_square(there: CoreClient):
    """With a verifier of 0 it would be one: g^b, and g is a square in this group."""
    client = PycognitoClient(there, "nobody.here")
    met = set()
    for _ in range(64):
        met.add(is_square(int(client.begin()["ChallengeParameters"]["SRP_B"], 16)))
        if len(met) == 2:
            break
    assert met == {True, False}


def test_unknown_user_is_told_where_the_client_may_tell(core: CoreClient):
    own = core.new_pool({"ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"]})
    told = own.refused("InitiateAuth", **PycognitoClient(own, "nobody").start())
    assert told == ("UserNotFound", "User does not exist.")


def test_flow_that_is_off(core: CoreClient):
    assert core.refused("InitiateAuth", **PycognitoClient(core, "maria.santos").start()) == (
        "InvalidParameter",
        "USER_SRP_AUTH is not enabled for the client.",
    )


def test_public_value_that_is_missing(there: CoreClient):
    body = PycognitoClient(there, "clara.benson").start(SRP_A="")
    refused = there.refused("InitiateAuth", **body)
    assert refused == ("InvalidParameter", "Missing required parameter SRP_A")


@pytest.mark.parametrize(
    "value",
    ["0", "00", f"{PRIME:x}", f"{2 * PRIME:x}", f"{PRIME:X}", "-1", "0x5", "1_0", "g", " 1"],
)
def test_weak_or_malformed_public_value_is_refused(there: CoreClient, value: str):
    """With A = 0 the key would be that of 0, password or not (RFC 5054, section 2.5.4)."""
    body = PycognitoClient(there, "clara.benson").start(SRP_A=value)
    assert there.refused("InitiateAuth", **body)[0] == "InvalidParameter"


def test_public_value_of_any_length_is_not_read(there: CoreClient):
    body = PycognitoClient(there, "clara.benson").start(SRP_A="1" * 100_000)
    assert there.refused("InitiateAuth", **body)[0] == "InvalidParameter"


def test_name_of_any_length_is_not_kept(there: CoreClient):
    """Unknown names are remembered for the lockout: they must not fill the memory."""
    body = PycognitoClient(there, "x" * 129).start()
    name, message = there.refused("InitiateAuth", **body)
    assert name == "InvalidParameter"
    assert "128" in str(message)
    assert PycognitoClient(there, "x" * 128).begin()
