"""SRP, choice, riddles, set-up and devices: our worker and gateway against the practice pool."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import time

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskAppLink,
    AskCode,
    AskCustom,
    AskEmail,
    AskMethod,
    AskNewPassword,
    AskPassword,
    AskRememberDevice,
    CodeEntered,
    CustomAnswered,
    EmailEntered,
    MethodChosen,
    NewCodeWanted,
    NewPasswordChosen,
    OtherMethodWanted,
    PasswordEntered,
    RememberDevice,
)
from desktop.auth.device import Device
from desktop.auth.flows.refresh import refresh
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf, CodeFor
from desktop.auth.session import Session
from desktop.auth.sign_in_state import Known
from desktop.cognito.pool_service import PoolService
from tests.live.conftest import Person, Pool

NOTHING = Known()


def begin(
    pool: Pool, person: Person, name: str, password: str | None = None, known: Known = NOTHING
) -> object:
    user = pool.user(name)
    typed = user["password"] if password is None else password
    return person.sign_in(pool.profile(user["user_pool_id"]), name, typed, known)


def app_code(key: str, ahead: int = 0) -> str:
    """What an authenticator app with this key shows (RFC 6238), so many half minutes ahead."""
    step = int(time.time()) // 30 + ahead
    secret = base64.b32decode(key + "=" * (-len(key) % 8))
    digest = hmac.digest(secret, step.to_bytes(8, "big"), hashlib.sha1)
    start = digest[-1] & 15
    return f"{(int.from_bytes(digest[start : start + 4], 'big') & 0x7FFFFFFF) % 10**6:06}"


def session_after(result: object) -> Session:
    assert isinstance(result, Session), result
    assert result.verdicts.valid
    return result


# SRP


def test_a_proven_password_then_a_text_message(pool: Pool, person: Person):
    ask = begin(pool, person, "clara.benson")
    assert isinstance(ask, AskCode), ask
    session = session_after(person.answer(CodeEntered(pool.code("clara.benson"))))
    assert session.method is Method.SMS
    assert [event.operation for event in person.events[:2]] == [
        "InitiateAuth",
        "RespondToAuthChallenge",
    ]


def test_a_wrong_password_and_an_unknown_user_do_not_prove_themselves(pool: Pool, person: Person):
    profile = pool.profile(pool.user("clara.benson")["user_pool_id"])
    for name in ("clara.benson", "nobody.at.all"):
        assert type(person.sign_in(profile, name, "Wrong-2026")) is e.IncorrectCredentials


def test_a_proof_under_a_clock_that_is_a_day_off(pool: Pool, person: Person):
    """The proof carries the pool's time, so that this computer's clock does not matter."""
    pool.move_clock(86_400)
    assert isinstance(begin(pool, person, "clara.benson"), AskCode)


def test_a_proven_temporary_password_is_replaced(pool: Pool, person: Person):
    ask = begin(pool, person, "elin.forsberg")
    assert isinstance(ask, AskNewPassword), ask
    assert isinstance(person.answer(NewPasswordChosen("Much-longer-2026")), AskCode)
    session_after(person.answer(CodeEntered(pool.code("elin.forsberg"))))


# Choice


@pytest.mark.parametrize(
    ("way", "digits"), [(Method.EMAIL, 8), (Method.SMS_FIRST, 6)], ids=["email", "sms"]
)
def test_a_code_in_place_of_a_password(pool: Pool, person: Person, way: Method, digits: int):
    ask = begin(pool, person, "dana.whitmore", "")
    assert isinstance(ask, AskMethod), ask
    assert ask.purpose is ChoiceOf.FIRST_FACTOR
    assert set(ask.methods) == {Method.PASSWORD_SRP, Method.EMAIL, Method.SMS_FIRST}
    code = person.answer(MethodChosen(way))
    assert isinstance(code, AskCode), code
    assert code.other_methods
    assert len(pool.code("dana.whitmore")) in range(code.shortest, code.longest + 1)
    assert len(pool.code("dana.whitmore")) == digits
    assert isinstance(person.answer(NewCodeWanted()), AskCode)
    assert len(pool.messages("dana.whitmore")) == 2
    session = session_after(person.answer(CodeEntered(pool.code("dana.whitmore"))))
    assert session.method is way
    again = begin(pool, person, "dana.whitmore", "", Known(session.method))
    assert isinstance(again, AskCode), again
    assert again.method is way
    assert isinstance(person.answer(OtherMethodWanted()), AskMethod)


def test_a_typed_password_needs_no_choice(pool: Pool, person: Person):
    assert session_after(begin(pool, person, "dana.whitmore")).method is None
    assert pool.messages("dana.whitmore") == []


def test_a_password_that_is_chosen_after_a_wrong_one(pool: Pool, person: Person):
    begin(pool, person, "dana.whitmore", "")
    assert isinstance(person.answer(MethodChosen(Method.PASSWORD_SRP)), AskPassword)
    again = person.answer(PasswordEntered("Wrong-2026"))
    assert isinstance(again, AskPassword), again
    assert isinstance(again.problem, e.IncorrectCredentials)
    right = pool.user("dana.whitmore")["password"]
    session_after(person.answer(PasswordEntered(right)))


def test_a_passkey_is_named_with_the_other_ways_beside_it(pool: Pool, person: Person):
    ask = begin(pool, person, "fatima.zahra", "")
    assert isinstance(ask, AskMethod), ask
    assert ask.unusable == (Method.PASSKEY,)
    assert Method.EMAIL in ask.methods


def test_a_second_factor_after_the_chosen_password(pool: Pool, person: Person):
    code = begin(pool, person, "petra.vogel")
    assert isinstance(code, AskCode), code
    assert code.method is Method.SMS
    session = session_after(person.answer(CodeEntered(pool.code("petra.vogel"))))
    assert session.method is Method.SMS


# Email as the second factor, and setting one up


def test_a_code_by_email_is_the_second_factor(pool: Pool, person: Person):
    ask = begin(pool, person, "gina.marchetti")
    assert isinstance(ask, AskCode), ask
    assert (ask.method, ask.purpose) == (Method.EMAIL, CodeFor.SIGN_IN)
    session = session_after(person.answer(CodeEntered(pool.code("gina.marchetti"))))
    assert session.method is Method.EMAIL


def test_a_choice_of_three_begins_with_the_last_one(pool: Pool, person: Person):
    ask = begin(pool, person, "henrik.olsen", known=Known(Method.EMAIL))
    assert isinstance(ask, AskMethod), ask
    assert set(ask.methods) == {Method.SMS, Method.AUTHENTICATOR_APP, Method.EMAIL}
    assert ask.suggested is Method.EMAIL
    assert isinstance(person.answer(MethodChosen(Method.EMAIL)), AskCode)
    session_after(person.answer(CodeEntered(pool.code("henrik.olsen"))))


def test_an_email_address_is_set_up(pool: Pool, person: Person):
    ask = begin(pool, person, "ida.novak")
    assert isinstance(ask, AskMethod), ask
    assert ask.purpose is ChoiceOf.SET_UP
    assert isinstance(person.answer(MethodChosen(Method.EMAIL)), AskEmail)
    code = person.answer(EmailEntered("ida@example.com"))
    assert isinstance(code, AskCode), code
    assert code.purpose is CodeFor.EMAIL_SET_UP
    session = session_after(person.answer(CodeEntered(pool.code("ida.novak"))))
    assert session.method is Method.EMAIL


def test_an_authenticator_app_is_set_up_after_a_wrong_code(pool: Pool, person: Person):
    ask = begin(pool, person, "jonas.weiss")
    assert isinstance(ask, AskAppLink), ask
    assert ask.key in ask.uri
    right = app_code(ask.key)
    again = person.answer(CodeEntered("000000" if right != "000000" else "111111"))
    assert isinstance(again, AskAppLink), again
    assert isinstance(again.problem, e.CodeMismatch)
    assert again.key == ask.key
    session = session_after(person.answer(CodeEntered(app_code(ask.key))))
    assert session.method is Method.AUTHENTICATOR_APP


def test_the_app_s_next_code_may_be_asked_for_after_linking_it(pool: Pool, person: Person):
    ask = begin(pool, person, "kaspar.lund")
    assert isinstance(ask, AskAppLink), ask
    code = person.answer(CodeEntered(app_code(ask.key)))
    assert isinstance(code, AskCode), code
    assert code.method is Method.AUTHENTICATOR_APP
    session_after(person.answer(CodeEntered(app_code(ask.key, ahead=1))))


# Riddles


def solution(ask: object) -> CustomAnswered:
    assert isinstance(ask, AskCustom), ask
    one, other = re.findall(r"\d+", ask.parameters["question"])
    return CustomAnswered(str(int(one) + int(other)))


def test_three_riddles_without_a_password(pool: Pool, person: Person):
    ask = begin(pool, person, "leo.brandt", "")
    for number in (1, 2, 3):
        assert isinstance(ask, AskCustom), ask
        assert ask.number == number
        assert set(ask.parameters) == {"question", "round"}
        ask = person.answer(solution(ask))
    session_after(ask)


def test_a_riddle_after_the_proven_password(pool: Pool, person: Person):
    session_after(person.answer(solution(begin(pool, person, "mira.kaplan"))))


def test_a_riddle_that_is_never_solved_is_no_wrong_password(pool: Pool, person: Person):
    ask = begin(pool, person, "leo.brandt", "")
    for number in (2, 3):
        ask = person.answer(CustomAnswered("a guess"))
        assert isinstance(ask, AskCustom), ask
        assert ask.number == number
        assert "hint" in ask.parameters
    assert isinstance(person.answer(CustomAnswered("a guess")), e.AnswerRefused)


# Devices


def remembered(pool: Pool, person: Person, name: str) -> Session:
    ask = begin(pool, person, name)
    assert isinstance(ask, AskCode), ask
    result = person.answer(CodeEntered(pool.code(name)))
    if isinstance(result, AskRememberDevice):
        result = person.answer(RememberDevice(remember=True))
    return session_after(result)


@pytest.mark.parametrize("name", ["nils.andersen", "olivia.grant"])
def test_a_remembered_device_takes_the_place_of_the_code(pool: Pool, person: Person, name: str):
    session = remembered(pool, person, name)
    assert session.device is not None
    assert session.access_claims["device_key"] == session.device.key
    again = session_after(begin(pool, person, name, known=Known(device=session.device)))
    assert again.device == session.device
    assert len(pool.messages(name)) == 1
    profile = pool.profile(pool.user(name)["user_pool_id"])
    pool.move_clock(60)
    renewed = person.run("refresh", refresh(profile.client, again), PoolService(profile))
    assert session_after(renewed).device == session.device


def test_a_device_that_is_not_to_be_remembered_asks_for_the_code_again(pool: Pool, person: Person):
    begin(pool, person, "olivia.grant")
    ask = person.answer(CodeEntered(pool.code("olivia.grant")))
    assert isinstance(ask, AskRememberDevice), ask
    session = session_after(person.answer(RememberDevice(remember=False)))
    assert session.device is None
    profile = pool.profile(pool.user("olivia.grant")["user_pool_id"])
    pool.move_clock(60)
    session_after(person.run("refresh", refresh(profile.client, session), PoolService(profile)))
    assert isinstance(begin(pool, person, "olivia.grant"), AskCode)


def test_a_device_that_the_pool_forgot_leads_back_to_the_code(pool: Pool, person: Person):
    gone = Device("eu-central-1_00000000-0000-4000-8000-000000000000", "-group", "password")
    ask = begin(pool, person, "nils.andersen", known=Known(device=gone))
    assert isinstance(ask, AskCode), ask
    session = session_after(person.answer(CodeEntered(pool.code("nils.andersen"))))
    assert session.device is not None
    assert session.device.key != gone.key


def test_a_device_that_cannot_prove_itself_leads_back_to_the_code(pool: Pool, person: Person):
    session = remembered(pool, person, "nils.andersen")
    assert session.device is not None
    wrong = Device(session.device.key, session.device.group_key, "another password")
    ask = begin(pool, person, "nils.andersen", known=Known(device=wrong))
    assert isinstance(ask, AskCode), ask


@pytest.mark.parametrize("kind", ["drop", "error", "html"])
def test_a_device_that_cannot_be_confirmed_never_costs_the_sign_in(
    pool: Pool, person: Person, kind: str
):
    ask = begin(pool, person, "nils.andersen")
    assert isinstance(ask, AskCode), ask
    pool.control("PUT", "/practice/faults", [{"operation": "ConfirmDevice", "kind": kind}])
    session = session_after(person.answer(CodeEntered(pool.code("nils.andersen"))))
    assert session.device is None
