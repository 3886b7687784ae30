"""What Lambda triggers do to a sign-in at real pools."""

from __future__ import annotations

from tests.practice.core_client import CoreClient
from tests.practice.real_service.source import source


@source("aws-amplify/amplify-js", "issue 5318, by AWS's support", "B")
def test_pre_authentication_is_not_called_in_custom_auth(core: CoreClient):
    own = core.new_pool(
        {"ExplicitAuthFlows": ["ALLOW_CUSTOM_AUTH", "ALLOW_USER_PASSWORD_AUTH"]},
        UserPoolTags={"practice:riddle-rounds": "1", "practice:pre-authentication": "closed"},
    )
    own.new_user("ann")
    asked = own.ok(
        "InitiateAuth",
        ClientId=own.client_id,
        AuthFlow="CUSTOM_AUTH",
        AuthParameters={"USERNAME": "ann"},
    )
    assert asked["ChallengeName"] == "CUSTOM_CHALLENGE"
    assert own.refused("InitiateAuth", **own.start("ann"))[0] == "UserLambdaValidation"


@source("aws-amplify/amplify-js", "issue 9127", "B")
def test_words_of_a_trigger_follow_its_name(core: CoreClient):
    """That issue's trigger was DefineAuthChallenge; the practice pool has none of that name."""
    own = core.new_pool(UserPoolTags={"practice:pre-authentication": "Not on Sundays"})
    own.new_user("ann")
    assert own.refused("InitiateAuth", **own.start("ann")) == (
        "UserLambdaValidation",
        "PreAuthentication failed with error Not on Sundays.",
    )
