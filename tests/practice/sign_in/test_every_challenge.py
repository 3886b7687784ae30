"""Every challenge and flow that the API's model knows is either taken or refused by name."""

from __future__ import annotations

import pytest

from desktop.practice.ready_made.other_pools import CHOICE
from desktop.practice.sign_in.challenge_handlers import CHALLENGE_HANDLERS
from desktop.practice.sign_in.initiate import FLOWS
from tests.practice.core_client import CoreClient
from tests.practice.output_shapes import model


def test_every_challenge_of_the_model_can_be_answered():
    """A name that a newer botocore adds fails here until it is decided on."""
    known = set(model().shape_for("ChallengeNameType").enum)
    assert known - CHALLENGE_HANDLERS.keys() == {"ADMIN_NO_SRP_AUTH"}
    assert CHALLENGE_HANDLERS.keys() <= known


def test_every_flow_of_the_model_can_be_begun():
    known = set(model().shape_for("AuthFlowType").enum)
    assert known - FLOWS.keys() == {"REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"}


def test_challenge_that_is_not_answered_here_is_refused_by_name(core: CoreClient):
    body = {
        "ClientId": core.client_id,
        "ChallengeName": "ADMIN_NO_SRP_AUTH",
        "ChallengeResponses": {"USERNAME": "maria.santos"},
    }
    name, message = core.refused("RespondToAuthChallenge", **body)
    assert name == "UnsupportedOperation"
    assert "ADMIN_NO_SRP_AUTH" in str(message)


@pytest.mark.parametrize("name", sorted(CHALLENGE_HANDLERS))
def test_no_challenge_is_answered_before_it_was_issued(core: CoreClient, name: str):
    """With every field filled in, and a session that was put for something else."""
    there = core.at(CHOICE)
    start = {
        "ClientId": there.client_id,
        "AuthFlow": "USER_AUTH",
        "AuthParameters": {"USERNAME": "dana.whitmore"},
    }
    put = there.ok("InitiateAuth", **start)
    fields = (
        *("SMS_MFA_CODE", "SOFTWARE_TOKEN_MFA_CODE", "EMAIL_OTP_CODE", "SMS_OTP_CODE", "EMAIL"),
        *("NEW_PASSWORD", "PASSWORD", "SRP_A", "DEVICE_KEY", "TIMESTAMP", "CREDENTIAL"),
        *("PASSWORD_CLAIM_SIGNATURE", "PASSWORD_CLAIM_SECRET_BLOCK"),
    )
    answer = {
        "ClientId": there.client_id,
        "ChallengeName": name,
        "Session": put["Session"],
        "ChallengeResponses": {
            **dict.fromkeys(fields, "123456"),
            "USERNAME": "dana.whitmore",
            "ANSWER": "PASSWORD",
        },
    }
    assert there.refused("RespondToAuthChallenge", **answer)[0] == "NotAuthorized"
