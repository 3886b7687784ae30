"""Transcripts of `refresh` and `sign_out`."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.auth import errors as e
from desktop.auth.challenges.challenge import RETRYABLE_ERRORS
from desktop.auth.client import AppClient
from desktop.auth.flows.refresh import refresh, resume
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.session import Session
from desktop.auth.steps import Call
from desktop.auth.stored_session import Forget, Recalled
from tests.auth.flow_starts import SECRET, signed_in, without_refresh_token
from tests.auth.minting import CLIENT, NOW, key_set, result
from tests.auth.transcripts import Play, sms


def test_a_refresh_keeps_the_refresh_token_that_the_service_does_not_replace():
    before = signed_in()
    run = Play(refresh(CLIENT, before))
    assert run.call() == (
        "InitiateAuth",
        {
            "AuthFlow": "REFRESH_TOKEN_AUTH",
            "ClientId": CLIENT.client_id,
            "AuthParameters": {"REFRESH_TOKEN": before.tokens.refresh_token},
        },
    )
    assert isinstance(run.step, Call)
    assert run.step.repeatable
    run.reply(without_refresh_token(exp=NOW + 7200))
    run.send(key_set())
    assert isinstance(run.result, Session)
    assert run.result.tokens.refresh_token == before.tokens.refresh_token
    assert run.result.expires_at == NOW + 7200


@pytest.mark.parametrize(("client", "extra"), [(CLIENT, {}), (SECRET, {"ClientSecret": "s3cret"})])
def test_rotation_switches_the_operation_and_takes_the_new_refresh_token(
    client: AppClient, extra: dict[str, str]
):
    before = signed_in()
    run = Play(refresh(client, before))
    run.refuse("UnsupportedOperation", "This API does not support refresh token rotation")
    assert run.call() == (
        "GetTokensFromRefreshToken",
        {"RefreshToken": before.tokens.refresh_token, "ClientId": client.client_id, **extra},
    )
    assert isinstance(run.step, Call)
    assert not run.step.repeatable
    run.reply({"AuthenticationResult": {**result(), "RefreshToken": "rotated"}})
    run.send(key_set())
    assert isinstance(run.result, Session)
    assert run.result.tokens.refresh_token == "rotated"


def test_the_secret_hash_of_a_refresh_is_made_with_the_service_s_user_name():
    run = Play(refresh(SECRET, signed_in()))
    parameters = run.call()[1]["AuthParameters"]
    assert isinstance(parameters, dict)
    assert parameters["SECRET_HASH"] == SECRET.secret_hash("maria.santos")["SECRET_HASH"]


def test_the_name_that_was_typed_is_still_known_after_a_refresh():
    run = Play(refresh(CLIENT, dataclasses.replace(signed_in(), typed_name="+14155550100")))
    run.reply(without_refresh_token())
    run.send(key_set())
    assert isinstance(run.result, Session)
    assert run.result.typed_name == "+14155550100"


def test_a_refused_refresh_means_signed_out():
    run = Play(refresh(CLIENT, signed_in()))
    with pytest.raises(e.SignedOut):
        run.refuse("NotAuthorized")


def test_tokens_of_another_person_are_not_accepted():
    run = Play(refresh(CLIENT, signed_in()))
    run.reply(without_refresh_token(sub="somebody-else"))
    with pytest.raises(TokensRejected):
        run.send(key_set())


def test_a_client_that_is_known_to_rotate_is_not_asked_the_old_way_again():
    run = Play(refresh(CLIENT, dataclasses.replace(signed_in(), rotates=True)))
    assert run.call()[0] == "GetTokensFromRefreshToken"
    run.reply({"AuthenticationResult": {**result(), "RefreshToken": "rotated"}})
    run.send(key_set())
    assert isinstance(run.result, Session)
    assert run.result.rotates


@pytest.mark.parametrize("lost", [e.ReplyLost("host", "reset"), e.ProtocolError("host", "cut")])
def test_the_lost_answer_of_a_rotation_is_asked_for_once_more_inside_the_grace_time(
    lost: e.TransportError,
):
    run = Play(refresh(CLIENT, dataclasses.replace(signed_in(), rotates=True)))
    first = run.call()
    run.throw(lost)
    assert run.call() == first
    with pytest.raises(type(lost)):
        run.throw(lost)


def test_a_rotation_whose_second_answer_says_reuse_means_signed_out():
    run = Play(refresh(CLIENT, dataclasses.replace(signed_in(), rotates=True)))
    run.throw(e.ReplyLost("host", "reset"))
    with pytest.raises(e.SignedOut):
        run.refuse("RefreshTokenReuse", "Refresh token reuse detected")


@pytest.mark.parametrize("stored", ["in memory", "on disk"])
def test_a_challenge_in_place_of_tokens_ends_in_an_error_and_the_session_stays(stored: str):
    """No Cognito answers a refresh so; whoever did knows nothing of the session."""
    before = dataclasses.replace(signed_in(), kept=stored == "on disk")
    run = Play(refresh(CLIENT, before))
    if before.kept:
        run.send(Recalled(before.stored_session))
    with pytest.raises(e.ProtocolError, match="the challenge SMS_MFA in place of tokens"):
        run.reply(sms())
    assert isinstance(e.ProtocolError("", ""), RETRYABLE_ERRORS)


def test_a_challenge_in_place_of_tokens_is_never_forgotten_as_an_end():
    before = dataclasses.replace(signed_in(), kept=True)
    run = Play(resume(CLIENT))
    run.send(Recalled(before.stored_session))
    with pytest.raises(e.ProtocolError):
        run.reply({"ChallengeName": "X" * 5_000})
    assert not isinstance(run.step, Forget)
