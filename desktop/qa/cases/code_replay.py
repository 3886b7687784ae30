"""A code and a challenge session count once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.case import Case
from desktop.qa.cases.linking import link_app
from desktop.qa.environment import Needs, UserKind
from desktop.qa.model.case import CaseInfo, Cost, Group, Run, Source, raw
from desktop.qa.requirements import asvs, nist, pci, wstg

if TYPE_CHECKING:
    from desktop.qa.execution import Execution
    from desktop.qa.reply import Reply

_ANSWERS = Source("Recorded replies of real pools", "B")
_UNKNOWN = Source("Not documented", "?")
_WITH_APP = "A confirmed user with an authenticator app"
_WITH_SMS = "A confirmed user with a phone number"
_BY_SMS = Needs(users=(UserKind.SMS,), readable_phone=True)


def _started(run: Execution) -> tuple[Reply, str]:
    """A sign-in by text message up to its challenge, and the code that came."""
    before = run.environment.message_count(run.user)
    start = run.initiate()
    return start, run.message_code(after=before)


def _same_totp(run: Execution) -> None:
    with run.step():
        code = run.totp()
        run.expect_tokens(run.respond_with_code(run.initiate(), code))
    with run.step():
        again = run.respond_with_code(run.initiate(), code)
        run.expect_error(again, "ExpiredCodeException")


def _linking_code(run: Execution) -> None:
    with run.step():
        linked = link_app(run)
        run.expect_tokens(linked.reply)
    with run.step():
        start = run.initiate()
        run.expect_challenge(start, "SOFTWARE_TOKEN_MFA")
        run.measure_no_tokens(
            "the linking code at sign-in", run.respond_with_code(start, linked.code)
        )


def _later_sign_in(run: Execution) -> None:
    with run.step():
        start, code = _started(run)
        run.expect_tokens(run.respond_with_code(start, code))
    with run.step():
        later, _ = _started(run)
        run.expect_error(run.respond_with_code(later, code), "CodeMismatchException")


def _first_code_second_session(run: Execution) -> None:
    with run.step():
        _, code = _started(run)
        second, _ = _started(run)
        run.expect_error(run.respond_with_code(second, code), "CodeMismatchException")


def _second_code_first_session(run: Execution) -> None:
    with run.step():
        first, _ = _started(run)
        _, code = _started(run)
        run.measure_no_tokens(
            "the second code in the first session", run.respond_with_code(first, code)
        )


def _session_twice(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        run.expect_tokens(run.respond_with_code(start, run.totp()))
    with run.step():
        again = run.respond_with_code(start, run.totp())
        run.expect_error(again, "NotAuthorizedException")


def _in_parallel(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        body = run.response(start, {"SOFTWARE_TOKEN_MFA_CODE": run.totp()})
        replies = run.call_at_once("RespondToAuthChallenge", [body, body])
        sets = sum(reply.has_tokens for reply in replies)
        run.expect("sets of tokens", 1, sets, holds=sets == 1)


CASES = (
    Case(
        CaseInfo(
            id="QA-24",
            version=1,
            title="The same code of an authenticator app counts once",
            why="A code that was looked over a shoulder must be worth nothing.",
            group=Group.CODES,
            preconditions=(_WITH_APP,),
            steps=raw("Sign in with the code of now", "Sign in once more with the same code"),
            expected="Tokens, then ExpiredCodeException",
            source=_ANSWERS,
            requirements=(asvs("6.5.1"), nist("3.1.4.2"), nist("3.2.7"), pci("8.5.1")),
            runs=frozenset({Run.TOTP}),
        ),
        _same_totp,
    ),
    Case(
        CaseInfo(
            id="QA-25",
            version=1,
            title="The code that linked the app does not sign in as well",
            why="The linking code is shown on the same screen as the secret.",
            group=Group.CODES,
            preconditions=("A confirmed user without any factor",),
            steps=raw(
                "Link an authenticator app at the first sign-in",
                "Sign in with the code that linked it",
            ),
            expected="No tokens by the linking code",
            source=_UNKNOWN,
            requirements=(asvs("6.5.1", "measured"),),
            runs=frozenset({Run.TOTP}),
            cost=Cost(changes_account=True),
        ),
        _linking_code,
        Needs(users=(UserKind.NO_FACTOR_NO_PHONE,)),
    ),
    Case(
        CaseInfo(
            id="QA-26",
            version=1,
            title="A code by text message is not good for a later sign-in",
            why="An old message on a lost phone must be worth nothing.",
            group=Group.CODES,
            preconditions=(_WITH_SMS,),
            steps=raw("Sign in with the code that came", "Sign in later with the same code"),
            expected="Tokens, then CodeMismatchException",
            source=_ANSWERS,
            requirements=(asvs("6.5.1"), nist("3.1.3.2")),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=2),
        ),
        _later_sign_in,
        _BY_SMS,
    ),
    Case(
        CaseInfo(
            id="QA-27",
            version=1,
            title="The first code does not answer the second challenge session",
            why="Codes that are good in any session can be guessed in many at once.",
            group=Group.CODES,
            preconditions=(_WITH_SMS,),
            steps=raw("Begin two sign-ins, and answer the second with the first one's code"),
            expected="CodeMismatchException",
            source=_ANSWERS,
            requirements=(asvs("6.6.2"),),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=2),
        ),
        _first_code_second_session,
        _BY_SMS,
    ),
    Case(
        CaseInfo(
            id="QA-28",
            version=1,
            title="The second code does not answer the first challenge session",
            why="Codes that are good in any session can be guessed in many at once.",
            group=Group.CODES,
            preconditions=(_WITH_SMS,),
            steps=raw("Begin two sign-ins, and answer the first with the second one's code"),
            expected="No tokens",
            source=_UNKNOWN,
            requirements=(asvs("6.6.2", "measured"),),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=2),
        ),
        _second_code_first_session,
        _BY_SMS,
    ),
    Case(
        CaseInfo(
            id="QA-29",
            version=1,
            title="A challenge session is answered once",
            why="A session that was recorded must be worth nothing.",
            group=Group.CODES,
            preconditions=(_WITH_APP,),
            steps=raw("Sign in", "Answer the same challenge session with a new code"),
            expected="Tokens, then NotAuthorizedException",
            source=_ANSWERS,
            requirements=(pci("8.5.1"), wstg("BUSL-06")),
            runs=frozenset({Run.TOTP}),
        ),
        _session_twice,
    ),
    Case(
        CaseInfo(
            id="QA-30",
            version=1,
            title="Two right answers at once bring one set of tokens",
            why="A race that wins twice leaves a session that its owner does not know of.",
            group=Group.CODES,
            preconditions=(_WITH_APP,),
            steps=raw("Send the right answer twice at the same time"),
            expected="Tokens once",
            source=_ANSWERS,
            requirements=(asvs("6.5.1"), wstg("BUSL-05")),
            runs=frozenset({Run.TOTP}),
        ),
        _in_parallel,
    ),
)
