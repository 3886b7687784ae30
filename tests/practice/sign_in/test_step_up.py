"""Step-up: USER_AUTH with a level to reach, and the claims `acr` and `amr` that tell of it."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.practice.ready_made.other_pools import LEVELS, LITE
from desktop.practice.ready_made.users import PASSWORD
from tests.practice.core_client import CoreClient, claims
from tests.practice.pool_process import PoolProcess

ONE, TWO, THREE, FOUR = (f"urn:cognito:loa:{level}" for level in range(1, 5))
BY_PASSWORD = {"PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": PASSWORD}
SOFIA, ULLA = "sofia.marin", "ulla.berg"


@pytest.fixture
def there(core: CoreClient) -> CoreClient:
    return core.at(LEVELS)


def by_app(there: CoreClient, challenge: dict[str, Any]) -> dict[str, Any]:
    """Answer Sofia's SOFTWARE_TOKEN_MFA; AuthenticationResult."""
    assert challenge["ChallengeName"] == "SOFTWARE_TOKEN_MFA"
    answer = there.respond(challenge, SOFIA, SOFTWARE_TOKEN_MFA_CODE=there.totp(SOFIA))
    return dict(answer["AuthenticationResult"])


def by_sms(there: CoreClient, challenge: dict[str, Any]) -> dict[str, Any]:
    """Answer Sofia's SMS_MFA; AuthenticationResult."""
    assert challenge["ChallengeName"] == "SMS_MFA"
    answer = there.respond(challenge, SOFIA, SMS_MFA_CODE=there.code())
    return dict(answer["AuthenticationResult"])


def level(tokens: dict[str, Any]) -> tuple[str | None, list[str] | None]:
    """`acr` and `amr`, which are the same in both tokens."""
    found = [claims(tokens[name]) for name in ("IdToken", "AccessToken")]
    values = [(one.get("acr"), one.get("amr")) for one in found]
    assert values[0] == values[1]
    return values[0]


def aiming(target: str, **more: str) -> dict[str, str]:
    """AuthParameters of a step-up."""
    return {"TARGET_ACR_VALUES": target, **more}


def refused(there: CoreClient, name: str = SOFIA, **parameters: str) -> str:
    """The name of InitiateAuth's error."""
    return there.refused("InitiateAuth", **there.start_choice(name, **parameters))[0]


def test_no_level_asked_for_and_none_in_the_tokens(there: CoreClient):
    tokens = by_sms(there, there.begin_choice(SOFIA, **BY_PASSWORD))
    assert level(tokens) == (None, None)


def test_four_levels(there: CoreClient):
    one = there.begin_choice(ULLA, **BY_PASSWORD, **aiming(ONE))["AuthenticationResult"]
    assert level(one) == (ONE, ["pwd"])
    asked = there.begin_choice(ULLA, PREFERRED_CHALLENGE="EMAIL_OTP", **aiming(TWO))
    two = there.respond(asked, ULLA, EMAIL_OTP_CODE=there.code())["AuthenticationResult"]
    assert level(two) == (TWO, ["email_otp"])
    there.ok(
        "AdminSetUserMFAPreference",
        UserPoolId=there.pool_id,
        Username=SOFIA,
        SoftwareTokenMfaSettings={"Enabled": True},
        SMSMfaSettings={"Enabled": True, "PreferredMfa": True},
    )
    three = by_sms(there, there.begin_choice(SOFIA, **BY_PASSWORD, **aiming(THREE)))
    assert level(three) == (THREE, ["pwd", "sms", "mfa"])
    four = by_app(there, there.begin_choice(SOFIA, **BY_PASSWORD, **aiming(FOUR)))
    assert level(four) == (FOUR, ["pwd", "otp", "mfa"])


def test_refresh_keeps_level_and_time(there: CoreClient):
    tokens = by_app(there, there.begin_choice(SOFIA, **BY_PASSWORD, **aiming(FOUR)))
    there.now += 600
    refreshed = there.ok(
        "InitiateAuth",
        ClientId=there.client_id,
        AuthFlow="REFRESH_TOKEN_AUTH",
        AuthParameters={"REFRESH_TOKEN": tokens["RefreshToken"]},
    )["AuthenticationResult"]
    assert level(refreshed) == level(tokens)
    times = [claims(one["IdToken"])["auth_time"] for one in (tokens, refreshed)]
    assert times[0] == times[1]


def test_first_level_in_reach_is_the_goal(there: CoreClient):
    """Unknown names are passed over; Ulla has no app, and no second step at all."""
    target = f"urn:somewhere:else {FOUR} {THREE} {TWO} {ONE}"
    choice = there.begin_choice(ULLA, **aiming(target))
    assert choice["AvailableChallenges"] == ["EMAIL_OTP", "SMS_OTP"]
    answer = there.response(choice, ULLA, ANSWER="PASSWORD", PASSWORD=PASSWORD)
    assert there.refused("RespondToAuthChallenge", **answer)[0] == "InvalidParameter"
    asked = there.respond(choice, ULLA, ANSWER="SMS_OTP")
    tokens = there.respond(asked, ULLA, SMS_OTP_CODE=there.code())["AuthenticationResult"]
    assert level(tokens) == (TWO, ["sms"])


def test_choice_carries_the_goal_on(there: CoreClient):
    choice = there.begin_choice(SOFIA, **aiming(FOUR))
    assert choice["AvailableChallenges"] == ["PASSWORD_SRP", "PASSWORD"]
    asked = there.respond(choice, SOFIA, ANSWER="PASSWORD", PASSWORD=PASSWORD)
    assert level(by_app(there, asked))[0] == FOUR


def test_step_up_asks_only_for_what_is_missing(there: CoreClient):
    old = by_sms(there, there.begin_choice(SOFIA, **BY_PASSWORD, **aiming(THREE)))
    raised = aiming(FOUR, ACCESS_TOKEN=old["AccessToken"])
    new = by_app(there, there.begin_choice(SOFIA, **raised))
    assert level(new) == (FOUR, ["pwd", "sms", "otp", "mfa"])
    assert new["RefreshToken"] != old["RefreshToken"]
    assert there.ok("GetUser", AccessToken=old["AccessToken"]), "the old tokens stay good"


def test_password_is_what_is_missing(there: CoreClient):
    asked = there.begin_choice(SOFIA, PREFERRED_CHALLENGE="SMS_OTP", **aiming(TWO))
    old = there.respond(asked, SOFIA, SMS_OTP_CODE=there.code())["AuthenticationResult"]
    raised = aiming(THREE, ACCESS_TOKEN=old["AccessToken"])
    new = there.begin_choice(SOFIA, **BY_PASSWORD, **raised)["AuthenticationResult"]
    assert level(new) == (THREE, ["sms", "pwd", "mfa"])


def test_several_second_factors_lead_there(there: CoreClient):
    there.ok(
        "AdminSetUserMFAPreference",
        UserPoolId=there.pool_id,
        Username=SOFIA,
        SMSMfaSettings={"Enabled": True, "PreferredMfa": False},
    )
    asked = there.begin_choice(SOFIA, **BY_PASSWORD, **aiming(THREE))
    assert asked["ChallengeName"] == "SELECT_MFA_TYPE"
    chosen = there.respond(asked, SOFIA, ANSWER="SOFTWARE_TOKEN_MFA")
    assert level(by_app(there, chosen)) == (FOUR, ["pwd", "otp", "mfa"]), "the level that is met"


def test_code_after_a_password_that_is_credited(there: CoreClient):
    """Ulla has no second factor; the first factor that is left does it."""
    old = there.begin_choice(ULLA, **BY_PASSWORD, **aiming(ONE))["AuthenticationResult"]
    raised = aiming(TWO, ACCESS_TOKEN=old["AccessToken"], PREFERRED_CHALLENGE="SMS_OTP")
    asked = there.begin_choice(ULLA, **raised)
    new = there.respond(asked, ULLA, SMS_OTP_CODE=there.code())["AuthenticationResult"]
    assert level(new) == (THREE, ["pwd", "sms", "mfa"])


def test_max_age_asks_from_scratch(there: CoreClient):
    old = by_app(there, there.begin_choice(SOFIA, **BY_PASSWORD, **aiming(FOUR)))
    there.now += 120
    again = aiming(FOUR, ACCESS_TOKEN=old["AccessToken"])
    assert refused(there, **again) == "InvalidParameter", "it is at the level already"
    assert refused(there, **again, MAX_AGE="120") == "InvalidParameter"
    asked = there.begin_choice(SOFIA, **BY_PASSWORD, **again, MAX_AGE="119")
    new = by_app(there, asked)
    assert claims(new["IdToken"])["auth_time"] == there.now
    assert there.ok("GetUser", AccessToken=old["AccessToken"])


def test_token_without_a_level_is_no_credit(there: CoreClient):
    old = by_sms(there, there.begin_choice(SOFIA, **BY_PASSWORD))
    raised = aiming(FOUR, ACCESS_TOKEN=old["AccessToken"])
    assert there.begin_choice(SOFIA, **raised)["ChallengeName"] == "SELECT_CHALLENGE"


def test_factor_that_is_gone_meanwhile(there: CoreClient):
    choice = there.begin_choice(SOFIA, **aiming(FOUR))
    user = there.practice.world.pools[there.pool_id].users[SOFIA]
    user.authenticator = None
    answer = there.response(choice, SOFIA, ANSWER="PASSWORD", PASSWORD=PASSWORD)
    assert there.refused("RespondToAuthChallenge", **answer)[0] in (
        "InvalidParameter",
        "MFAMethodNotFound",
    )


def test_factor_that_is_gone_after_the_choice(there: CoreClient):
    asked = there.respond(there.begin_choice(SOFIA, **aiming(FOUR)), SOFIA, ANSWER="PASSWORD")
    there.practice.world.pools[there.pool_id].users[SOFIA].authenticator = None
    answer = there.response(asked, SOFIA, PASSWORD=PASSWORD)
    assert there.refused("RespondToAuthChallenge", **answer)[0] == "MFAMethodNotFound"


def test_what_is_refused(there: CoreClient):
    token = by_app(there, there.begin_choice(SOFIA, **BY_PASSWORD, **aiming(FOUR)))["AccessToken"]
    assert refused(there, **aiming("urn:somewhere:else")) == "InvalidParameter"
    assert refused(there, ULLA, **aiming(FOUR)) == "InvalidParameter"
    assert refused(there, ACCESS_TOKEN=token) == "InvalidParameter"
    assert refused(there, ULLA, **aiming(TWO, ACCESS_TOKEN=token)) == "InvalidParameter"
    for age in ("soon", "-1", "", "9" * 10):
        assert refused(there, **aiming(FOUR, MAX_AGE=age)) == "InvalidParameter"
    there.ok("GlobalSignOut", AccessToken=token)
    assert refused(there, **aiming(FOUR, ACCESS_TOKEN=token)) == "NotAuthorized"


def test_lower_tier(core: CoreClient):
    lite = core.at(LITE)
    assert refused(lite, "viktor.hahn", **aiming(ONE)) == "FeatureUnavailableInTier"
    assert lite.begin_choice("viktor.hahn", **BY_PASSWORD)["ChallengeName"] == "SMS_MFA"


def test_own_names(core: CoreClient):
    own_names = {"Level1": {"AcrValue": "house:door"}, "Level4": {"AcrValue": "house:safe"}}
    own = core.new_pool(
        {"ExplicitAuthFlows": ["ALLOW_USER_AUTH"]},
        AcrConfiguration=own_names,
    )
    shown = own.ok("DescribeUserPool", UserPoolId=own.pool_id)["UserPool"]["AcrConfiguration"]
    assert shown == {
        **own_names,
        "Level2": {"AcrValue": TWO},
        "Level3": {"AcrValue": THREE},
    }
    own.new_user()
    tokens = own.begin_choice("ann", **BY_PASSWORD, **aiming(f"{ONE} house:door"))
    assert level(tokens["AuthenticationResult"]) == ("house:door", ["pwd"])
    assert refused(own, "ann", **aiming(ONE)) == "InvalidParameter"
    doubled = {"Level1": {"AcrValue": TWO}}
    assert own.refused("CreateUserPool", PoolName="x", AcrConfiguration=doubled)[0] == (
        "InvalidParameter"
    )


def test_plain_boto3(public: Any, pool: PoolProcess):
    def start(**more: str) -> Any:
        return public.initiate_auth(
            ClientId=LEVELS.client_id,
            AuthFlow="USER_AUTH",
            AuthParameters={"USERNAME": SOFIA, **more},
        )

    def answer(challenge: Any, name: str, code: str) -> Any:
        assert challenge["ChallengeName"] == name
        return public.respond_to_auth_challenge(
            ClientId=LEVELS.client_id,
            ChallengeName=name,
            Session=challenge["Session"],
            ChallengeResponses={"USERNAME": SOFIA, f"{name}_CODE": code},
        )["AuthenticationResult"]

    old = answer(start(**BY_PASSWORD, **aiming(THREE)), "SMS_MFA", pool.code())
    assert level(old) == (THREE, ["pwd", "sms", "mfa"])
    asked = start(**aiming(f"{FOUR} {THREE}", ACCESS_TOKEN=old["AccessToken"], MAX_AGE="300"))
    code = pool.control("GET", f"/practice/totp/{SOFIA}")["code"]
    assert level(answer(asked, "SOFTWARE_TOKEN_MFA", code))[0] == FOUR
    with pytest.raises(public.exceptions.FeatureUnavailableInTierException):
        public.initiate_auth(
            ClientId=LITE.client_id,
            AuthFlow="USER_AUTH",
            AuthParameters={"USERNAME": "viktor.hahn", **aiming(FOUR)},
        )
