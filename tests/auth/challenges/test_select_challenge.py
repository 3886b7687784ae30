"""Transcripts of USER_AUTH: the service offers ways, and a password is only one of them."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskCode,
    AskMethod,
    AskPassword,
    CodeEntered,
    MethodChosen,
    NewCodeWanted,
    OtherMethodWanted,
    PasswordEntered,
)
from desktop.auth.client import Credentials
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf
from desktop.auth.session import Session
from desktop.auth.sign_in_state import Known
from tests.auth.flow_starts import SERVER, password_verifier
from tests.auth.minting import CLIENT, NOW
from tests.auth.transcripts import Play, answers, challenge, choice, parameters, sms, tokens

CHOICE = dataclasses.replace(CLIENT, auth_flow="USER_AUTH")
ALL = ("PASSWORD", "PASSWORD_SRP", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN")
EXPIRED = "Invalid session for the user, session is expired."
WRONG = "Incorrect username or password."
PASSWORD = "Correct-horse-1"


def play(password: str = "", method: Method | None = None) -> Play:
    return Play(sign_in(CHOICE, Credentials("maria.santos", password), Known(method)))


def at_choice(*available: str) -> Play:
    run = play()
    run.reply(choice(*(available or ALL)))
    return run


def email_otp(session: str = "session-2") -> dict[str, object]:
    return challenge(
        "EMAIL_OTP",
        session,
        CODE_DELIVERY_DELIVERY_MEDIUM="EMAIL",
        CODE_DELIVERY_DESTINATION="m***@e***",
    )


def test_without_a_password_the_service_is_asked_what_it_offers():
    run = play()
    assert run.call()[1]["AuthFlow"] == "USER_AUTH"
    assert parameters(run) == {"USERNAME": "maria.santos"}
    ask = run.reply(choice(*ALL))
    assert ask == AskMethod(
        (Method.PASSWORD_SRP, Method.EMAIL, Method.SMS_FIRST),
        purpose=ChoiceOf.FIRST_FACTOR,
        unusable=(Method.PASSKEY,),
    )


def test_a_code_by_email_in_place_of_a_password():
    run = at_choice()
    run.send(MethodChosen(Method.EMAIL))
    assert answers(run) == {"USERNAME": "maria.santos", "ANSWER": "EMAIL_OTP"}
    ask = run.reply(email_otp(), received=41.5)
    assert ask == AskCode(
        Method.EMAIL,
        "m***@e***",
        issued=41.5,
        shortest=6,
        longest=8,
        can_send_new=True,
        other_methods=True,
    )
    run.send(CodeEntered("12345678"))
    assert answers(run)["EMAIL_OTP_CODE"] == "12345678"
    tokens(run)
    assert isinstance(run.result, Session)
    assert run.result.method is Method.EMAIL


def test_a_code_by_text_message_in_place_of_a_password():
    run = at_choice()
    run.send(MethodChosen(Method.SMS_FIRST))
    run.reply(challenge("SMS_OTP", "session-2", CODE_DELIVERY_DESTINATION="+*******0100"))
    ask = run.asked(AskCode)
    assert (ask.shortest, ask.longest) == (6, 8)
    run.send(CodeEntered("12345678"))
    assert answers(run)["SMS_OTP_CODE"] == "12345678"
    tokens(run)
    assert isinstance(run.result, Session)
    assert run.result.method is Method.SMS_FIRST


def test_a_password_that_was_typed_comes_first_and_is_not_sent():
    run = play(PASSWORD)
    begun = parameters(run)
    assert (begun["USERNAME"], begun["PREFERRED_CHALLENGE"]) == ("maria.santos", "PASSWORD_SRP")
    assert "PASSWORD" not in begun
    run.reply(password_verifier("session-1"))
    assert SERVER.accepts(str(begun["SRP_A"]), {k: str(v) for k, v in answers(run).items()})
    assert run.call()[1]["Session"] == "session-1"
    tokens(run)
    assert isinstance(run.result, Session)
    assert run.result.method is None


def test_a_password_that_was_typed_answers_the_choice_without_a_question():
    run = play(PASSWORD)
    run.reply(choice("PASSWORD", "EMAIL_OTP"))
    assert answers(run) == {
        "USERNAME": "maria.santos",
        "ANSWER": "PASSWORD",
        "PASSWORD": PASSWORD,
    }
    run.reply(sms("session-2"))
    run.send(CodeEntered("123456"))
    tokens(run)
    assert isinstance(run.result, Session)
    assert run.result.method is Method.SMS


def test_a_password_where_the_pool_takes_none_asks_for_another_way():
    run = play(PASSWORD)
    run.reply(choice("EMAIL_OTP", "SMS_OTP"))
    assert run.asked(AskMethod).methods == (Method.EMAIL, Method.SMS_FIRST)


def test_a_wrong_password_that_was_typed_with_the_name_ends_it():
    run = play("wrong")
    run.reply(password_verifier())
    with pytest.raises(e.IncorrectCredentials):
        run.refuse("NotAuthorized", WRONG, at=NOW)


@pytest.mark.parametrize("offered", [("PASSWORD", "EMAIL_OTP"), ("PASSWORD_SRP", "EMAIL_OTP")])
def test_a_password_that_is_chosen_is_asked_for(offered: tuple[str, str]):
    run = at_choice(*offered)
    chosen = Method(offered[0])
    run.send(MethodChosen(chosen))
    assert run.step == AskPassword("maria.santos", other_methods=True)
    run.send(PasswordEntered(PASSWORD))
    given = answers(run)
    assert given["ANSWER"] == offered[0]
    if chosen is Method.PASSWORD:
        assert given["PASSWORD"] == PASSWORD
    else:
        assert "PASSWORD" not in given
        run.reply(password_verifier("session-2"))
        assert SERVER.accepts(str(given["SRP_A"]), {k: str(v) for k, v in answers(run).items()})
    tokens(run)


@pytest.mark.parametrize("way", ["PASSWORD", "PASSWORD_SRP"])
def test_a_wrong_password_that_was_asked_for_is_asked_for_again(way: str):
    run = at_choice(way, "EMAIL_OTP")
    run.send(MethodChosen(Method(way)))
    run.send(PasswordEntered("wrong"))
    if way == "PASSWORD_SRP":
        run.reply(password_verifier())
    run.refuse("NotAuthorized", WRONG, at=NOW)
    assert parameters(run) == {"USERNAME": "maria.santos"}
    run.reply(choice(way, "EMAIL_OTP", session="session-3"))
    ask = run.asked(AskPassword)
    assert isinstance(ask.problem, e.IncorrectCredentials)
    run.send(PasswordEntered(PASSWORD))
    assert run.call()[1]["Session"] == "session-3"
    assert answers(run)["ANSWER"] == way


def test_another_way_than_the_password():
    run = at_choice()
    run.send(MethodChosen(Method.PASSWORD_SRP))
    run.asked(AskPassword)
    run.send(OtherMethodWanted())
    assert parameters(run) == {"USERNAME": "maria.santos"}
    run.reply(choice(*ALL, session="session-2"))
    run.asked(AskMethod)


@pytest.mark.parametrize(("name", "key"), [("PASSWORD", "PASSWORD"), ("PASSWORD_SRP", "SRP_A")])
def test_the_service_may_ask_for_the_password_by_itself(name: str, key: str):
    run = play()
    run.reply(challenge(name))
    assert run.step == AskPassword("maria.santos")
    run.send(PasswordEntered(PASSWORD))
    assert run.call()[1]["ChallengeName"] == name
    assert set(answers(run)) == {"USERNAME", key}


def test_trouble_with_a_password_that_was_asked_for_asks_again():
    run = at_choice()
    run.send(MethodChosen(Method.PASSWORD_SRP))
    run.send(PasswordEntered(PASSWORD))
    trouble = e.ReplyLost("host", "reset")
    run.throw(trouble)
    assert run.asked(AskPassword).problem is trouble


def test_a_new_code_goes_the_same_way_without_a_question():
    run = at_choice()
    run.send(MethodChosen(Method.EMAIL))
    run.reply(email_otp())
    run.send(NewCodeWanted())
    assert parameters(run) == {"USERNAME": "maria.santos", "PREFERRED_CHALLENGE": "EMAIL_OTP"}
    run.reply(email_otp("session-3"))
    run.send(CodeEntered("12345678"))
    assert run.call()[1]["Session"] == "session-3"


def test_another_way_than_a_code_asks_which():
    run = at_choice()
    run.send(MethodChosen(Method.EMAIL))
    run.reply(email_otp())
    run.send(OtherMethodWanted())
    assert parameters(run) == {"USERNAME": "maria.santos"}
    run.reply(choice(*ALL, session="session-3"))
    run.asked(AskMethod)


def test_the_last_way_comes_first_and_leads_to_the_others():
    run = play(method=Method.EMAIL)
    assert parameters(run) == {"USERNAME": "maria.santos", "PREFERRED_CHALLENGE": "EMAIL_OTP"}
    run.reply(email_otp())
    assert run.asked(AskCode).other_methods
    run.send(OtherMethodWanted())
    assert parameters(run) == {"USERNAME": "maria.santos"}
    run.reply(choice(*ALL))
    assert run.asked(AskMethod).suggested is Method.EMAIL


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("InvalidParameter", "Some text of the service."),
        ("InvalidParameter", "Password Challenge is Required to SignIn"),
        ("NotAuthorized", "Password Challenge is Required to SignIn"),
    ],
)
def test_a_last_way_that_cannot_come_first_here_is_let_go(name: str, message: str):
    """A code by email may have been the second factor, in a pool where it can't be the first."""
    run = play(method=Method.EMAIL)
    run.refuse(name, message)
    assert parameters(run) == {"USERNAME": "maria.santos"}
    run.reply(choice("PASSWORD_SRP"))
    run.asked(AskPassword)


def test_a_way_to_begin_that_is_off_is_told():
    run = play()
    with pytest.raises(e.Misconfigured):
        run.refuse("InvalidParameter", "USER_AUTH flow not enabled for this client")


def test_a_password_that_was_typed_goes_before_the_last_way():
    assert parameters(play(PASSWORD, Method.EMAIL))["PREFERRED_CHALLENGE"] == "PASSWORD_SRP"


def test_a_second_factor_of_last_time_is_no_first_one():
    assert parameters(play(method=Method.AUTHENTICATOR_APP)) == {"USERNAME": "maria.santos"}


def test_a_code_after_the_password_is_the_second_factor():
    """EMAIL_OTP is the name of both; another method is then another second factor."""
    run = play(PASSWORD)
    run.reply(password_verifier())
    run.reply(challenge("SELECT_MFA_TYPE", MFAS_CAN_CHOOSE='["EMAIL_OTP","SMS_MFA"]'))
    assert run.asked(AskMethod).purpose is ChoiceOf.SECOND_FACTOR
    run.send(MethodChosen(Method.EMAIL))
    run.reply(email_otp())
    run.send(OtherMethodWanted())
    assert parameters(run)["PREFERRED_CHALLENGE"] == "PASSWORD_SRP"
    run.reply(password_verifier())
    run.reply(challenge("SELECT_MFA_TYPE", MFAS_CAN_CHOOSE='["EMAIL_OTP","SMS_MFA"]'))
    run.asked(AskMethod)


def test_passkeys_alone_end_it_by_their_name():
    with pytest.raises(e.UnsupportedChallenge) as raised:
        at_choice("WEB_AUTHN")
    assert raised.value.name == "WEB_AUTHN"


def test_a_passkey_that_the_service_insists_on_ends_it_by_its_name():
    run = play()
    with pytest.raises(e.UnsupportedChallenge, match="WEB_AUTHN"):
        run.reply(challenge("WEB_AUTHN", CREDENTIAL_REQUEST_OPTIONS="{}"))


def test_nothing_on_offer_is_named():
    run = play()
    with pytest.raises(e.UnsupportedChallenge, match="SELECT_CHALLENGE"):
        run.reply(challenge("SELECT_CHALLENGE"))


def test_a_choice_that_came_too_late_starts_over_and_stands():
    run = at_choice()
    run.send(MethodChosen(Method.EMAIL))
    run.refuse("NotAuthorized", EXPIRED)
    assert parameters(run)["PREFERRED_CHALLENGE"] == "EMAIL_OTP"
    run.reply(email_otp())
    assert isinstance(run.asked(AskCode).problem, e.ChallengeSessionExpired)


def test_trouble_with_the_choice_asks_for_it_again():
    run = at_choice()
    run.send(MethodChosen(Method.EMAIL))
    trouble = e.ReplyLost("host", "reset")
    run.throw(trouble)
    assert run.asked(AskMethod).problem is trouble


def test_a_wrong_code_in_place_of_a_password_is_asked_for_again():
    run = at_choice()
    run.send(MethodChosen(Method.EMAIL))
    run.reply(email_otp())
    run.send(CodeEntered("00000000"))
    run.refuse("CodeMismatch", "Invalid code or auth state for the user.")
    assert isinstance(run.asked(AskCode).problem, e.CodeMismatch)


def test_a_wrong_password_by_another_name_is_no_new_password():
    """Some doubles of Cognito answer so."""
    run = play(PASSWORD)
    run.reply(choice("PASSWORD"))
    with pytest.raises(e.PasswordNotAccepted):
        run.refuse("InvalidPassword", "Invalid password", at=NOW)
