"""Who has no second factor yet, and who is not ready to sign in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.case import Case
from desktop.qa.environment import Needs, UserKind
from desktop.qa.model.case import Actor, CaseInfo, Cost, Group, Run, Source
from desktop.qa.requirements import asvs, nist, pci

if TYPE_CHECKING:
    from desktop.qa.execution import Execution

_GUIDE = Source("Developer guide, user pool MFA", "A")
_ANSWERS = Source("Recorded replies of real pools", "B")
_NEW_PASSWORD = "Bb2!a-second-password"  # noqa: S105 - of a user that lives for one case


def _email_code(run: Execution) -> None:
    with run.step():
        before = run.environment.message_count(run.user)
        start = run.initiate()
        run.expect_challenge(start, "EMAIL_OTP")
    with run.step():
        run.expect_tokens(run.respond_with_code(start, run.message_code(after=before)))


def _set_up(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        run.expect_challenge(start, "MFA_SETUP")
        offered = start.parameters.get("MFAS_CAN_SETUP", "")
        run.expect(
            "MFAS_CAN_SETUP", "names SOFTWARE_TOKEN_MFA", offered, holds="SOFTWARE_TOKEN" in offered
        )


def _no_method(run: Execution) -> None:
    with run.step():
        reply = run.initiate()
        run.expect(
            "a user without a phone number",
            "MFAMethodNotFoundException or InvalidParameterException, no tokens",
            reply,
            holds=reply.error in {"MFAMethodNotFoundException", "InvalidParameterException"},
        )


def _optional(run: Execution) -> None:
    with run.step():
        run.expect_tokens(run.initiate())


def _after_sign_up(run: Execution) -> None:
    with run.step():
        confirmed = run.call(
            "ConfirmSignUp",
            {**run.of_client(), "ConfirmationCode": run.message_code()},
        )
        run.expect_success(confirmed)
    with run.step():
        first = run.initiate()
        run.observe("first sign-in", first)
    with run.step():
        run.expect_challenge(run.initiate(), "SMS_MFA")


def _temporary_password(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        run.expect_challenge(start, "NEW_PASSWORD_REQUIRED")
    with run.step():
        before = run.environment.message_count(run.user)
        run.redaction.know(_NEW_PASSWORD, "password")
        then = run.respond(start, {"NEW_PASSWORD": _NEW_PASSWORD})
        run.expect_challenge(then, "SMS_MFA")
    with run.step():
        run.expect_tokens(run.respond_with_code(then, run.message_code(after=before)))


def _not_ready(run: Execution) -> None:
    refusals = {
        "PasswordResetRequiredException": run.subject.users[0],
        "UserNotConfirmedException": run.subject.users[1],
        "NotAuthorizedException": run.subject.users[2],
    }
    for error, user in refusals.items():
        with run.step():
            run.expect_error(run.initiate(user), error)


CASES = (
    Case(
        CaseInfo(
            id="QA-03",
            version=1,
            title="The right code by email signs in",
            why="It works, and is the weakest of the factors: a mailbox often has one factor only.",
            group=Group.ENFORCEMENT,
            preconditions=("A confirmed user with email as second factor", "The right password"),
            steps=(
                (Actor.RAW, "Send user name and password"),
                (Actor.RAW, "Answer EMAIL_OTP with the code that came"),
            ),
            expected="Challenge EMAIL_OTP, then tokens",
            source=_GUIDE,
            requirements=(
                asvs("6.3.6", "never", "Level 3: email is not used as a factor."),
                nist("3.1.3.1", "never", "Email is not an out-of-band authenticator."),
            ),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=1),
        ),
        _email_code,
        Needs(
            users=(UserKind.EMAIL,),
            factors=frozenset({"SMS_MFA", "EMAIL_OTP"}),
            readable_phone=True,
        ),
    ),
    Case(
        CaseInfo(
            id="QA-06",
            version=1,
            title="Without a second factor it is set up first",
            why="Who has none yet must not be let in without it.",
            group=Group.ENFORCEMENT,
            preconditions=("A confirmed user without any factor", "MFA is required"),
            steps=((Actor.RAW, "Send user name and password"),),
            expected="Challenge MFA_SETUP, which names SOFTWARE_TOKEN_MFA",
            source=_GUIDE,
            requirements=(asvs("6.3.3"),),
            runs=frozenset({Run.TOTP}),
        ),
        _set_up,
        Needs(users=(UserKind.NO_FACTOR_NO_PHONE,)),
    ),
    Case(
        CaseInfo(
            id="QA-89",
            version=2,
            title="Where text message is the only factor, no phone number means no way in",
            why="Who has no factor, and can set none up, must not be let in without it.",
            group=Group.ENFORCEMENT,
            preconditions=("A confirmed user without a phone number", "MFA by SMS is required"),
            steps=((Actor.RAW, "Send user name and password"),),
            expected="MFAMethodNotFoundException or InvalidParameterException",
            source=Source(
                "API reference; recorded replies have InvalidParameterException too", "B"
            ),
            requirements=(asvs("6.3.3"),),
            runs=frozenset({Run.TOTP}),
        ),
        _no_method,
        Needs(
            users=(UserKind.NO_FACTOR_NO_PHONE,),
            factors=frozenset({"SMS_MFA"}),
            no_other_factor=True,
        ),
    ),
    Case(
        CaseInfo(
            id="QA-07",
            version=1,
            title="Optional MFA lets a user without a factor in",
            why="Optional means that the weakest account decides.",
            group=Group.ENFORCEMENT,
            preconditions=("A confirmed user without any factor", "MFA is optional"),
            steps=((Actor.RAW, "Send user name and password"),),
            expected="Tokens",
            source=_GUIDE,
            requirements=(asvs("6.3.3", "never", "A second factor is required of everyone."),),
            runs=frozenset({Run.TOTP}),
        ),
        _optional,
        Needs(users=(UserKind.NO_FACTOR_NO_PHONE,), mfa="OPTIONAL"),
    ),
    Case(
        CaseInfo(
            id="QA-08",
            version=1,
            title="The second sign-in after signing up asks for the second step",
            why="The first one may bring tokens, since its code was just confirmed.",
            group=Group.ENFORCEMENT,
            preconditions=("A user who signed up with a phone number", "MFA is required"),
            steps=(
                (Actor.RAW, "Confirm the sign-up with the code that came"),
                (Actor.RAW, "Send user name and password: the first time"),
                (Actor.RAW, "Send user name and password: the second time"),
            ),
            expected="Tokens or a challenge the first time, challenge SMS_MFA the second time",
            source=_GUIDE,
            requirements=(pci("8.5.1", "never", "The first sign-in may do without."),),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=3, changes_account=True),
        ),
        _after_sign_up,
        Needs(users=(UserKind.UNCONFIRMED,), readable_phone=True),
    ),
    Case(
        CaseInfo(
            id="QA-14",
            version=1,
            title="A temporary password leads to a new one, then to the second step",
            why="A person who reads the invitation must not get in with it alone.",
            group=Group.ENFORCEMENT,
            preconditions=("A user with a temporary password and a phone number",),
            steps=(
                (Actor.RAW, "Send user name and temporary password"),
                (Actor.RAW, "Answer NEW_PASSWORD_REQUIRED with a new password"),
                (Actor.RAW, "Answer SMS_MFA with the code that came"),
            ),
            expected="NEW_PASSWORD_REQUIRED, SMS_MFA, tokens",
            source=_GUIDE,
            requirements=(asvs("6.4.1"),),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=1, changes_account=True),
        ),
        _temporary_password,
        Needs(users=(UserKind.TEMPORARY_PASSWORD,), readable_phone=True),
    ),
    Case(
        CaseInfo(
            id="QA-15",
            version=1,
            title="Accounts that may not sign in are refused before any second step",
            why="A code that is sent to a disabled account tells that the password was right.",
            group=Group.ENFORCEMENT,
            preconditions=("Users: reset required, unconfirmed, disabled",),
            steps=(
                (Actor.RAW, "Sign in as the one whose password must be reset"),
                (Actor.RAW, "Sign in as the one who is not confirmed"),
                (Actor.RAW, "Sign in as the one who is disabled"),
            ),
            expected="PasswordResetRequired, UserNotConfirmed, NotAuthorized",
            source=_ANSWERS,
            requirements=(asvs("7.4.2"),),
            runs=frozenset({Run.TOTP, Run.CONFIG}),
            cost=Cost(messages=2),
        ),
        _not_ready,
        Needs(users=(UserKind.RESET_REQUIRED, UserKind.UNCONFIRMED, UserKind.DISABLED)),
    ),
)
