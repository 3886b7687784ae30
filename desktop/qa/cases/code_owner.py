"""A challenge session belongs to one person and one app client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.case import Case
from desktop.qa.environment import Needs, UserKind
from desktop.qa.forged_tokens import claims_of
from desktop.qa.model.case import CaseInfo, Cost, Group, Run, Source, raw
from desktop.qa.requirements import asvs, wstg

if TYPE_CHECKING:
    from desktop.qa.execution import Execution

_ANSWERS = Source("Recorded replies of real pools", "B")
_UNKNOWN = Source("Not documented", "?")
_WITH_APP = "A confirmed user with an authenticator app"


def _other_persons_code(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        before = run.environment.message_count(run.other_user)
        run.initiate(run.other_user)
        code = run.message_code(run.other_user, after=before)
        run.expect_error(run.respond_with_code(start, code), "CodeMismatchException")


def _other_persons_app(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        run.expect_challenge(start, "SOFTWARE_TOKEN_MFA")
        code = run.totp(run.other_user)
        run.expect_error(run.respond_with_code(start, code), "CodeMismatchException")


def _other_name(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        reply = run.respond_with_code(start, run.totp(), name=run.other_user.name)
        run.measure_no_tokens("A's session and code as B", reply)
        owner = (
            claims_of(reply.tokens.access_token).get("username") if reply.has_tokens else "no one"
        )
        run.expect("whose the tokens are", "not B's", owner, holds=owner != run.other_user.name)


def _other_client(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        code = {"SOFTWARE_TOKEN_MFA_CODE": run.totp()}
        reply = run.respond(start, code, client=run.subject.other_client)
        run.measure_no_tokens("the session at another app client", reply)


def _altered_session(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        middle = len(start.session) // 2
        other = "A" if start.session[middle] != "A" else "B"
        altered = start.session[:middle] + other + start.session[middle + 1 :]
        reply = run.respond_with_code(start, run.totp(), session=altered)
        run.expect_error(reply, "NotAuthorizedException", "CodeMismatchException")


CASES = (
    Case(
        CaseInfo(
            id="QA-31",
            version=1,
            title="Another person's code does not sign in",
            why="A person who has an account gets codes, and must not use them on others.",
            group=Group.CODES,
            preconditions=("Two confirmed users with phone numbers",),
            steps=raw("Begin as A and as B, and answer A's challenge with B's code"),
            expected="CodeMismatchException",
            source=_ANSWERS,
            requirements=(asvs("6.6.2"), wstg("ATHN-11")),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=2),
        ),
        _other_persons_code,
        Needs(users=(UserKind.SMS, UserKind.SMS), readable_phone=True),
    ),
    Case(
        CaseInfo(
            id="QA-92",
            version=1,
            title="Another person's authenticator app does not sign in",
            why="A person who has an account has an app, and must not use it on others.",
            group=Group.CODES,
            preconditions=("Two confirmed users with authenticator apps",),
            steps=raw("Begin as A, and answer with the code of B's app"),
            expected="CodeMismatchException",
            source=_ANSWERS,
            requirements=(asvs("6.6.2"), wstg("ATHN-11")),
            runs=frozenset({Run.TOTP}),
        ),
        _other_persons_app,
        Needs(users=(UserKind.TOTP, UserKind.TOTP)),
    ),
    Case(
        CaseInfo(
            id="QA-32",
            version=1,
            title="A challenge session belongs to one person",
            why="A name that is swapped half-way must not swap the account.",
            group=Group.CODES,
            preconditions=("Two confirmed users with authenticator apps",),
            steps=raw("Answer A's challenge with A's code in the name of B"),
            expected="No tokens, and never those of B",
            source=_UNKNOWN,
            requirements=(asvs("6.6.2", "measured"), wstg("SESS-08", "measured")),
            runs=frozenset({Run.TOTP}),
        ),
        _other_name,
        Needs(users=(UserKind.TOTP, UserKind.TOTP)),
    ),
    Case(
        CaseInfo(
            id="QA-33",
            version=1,
            title="A challenge session belongs to one app client",
            why="A weak app client must not finish what a strong one began.",
            group=Group.CODES,
            preconditions=("Two app clients of one pool",),
            steps=raw("Answer the challenge at another app client"),
            expected="No tokens",
            source=_UNKNOWN,
            requirements=(asvs("6.6.2", "measured"),),
            runs=frozenset({Run.TOTP}),
        ),
        _other_client,
        Needs(second_client=True),
    ),
    Case(
        CaseInfo(
            id="QA-34",
            version=1,
            title="An altered challenge session is refused",
            why="A session that can be edited can be forged.",
            group=Group.CODES,
            preconditions=(_WITH_APP,),
            steps=raw("Change one character of the session, and answer with the right code"),
            expected="NotAuthorizedException or CodeMismatchException",
            source=_ANSWERS,
            requirements=(wstg("SESS-01"),),
            runs=frozenset({Run.TOTP}),
        ),
        _altered_session,
    ),
)
