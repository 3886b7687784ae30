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


def _pool(run: Execution, operation: str = "DescribeUserPool") -> Mapping[str, object]:
    reply = run.admin(operation)
    run.expect_success(reply)
    pool = reply.answer.body.get("UserPool", reply.answer.body)
    return pool if isinstance(pool, dict) else {}


def _choice(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        run.expect_challenge(start, _CHOICE)
    with run.step():
        reply = run.respond(start, {"ANSWER": "EMAIL_OTP"})
        run.expect_no_tokens("a factor that was not listed", reply)


def _downgrade(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        run.expect_challenge(start, "SOFTWARE_TOKEN_MFA")
        reply = run.respond(start, {"SMS_MFA_CODE": "123456"}, challenge="SMS_MFA")
        run.expect_no_tokens("SMS_MFA for a user with an app alone", reply)
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
        user = run.call("GetUser", {"AccessToken": reply.tokens.access_token})
        given = user.answer.body.get("UserAttributes", [])
        attributes = {it["Name"]: it["Value"] for it in given if isinstance(it, dict)}  # type: ignore[attr-defined]
        verified = attributes.get("phone_number_verified")
        run.expect("phone_number_verified", "true", verified, holds=verified == "true")


def _alternatives(run: Execution) -> None:
    with run.step():
        settings = _pool(run, "GetUserPoolMfaConfig")
        app = settings.get("SoftwareTokenMfaConfiguration")
        has_app = isinstance(app, dict) and bool(app.get("Enabled"))
        passkeys = bool(settings.get("WebAuthnConfiguration"))
        run.measure(
            "factors besides text messages",
            "an authenticator app or passkeys",
            f"authenticator app: {has_app}, passkeys: {passkeys}",
            holds=has_app or passkeys,
        )


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
        run.observe("UpdateUserAttributes", reply)


def _reset(run: Execution) -> None:
    named = {"ClientId": run.subject.client.client_id, "Username": run.user.name}
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


def _recovery(run: Execution) -> None:
    with run.step():
        pool = _pool(run)
        setting = pool.get("AccountRecoverySetting")
        run.observe("AccountRecoverySetting", setting or "Cognito's default")
        said = str(setting or "")
        phone_first = "verified_phone_number" in said.partition("verified_email")[0]
        run.measure(
            "the recovery channel",
            "another one than that of the second factor (SMS)",
            "phone first" if phone_first or not setting else "email first, or none",
            holds=bool(setting) and not phone_first,
        )


def _removed(run: Execution) -> None:
    with run.step():
        off = {"Enabled": False, "PreferredMfa": False}
        reply = run.admin(
            "AdminSetUserMFAPreference", Username=run.user.name, SoftwareTokenMfaSettings=off
        )
        run.expect_success(reply)
    with run.step():
        run.expect_no_tokens("the next sign-in", run.initiate())


def _told(run: Execution) -> None:
    with run.step():
        answer = run.environment.ask(
            "Change a factor of a test user, and look at their phone and mailbox.",
            "A message says that it was changed.",
        )
        run.expect("a message about the change", "comes", answer.observed, holds=True)


CASES = (
    Case(
        CaseInfo(
            id="QA-64",
            version=1,
            title="Two factors, none preferred: the user chooses, among those only",
            why="A factor that was never set up must not be a way in.",
            group=Group.FACTORS,
            preconditions=("A confirmed user with text message and authenticator app",),
            steps=raw("Send user name and password", "Choose EMAIL_OTP, which is not listed"),
            expected="SELECT_MFA_TYPE, then a refusal",
            source=_GUIDE,
            requirements=(asvs("6.3.4", "measured"),),
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
                "Answer SOFTWARE_TOKEN_MFA as SMS_MFA, without a phone number",
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
            id="QA-67",
            version=1,
            title="There is another factor than text messages",
            why="Whoever can't or shouldn't use text messages needs a choice.",
            group=Group.FACTORS,
            preconditions=("Calls with AWS credentials",),
            steps=((Actor.CONFIG, "Read the pool's MFA configuration"),),
            expected="An authenticator app or passkeys besides SMS",
            source=_GUIDE,
            requirements=(asvs("6.6.1", "measured"), nist("3.2.9", "measured")),
            runs=frozenset({Run.CONFIG}),
        ),
        _alternatives,
        Needs(admin=True),
    ),
    Case(
        CaseInfo(
            id="QA-68",
            version=1,
            title="A changed phone number counts without a further proof",
            why="Whoever sits down at an open window sends the codes elsewhere.",
            group=Group.FACTORS,
            preconditions=(_WITH_SMS,),
            steps=raw("Sign in", "Change the phone number with the access token"),
            expected="Success",
            source=_GUIDE,
            requirements=(
                asvs("7.5.1", "never", "No factor is asked for anew."),
                nist("4.1.2.1", "never", "The old number is not told."),
            ),
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
    Case(
        CaseInfo(
            id="QA-70",
            version=1,
            title="The way to recover an account is not the channel of its second factor",
            why="One lost phone is both factors then.",
            group=Group.FACTORS,
            preconditions=("Calls with AWS credentials",),
            steps=((Actor.CONFIG, "Read AccountRecoverySetting"),),
            expected="Another channel first",
            source=_GUIDE,
            requirements=(
                nist("4.2.1.2", "measured", "A recovery code lives one hour."),
                asvs("6.4.3", "measured"),
            ),
            runs=frozenset({Run.CONFIG}),
        ),
        _recovery,
        Needs(admin=True),
    ),
    Case(
        CaseInfo(
            id="QA-71",
            version=1,
            title="Without the factor that an administrator took off it is set up anew",
            why="Who lost the phone must come in again, and no one else.",
            group=Group.FACTORS,
            preconditions=(
                "A confirmed user with an authenticator app",
                "Calls with AWS credentials",
            ),
            steps=(
                (Actor.CONFIG, "Take the authenticator app off by an admin call"),
                *raw("Send user name and password"),
            ),
            expected="No tokens: MFA_SETUP or a challenge",
            source=_GUIDE,
            requirements=(asvs("6.4.4", "measured"), asvs("6.5.6", "measured")),
            runs=frozenset({Run.CONFIG}),
            cost=Cost(changes_account=True),
        ),
        _removed,
        Needs(admin=True),
    ),
    Case(
        CaseInfo(
            id="QA-72",
            version=1,
            title="A user is told when a factor changes",
            why="Whoever is told can object.",
            group=Group.FACTORS,
            preconditions=("A test user whose phone and mailbox are at hand",),
            steps=(
                (
                    Actor.PERSON,
                    "Change a factor of a test user, and look at their phone and mailbox",
                ),
            ),
            expected="Observed: Cognito documents no message",
            source=_UNKNOWN,
            requirements=(asvs("6.3.7", "as_documented", "Level 3."), nist("4.6")),
            runs=frozenset({Run.HAND}),
        ),
        _told,
        Needs(users=()),
    ),
)
