"""Activation, reset and changes to the own account, against the practice pool."""

from __future__ import annotations

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskAppLink,
    AskCode,
    AskMethod,
    AskNewPassword,
    AskPrerequisite,
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
from tests.helpers.person import Person
from tests.helpers.practice_pool import Pool
from tests.live.sign_ins import app_code, begin, by_sms, session_after, wrong_code

NEW = "Much-longer-2026"


def test_an_account_is_activated_on_the_way_in(pool: Pool, person: Person):
    assert isinstance(begin(pool, person, "yusuf.demir"), AskPrerequisite)
    assert isinstance(person.answer(PrerequisiteAccepted()), AskCode)
    again = person.answer(wrong_code(pool.code("yusuf.demir")))
    assert isinstance(again, AskCode), again
    assert isinstance(again.problem, e.CodeMismatch)
    code = person.answer(CodeEntered(pool.code("yusuf.demir")))
    assert isinstance(code, AskCode), code
    assert code.method is Method.SMS
    session_after(person.answer(CodeEntered(pool.code("yusuf.demir"))))


def test_a_required_reset_on_the_way_in(pool: Pool, person: Person):
    assert isinstance(begin(pool, person, "hanna.fischer"), AskPrerequisite)
    assert isinstance(person.answer(PrerequisiteAccepted()), AskCode)
    right = pool.code("hanna.fischer")
    assert isinstance(person.answer(wrong_code(right)), AskNewPassword)
    refused = person.answer(NewPasswordChosen(NEW))
    assert isinstance(refused, AskCode), refused
    assert isinstance(refused.problem, e.CodeMismatch)
    code = person.answer(CodeEntered(right))  # the new password is kept
    assert isinstance(code, AskCode), code
    session_after(person.answer(CodeEntered(pool.code("hanna.fischer"))))


def test_a_forgotten_password_with_a_client_secret(pool: Pool, person: Person):
    profile = pool.profile(pool.user("simon.weber")["user_pool_id"])
    flow = reset_password(profile.client, "simon.weber")
    assert isinstance(person.run("reset_password", flow, PoolService(profile)), AskPrerequisite)
    assert isinstance(person.answer(PrerequisiteAccepted()), AskCode)
    assert isinstance(person.answer(CodeEntered(pool.code("simon.weber"))), AskNewPassword)
    refused = person.answer(NewPasswordChosen("short"))
    assert isinstance(refused, AskNewPassword), refused
    assert isinstance(refused.problem, e.PasswordRefused)
    assert person.answer(NewPasswordChosen(NEW)) == Credentials("simon.weber", NEW)
    assert isinstance(begin(pool, person, "simon.weber", NEW), AskCode)


def test_a_password_is_changed(pool: Pool, person: Person):
    session = by_sms(pool, person, "maria.santos")
    profile = pool.profile()
    old = pool.user("maria.santos")["password"]
    flow = change_password(profile.client, session)
    assert isinstance(person.run("change_password", flow, PoolService(profile)), AskNewPassword)
    again = person.answer(NewPasswordChosen(NEW, current="Wrong-2026"))
    assert isinstance(again, AskNewPassword), again
    assert isinstance(again.problem, e.CurrentPasswordWrong)
    assert person.answer(NewPasswordChosen(NEW, current=old)) is None
    assert isinstance(begin(pool, person, "maria.santos", NEW), AskCode)


def test_a_phone_number_is_verified_and_the_tokens_say_so(pool: Pool, person: Person):
    begin(pool, person, "sam.whitfield")
    session = session_after(person.answer(CodeEntered(pool.totp("sam.whitfield"))))
    assert phone_verdict(session.verdicts.id_token).name == "NOT_VERIFIED"
    profile = pool.profile()
    flow = verify_attribute(profile.client, session, "phone_number")
    assert isinstance(person.run("verify_attribute", flow, PoolService(profile)), AskCode)
    again = person.answer(wrong_code(pool.code("sam.whitfield")))
    assert isinstance(again, AskCode), again
    renewed = person.answer(CodeEntered(pool.code("sam.whitfield")))
    assert isinstance(renewed, Session), renewed
    assert phone_verdict(renewed.verdicts.id_token).name == "VERIFIED"


def test_an_authenticator_app_is_linked_preferred_and_unlinked(pool: Pool, person: Person):
    ask = begin(pool, person, "omar.haddad")
    assert isinstance(ask, AskCode), ask
    session = session_after(person.answer(CodeEntered(pool.code("omar.haddad"))))
    profile = pool.profile(pool.user("omar.haddad")["user_pool_id"])
    service = PoolService(profile)
    link = person.run("link_app", link_app(profile.client, session), service)
    assert isinstance(link, AskAppLink), link
    assert person.answer(CodeEntered(app_code(link.key))) is None
    choice = person.run("prefer_method", prefer_method(session), service)
    assert isinstance(choice, AskMethod), choice
    assert set(choice.methods) == {Method.SMS, Method.AUTHENTICATOR_APP}
    assert person.answer(MethodChosen(Method.AUTHENTICATOR_APP)) is Method.AUTHENTICATOR_APP
    asked = begin(pool, person, "omar.haddad")
    assert isinstance(asked, AskCode), asked
    assert asked.method is Method.AUTHENTICATOR_APP
    assert person.run("unlink_app", unlink_app(session), service) is None
    asked = begin(pool, person, "omar.haddad")
    assert isinstance(asked, AskCode), asked
    assert asked.method is Method.SMS
