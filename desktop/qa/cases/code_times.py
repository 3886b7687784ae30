"""How long a code and a challenge session are good for, and what codes look like."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.qa.case import Case
from desktop.qa.environment import Needs, UserKind
from desktop.qa.model.case import Actor, CaseInfo, Cost, Group, Run, Source, raw
from desktop.qa.requirements import asvs, nist, wstg

if TYPE_CHECKING:
    from desktop.qa.execution import Execution
    from desktop.qa.reply import Reply

_API = Source("API reference, AuthSessionValidity", "A")
_ANSWERS = Source("Recorded replies of real pools", "B")
_WITH_APP = "A confirmed user with an authenticator app"
_WITH_SMS = "A confirmed user with a phone number"
_BY_SMS = Needs(users=(UserKind.SMS,), readable_phone=True)
MARGIN = 5
SHORTEST_SESSION_MINUTES = 3
LONGEST_SESSION_MINUTES = 15
"""That can be set."""
MOST_MINUTES = 10
"""That standards allow."""
DAY_SECONDS = 86_400
CODES = 10
LEAST_DIGITS = 6


def _started(run: Execution) -> tuple[Reply, str]:
    before = run.environment.message_count(run.user)
    start = run.initiate()
    return start, run.message_code(after=before)


def _before_the_end(run: Execution) -> None:
    with run.step():
        start, code = _started(run)
        run.observe("challenge", start)
    with run.step():
        run.environment.advance(run.subject.session_seconds - MARGIN)
        run.observe("waited", f"{run.subject.session_seconds - MARGIN} s")
    with run.step():
        run.expect_tokens(run.respond_with_code(start, code))


def _after_the_end(run: Execution) -> None:
    with run.step():
        start, code = _started(run)
        run.observe("challenge", start)
    with run.step():
        run.environment.advance(run.subject.session_seconds + MARGIN)
        run.observe("waited", f"{run.subject.session_seconds + MARGIN} s")
    with run.step():
        run.expect_error(run.respond_with_code(start, code), "NotAuthorizedException")


def _validity(run: Execution) -> None:
    with run.step():
        reply = run.admin("DescribeUserPoolClient", ClientId=run.subject.client.client_id)
        run.expect_success(reply)
        client = reply.answer.body.get("UserPoolClient")
        minutes = client.get("AuthSessionValidity", 3) if isinstance(client, dict) else None
        minutes = minutes if isinstance(minutes, int) else 0
        run.expect(
            "AuthSessionValidity",
            f"{SHORTEST_SESSION_MINUTES} to {LONGEST_SESSION_MINUTES} minutes",
            f"{minutes} minutes",
            holds=SHORTEST_SESSION_MINUTES <= minutes <= LONGEST_SESSION_MINUTES,
        )
        run.measure(
            "AuthSessionValidity",
            f"at most {MOST_MINUTES} minutes",
            f"{minutes} minutes",
            holds=minutes <= MOST_MINUTES,
        )


def _steps_around(run: Execution) -> None:
    for steps in (-1, 1):
        with run.step():
            run.expect_tokens(run.respond_with_code(run.initiate(), run.totp(steps=steps)))


def _two_steps_off(run: Execution) -> None:
    for steps in (-2, 2):
        with run.step():
            reply = run.respond_with_code(run.initiate(), run.totp(steps=steps))
            run.expect_error(reply, "CodeMismatchException")


def _clock_off(run: Execution) -> None:
    for seconds in (DAY_SECONDS, -DAY_SECONDS):
        with run.step():
            result = run.sign_in_by_app({"AskCode": run.totp()}, clock_off=seconds)
            told = result.error or result.outcome
            signed_in = result.outcome == "signed in"
            run.expect_of_app("the sign-in", "signed in", told, holds=signed_in)


def _never_in_a_reply(run: Execution) -> None:
    with run.step():
        start, code = _started(run)
        shown = code in str(start.answer.body) or code in start.answer.message
        run.expect(
            "the code in the reply", "never", "found" if shown else "absent", holds=not shown
        )
    with run.step():
        wrong = run.respond_with_code(start, run.wrong_code(code))
        shown = code in str(wrong.answer.body) or code in wrong.answer.message
        run.expect(
            "the code in the reply", "never", "found" if shown else "absent", holds=not shown
        )


def _ten_codes(run: Execution) -> None:
    with run.step():
        codes = [_started(run)[1] for _ in range(CODES)]
        digits = {len(code) if code.isdecimal() else 0 for code in codes}
        run.expect(
            "digits", f"{LEAST_DIGITS} or more", sorted(digits), holds=min(digits) >= LEAST_DIGITS
        )
        numbers = [int(code) for code in codes if code.isdecimal()]
        steps = {(b - a) % 10**6 for a, b in pairwise(numbers)}
        run.expect(
            "a pattern",
            "no code twice, no even distance",
            f"{len(set(codes))} of {CODES} differ, {len(steps)} distances",
            holds=len(set(codes)) == CODES and len(steps) > 1,
        )


CASES = (
    Case(
        CaseInfo(
            id="QA-35",
            version=1,
            title="A code is good until just before the session's end",
            why="Who has to look for the phone must not be sent away early.",
            group=Group.CODES,
            preconditions=(_WITH_SMS,),
            steps=raw(
                "Begin a sign-in",
                "Wait until 5 seconds before the end of AuthSessionValidity",
                "Answer with the code that came",
            ),
            expected="Tokens",
            source=_API,
            requirements=(asvs("6.5.5"),),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=1),
        ),
        _before_the_end,
        _BY_SMS,
    ),
    Case(
        CaseInfo(
            id="QA-36",
            version=1,
            title="A code is worth nothing after the session's end",
            why="The longer a code lives, the longer it can be guessed.",
            group=Group.CODES,
            preconditions=(_WITH_SMS,),
            steps=raw(
                "Begin a sign-in",
                "Wait until 5 seconds after the end of AuthSessionValidity",
                "Answer with the code that came",
            ),
            expected="NotAuthorizedException",
            source=_API,
            requirements=(asvs("6.5.5"), nist("3.1.3.2")),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=1),
        ),
        _after_the_end,
        _BY_SMS,
    ),
    Case(
        CaseInfo(
            id="QA-37",
            version=1,
            title="AuthSessionValidity is at most ten minutes",
            why="Cognito allows 15 minutes, which is more than standards do.",
            group=Group.CODES,
            preconditions=("Calls with AWS credentials",),
            steps=((Actor.CONFIG, "Read the app client's AuthSessionValidity"),),
            expected="3 to 15 minutes; at most 10 meets the requirements",
            source=_API,
            requirements=(asvs("6.5.5", "measured"), nist("3.1.3.2", "measured")),
            runs=frozenset({Run.CONFIG}),
        ),
        _validity,
        Needs(admin=True),
    ),
    Case(
        CaseInfo(
            id="QA-38",
            version=1,
            title="The codes one step around now are good",
            why="Clocks differ; how much is forgiven is a choice.",
            group=Group.CODES,
            preconditions=(_WITH_APP,),
            steps=raw(
                "Answer with the code before this one", "Answer with the code after this one"
            ),
            expected="Tokens each time",
            source=_ANSWERS,
            requirements=(asvs("6.5.5", "never", "A code of up to 60 seconds ago counts."),),
            runs=frozenset({Run.TOTP}),
        ),
        _steps_around,
    ),
    Case(
        CaseInfo(
            id="QA-39",
            version=1,
            title="Codes two steps off are wrong",
            why="Each step that is forgiven triples an attacker's chances.",
            group=Group.CODES,
            preconditions=(_WITH_APP,),
            steps=raw(
                "Answer with the code of two steps ago", "Answer with the code two steps ahead"
            ),
            expected="CodeMismatchException each time",
            source=_ANSWERS,
            requirements=(asvs("6.5.5"),),
            runs=frozenset({Run.TOTP}),
        ),
        _two_steps_off,
    ),
    Case(
        CaseInfo(
            id="QA-40",
            version=2,
            title="On a computer whose clock is a day off the app signs in all the same",
            why="A person who is kept out by a wrong clock calls for MFA to be switched off.",
            group=Group.CODES,
            preconditions=(_WITH_APP, "The authenticator app's own clock is right"),
            steps=(
                (Actor.APP, "Sign in with the app, its clock a day ahead"),
                (Actor.APP, "Sign in with the app, its clock a day behind"),
            ),
            expected="Signed in each time",
            source=Source("This app's own rule: the service's clock counts", "A"),
            requirements=(asvs("6.5.8"),),
            runs=frozenset({Run.TOTP}),
        ),
        _clock_off,
    ),
    Case(
        CaseInfo(
            id="QA-41",
            version=2,
            title="The replies to a sign-in do not have the code in them",
            why="A code in a reply makes the phone superfluous.",
            group=Group.CODES,
            preconditions=(_WITH_SMS,),
            steps=raw(
                "Begin a sign-in, and look for the code in the reply",
                "Answer with a wrong code, and look for the right one in the reply",
            ),
            expected="In neither reply",
            source=_ANSWERS,
            requirements=(wstg("ATHN-11"),),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=1),
        ),
        _never_in_a_reply,
        _BY_SMS,
    ),
    Case(
        CaseInfo(
            id="QA-42",
            version=2,
            title="Ten codes have six digits or more, none comes twice or at an even distance",
            why="Codes that can be foretold need not be read.",
            group=Group.CODES,
            preconditions=(_WITH_SMS,),
            steps=raw("Have ten codes sent, and compare them"),
            expected="Six digits or more each, none twice, no even distance",
            source=_ANSWERS,
            requirements=(asvs("6.5.3"), asvs("6.5.4")),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=10),
        ),
        _ten_codes,
        _BY_SMS,
    ),
)
