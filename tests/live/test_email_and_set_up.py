"""Email as second factor, and second factors that are set up during sign-in."""

from __future__ import annotations

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskAppLink,
    AskCode,
    AskEmail,
    AskMethod,
    CodeEntered,
    EmailEntered,
    MethodChosen,
)
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf, CodeFor
from desktop.auth.sign_in_state import Known
from tests.helpers.flow_runner import FlowRunner
from tests.helpers.practice_pool import PracticePool
from tests.live.sign_ins import app_code, begin, session_after, wrong_code


def test_a_code_by_email_is_the_second_factor(pool: PracticePool, flows: FlowRunner):
    ask = begin(pool, flows, "gina.marchetti")
    assert isinstance(ask, AskCode), ask
    assert (ask.method, ask.purpose) == (Method.EMAIL, CodeFor.SIGN_IN)
    session = session_after(flows.answer(CodeEntered(pool.newest_code("gina.marchetti"))))
    assert session.method is Method.EMAIL


def test_a_choice_of_three_begins_with_the_last_one(pool: PracticePool, flows: FlowRunner):
    ask = begin(pool, flows, "henrik.olsen", known=Known(Method.EMAIL))
    assert isinstance(ask, AskMethod), ask
    assert set(ask.methods) == {Method.SMS, Method.AUTHENTICATOR_APP, Method.EMAIL}
    assert ask.suggested is Method.EMAIL
    assert isinstance(flows.answer(MethodChosen(Method.EMAIL)), AskCode)
    session_after(flows.answer(CodeEntered(pool.newest_code("henrik.olsen"))))


def test_an_email_address_is_set_up(pool: PracticePool, flows: FlowRunner):
    ask = begin(pool, flows, "ida.novak")
    assert isinstance(ask, AskMethod), ask
    assert ask.purpose is ChoiceOf.SET_UP
    assert isinstance(flows.answer(MethodChosen(Method.EMAIL)), AskEmail)
    code = flows.answer(EmailEntered("ida@example.com"))
    assert isinstance(code, AskCode), code
    assert code.purpose is CodeFor.EMAIL_SET_UP
    session = session_after(flows.answer(CodeEntered(pool.newest_code("ida.novak"))))
    assert session.method is Method.EMAIL


def test_an_authenticator_app_is_set_up_after_a_wrong_code(pool: PracticePool, flows: FlowRunner):
    ask = begin(pool, flows, "jonas.weiss")
    assert isinstance(ask, AskAppLink), ask
    assert ask.key in ask.uri
    right = app_code(ask.key)
    again = flows.answer(wrong_code(right))
    assert isinstance(again, AskAppLink), again
    assert isinstance(again.problem, e.CodeMismatch)
    assert again.key == ask.key
    session = session_after(flows.answer(CodeEntered(app_code(ask.key))))
    assert session.method is Method.AUTHENTICATOR_APP


def test_the_app_s_next_code_may_be_asked_for_after_linking_it(
    pool: PracticePool, flows: FlowRunner
):
    ask = begin(pool, flows, "kaspar.lund")
    assert isinstance(ask, AskAppLink), ask
    code = flows.answer(CodeEntered(app_code(ask.key)))
    assert isinstance(code, AskCode), code
    assert code.method is Method.AUTHENTICATOR_APP
    session_after(flows.answer(CodeEntered(app_code(ask.key, ahead=1))))
