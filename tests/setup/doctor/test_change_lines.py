"""Lines for the AWS CLI: what each carries, held against botocore's own model."""

from __future__ import annotations

import dataclasses
import json
import shlex

import botocore.session
import pytest

from desktop.setup.doctor import change_lines
from desktop.setup.doctor.facts import PoolFacts
from tests.setup.doctor.wrong_pools import WRONG_POOLS, facts_of

MODEL = botocore.session.get_session().get_service_model("cognito-idp")
RIGHT = facts_of(WRONG_POOLS[0])


@pytest.mark.parametrize(
    ("names", "update", "told", "member"),
    [
        (change_lines.POOL, "UpdateUserPool", "DescribeUserPool", "UserPool"),
        (change_lines.CLIENT, "UpdateUserPoolClient", "DescribeUserPoolClient", "UserPoolClient"),
        (change_lines.MFA, "SetUserPoolMfaConfig", "GetUserPoolMfaConfig", ""),
        (
            change_lines.SESSIONS,
            *("SetUserPoolSessionConfiguration", "GetUserPoolSessionConfiguration", ""),
        ),
        (
            change_lines.CLIENT_SESSIONS,
            *("SetUserPoolClientSessionConfiguration", "GetUserPoolClientSessionConfiguration", ""),
        ),
    ],
)
def test_a_line_keeps_all_that_a_request_can_carry(
    names: tuple[str, ...], update: str, told: str, member: str
):
    asked = set(MODEL.operation_model(update).input_shape.members)
    reply = MODEL.operation_model(told).output_shape
    shape = reply.members[member] if member else reply
    assert set(names) == (asked & set(shape.members)) - {"UserPoolId", "ClientId"}


def body_of(line: str) -> dict[str, object]:
    words = shlex.split(line)
    return json.loads(words[words.index("--cli-input-json") + 1])


def test_one_of_two_names_for_the_same_number_is_sent():
    """AWS refuses a request with both, and replies with both."""
    pool = dict(RIGHT.pool) | {
        "Policies": {"PasswordPolicy": {"TemporaryPasswordValidityDays": 7}},
        "AdminCreateUserConfig": {
            "AllowAdminCreateUserOnly": True,
            "UnusedAccountValidityDays": 7,
        },
    }
    [line] = change_lines.update_pool(dataclasses.replace(RIGHT, pool=pool))
    assert body_of(line)["AdminCreateUserConfig"] == {"AllowAdminCreateUserOnly": True}


def test_without_text_messages_second_factors_are_set_by_a_line_of_their_own():
    """UpdateUserPool refuses a second factor without SmsConfiguration, and may reset it."""
    pool = dict(RIGHT.pool) | {"SmsConfiguration": None}
    first, second = change_lines.update_pool(
        dataclasses.replace(RIGHT, pool=pool), DeletionProtection="ACTIVE"
    )
    assert "MfaConfiguration" not in body_of(first)
    assert body_of(first)["DeletionProtection"] == "ACTIVE"
    assert body_of(second)["MfaConfiguration"] == "ON"


def test_there_is_no_line_where_other_settings_are_not_known():
    """It would reset them."""
    facts = PoolFacts("eu-central-1", "p", "c")
    assert change_lines.update_pool(facts, DeletionProtection="ACTIVE") == ()
    assert change_lines.update_client(facts, AuthSessionValidity=3) == ()
    assert change_lines.set_mfa(facts, MfaConfiguration="ON") == ()
    assert change_lines.set_sessions(facts, UserSessionTracking="ENABLED") == ()
    assert change_lines.set_client_sessions(facts, SSOSession={}) == ()


def test_a_shell_takes_what_stands_in_a_message():
    pool = dict(RIGHT.pool) | {"SmsVerificationMessage": 'It\'s {####} $HOME `x` "y"'}
    [line] = change_lines.update_pool(dataclasses.replace(RIGHT, pool=pool))
    assert body_of(line)["SmsVerificationMessage"] == 'It\'s {####} $HOME `x` "y"'
