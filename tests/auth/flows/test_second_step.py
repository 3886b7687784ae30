"""Transcripts: whether a sign-in had a second step, and what becomes of one that had none."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import CodeEntered, CustomAnswered, EmailEntered, MethodChosen, NewCodeWanted
from desktop.auth.client import AppClient, Credentials
from desktop.auth.device import Device
from desktop.auth.flows.refresh import refresh, resume
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.jwt.verdicts import Check
from desktop.auth.method import Method
from desktop.auth.not_kept import NotKept
from desktop.auth.second_step import SecondStep
from desktop.auth.session import Session
from desktop.auth.sign_in_state import Known
from desktop.auth.stored_session import Forget, Keep, Recalled, StoredSession
from tests.auth.flow_starts import password_verifier, without_refresh_token
from tests.auth.minting import CLIENT, key_set
from tests.auth.srp_server import Server, verifier
from tests.auth.transcripts import Play, challenge, choice, sms, tokens

STRICT = dataclasses.replace(CLIENT, require_mfa=True)
CHOICE = dataclasses.replace(CLIENT, auth_flow="USER_AUTH")
CUSTOM = dataclasses.replace(CLIENT, auth_flow="CUSTOM_AUTH")
PASSWORD = "Correct-horse-1"
CODE = CodeEntered("123456")


def play(client: AppClient = CLIENT, password: str = PASSWORD, known: Known | None = None) -> Play:
    return Play(sign_in(client, Credentials("maria.santos", password), known or Known()))


def second_step(run: Play) -> SecondStep | None:
    """What is known once the tokens came, which is what is stored."""
    tokens(run)
    assert isinstance(run.result, Session)
    assert run.result.stored_session.second_step is run.result.second_step
    return run.result.second_step


def rejected(run: Play, **claims: object) -> tuple[Check, ...]:
    """The checks that the tokens failed."""
    with pytest.raises(TokensRejected) as raised:
        tokens(run, **claims)
    return tuple(check for check in raised.value.verdicts.checks if check.ok is False)


# What the sign-in itself shows


def test_tokens_for_a_password_alone():
    assert second_step(play()) is SecondStep.NONE


@pytest.mark.parametrize("name", ["SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP"])
def test_a_code_after_the_password(name: str):
    run = play()
    run.reply(challenge(name))
    run.send(CODE)
    assert second_step(run) is SecondStep.CHALLENGE


@pytest.mark.parametrize("name", ["EMAIL_OTP", "SMS_OTP"])
def test_a_code_in_place_of_the_password_is_the_first_step(name: str):
    run = play(CHOICE, "")
    run.reply(choice(name, "PASSWORD"))
    run.send(MethodChosen(Method(name)))
    run.reply(challenge(name, "session-2"))
    run.send(CODE)
    assert second_step(run) is SecondStep.NONE


def test_a_code_by_email_after_the_chosen_password():
    run = play(CHOICE)
    run.reply(password_verifier())
    run.reply(challenge("EMAIL_OTP", "session-2"))
    run.send(CODE)
    assert second_step(run) is SecondStep.CHALLENGE


def test_a_new_code_that_could_not_be_sent_leaves_the_second_step_what_it_is():
    """The challenge session before goes on then, after the password."""
    run = play(CHOICE)
    run.reply(password_verifier())
    run.reply(challenge("EMAIL_OTP", "session-2"))
    run.send(NewCodeWanted())
    run.throw(e.NotSent("host", "refused"))
    run.send(CODE)
    assert run.call()[1]["Session"] == "session-2"
    assert second_step(run) is SecondStep.CHALLENGE


def test_what_was_answered_before_starting_over_does_not_count():
    run = play()
    run.reply(challenge("SOFTWARE_TOKEN_MFA"))
    run.send(CODE)
    run.refuse("NotAuthorized", "Invalid session for the user, session is expired.")
    assert second_step(run) is SecondStep.NONE


def test_an_app_that_is_set_up():
    run = play()
    run.reply(challenge("MFA_SETUP", MFAS_CAN_SETUP='["SOFTWARE_TOKEN_MFA"]'))
    run.reply({"SecretCode": "GEZDGNBVGY3TQOJQ", "Session": "session-2"})
    run.send(CODE)
    run.reply({"Status": "SUCCESS", "Session": "session-3"})
    assert second_step(run) is SecondStep.CHALLENGE


def test_an_address_that_is_set_up_counts_once_its_code_was_checked():
    run = play()
    run.reply(challenge("MFA_SETUP", MFAS_CAN_SETUP='["EMAIL_OTP"]'))
    run.send(EmailEntered("maria@example.com"))
    assert second_step(run) is SecondStep.NONE
    run = play()
    run.reply(challenge("MFA_SETUP", MFAS_CAN_SETUP='["EMAIL_OTP"]'))
    run.send(EmailEntered("maria@example.com"))
    run.reply(challenge("EMAIL_OTP", "session-2"))
    run.send(CODE)
    assert second_step(run) is SecondStep.CHALLENGE


def test_an_organisation_s_own_question_says_nothing():
    run = play(CUSTOM)
    run.reply(password_verifier())
    run.reply(challenge("CUSTOM_CHALLENGE", question="?"))
    run.send(CustomAnswered("42"))
    assert second_step(run) is SecondStep.NONE


def with_device(*, code_first: bool = False, client: AppClient = CLIENT) -> Play:
    """A sign-in from a remembered computer, up to its proof."""
    device = Device("eu-central-1_4c1e2f00", "-group1", "device-password")
    identity = f"-group1{device.key}"
    server = Server(identity, verifier(identity, device.password, 0x80FF), 0x80FF, 4711)
    run = play(client, known=Known(device=device))
    if code_first:
        run.reply(sms())
        run.send(CODE)
    run.reply(challenge("DEVICE_SRP_AUTH", USERNAME="maria.santos"))
    run.reply(challenge("DEVICE_PASSWORD_VERIFIER", "session-2", **server.parameters()))
    return run


def test_a_remembered_device_is_named():
    assert second_step(with_device()) is SecondStep.REMEMBERED_DEVICE
    assert second_step(with_device(code_first=True)) is SecondStep.CHALLENGE


# What a connection with `require_mfa` makes of it


def test_nobody_is_signed_in_without_a_second_step():
    assert rejected(play(STRICT)) == (
        Check("second_factor", False, "SecondFactorMissing", "a second step", "none"),
    )
    tokens(play(CLIENT))


def test_a_second_step_signs_in():
    run = play(STRICT)
    run.reply(sms())
    run.send(CODE)
    tokens(run)
    assert isinstance(run.result, Session)
    (check,) = run.result.verdicts.sign_in
    assert (check.name, check.ok) == ("second_factor", True)
    assert run.result.verdicts.valid
    run = with_device(client=STRICT)
    tokens(run)
    assert isinstance(run.result, Session)
    assert run.result.verdicts.sign_in[0].actual == "remembered device"


def test_methods_in_the_tokens_decide():
    run = play(STRICT)
    run.reply(sms())
    run.send(CODE)
    assert [check.actual for check in rejected(run, amr=["pwd"])] == ['["pwd"]']
    run = play(STRICT)
    tokens(run, amr=["pwd", "otp", "mfa"])
    assert isinstance(run.result, Session)


def stored(known: SecondStep | None) -> StoredSession:
    run = play()
    tokens(run)
    assert isinstance(run.result, Session)
    return dataclasses.replace(run.result.stored_session, second_step=known)


def resumed(known: SecondStep | None, **claims: object) -> Play:
    """The stored session, up to the keys for its new tokens."""
    run = Play(resume(STRICT))
    run.send(Recalled(stored(known)))
    run.reply(without_refresh_token(**claims))
    return run


def test_what_is_kept_is_judged_by_what_is_kept_with_it():
    run = resumed(SecondStep.CHALLENGE)
    run.send(key_set())
    assert isinstance(run.result, Session)
    assert run.result.second_step is SecondStep.CHALLENGE
    run = resumed(SecondStep.NONE)
    run.send(key_set())
    run.asked(Forget)
    with pytest.raises(TokensRejected):
        run.send(None)


def test_a_kept_session_of_an_earlier_version_is_given_up_and_not_signed_in():
    """Whether it had a second step isn't known."""
    run = resumed(None)
    run.send(key_set())
    assert run.asked(Forget).only == stored(None)
    run.send(None)
    assert run.call()[0] == "RevokeToken"
    with pytest.raises(e.NothingKept) as raised:
        run.reply({})
    assert raised.value.why is NotKept.SECOND_STEP_UNKNOWN


def test_tokens_that_say_it_help_a_session_of_an_earlier_version():
    run = resumed(None, amr=["pwd", "sms", "mfa"])
    run.send(key_set())
    assert isinstance(run.result, Session)


def test_a_refresh_keeps_what_is_known_and_judges_it_again():
    run = play(STRICT)
    run.reply(sms())
    run.send(CODE)
    tokens(run)
    before: Any = run.result
    run = Play(refresh(STRICT, before))
    run.reply(without_refresh_token())
    run.send(key_set())
    assert isinstance(run.result, Session)
    assert run.result.second_step is SecondStep.CHALLENGE
    assert run.result.verdicts.sign_in[0].ok is True
    run = Play(refresh(STRICT, before))
    run.reply(without_refresh_token(amr=["pwd"]))
    with pytest.raises(TokensRejected):
        run.send(key_set())
    assert not isinstance(run.step, Keep)
