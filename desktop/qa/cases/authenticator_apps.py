"""Authenticator apps: linked, linked anew, and taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.case import Case
from desktop.qa.cases.linking import app_secret
from desktop.qa.environment import Needs, UserKind
from desktop.qa.model.case import CaseInfo, Cost, Group, Run, Source, raw
from desktop.qa.requirements import asvs, nist, pci
from desktop.qa.totp import totp

if TYPE_CHECKING:
    from desktop.qa.execution import Execution


_API = Source("API reference, VerifySoftwareToken", "A")
_GUIDE = Source("Developer guide, TOTP MFA", "A")
_UNKNOWN = Source("The guide of 2023 and the API page differ", "?")
_WITH_APP = "A confirmed user with an authenticator app"
_NO_FACTOR = Needs(users=(UserKind.NO_FACTOR_NO_PHONE,))
_APP = "SOFTWARE_TOKEN_MFA"


def _access_token(run: Execution) -> str:
    reply = run.respond_with_code(run.initiate(), run.totp())
    run.expect_tokens(reply)
    return reply.tokens.access_token


def _link(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        run.expect_challenge(start, "MFA_SETUP")
        link = run.call("AssociateSoftwareToken", {"Session": start.session})
        secret = app_secret(link)
    with run.step():
        right_one = totp(secret, run.environment.now())
        wrong = run.call(
            "VerifySoftwareToken", {"Session": link.session, "UserCode": run.wrong_code(right_one)}
        )
        run.expect_error(wrong, "EnableSoftwareTokenMFAException", "CodeMismatchException")
    with run.step():
        code = totp(secret, run.environment.now())
        run.redaction.know(code, "code")
        right = run.call("VerifySoftwareToken", {"Session": link.session, "UserCode": code})
        status = right.answer.body.get("Status")
        run.expect("Status", "SUCCESS", status or right, holds=status == "SUCCESS")
        run.expect_tokens(run.respond(start, {}, session=right.session))
    with run.step():
        run.expect_challenge(run.initiate(), _APP)


def _second_app_by_password(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        reply = run.call("AssociateSoftwareToken", {"Session": start.session})
        run.expect_error(reply, "NotAuthorizedException", "InvalidParameterException")
        secret = reply.answer.body.get("SecretCode")
        run.expect("SecretCode", "absent", "given" if secret else "absent", holds=not secret)


def _relink(run: Execution) -> None:
    with run.step():
        token = _access_token(run)
        link = run.call("AssociateSoftwareToken", {"AccessToken": token})
        run.expect_success(link)
        secret = app_secret(link)
    with run.step():
        code = totp(secret, run.environment.now())
        run.redaction.know(code, "code")
        reply = run.call("VerifySoftwareToken", {"AccessToken": token, "UserCode": code})
        run.expect_success(reply)


def _relink_unverified(run: Execution) -> None:
    with run.step():
        token = _access_token(run)
        run.expect_success(run.call("AssociateSoftwareToken", {"AccessToken": token}))
    with run.step():
        start = run.initiate()
        run.observe("the next sign-in", start)
        asked = start.challenge == _APP and not start.has_tokens
        run.measure("the second step", "still asked for", start, holds=asked)
    with run.step():
        run.observe("the old code", run.respond_with_code(start, run.totp()))


def _switch_off_required(run: Execution) -> None:
    with run.step():
        off = {"AccessToken": _access_token(run), "SoftwareTokenMfaSettings": {"Enabled": False}}
        run.observe("SetUserMFAPreference", run.call("SetUserMFAPreference", off))
    with run.step():
        start = run.initiate()
        run.expect_no_tokens("the next sign-in", start)


def _switch_off_optional(run: Execution) -> None:
    with run.step():
        off = {"AccessToken": _access_token(run), "SoftwareTokenMfaSettings": {"Enabled": False}}
        run.expect_success(run.call("SetUserMFAPreference", off))
    with run.step():
        run.expect_tokens(run.initiate())


CASES = (
    Case(
        CaseInfo(
            id="QA-59",
            version=2,
            title="Linking an app takes its right code, and is asked for from then on",
            why="A secret that was never tried locks its owner out.",
            group=Group.FACTORS,
            preconditions=("A confirmed user without any factor",),
            steps=raw(
                "Begin MFA_SETUP and have a secret made",
                "Verify it with a wrong code",
                "Verify it with the right code, and finish the sign-in",
                "Sign in once more",
            ),
            expected="EnableSoftwareTokenMFA or CodeMismatch, SUCCESS, tokens, then the challenge",
            source=_API,
            requirements=(asvs("6.3.3"),),
            runs=frozenset({Run.TOTP}),
            cost=Cost(changes_account=True),
        ),
        _link,
        _NO_FACTOR,
    ),
    Case(
        CaseInfo(
            id="QA-60",
            version=2,
            title="With the password alone no second app can be linked",
            why="A person who knows the password must not swap the second factor.",
            group=Group.FACTORS,
            preconditions=(_WITH_APP,),
            steps=raw("Begin a sign-in, and ask for a new secret with its challenge session"),
            expected="NotAuthorizedException or InvalidParameterException, and no secret",
            source=Source("An issue thread of a client library", "B"),
            requirements=(nist("4.1.2.1"), pci("8.3.3")),
            runs=frozenset({Run.TOTP}),
        ),
        _second_app_by_password,
    ),
    Case(
        CaseInfo(
            id="QA-61",
            version=1,
            title="Signed in, another app is linked without a further proof",
            why="A person who sits down at an open window swaps the second factor.",
            group=Group.FACTORS,
            preconditions=(_WITH_APP,),
            steps=raw(
                "Sign in, and ask for a new secret with the access token",
                "Verify it with the new app's code",
            ),
            expected="Success",
            source=_GUIDE,
            requirements=(
                asvs("7.5.1", "never", "No factor is asked for anew."),
                pci("8.3.3", "never", "The identity is not checked anew."),
            ),
            runs=frozenset({Run.TOTP}),
            cost=Cost(changes_account=True),
        ),
        _relink,
    ),
    Case(
        CaseInfo(
            id="QA-62",
            version=1,
            title="A new secret that was never verified leaves MFA on",
            why="A half-way change must not switch the second step off.",
            group=Group.FACTORS,
            preconditions=(_WITH_APP,),
            steps=raw(
                "Sign in, and ask for a new secret",
                "Sign in once more",
                "Answer with the old app's code",
            ),
            expected="Observed: two sources differ",
            source=_UNKNOWN,
            requirements=(pci("8.5.1", "measured"),),
            runs=frozenset({Run.TOTP}),
            cost=Cost(changes_account=True),
        ),
        _relink_unverified,
    ),
    Case(
        CaseInfo(
            id="QA-63",
            version=1,
            title="Where MFA is required its owner can't switch it off",
            why="A thief of a session must not make the next one easier.",
            group=Group.FACTORS,
            preconditions=(_WITH_APP, "MFA is required"),
            steps=raw("Sign in, and switch the authenticator app off", "Sign in once more"),
            expected="No tokens by the password alone",
            source=Source("Whether the call is refused is not documented; required MFA is", "C"),
            requirements=(asvs("7.5.1"),),
            runs=frozenset({Run.TOTP}),
            cost=Cost(changes_account=True),
        ),
        _switch_off_required,
        Needs(mfa_required=True),
    ),
    Case(
        CaseInfo(
            id="QA-91",
            version=1,
            title="Where MFA is optional its owner switches it off without a further proof",
            why="A thief of a session makes the next one easier.",
            group=Group.FACTORS,
            preconditions=(_WITH_APP, "MFA is optional"),
            steps=raw("Sign in, and switch the authenticator app off", "Sign in once more"),
            expected="Success, then tokens",
            source=_GUIDE,
            requirements=(asvs("7.5.1", "never", "No factor is asked for anew."),),
            runs=frozenset({Run.TOTP}),
            cost=Cost(changes_account=True),
        ),
        _switch_off_optional,
        Needs(mfa="OPTIONAL"),
    ),
)
