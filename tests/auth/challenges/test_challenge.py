"""What the challenges have in common, and what they do when the challenge session expires."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskAppLink,
    AskCode,
    AskEmail,
    AskMethod,
    AskPassword,
    CodeEntered,
    EmailEntered,
    MethodChosen,
    NewCodeWanted,
    PasswordEntered,
    RememberDevice,
)
from desktop.auth.challenges.challenge import expect_type, names_in
from desktop.auth.client import AppClient, Credentials
from desktop.auth.device import Device
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.method import Method
from desktop.auth.sign_in_state import Known
from tests.auth.minting import CLIENT
from tests.auth.srp_server import Server, verifier
from tests.auth.transcripts import Play, answers, challenge, choice, parameters, sms

EXPIRED = "Invalid session for the user, session is expired."
WRONG = "Incorrect username or password."
MARIA = Credentials("maria.santos", "Correct-horse-1")
CHOICE = dataclasses.replace(CLIENT, auth_flow="USER_AUTH")


def play(client: AppClient = CLIENT, credentials: Credentials = MARIA, **known: object) -> Play:
    return Play(sign_in(client, credentials, Known(**known)))  # type: ignore[arg-type]


def expire(run: Play) -> None:
    run.refuse("NotAuthorized", EXPIRED)
    assert run.call()[0] == "InitiateAuth"


@pytest.mark.parametrize(
    ("text", "names"),
    [('["A", 1, "B"]', ["A", "B"]), ("", []), ("{}", []), ("[", []), ("[" * 100_000, [])],
)
def test_names_in_a_challenge_parameter(text: str, names: list[str]):
    assert names_in(text) == names


def test_an_answer_of_another_type_is_a_mistake_of_ours():
    assert expect_type(CodeEntered("1"), CodeEntered) == CodeEntered("1")
    with pytest.raises(TypeError, match="CodeEntered was due, not EmailEntered"):
        expect_type(EmailEntered("a@b"), CodeEntered)
    run = play()
    run.reply(sms())
    with pytest.raises(TypeError, match="a code was due, not RememberDevice"):
        run.send(RememberDevice(remember=True))
    run = play()
    run.reply(challenge("MFA_SETUP", MFAS_CAN_SETUP='["SOFTWARE_TOKEN_MFA"]'))
    run.reply({"SecretCode": "KEY", "Session": "s"})
    with pytest.raises(TypeError, match="a code was due, not RememberDevice"):
        run.send(RememberDevice(remember=True))


def test_select_mfa_type_starts_over_with_the_same_choice():
    run = play()
    offer = challenge("SELECT_MFA_TYPE", MFAS_CAN_CHOOSE='["SMS_MFA", "EMAIL_OTP"]')
    run.reply(offer)
    run.asked(AskMethod)
    run.send(MethodChosen(Method.EMAIL))
    expire(run)
    run.reply(offer)
    assert answers(run)["ANSWER"] == "EMAIL_OTP"


def test_a_device_starts_over():
    device = Device("key-1", "-group1", "device-password")
    identity = device.group_key + device.key
    server = Server(identity, verifier(identity, device.password, 5), 5, 7)
    run = play(device=device)
    run.reply(challenge("DEVICE_SRP_AUTH"))
    run.reply(challenge("DEVICE_PASSWORD_VERIFIER", **server.parameters()))
    assert "PASSWORD_CLAIM_SIGNATURE" in answers(run)
    expire(run)
    assert parameters(run)["DEVICE_KEY"] == "key-1"


def test_a_proof_of_the_password_starts_over():
    server = Server("x", verifier("x", "y", 5), 5, 7)
    run = play(dataclasses.replace(CLIENT, auth_flow="USER_SRP_AUTH"))
    run.reply(challenge("PASSWORD_VERIFIER", USERNAME="maria.santos", **server.parameters()))
    expire(run)


def test_starting_over_by_itself_ends_when_the_service_cannot_be_reached():
    run = play()
    run.reply(sms())
    run.send(CodeEntered("123456"))
    expire(run)
    with pytest.raises(e.ReplyLost):
        run.throw(e.ReplyLost("host", "reset"))


class TestPassword:
    """PASSWORD as the first factor of choice-based sign-in."""

    def at_password(self, *, password: str = "", offered: tuple[str, ...] = ("PASSWORD",)) -> Play:
        run = play(CHOICE, Credentials("maria.santos", password))
        run.reply(choice(*offered))
        return run

    def test_a_wrong_one_that_was_asked_for_is_asked_for_again(self):
        run = self.at_password()
        run.asked(AskPassword)
        run.send(PasswordEntered("wrong"))
        assert answers(run) == {
            "USERNAME": "maria.santos",
            "ANSWER": "PASSWORD",
            "PASSWORD": "wrong",
        }
        run.refuse("NotAuthorized", WRONG)
        assert run.call()[0] == "InitiateAuth"
        run.reply(choice("PASSWORD"))
        assert isinstance(run.asked(AskPassword).problem, e.IncorrectCredentials)

    def test_one_that_came_with_the_user_name_ends_the_sign_in(self):
        run = self.at_password(password="wrong")
        with pytest.raises(e.IncorrectCredentials):
            run.refuse("NotAuthorized", WRONG)

    def test_trouble_with_one_that_came_with_the_user_name_ends_the_sign_in(self):
        run = self.at_password(password="right")
        with pytest.raises(e.ReplyLost):
            run.throw(e.ReplyLost("host", "reset"))

    def test_an_expired_session_starts_over_with_the_password(self):
        run = self.at_password()
        run.send(PasswordEntered("right"))
        expire(run)
        assert parameters(run) == {
            "USERNAME": "maria.santos",
            "PREFERRED_CHALLENGE": "PASSWORD",
            "PASSWORD": "right",
        }
        run.reply(sms())
        assert run.asked(AskCode).method is Method.SMS


class TestMfaSetup:
    """MFA_SETUP where the service refuses."""

    def at_email(self) -> Play:
        run = play()
        run.reply(challenge("MFA_SETUP", MFAS_CAN_SETUP='["EMAIL_OTP"]'))
        run.asked(AskEmail)
        run.send(EmailEntered("maria@example.com"))
        return run

    def test_an_address_that_the_pool_does_not_accept_is_asked_for_again(self):
        run = self.at_email()
        run.refuse("InvalidParameter", "Invalid email address format.")
        assert isinstance(run.asked(AskEmail).problem, e.AttributesRefused)

    def test_a_pool_that_is_not_set_up_for_it_ends_the_sign_in(self):
        run = self.at_email()
        with pytest.raises(e.Misconfigured):
            run.refuse("InvalidUserPoolConfiguration", "no email configuration")

    def test_a_first_code_that_is_not_right_is_asked_for_again(self):
        run = play()
        run.reply(challenge("MFA_SETUP", MFAS_CAN_SETUP='["SOFTWARE_TOKEN_MFA"]'))
        run.reply({"SecretCode": "KEY", "Session": "session-2"})
        run.send(CodeEntered("123456"))
        run.reply({"Status": "ERROR"})  # without a session of its own
        assert isinstance(run.asked(AskAppLink).problem, e.CodeMismatch)
        run.send(CodeEntered("654321"))
        assert run.call()[1]["Session"] == "session-2"


def test_a_new_code_that_cannot_be_sent_leaves_the_old_one():
    run = play()
    run.reply(sms())
    run.send(NewCodeWanted())
    run.throw(e.NotSent("host", "refused"))
    assert isinstance(run.asked(AskCode).problem, e.NotSent)
    run.send(CodeEntered("123456"))
    assert run.call()[1]["Session"] == "session-1"
