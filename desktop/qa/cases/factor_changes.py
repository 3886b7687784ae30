"""The choice among several factors, and what happens when one changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.case import Case
from desktop.qa.environment import Needs, UserKind
from desktop.qa.model.case import Actor, CaseInfo, Cost, Group, Run, Source, raw
from desktop.qa.requirements import asvs, nist, wstg

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.qa.execution import Execution
    from desktop.qa.reply import Reply


_GUIDE = Source("Developer guide, user pool MFA", "A")
_UNKNOWN = Source("Not documented", "?")
_WITH_SMS = "A confirmed user with a phone number"
_BY_SMS = Needs(users=(UserKind.SMS,), readable_phone=True)
_CHOICE = "SELECT_MFA_TYPE"
_NEW_PHONE = "+14155550177"
_NEW_PASSWORD = "Cc3!a-third-password"  # noqa: S105 - of a user that lives for one case


def _signed_in(run: Execution) -> Reply:
    before = run.environment.message_count(run.user)
    start = run.initiate()
    reply = run.respond_with_code(start, run.message_code(after=before))
    run.expect_tokens(reply)
    return reply


def _attributes(run: Execution, token: str) -> Mapping[str, str]:
    reply = run.call("GetUser", {"AccessToken": token})
    run.expect_success(reply)
    given = reply.answer.body.get("UserAttributes")
    found = given if isinstance(given, list) else []
    return {it["Name"]: it["Value"] for it in found}


def _choice(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        run.expect_challenge(start, _CHOICE)
    with run.step():
        reply = run.respond(start, {"ANSWER": "EMAIL_OTP"})
        run.expect_refusal("a factor that was not listed", reply)


def _downgrade(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        run.expect_challenge(start, "SOFTWARE_TOKEN_MFA")
        reply = run.respond(start, {"ANSWER": "SMS_MFA"}, challenge="SELECT_MFA_TYPE")
        run.expect_refusal("SMS_MFA for a user with an app alone", reply)
        reply = run.respond(start, {"SMS_MFA_CODE": "123456"}, challenge="SMS_MFA")
        run.expect_no_tokens("a code for SMS_MFA", reply)
    with run.step():
        both = run.initiate(run.other_user)
        run.expect_challenge(both, _CHOICE)
        before = run.environment.message_count(run.other_user)
        sms = run.respond(both, {"ANSWER": "SMS_MFA"}, name=run.other_user.name)
        run.expect_challenge(sms, "SMS_MFA")
        run.message_code(run.other_user, after=before)


def _unverified_phone(run: Execution) -> None:
    with run.step():
        reply = run.admin(
            "AdminUpdateUserAttributes",
            Username=run.user.name,
            UserAttributes=[{"Name": "phone_number_verified", "Value": "false"}],
        )
        run.expect_success(reply)
    with run.step():
        reply = _signed_in(run)
    with run.step():
        verified = _attributes(run, reply.tokens.access_token).get("phone_number_verified")
        run.expect("phone_number_verified", "true", verified, holds=verified == "true")


def _phone_changed(run: Execution) -> None:
    with run.step():
        token = _signed_in(run).tokens.access_token
    with run.step():
        change = {
            "AccessToken": token,
            "UserAttributes": [{"Name": "phone_number", "Value": _NEW_PHONE}],
        }
        reply = run.call("UpdateUserAttributes", change)
        run.expect_success(reply)
    with run.step():
        number = _attributes(run, token).get("phone_number")
        run.expect(
            "phone_number",
            "the new one, or the old one until a code was entered",
            "the new one" if number == _NEW_PHONE else "another one",
            holds=number in {_NEW_PHONE, run.user.phone},
        )
        run.measure(
            "phone_number",
            "the old one until a code was entered",
            "the new one" if number == _NEW_PHONE else "the old one",
            holds=number == run.user.phone,
        )


def _reset(run: Execution) -> None:
    named = run.of_client()
    with run.step():
        before = run.environment.message_count(run.user)
        run.expect_success(run.call("ForgotPassword", named))
        code = run.message_code(after=before)
        run.redaction.know(_NEW_PASSWORD, "password")
        done = run.call(
            "ConfirmForgotPassword",
            {**named, "ConfirmationCode": code, "Password": _NEW_PASSWORD},
        )
        run.expect_success(done)
    with run.step():
        run.expect_challenge(run.initiate(password=_NEW_PASSWORD), "SMS_MFA")


CASES = (
    Case(
        CaseInfo(
            id="QA-64",
            version=2,
            title="Two factors, none preferred: the user chooses, among those only",
            why="A factor that was never set up must not be a way in.",
            group=Group.FACTORS,
            preconditions=("A confirmed user with text message and authenticator app",),
            steps=raw("Send user name and password", "Choose EMAIL_OTP, which is not listed"),
            expected="SELECT_MFA_TYPE, then a refusal",
            source=_GUIDE,
            requirements=(asvs("6.3.4"),),
            runs=frozenset({Run.TOTP}),
        ),
        _choice,
        Needs(users=(UserKind.SMS_AND_TOTP,)),
    ),
    Case(
        CaseInfo(
            id="QA-65",
            version=1,
            title="Text message in the place of the app only where it is switched on",
            why="The weaker factor decides how strong an account is.",
            group=Group.FACTORS,
            preconditions=("A user with an app alone", "A user with both"),
            steps=raw(
                "Answer SOFTWARE_TOKEN_MFA by choosing SMS_MFA, and as SMS_MFA",
                "Choose SMS_MFA as the user who has both",
            ),
            expected="Refused for the first, allowed for the second",
            source=_GUIDE,
            requirements=(asvs("6.6.1", "never", "Level 3: no text messages."),),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=1),
        ),
        _downgrade,
        Needs(users=(UserKind.TOTP, UserKind.SMS_AND_TOTP), readable_phone=True),
    ),
    Case(
        CaseInfo(
            id="QA-66",
            version=1,
            title="A text message to an unverified number is sent, and verifies it",
            why="The second factor is then whatever number was written down.",
            group=Group.FACTORS,
            preconditions=(_WITH_SMS, "Calls with AWS credentials"),
            steps=(
                (Actor.CONFIG, "Mark the phone number as not verified"),
                *raw("Sign in with the code that came", "Read the attributes"),
            ),
            expected="Tokens; phone_number_verified is true afterwards",
            source=_GUIDE,
            requirements=(
                asvs("6.6.1", "never", "The number was never proved before."),
                nist("3.1.3.3", "never", "The number was never proved before."),
            ),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=1, changes_account=True),
        ),
        _unverified_phone,
        Needs(users=(UserKind.SMS,), readable_phone=True, admin=True),
    ),
    Case(
        CaseInfo(
            id="QA-68",
            version=1,
            title="A phone number that is changed, and which one counts until it is proved",
            why="A person who sits down at an open window sends the codes elsewhere.",
            group=Group.FACTORS,
            preconditions=(_WITH_SMS,),
            steps=raw(
                "Sign in", "Change the phone number with the access token", "Read the attributes"
            ),
            expected="Success; the old number stays only where the pool asks for a code first",
            source=_GUIDE,
            requirements=(asvs("7.5.1", "measured"), nist("4.1.2.1", "measured")),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=2, changes_account=True),
        ),
        _phone_changed,
        _BY_SMS,
    ),
    Case(
        CaseInfo(
            id="QA-69",
            version=1,
            title="After a reset password the second step is still asked for",
            why="The reset must not be a way around the second factor.",
            group=Group.FACTORS,
            preconditions=(_WITH_SMS,),
            steps=raw(
                "Reset the password with the code that came", "Sign in with the new password"
            ),
            expected="Success, then challenge SMS_MFA",
            source=_GUIDE,
            requirements=(asvs("6.4.3"), wstg("ATHN-09")),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=2, changes_account=True),
        ),
        _reset,
        _BY_SMS,
    ),
)
