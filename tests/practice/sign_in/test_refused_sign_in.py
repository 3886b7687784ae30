"""Sign-ins that are refused: by the user's state, for missing parameters, by the client."""

from __future__ import annotations

import pytest

from tests.practice.core_client import OPTIONAL, CoreClient

WRONG_PASSWORD = ("NotAuthorized", "Incorrect username or password.")


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


def test_unknown_user_is_told_or_hidden_as_the_client_says(core: CoreClient):
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
