"""amazon-cognito-identity-js, AWS SDK v3 and Amplify sign in, knowing nothing of a practice pool.

Each client has the same scenarios (`clients/`) and must come to the same end.
"""

from __future__ import annotations

from typing import Any

import pytest

from desktop.practice.ready_made.other_pools import DEVICES, SRP
from desktop.practice.ready_made.pool import ReadyPool
from tests.foreign.conftest import Play
from tests.helpers.practice_pool import PracticePool
from tests.practice.core_client import DEFAULT, OPTIONAL, ROTATION

# Installing the packages counts for the test that comes first.
pytestmark = pytest.mark.timeout(400)

BY_PASSWORD, BY_SRP = "USER_PASSWORD_AUTH", "USER_SRP_AUTH"
SMS, TOTP = "SMS_MFA", "SOFTWARE_TOKEN_MFA"


def given(pool: PracticePool, at: ReadyPool, username: str, flow: str) -> dict[str, Any]:
    """What a scenario is told."""
    return {
        "endpoint": pool.endpoint,
        "region": pool.overview["region"],
        "userPoolId": at.pool_id,
        "clientId": at.client_id,
        "username": username,
        "password": pool.user(username)["password"],
        "flow": flow,
    }


@pytest.mark.parametrize(
    ("at", "username", "flow", "asked"),
    [
        (OPTIONAL, "paula.jensen", BY_PASSWORD, []),
        (DEFAULT, "maria.santos", BY_PASSWORD, [SMS]),
        (DEFAULT, "tom.okafor", BY_PASSWORD, [TOTP]),
        (SRP, "clara.benson", BY_SRP, [SMS]),
        (SRP, "david.mensah", BY_SRP, [TOTP]),
    ],
    ids=["password", "password, SMS", "password, app", "SRP, SMS", "SRP, app"],
)
def test_sign_in(  # noqa: PLR0917 - what each row has
    play: Play, pool: PracticePool, at: ReadyPool, username: str, flow: str, asked: list[str]
):
    signed_in = play("signIn", given(pool, at, username, flow))
    assert signed_in["asked"] == asked
    assert signed_in["id"]["cognito:username"] == signed_in["access"]["username"] == username
    assert signed_in["id"]["aud"] == signed_in["access"]["client_id"] == at.client_id


@pytest.mark.parametrize("play", ["identity_js in Chromium"], indirect=True)
def test_sign_in_by_identity_js_in_a_browser(play: Play, pool: PracticePool):
    signed_in = play("signIn", given(pool, SRP, "clara.benson", BY_SRP))
    assert signed_in["asked"] == [SMS]


def test_refresh_brings_new_tokens_of_the_same_sign_in(play: Play, pool: PracticePool):
    done = play("refresh", given(pool, SRP, "clara.benson", BY_SRP))
    before, after = done["before"]["access"], done["after"]["access"]
    same = ("sub", "auth_time", "event_id", "origin_jti")
    assert [after[name] for name in same] == [before[name] for name in same]
    assert after["jti"] != before["jti"]


@pytest.mark.parametrize("play", ["sdk_v3", "amplify in Chromium"], indirect=True)
def test_rotation_brings_a_new_refresh_token_each_time(play: Play, pool: PracticePool):
    """amazon-cognito-identity-js doesn't know the operation that rotates."""
    done = play("rotation", given(pool, ROTATION, "rosa.keller", BY_PASSWORD))
    assert len(set(done["refreshTokens"])) == 3
    assert done["error"]["name"] == "RefreshTokenReuseException"


@pytest.mark.parametrize("flow", [BY_PASSWORD, BY_SRP])
def test_remembered_device_stands_in_for_the_code_until_it_is_forgotten(
    play: Play, pool: PracticePool, flow: str
):
    done = play("rememberedDevice", given(pool, DEVICES, "nils.andersen", flow))
    assert [done[name]["asked"] for name in ("first", "second", "third")] == [[SMS], [], [SMS]]
    key = done["first"]["access"]["device_key"]
    assert done["second"]["access"]["device_key"] == key
    assert done["devices"] == [key]


def test_device_that_was_forgotten_elsewhere_asks_for_the_code_again(
    play: Play, pool: PracticePool
):
    done = play("deviceForgottenElsewhere", given(pool, DEVICES, "nils.andersen", BY_SRP))
    assert [done[name]["asked"] for name in ("first", "second")] == [[SMS], [SMS]]


def test_global_sign_out_ends_every_token(play: Play, pool: PracticePool):
    done = play("globalSignOut", given(pool, SRP, "clara.benson", BY_SRP))
    assert done["get"] == {
        "name": "NotAuthorizedException",
        "message": "Access Token has been revoked",
    }
    assert done["refresh"] == {
        "name": "NotAuthorizedException",
        "message": "Refresh Token has been revoked",
    }


@pytest.mark.parametrize(
    ("at", "username", "flow"),
    [(DEFAULT, "maria.santos", BY_PASSWORD), (SRP, "clara.benson", BY_SRP)],
    ids=["password", "SRP"],
)
def test_wrong_password(play: Play, pool: PracticePool, at: ReadyPool, username: str, flow: str):
    told = {**given(pool, at, username, flow), "password": "Practice-1999"}
    assert play("wrongPassword", told) == {
        "name": "NotAuthorizedException",
        "message": "Incorrect username or password.",
    }


def test_wrong_code_can_be_corrected(play: Play, pool: PracticePool):
    done = play("wrongCode", given(pool, SRP, "clara.benson", BY_SRP))
    assert done["error"]["name"] == "CodeMismatchException"
    assert done["then"]["id"]["cognito:username"] == "clara.benson"


def test_authenticator_app_is_linked_and_preferred(play: Play, pool: PracticePool):
    done = play("linkApp", given(pool, OPTIONAL, "paula.jensen", BY_PASSWORD))
    assert done["factors"] == [TOTP]
    assert done["preferred"] == TOTP
    assert len(done["secret"]) == 52
