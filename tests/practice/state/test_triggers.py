"""Where a pool has functions of its own, they refuse in the organisation's words, or break."""

from __future__ import annotations

import pytest

from desktop.practice.state.triggers import (
    ANSWERS_NONSENSE,
    CRASHES,
    PRE_AUTHENTICATION_TAG,
    PRE_SIGN_UP_TAG,
    SECURITY_REASONS,
    TIMES_OUT,
)
from tests.practice.core_client import PASSWORD, CoreClient

WORDS = "Only from the ward"


def test_listed_user_is_refused_whatever_the_password(core: CoreClient):
    refusal = (
        "UserLambdaValidation",
        (
            "PreAuthentication failed with error "
            "Your shift has ended; ask the duty manager to let you in."
        ),
    )
    for password in (PASSWORD, "Wrong-2026"):
        start = core.start("quentin.moss", password)
        assert core.refused("InitiateAuth", **start) == refusal
    core.sign_in("maria.santos")


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        (WORDS, ("UserLambdaValidation", "PreAuthentication failed with error " + WORDS + ".")),
        (
            CRASHES,
            ("UnexpectedLambda", "PreAuthentication invocation failed due to error Unhandled."),
        ),
        (ANSWERS_NONSENSE, ("InvalidLambdaResponse", "Unrecognizable lambda output")),
        (
            TIMES_OUT,
            (
                "UserLambdaValidation",
                (
                    "PreAuthentication invocation failed due to error "
                    "Socket timeout while invoking Lambda function."
                ),
            ),
        ),
        (SECURITY_REASONS, ("NotAuthorized", "Unable to login because of security reasons.")),
    ],
)
@pytest.mark.parametrize("hides", ["ENABLED", "LEGACY"])
def test_pre_authentication_runs_for_every_user_and_simulated_ones(
    core: CoreClient, told: str, refusal: tuple[str, str], hides: str
):
    own = core.new_pool(
        {"PreventUserExistenceErrors": hides}, UserPoolTags={PRE_AUTHENTICATION_TAG: told}
    )
    own.new_user("ann")
    assert own.refused("InitiateAuth", **own.start("ann")) == refusal
    nobody = refusal if hides == "ENABLED" else ("UserNotFound", "User does not exist.")
    assert own.refused("InitiateAuth", **own.start("nobody")) == nobody


def test_pre_authentication_comes_before_a_code_is_sent(core: CoreClient):
    own = core.new_pool(
        {"ExplicitAuthFlows": ["ALLOW_USER_AUTH"]},
        UserPoolTags={PRE_AUTHENTICATION_TAG: WORDS},
        Policies={"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"]}},
    )
    own.new_user("ann", email="ann@example.com", email_verified="true")
    start = own.start("ann", PREFERRED_CHALLENGE="EMAIL_OTP") | {"AuthFlow": "USER_AUTH"}
    assert own.refused("InitiateAuth", **start)[0] == "UserLambdaValidation"
    assert core.outbox.listed() == []


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        (WORDS, ("UserLambdaValidation", "PreSignUp failed with error " + WORDS + ".")),
        (CRASHES, ("UnexpectedLambda", "PreSignUp invocation failed due to error Unhandled.")),
        (ANSWERS_NONSENSE, ("InvalidLambdaResponse", "Unrecognizable lambda output")),
    ],
)
def test_refused_sign_up_creates_no_user(core: CoreClient, told: str, refusal: tuple[str, str]):
    own = core.new_pool(UserPoolTags={PRE_SIGN_UP_TAG: told})
    body = {"ClientId": own.client_id, "Username": "ann", "Password": PASSWORD}
    assert own.refused("SignUp", **body) == refusal
    who = {"UserPoolId": own.pool_id, "Username": "ann"}
    assert own.refused("AdminGetUser", **who)[0] == "UserNotFound"
