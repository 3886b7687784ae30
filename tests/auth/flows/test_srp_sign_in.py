"""Transcripts of USER_SRP_AUTH: the password is proven and never sent."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import AskCode, AskNewPassword, CodeEntered, NewCodeWanted
from desktop.auth.client import AppClient, Credentials
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.replies import Reply
from desktop.auth.session import Session
from tests.auth.flow_starts import MARIA, SERVER, SRP, password_verifier
from tests.auth.minting import CLIENT, NOW
from tests.auth.transcripts import (
    Play,
    answers,
    challenge,
    is_repeatable,
    parameters,
    sms,
    tokens,
)


def play(client: AppClient = SRP, credentials: Credentials = MARIA) -> Play:
    return Play(sign_in(client, credentials))


def proof_of(run: Play, srp_a: object) -> bool:
    assert isinstance(srp_a, str)
    return SERVER.accepts(srp_a, {k: str(v) for k, v in answers(run).items()})


def test_the_password_is_proven_then_the_code_then_tokens():
    run = play()
    assert run.call()[1]["AuthFlow"] == "USER_SRP_AUTH"
    begun = parameters(run)
    assert set(begun) == {"USERNAME", "SRP_A"}
    assert begun["USERNAME"] == "Maria@example.com"
    run.reply(password_verifier())
    assert run.call()[1]["ChallengeName"] == "PASSWORD_VERIFIER"
    assert "Session" not in run.call()[1]
    assert set(answers(run)) == {
        "USERNAME",
        "PASSWORD_CLAIM_SIGNATURE",
        "PASSWORD_CLAIM_SECRET_BLOCK",
        "TIMESTAMP",
    }
    assert answers(run)["USERNAME"] == "maria.santos"
    assert proof_of(run, begun["SRP_A"])
    assert not is_repeatable(run)
    run.reply(sms())
    run.asked(AskCode)
    run.send(CodeEntered("123456"))
    tokens(run)
    assert isinstance(run.result, Session)


def test_a_wrong_password_does_not_prove_itself_and_is_told():
    run = play(credentials=Credentials("Maria@example.com", "wrong"))
    begun = parameters(run)
    run.reply(password_verifier())
    assert not proof_of(run, begun["SRP_A"])
    with pytest.raises(e.IncorrectCredentials):
        run.refuse("NotAuthorized", "Incorrect username or password.", at=NOW + 1)


def test_the_proof_carries_the_service_s_time_however_wrong_the_local_clock():
    run = play()
    run.send(Reply(password_verifier(), NOW, 100.0, local_time=NOW + 86_400.0))
    assert answers(run)["TIMESTAMP"] == "Mon Sep 21 14:13:20 UTC 2026"


@pytest.mark.parametrize("message", ["Incorrect username or password.", "", "Something new."])
def test_a_proof_at_another_time_than_the_service_s_says_nothing_of_the_password(message: str):
    """Without a Date header the local clock stands in; the refusal then shows how far off it is."""
    run = play()
    run.reply(password_verifier())
    with pytest.raises(e.ClockOff):
        run.refuse("NotAuthorized", message, at=NOW + 3600)


def test_an_odd_refusal_in_time_is_told_as_it_is():
    run = play()
    run.reply(password_verifier())
    with pytest.raises(e.RefusedWithoutReason):
        run.refuse("NotAuthorized", "Something new.", at=NOW)


def test_a_wrong_password_by_another_name_is_no_new_password():
    """Some doubles of Cognito answer so."""
    run = play()
    run.reply(password_verifier())
    with pytest.raises(e.PasswordNotAccepted):
        run.refuse("InvalidPassword", "Invalid password", at=NOW)


def test_each_start_has_an_exchange_of_its_own():
    run = play()
    first = parameters(run)["SRP_A"]
    run.reply(password_verifier())
    run.reply(sms())
    run.send(NewCodeWanted())
    second = parameters(run)["SRP_A"]
    assert first != second
    run.reply(password_verifier())
    assert proof_of(run, second)


def test_the_secret_hash_is_made_with_the_name_of_each_call():
    client = dataclasses.replace(SRP, client_secret="s3cret")
    run = play(client)
    assert parameters(run)["SECRET_HASH"] == client.secret_hash("Maria@example.com")["SECRET_HASH"]
    run.reply(password_verifier())
    assert answers(run)["SECRET_HASH"] == client.secret_hash("maria.santos")["SECRET_HASH"]


def test_a_challenge_that_says_no_name_takes_the_one_that_was_said_before():
    run = play()
    run.reply(password_verifier())
    run.reply(challenge("EMAIL_OTP", "session-2", CODE_DELIVERY_DESTINATION="m***@e***"))
    run.send(CodeEntered("12345678"))
    assert answers(run) == {"USERNAME": "maria.santos", "EMAIL_OTP_CODE": "12345678"}


def test_a_new_password_after_the_proof():
    run = play()
    run.reply(password_verifier())
    run.reply(challenge("NEW_PASSWORD_REQUIRED", "session-2"))
    run.asked(AskNewPassword)


def test_values_of_the_service_that_prove_nothing_end_it():
    run = play()
    body = password_verifier()
    body["ChallengeParameters"] = {**body["ChallengeParameters"], "SRP_B": "0"}  # type: ignore[dict-item]
    with pytest.raises(e.ProtocolError):
        run.reply(body)


def test_a_proof_that_was_not_begun_is_an_unsupported_challenge():
    """CUSTOM_AUTH without a password begins none."""
    run = play(
        dataclasses.replace(CLIENT, auth_flow="CUSTOM_AUTH"), Credentials("maria.santos", "")
    )
    with pytest.raises(e.UnsupportedChallenge, match="PASSWORD_VERIFIER"):
        run.reply(password_verifier())


def test_no_secret_shows_in_a_step():
    run = play()
    shown = repr(run.step)
    run.reply(password_verifier())
    shown += repr(run.step)
    assert "Correct-horse-1" not in shown
    assert "SRP_A" not in shown
    assert "SIGNATURE" not in shown
