"""Transcripts of CUSTOM_AUTH: questions of the organisation's own."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import AskCustom, CustomAnswered
from desktop.auth.challenges.custom import MAX_UNCHANGED
from desktop.auth.client import Credentials
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.session import Session
from tests.auth.flow_starts import password_verifier
from tests.auth.minting import CLIENT
from tests.auth.transcripts import Play, answers, challenge, parameters, tokens

CUSTOM = dataclasses.replace(CLIENT, auth_flow="CUSTOM_AUTH")
PET = {"question": "Name of your first pet?", "hint": "four letters"}
EXPIRED = "Invalid session for the user, session is expired."


def play(password: str = "") -> Play:
    return Play(sign_in(CUSTOM, Credentials("maria.santos", password)))


def asks(session: str = "session-1", **public: str) -> dict[str, object]:
    return challenge("CUSTOM_CHALLENGE", session, USERNAME="maria.santos", **public)


def test_a_question_from_the_public_parameters():
    run = play()
    assert run.call()[1]["AuthFlow"] == "CUSTOM_AUTH"
    assert parameters(run) == {"USERNAME": "maria.santos"}
    run.reply(asks(**PET))
    assert run.step == AskCustom(PET, number=1)
    run.send(CustomAnswered("Rex!"))
    assert answers(run) == {"USERNAME": "maria.santos", "ANSWER": "Rex!"}
    tokens(run)
    assert isinstance(run.result, Session)
    assert run.result.method is None


def test_any_number_of_rounds_are_counted():
    run = play()
    for number in range(1, 8):
        run.reply(asks(f"session-{number}", **PET))
        assert run.asked(AskCustom).number == number
        run.send(CustomAnswered(str(number)))
        assert run.call()[1]["Session"] == f"session-{number}"
    tokens(run)
    assert run.ended


def test_with_a_password_srp_comes_first():
    run = play("Correct-horse-1")
    begun = parameters(run)
    assert begun["CHALLENGE_NAME"] == "SRP_A"
    assert set(begun) == {"USERNAME", "CHALLENGE_NAME", "SRP_A"}
    run.reply(password_verifier("session-1"))
    assert run.call()[1]["ChallengeName"] == "PASSWORD_VERIFIER"
    run.reply(asks("session-2", **PET))
    run.send(CustomAnswered("Rex!"))
    tokens(run)
    assert run.ended


def test_an_answer_that_is_not_accepted_is_no_wrong_password():
    run = play()
    run.reply(asks(**PET))
    run.send(CustomAnswered("Bello"))
    with pytest.raises(e.AnswerRefused):
        run.refuse("NotAuthorized", "Incorrect username or password.")


def test_a_used_session_is_no_wrong_answer():
    run = play()
    run.reply(asks(**PET))
    run.send(CustomAnswered("Rex!"))
    with pytest.raises(e.ChallengeSessionInvalid):
        run.refuse("NotAuthorized", "Invalid session for the user, session can only be used once.")


def test_a_code_that_does_not_match_is_asked_for_again():
    run = play()
    run.reply(asks(**PET))
    run.send(CustomAnswered("1"))
    run.refuse("CodeMismatch")
    assert isinstance(run.asked(AskCustom).problem, e.CodeMismatch)
    assert run.asked(AskCustom).number == 1


def test_trouble_on_the_way_asks_again_and_never_sends_the_answer_by_itself():
    run = play()
    run.reply(asks(**PET))
    run.send(CustomAnswered("Rex!"))
    trouble = e.ReplyLost("host", "reset")
    run.throw(trouble)
    assert run.asked(AskCustom).problem is trouble


def test_an_answer_that_came_too_late_starts_over_with_the_first_question():
    run = play()
    run.reply(asks(**PET))
    run.send(CustomAnswered("Rex!"))
    run.refuse("NotAuthorized", EXPIRED)
    assert parameters(run) == {"USERNAME": "maria.santos"}
    run.reply(asks("session-2", **PET))
    ask = run.asked(AskCustom)
    assert (ask.number, type(ask.problem)) == (1, e.ChallengeSessionExpired)


def test_the_organisation_may_refuse_in_its_own_words():
    run = play()
    run.reply(asks(**PET))
    run.send(CustomAnswered("Rex!"))
    with pytest.raises(e.RefusedByOrganisation):
        run.refuse("UserLambdaValidation", "VerifyAuthChallengeResponse failed with no.")


def test_a_question_that_comes_back_says_that_the_answer_was_not_accepted():
    run = play()
    run.reply(asks(**PET))
    assert run.asked(AskCustom).problem is None
    run.send(CustomAnswered("Rex!"))
    run.reply(asks("session-2", **PET))
    assert isinstance(run.asked(AskCustom).problem, e.SameQuestionAgain)
    run.send(CustomAnswered("Rex"))
    run.reply(asks("session-3", question="Another one?"))
    assert run.asked(AskCustom).problem is None


def test_a_question_that_always_comes_back_ends_the_sign_in():
    """And different ones may go on."""
    run = play()
    run.reply(asks(**PET))
    for number in range(2, MAX_UNCHANGED + 1):
        run.send(CustomAnswered("Rex!"))
        run.reply(asks(f"session-{number}", **PET))
    run.send(CustomAnswered("Rex!"))
    with pytest.raises(e.EndlessLoop) as raised:
        run.reply(asks("session-11", **PET))
    assert raised.value.steps == ("CUSTOM_CHALLENGE",)


def test_different_questions_are_no_loop():
    run = play()
    run.reply(asks(question="0"))
    for number in range(1, 3 * MAX_UNCHANGED):
        run.send(CustomAnswered("Rex!"))
        run.reply(asks(f"session-{number}", question=str(number)))
    assert run.asked(AskCustom).number == 3 * MAX_UNCHANGED
