"""Activation, reset and changes to the own account, against the practice pool."""

from __future__ import annotations

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskAppLink,
    AskCode,
    AskMethod,
    AskNewPassword,
    AskPrerequisite,
    CodeAtHand,
    CodeEntered,
    MethodChosen,
    NewPasswordChosen,
    PrerequisiteAccepted,
)
from desktop.auth.client import Credentials
from desktop.auth.flows.change_password import change_password
from desktop.auth.flows.reset_password import reset_password
from desktop.auth.flows.second_factors import link_app, prefer_method, unlink_app
from desktop.auth.flows.verify_attribute import verify_attribute
from desktop.auth.method import Method
from desktop.auth.phone import phone_verdict
from desktop.auth.session import Session
from desktop.cognito.pool_service import PoolService
from tests.helpers.flow_runner import FlowRunner
from tests.helpers.practice_pool import PracticePool
from tests.live.sign_ins import app_code, begin, by_sms, session_after, wrong_code

NEW = "Much-longer-2026"


def test_an_account_is_activated_on_the_way_in(pool: PracticePool, flows: FlowRunner):
    assert isinstance(begin(pool, flows, "yusuf.demir"), AskPrerequisite)
    assert isinstance(flows.answer(PrerequisiteAccepted()), AskCode)
    again = flows.answer(wrong_code(pool.newest_code("yusuf.demir")))
    assert isinstance(again, AskCode), again
    assert isinstance(again.problem, e.CodeMismatch)
    code = flows.answer(CodeEntered(pool.newest_code("yusuf.demir")))
    assert isinstance(code, AskCode), code
    assert code.method is Method.SMS
    session_after(flows.answer(CodeEntered(pool.newest_code("yusuf.demir"))))


def test_a_required_reset_on_the_way_in(pool: PracticePool, flows: FlowRunner):
    assert isinstance(begin(pool, flows, "hanna.fischer"), AskPrerequisite)
    assert isinstance(flows.answer(PrerequisiteAccepted()), AskCode)
    right = pool.newest_code("hanna.fischer")
    assert isinstance(flows.answer(wrong_code(right)), AskNewPassword)
    refused = flows.answer(NewPasswordChosen(NEW))
    assert isinstance(refused, AskCode), refused
    assert isinstance(refused.problem, e.CodeMismatch)
    code = flows.answer(CodeEntered(right))  # the new password is kept
    assert isinstance(code, AskCode), code
    session_after(flows.answer(CodeEntered(pool.newest_code("hanna.fischer"))))


def test_a_reset_with_the_code_that_the_administrator_s_reset_sent(
    pool: PracticePool, flows: FlowRunner
):
    profile = pool.profile()
    pool.call("AdminResetUserPassword", UserPoolId=profile.user_pool_id, Username="maria.santos")
    sent = pool.newest_code("maria.santos")
    assert isinstance(begin(pool, flows, "maria.santos"), AskPrerequisite)
    code = flows.answer(CodeAtHand())
    assert isinstance(code, AskCode), code
    assert len(pool.messages("maria.santos")) == 1, "no second one was sent"
    flows.answer(CodeEntered(sent))
    second = flows.answer(NewPasswordChosen(NEW))
    assert isinstance(second, AskCode), second
    session_after(flows.answer(CodeEntered(pool.newest_code("maria.santos"))))


def test_a_forgotten_password_with_a_client_secret(pool: PracticePool, flows: FlowRunner):
    profile = pool.profile(pool.user("simon.weber")["user_pool_id"])
    flow = reset_password(profile.client, "simon.weber")
    assert isinstance(flows.run("reset_password", flow, PoolService(profile)), AskPrerequisite)
    assert isinstance(flows.answer(PrerequisiteAccepted()), AskCode)
    assert isinstance(flows.answer(CodeEntered(pool.newest_code("simon.weber"))), AskNewPassword)
    refused = flows.answer(NewPasswordChosen("short"))
    assert isinstance(refused, AskNewPassword), refused
    assert isinstance(refused.problem, e.PasswordRefused)
    assert flows.answer(NewPasswordChosen(NEW)) == Credentials("simon.weber", NEW)
    assert isinstance(begin(pool, flows, "simon.weber", NEW), AskCode)


def test_a_password_is_changed(pool: PracticePool, flows: FlowRunner):
    session = by_sms(pool, flows, "maria.santos")
    profile = pool.profile()
    old = pool.user("maria.santos")["password"]
    flow = change_password(profile.client, session)
    assert isinstance(flows.run("change_password", flow, PoolService(profile)), AskNewPassword)
    again = flows.answer(NewPasswordChosen(NEW, current="Wrong-2026"))
    assert isinstance(again, AskNewPassword), again
    assert isinstance(again.problem, e.CurrentPasswordWrong)
    assert flows.answer(NewPasswordChosen(NEW, current=old)) is None
    assert isinstance(begin(pool, flows, "maria.santos", NEW), AskCode)


def test_a_phone_number_is_verified_and_the_tokens_say_so(pool: PracticePool, flows: FlowRunner):
    begin(pool, flows, "sam.whitfield")
    session = session_after(flows.answer(CodeEntered(pool.totp("sam.whitfield"))))
    assert phone_verdict(session.verdicts.id_token).name == "NOT_VERIFIED"
    profile = pool.profile()
    flow = verify_attribute(profile.client, session, "phone_number")
    assert isinstance(flows.run("verify_attribute", flow, PoolService(profile)), AskCode)
    again = flows.answer(wrong_code(pool.newest_code("sam.whitfield")))
    assert isinstance(again, AskCode), again
    renewed = flows.answer(CodeEntered(pool.newest_code("sam.whitfield")))
    assert isinstance(renewed, Session), renewed
    assert phone_verdict(renewed.verdicts.id_token).name == "VERIFIED"


def test_an_authenticator_app_is_linked_preferred_and_unlinked(
    pool: PracticePool, flows: FlowRunner
):
    ask = begin(pool, flows, "omar.haddad")
    assert isinstance(ask, AskCode), ask
    session = session_after(flows.answer(CodeEntered(pool.newest_code("omar.haddad"))))
    profile = pool.profile(pool.user("omar.haddad")["user_pool_id"])
    service = PoolService(profile)
    link = flows.run("link_app", link_app(profile.client, session), service)
    assert isinstance(link, AskAppLink), link
    assert flows.answer(CodeEntered(app_code(link.key))) is None
    choice = flows.run("prefer_method", prefer_method(session), service)
    assert isinstance(choice, AskMethod), choice
    assert set(choice.methods) == {Method.SMS, Method.AUTHENTICATOR_APP}
    assert flows.answer(MethodChosen(Method.AUTHENTICATOR_APP)) is Method.AUTHENTICATOR_APP
    asked = begin(pool, flows, "omar.haddad")
    assert isinstance(asked, AskCode), asked
    assert asked.method is Method.AUTHENTICATOR_APP
    assert flows.run("unlink_app", unlink_app(session), service) is None
    asked = begin(pool, flows, "omar.haddad")
    assert isinstance(asked, AskCode), asked
    assert asked.method is Method.SMS
