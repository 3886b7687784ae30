"""A double as the plan's environment: what it makes, what it can't do, and that it stops."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.qa.environment import (
    Environment,
    Interrupted,
    Needs,
    PersonAnswer,
    Unavailable,
    UserKind,
)
from desktop.qa.totp import totp
from desktop.test_environment.clocks import PracticeClock
from desktop.test_environment.double import Double
from desktop.test_environment.phones import NoPhone, PracticePhone
from desktop.test_environment.practice_process import practice_pool


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    with practice_pool() as found:
        yield str(found["endpoint"])


@pytest.fixture
def double(endpoint: str) -> Iterator[Double]:
    made = Double(
        endpoint, "eu-central-1", PracticeClock(endpoint), PracticePhone(endpoint), practice=True
    )
    yield made
    made.stopped.clear()
    made.close()


STATES = {
    UserKind.TOTP: "SOFTWARE_TOKEN_MFA",
    UserKind.SMS: "SMS_MFA",
    UserKind.SMS_AND_TOTP: "SELECT_MFA_TYPE",
    UserKind.NO_FACTOR_NO_PHONE: "MFA_SETUP",
    UserKind.TEMPORARY_PASSWORD: "NEW_PASSWORD_REQUIRED",
    UserKind.RESET_REQUIRED: "PasswordResetRequiredException",
    UserKind.UNCONFIRMED: "UserNotConfirmedException",
    UserKind.DISABLED: "NotAuthorizedException",
}


@pytest.mark.parametrize("kind", STATES)
def test_each_kind_of_user_is_made_and_gone_afterwards(double: Double, kind: UserKind):
    subject = double.prepare(Needs(users=(kind, kind)), "QA-00")
    user, other = subject.users
    assert user.name != other.name
    answer = double.send(
        "InitiateAuth",
        {
            "AuthFlow": "USER_PASSWORD_AUTH",
            "ClientId": subject.client.client_id,
            "AuthParameters": {
                "USERNAME": user.name,
                "PASSWORD": user.password,
            },
        },
    )
    assert STATES[kind] in {answer.error, answer.body.get("ChallengeName")}
    assert double.restore(subject) is True


def test_email_as_second_factor(double: Double):
    needs = Needs(users=(UserKind.EMAIL,), factors=frozenset({"SMS_MFA", "EMAIL_OTP"}))
    subject = double.prepare(needs, "QA-00")
    (user,) = subject.users
    before = double.message_count(user)
    result = double.sign_in_by_app(subject, {}, user)
    assert result.asked == ("AskCode",)
    assert double.newest_message(user, before).medium == "EMAIL"


def test_the_app_signs_in_with_its_own_flow(double: Double):
    subject = double.prepare(Needs(), "QA-00")
    (user,) = subject.users
    assert user.totp_secret is not None
    code = totp(user.totp_secret, double.now())
    result = double.sign_in_by_app(subject, {"AskCode": code}, user)
    assert (result.outcome, result.asked) == ("signed in", ("AskCode",))
    assert [name for name, _ in result.calls][:3] == [
        "InitiateAuth",
        "AskCode",
        "RespondToAuthChallenge",
    ]


@pytest.mark.parametrize("clock_off", [86_400.0, -86_400.0])
def test_the_apps_clock_is_off_and_the_services_counts(double: Double, clock_off: float):
    subject = double.prepare(Needs(), "QA-00")
    (user,) = subject.users
    assert user.totp_secret is not None
    code = totp(user.totp_secret, double.now())
    result = double.sign_in_by_app(subject, {"AskCode": code}, user, clock_off)
    assert result.outcome == "signed in"


def test_an_app_that_goes_by_its_own_clock_would_be_found(
    double: Double, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("desktop.cognito.gateway.http_date", lambda _: None)
    subject = double.prepare(Needs(), "QA-00")
    (user,) = subject.users
    assert user.totp_secret is not None
    code = totp(user.totp_secret, double.now())
    result = double.sign_in_by_app(subject, {"AskCode": code}, user, -86_400.0)
    assert result.outcome == "failed"


def test_a_question_without_an_answer_ends_it(double: Double):
    subject = double.prepare(Needs(), "QA-00")
    result = double.sign_in_by_app(subject, {}, subject.users[0])
    assert (result.outcome, result.error) == ("failed", "Cancelled")


def test_the_clock_is_moved_instead_of_waited_for(double: Double):
    before = double.now()
    double.advance(3_600)
    assert 3_600 <= double.now() - before < 3_660


def test_once_stopped_nothing_is_sent(double: Double):
    double.stopped.set()
    for act in (
        lambda: double.send("GetUser", {}),
        lambda: double.admin("ListUserPools", {}),
        lambda: double.advance(1),
        lambda: double.prepare(Needs(), "QA-00"),
    ):
        with pytest.raises(Interrupted):
            act()


def test_without_a_readable_phone_or_a_person_the_case_is_skipped_with_the_reason(endpoint: str):
    double: Environment = Double(
        endpoint, "eu-central-1", PracticeClock(endpoint), NoPhone(), practice=False
    )
    with pytest.raises(Unavailable, match="can't be read"):
        double.prepare(Needs(users=(UserKind.SMS,), readable_phone=True), "QA-00")
    with pytest.raises(Unavailable, match="no person"):
        double.ask("Type it", "a sentence")


def test_a_person_is_asked(endpoint: str):
    asked: list[str] = []

    def ask(instruction: str, expected: str) -> PersonAnswer:
        asked.append(f"{instruction}, {expected}")
        return PersonAnswer("as expected", "it did")

    clock, phone = PracticeClock(endpoint), NoPhone()
    double = Double(endpoint, "eu-central-1", clock, phone, practice=True, ask=ask)
    assert double.ask("Type it", "a sentence").observed == "it did"
    assert asked == ["Type it, a sentence"]


def test_tokens_may_name_the_doubles_own_address(endpoint: str):
    clock, phone = PracticeClock(endpoint), PracticePhone(endpoint)
    double = Double(endpoint, "eu-central-1", clock, phone, practice=True, own_issuer=True)
    subject = double.prepare(Needs(users=()), "QA-00")
    assert double._profile(subject).issuers[0].iss == f"{endpoint}/{subject.user_pool_id}"
    double.close()
