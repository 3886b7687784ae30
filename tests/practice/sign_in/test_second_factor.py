"""Which second factor a user is asked for."""

from __future__ import annotations

import json

from tests.practice.core_client import OPTIONAL, CoreClient


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


def test_required_factor_that_the_user_cannot_have_is_refused(core: CoreClient):
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
