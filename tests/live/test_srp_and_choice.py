"""SRP and choice-based sign-in against the practice pool."""

from __future__ import annotations

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskCode,
    AskMethod,
    AskNewPassword,
    AskPassword,
    CodeEntered,
    MethodChosen,
    NewCodeWanted,
    NewPasswordChosen,
    OtherMethodWanted,
    PasswordEntered,
)
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf
from desktop.auth.sign_in_state import Known
from tests.helpers.flow_runner import FlowRunner
from tests.helpers.practice_pool import PracticePool
from tests.live.sign_ins import begin, session_after


def test_a_proven_password_then_a_text_message(pool: PracticePool, flows: FlowRunner):
    ask = begin(pool, flows, "clara.benson")
    assert isinstance(ask, AskCode), ask
    session = session_after(flows.answer(CodeEntered(pool.newest_code("clara.benson"))))
    assert session.method is Method.SMS
    assert [event.operation for event in flows.events[:2]] == [
        "InitiateAuth",
        "RespondToAuthChallenge",
    ]


def test_a_wrong_password_and_an_unknown_user_do_not_prove_themselves(
    pool: PracticePool, flows: FlowRunner
):
    profile = pool.profile(pool.user("clara.benson")["user_pool_id"])
    for name in ("clara.benson", "nobody.at.all"):
        assert type(flows.sign_in(profile, name, "Wrong-2026")) is e.IncorrectCredentials


def test_a_proof_under_a_clock_that_is_a_day_off(pool: PracticePool, flows: FlowRunner):
    """The proof carries the pool's time, so that this computer's clock does not matter."""
    pool.move_clock(86_400)
    assert isinstance(begin(pool, flows, "clara.benson"), AskCode)


def test_a_proven_temporary_password_is_replaced(pool: PracticePool, flows: FlowRunner):
    ask = begin(pool, flows, "elin.forsberg")
    assert isinstance(ask, AskNewPassword), ask
    assert isinstance(flows.answer(NewPasswordChosen("Much-longer-2026")), AskCode)
    session_after(flows.answer(CodeEntered(pool.newest_code("elin.forsberg"))))


@pytest.mark.parametrize(
    ("way", "digits"), [(Method.EMAIL, 8), (Method.SMS_FIRST, 8)], ids=["email", "sms"]
)
def test_a_code_in_place_of_a_password(
    pool: PracticePool, flows: FlowRunner, way: Method, digits: int
):
    ask = begin(pool, flows, "dana.whitmore", "")
    assert isinstance(ask, AskMethod), ask
    assert ask.purpose is ChoiceOf.FIRST_FACTOR
    assert set(ask.methods) == {Method.PASSWORD_SRP, Method.EMAIL, Method.SMS_FIRST}
    code = flows.answer(MethodChosen(way))
    assert isinstance(code, AskCode), code
    assert code.other_methods
    assert len(pool.newest_code("dana.whitmore")) in range(code.shortest, code.longest + 1)
    assert len(pool.newest_code("dana.whitmore")) == digits
    assert isinstance(flows.answer(NewCodeWanted()), AskCode)
    assert len(pool.messages("dana.whitmore")) == 2
    session = session_after(flows.answer(CodeEntered(pool.newest_code("dana.whitmore"))))
    assert session.method is way
    again = begin(pool, flows, "dana.whitmore", "", Known(session.method))
    assert isinstance(again, AskCode), again
    assert again.method is way
    assert isinstance(flows.answer(OtherMethodWanted()), AskMethod)


def test_a_typed_password_needs_no_choice(pool: PracticePool, flows: FlowRunner):
    assert session_after(begin(pool, flows, "dana.whitmore")).method is None
    assert pool.messages("dana.whitmore") == []


def test_a_password_that_is_chosen_after_a_wrong_one(pool: PracticePool, flows: FlowRunner):
    begin(pool, flows, "dana.whitmore", "")
    assert isinstance(flows.answer(MethodChosen(Method.PASSWORD_SRP)), AskPassword)
    again = flows.answer(PasswordEntered("Wrong-2026"))
    assert isinstance(again, AskPassword), again
    assert isinstance(again.problem, e.IncorrectCredentials)
    right = pool.user("dana.whitmore")["password"]
    session_after(flows.answer(PasswordEntered(right)))


def test_a_passkey_is_named_with_the_other_ways_beside_it(pool: PracticePool, flows: FlowRunner):
    ask = begin(pool, flows, "fatima.zahra", "")
    assert isinstance(ask, AskMethod), ask
    assert ask.unusable == (Method.PASSKEY,)
    assert Method.EMAIL in ask.methods


def test_a_second_factor_after_the_chosen_password(pool: PracticePool, flows: FlowRunner):
    code = begin(pool, flows, "petra.vogel")
    assert isinstance(code, AskCode), code
    assert code.method is Method.SMS
    session = session_after(flows.answer(CodeEntered(pool.newest_code("petra.vogel"))))
    assert session.method is Method.SMS
