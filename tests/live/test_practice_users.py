"""Every practice user signs in, or is told why not."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskCode,
    AskMethod,
    AskNewPassword,
    AskPrerequisite,
    CodeEntered,
    MethodChosen,
    NewCodeWanted,
    NewPasswordChosen,
)
from desktop.auth.client import Credentials
from desktop.auth.flows.refresh import refresh
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.flows.sign_out import sign_out
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.method import Method
from desktop.auth.phone import phone_verdict
from desktop.auth.purposes import Prerequisite
from desktop.auth.replies import Reply
from desktop.auth.session import Session
from desktop.auth.steps import Call, FetchKeys
from desktop.cognito.gateway import Gateway
from desktop.cognito.pool_service import PoolService
from tests.helpers.flow_runner import FlowRunner
from tests.helpers.practice_pool import PracticePool
from tests.live.sign_ins import begin, by_sms, wrong_code


def test_a_text_message(pool: PracticePool, flows: FlowRunner):
    session = by_sms(pool, flows, "maria.santos")
    assert session.verdicts.valid
    assert session.id_claims["phone_number_verified"] is True
    assert phone_verdict(session.verdicts.id_token).name == "VERIFIED"
    assert abs(session.clock_skew) < 2
    lines = [(event.by, event.operation, event.outcome) for event in flows.events]
    assert lines == [
        ("service", "InitiateAuth", "ok"),
        ("person", "AskCode", "CodeEntered"),
        ("service", "RespondToAuthChallenge", "ok"),
        ("service", "FetchKeys", "ok"),
        ("app", "sign_in", "ok"),
    ]
    assert len(pool.messages("maria.santos")) == 1


def test_a_pool_with_the_updated_issuer(pool: PracticePool, flows: FlowRunner):
    session = by_sms(pool, flows, "quinn.barlow")
    assert session.verdicts.valid
    assert session.id_claims["iss"] == (
        "https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Updated01"
    )


def test_an_authenticator_app_whose_code_works_once(pool: PracticePool, flows: FlowRunner):
    ask = begin(pool, flows, "tom.okafor")
    assert isinstance(ask, AskCode)
    assert ask.method is Method.AUTHENTICATOR_APP
    code = pool.totp("tom.okafor")
    assert isinstance(flows.answer(CodeEntered(code)), Session)
    begin(pool, flows, "tom.okafor")
    again = flows.answer(CodeEntered(code))
    assert isinstance(again, AskCode)
    assert isinstance(again.problem, e.CodeAlreadyUsed)


def test_a_choice_of_two(pool: PracticePool, flows: FlowRunner):
    ask = begin(pool, flows, "ines.moreau")
    assert isinstance(ask, AskMethod)
    assert set(ask.methods) == {Method.SMS, Method.AUTHENTICATOR_APP}
    code = flows.answer(MethodChosen(Method.AUTHENTICATOR_APP))
    assert isinstance(code, AskCode)
    assert code.other_methods
    session = flows.answer(CodeEntered(pool.totp("ines.moreau")))
    assert isinstance(session, Session)
    assert session.method is Method.AUTHENTICATOR_APP


def test_a_new_password_first(pool: PracticePool, flows: FlowRunner):
    ask = begin(pool, flows, "nora.lindqvist")
    assert isinstance(ask, AskNewPassword)
    refused = flows.answer(NewPasswordChosen("short"))
    assert isinstance(refused, AskNewPassword)
    assert isinstance(refused.problem, e.PasswordRefused)
    code = flows.answer(NewPasswordChosen("Much-longer-2026"))
    assert isinstance(code, AskCode)
    # The first password is gone by now: a new code must begin with the new one.
    assert isinstance(flows.answer(NewCodeWanted()), AskCode)
    assert isinstance(flows.answer(CodeEntered(pool.newest_code("nora.lindqvist"))), Session)


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("ravi.patel", e.TemporaryPasswordExpired),
        ("olga.petrova", e.UserDisabled),
    ],
)
def test_who_cannot_get_in_is_told_why(
    pool: PracticePool, flows: FlowRunner, name: str, error: type[e.DeskError]
):
    assert type(begin(pool, flows, name)) is error


@pytest.mark.parametrize(
    ("name", "prerequisite"),
    [("hanna.fischer", Prerequisite.NEW_PASSWORD), ("yusuf.demir", Prerequisite.ACTIVATION)],
)
def test_who_must_do_something_first_is_led_on(
    pool: PracticePool, flows: FlowRunner, name: str, prerequisite: Prerequisite
):
    assert begin(pool, flows, name) == AskPrerequisite(prerequisite, name)
    assert pool.messages(name) == []


@pytest.mark.parametrize(
    ("name", "verdict"), [("sam.whitfield", "NOT_VERIFIED"), ("lee.chen", "NO_PHONE")]
)
def test_the_phone_number_s_verdict(pool: PracticePool, flows: FlowRunner, name: str, verdict: str):
    begin(pool, flows, name)
    session = flows.answer(CodeEntered(pool.totp(name)))
    assert isinstance(session, Session)
    assert phone_verdict(session.verdicts.id_token).name == verdict


def test_hostile_claims_are_signed_in_with(pool: PracticePool, flows: FlowRunner):
    assert by_sms(pool, flows, "eve.markup").verdicts.valid


@pytest.mark.parametrize(
    ("behaviour", "kind"),
    [
        ("practice:security-reasons", e.StoppedByProtection),
        ("practice:times-out", e.OrganisationFault),
        ("practice:crashes", e.Misconfigured),
        ("The gate is closed.", e.RefusedByOrganisation),
    ],
)
def test_a_refusal_that_is_about_no_password_is_not_taken_for_a_wrong_one(
    pool: PracticePool, flows: FlowRunner, behaviour: str, kind: type[e.DeskError]
):
    profile = pool.profile()
    pool.call(
        "AdminUpdateUserAttributes",
        UserPoolId=profile.user_pool_id,
        Username="maria.santos",
        UserAttributes=[{"Name": "custom:refused", "Value": behaviour}],
    )
    error = begin(pool, flows, "maria.santos")
    assert type(error) is kind


def test_large_tokens_are_signed_in_with(pool: PracticePool, flows: FlowRunner):
    session = by_sms(pool, flows, "otto.oversize")
    assert session.verdicts.valid
    assert len(session.tokens.id_token) > 64_000
    assert len(session.id_claims["cognito:groups"]) == 1_000
    refresh_and_sign_out(pool, flows, session, "otto.oversize")


def test_no_second_step(pool: PracticePool, flows: FlowRunner):
    session = begin(pool, flows, "paula.jensen")
    assert isinstance(session, Session)
    assert session.method is None


def test_an_app_client_with_a_secret_signs_in_refreshes_and_signs_out(
    pool: PracticePool, flows: FlowRunner
):
    session = by_sms(pool, flows, "simon.weber")
    refresh_and_sign_out(pool, flows, session, "simon.weber")


def test_rotation_refreshes_and_signs_out(pool: PracticePool, flows: FlowRunner):
    session = by_sms(pool, flows, "rosa.keller")
    renewed = refresh_and_sign_out(pool, flows, session, "rosa.keller")
    assert renewed.tokens.refresh_token != session.tokens.refresh_token


def test_refresh_and_sign_out(pool: PracticePool, flows: FlowRunner):
    session = by_sms(pool, flows, "maria.santos")
    renewed = refresh_and_sign_out(pool, flows, session, "maria.santos")
    assert renewed.tokens.refresh_token == session.tokens.refresh_token


def refresh_and_sign_out(
    pool: PracticePool, flows: FlowRunner, session: Session, name: str
) -> Session:
    profile = pool.profile(pool.user(name)["user_pool_id"])
    gateway = PoolService(profile)
    pool.move_clock(60)
    renewed = flows.run("refresh", refresh(profile.client, session), gateway)
    assert isinstance(renewed, Session), renewed
    assert renewed.verdicts.valid
    assert renewed.expires_at > session.expires_at
    assert renewed.id_claims["auth_time"] == session.id_claims["auth_time"]
    assert flows.run("sign_out", sign_out(profile.client, renewed.tokens), gateway) is None
    over = flows.run("refresh", refresh(profile.client, renewed), gateway)
    assert isinstance(over, e.SignedOut)
    return renewed


def test_wrong_password_and_unknown_user_are_one(pool: PracticePool, flows: FlowRunner):
    profile = pool.profile()
    for name in ("maria.santos", "nobody.at.all"):
        error = flows.sign_in(profile, name, "Wrong-2026")
        assert type(error) is e.IncorrectCredentials
        assert error.refusal.request_id


def test_six_wrong_passwords_lock_out(pool: PracticePool, flows: FlowRunner):
    profile = pool.profile()
    service = Gateway(profile)  # one for all: a door that is closed for 2 s waits for nobody

    def attempt(password: str) -> object:
        flow = sign_in(profile.client, Credentials("maria.santos", password))
        return flows.run("sign_in", flow, service)

    errors = [type(attempt("Wrong-2026")) for _ in range(7)]
    assert errors[:5] == [e.IncorrectCredentials] * 5
    assert e.AttemptsExceeded in errors[5:]
    right = pool.user("maria.santos")["password"]
    assert isinstance(attempt(right), e.AttemptsExceeded)
    pool.move_clock(60)
    assert isinstance(attempt(right), AskCode)


def test_wrong_code_then_a_new_one_then_the_old_one_is_no_longer_good(
    pool: PracticePool, flows: FlowRunner
):
    begin(pool, flows, "maria.santos")
    first = pool.newest_code("maria.santos")
    wrong = flows.answer(wrong_code(first))
    assert isinstance(wrong, AskCode)
    assert isinstance(wrong.problem, e.CodeMismatch)
    again = flows.answer(NewCodeWanted())
    assert isinstance(again, AskCode)
    assert again.problem is None
    assert len(pool.messages("maria.santos")) == 2
    assert isinstance(flows.answer(CodeEntered(pool.newest_code("maria.santos"))), Session)


def test_a_challenge_session_that_ran_out_starts_over_once(pool: PracticePool, flows: FlowRunner):
    begin(pool, flows, "maria.santos")
    code = pool.newest_code("maria.santos")
    pool.move_clock(200)
    ask = flows.answer(CodeEntered(code))
    assert isinstance(ask, AskCode)
    assert isinstance(ask.problem, e.ChallengeSessionExpired)
    assert len(pool.messages("maria.santos")) == 2
    pool.move_clock(400)
    ended = flows.answer(CodeEntered(pool.newest_code("maria.santos")))
    assert isinstance(ended, e.ChallengeSessionExpired)
    assert len(pool.messages("maria.santos")) == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"client_id": "nosuchclient"},
        {"user_pool_id": "eu-central-1_SecretApp", "client_secret": "wrong"},
        {"user_pool_id": "eu-central-1_SecretApp", "client_secret": None},
    ],
)
def test_settings_that_are_wrong(pool: PracticePool, flows: FlowRunner, changes: dict[str, str]):
    profile = pool.profile(**changes)
    assert isinstance(flows.sign_in(profile, "maria.santos", "Practice-2026"), e.Misconfigured)


def test_no_keys_means_not_verified(pool: PracticePool, flows: FlowRunner):
    user = pool.user("maria.santos")
    profile = dataclasses.replace(
        pool.profile(), jwks_url=f"{pool.endpoint}/eu-central-1_NoSuch/.well-known/jwks.json"
    )
    flows.sign_in(profile, "maria.santos", user["password"])
    session = flows.answer(CodeEntered(pool.newest_code("maria.santos")))
    assert isinstance(session, Session)
    assert not session.verdicts.valid
    assert not session.verdicts.rejected
    assert phone_verdict(session.verdicts.id_token).name == "UNKNOWN"


def test_keys_of_another_pool_are_never_good(pool: PracticePool, flows: FlowRunner):
    user = pool.user("maria.santos")
    other = pool.profile("eu-central-1_Optional1").issuers[0].jwks_url
    profile = dataclasses.replace(pool.profile(), jwks_url=other)
    flows.sign_in(profile, "maria.santos", user["password"])
    rejected = flows.answer(CodeEntered(pool.newest_code("maria.santos")))
    assert isinstance(rejected, TokensRejected)


def test_a_clock_that_is_an_hour_off_changes_nothing_but_is_told(
    pool: PracticePool, flows: FlowRunner
):
    pool.move_clock(3600)
    session = by_sms(pool, flows, "maria.santos")
    assert session.verdicts.valid
    assert session.clock_is_off
    assert -3605 < session.clock_skew < -3595
    assert 3595 < session.seconds_left(session.received) <= 3600


def test_a_reply_that_was_lost_then_the_same_session_again(pool: PracticePool, flows: FlowRunner):
    """The code may have been spent: nothing is sent again by itself; the service has the word."""
    ask = begin(pool, flows, "maria.santos")
    assert isinstance(ask, AskCode)
    code = pool.newest_code("maria.santos")
    fault = {"operation": "RespondToAuthChallenge", "kind": "drop", "times": 1}
    pool.control("PUT", "/practice/faults", [fault])
    again = flows.answer(CodeEntered(code))
    assert isinstance(again, AskCode)
    assert isinstance(again.problem, e.ReplyLost)
    assert isinstance(flows.answer(CodeEntered(code)), e.ChallengeSessionInvalid)


class Odd:
    """A service that asks for a step which nobody has heard of."""

    def __init__(self, gateway: Gateway) -> None:
        self.gateway = gateway

    def perform(self, step: Call | FetchKeys) -> object:
        reply = self.gateway.perform(step)
        if not isinstance(reply, Reply):
            return reply
        return dataclasses.replace(reply, body={**reply.body, "ChallengeName": "RETINA_SCAN"})


def test_a_challenge_that_we_do_not_know_is_named(pool: PracticePool, flows: FlowRunner):
    user = pool.user("maria.santos")
    profile = pool.profile()
    flow = sign_in(profile.client, Credentials("maria.santos", user["password"]))
    error = flows.run("sign_in", flow, Odd(Gateway(profile)))
    assert isinstance(error, e.UnsupportedChallenge)
    assert error.name == "RETINA_SCAN"
