"""How often a code to reset a password can be asked for, and guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.case import Case
from desktop.qa.environment import Needs, UserKind
from desktop.qa.model.case import CaseInfo, Cost, Group, Run, Source, raw
from desktop.qa.reply import THROTTLED
from desktop.qa.requirements import wstg

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.qa.execution import Execution
    from desktop.qa.reply import Reply

_API = Source("API reference, ForgotPassword and ConfirmForgotPassword", "A")
_BY_SMS = Needs(users=(UserKind.SMS,), readable_phone=True)
_WITH_SMS = "A confirmed user of this case alone, with a phone number"
MOST_REQUESTS = 20
AT_ONCE = 10
MOST_GUESSES = 20
"""What a researcher was allowed in 2021 was 1,587 of a million."""
HOUR_SECONDS = 3600


def _forgot(run: Execution) -> Reply:
    return run.call("ForgotPassword", run.of_client(), may_be_throttled=True)


def _flood(run: Execution) -> None:
    with run.step():
        sent, reply = 0, _forgot(run)
        while not reply.error and sent < MOST_REQUESTS:
            sent += 1
            reply = _forgot(run)
        run.expect_error(reply, "LimitExceededException", "TooManyRequestsException")
        run.observe("requests until the limit", sent)


def _guesses(run: Execution) -> None:
    with run.step():
        before = run.environment.message_count(run.user)
        run.expect_success(_forgot(run))
        right = run.message_code(after=before)
    operation = "ConfirmForgotPassword"

    def guess(number: int) -> Mapping[str, str]:
        code = f"{(int(right) + 1 + number) % 10**6:06}"
        return {**run.of_client(), "ConfirmationCode": code, "Password": run.user.password}

    with run.step():
        bodies = [guess(number) for number in range(AT_ONCE)]
        at_once = run.call_at_once(operation, bodies, may_be_throttled=True)
        looked_at = sum(reply.error not in THROTTLED for reply in at_once)
        run.observe("guesses that were looked at", f"{looked_at} of {AT_ONCE}")
        taken = sum(not reply.error for reply in at_once)
        run.expect("guesses that were taken", 0, taken, holds=not taken)
    with run.step():
        reply = run.call(operation, guess(AT_ONCE), may_be_throttled=True)
        while reply.error not in THROTTLED and looked_at < MOST_GUESSES:
            looked_at += 1
            reply = run.call(operation, guess(AT_ONCE + looked_at), may_be_throttled=True)
        run.expect(
            "guesses until the limit",
            f"LimitExceeded or TooManyFailedAttempts within {MOST_GUESSES}",
            f"{looked_at}: {reply}",
            holds=reply.error in THROTTLED and looked_at <= MOST_GUESSES,
        )


CASES = (
    Case(
        CaseInfo(
            id="QA-50",
            version=1,
            title="A flood of codes to reset a password is stopped",
            why="Each request costs a message, and a person their patience.",
            group=Group.GUESSING,
            preconditions=(_WITH_SMS,),
            steps=raw("Ask for a code to reset the password again and again"),
            expected="LimitExceededException",
            source=_API,
            requirements=(wstg("ATHN-09"),),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=MOST_REQUESTS, lockout_seconds=HOUR_SECONDS),
        ),
        _flood,
        _BY_SMS,
    ),
    Case(
        CaseInfo(
            id="QA-51",
            version=1,
            title="Guessing the code to reset a password is stopped",
            why="The reset is a way in that asks for one code and no password.",
            group=Group.GUESSING,
            preconditions=(_WITH_SMS,),
            steps=raw(
                "Ask for a code to reset the password",
                "Send ten wrong codes at the same time",
                "Send wrong codes one after the other until they are refused unseen",
            ),
            expected="LimitExceededException or TooManyFailedAttemptsException within 20",
            source=_API,
            requirements=(wstg("ATHN-09"),),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=1, lockout_seconds=HOUR_SECONDS),
        ),
        _guesses,
        _BY_SMS,
    ),
)
