"""How often a code to reset a password can be asked for, and guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.case import Case
from desktop.qa.environment import Needs, UserKind
from desktop.qa.model.case import CaseInfo, Cost, Group, Run, Source, raw
from desktop.qa.reply import THROTTLED
from desktop.qa.requirements import wstg

if TYPE_CHECKING:
    from desktop.qa.execution import Execution
    from desktop.qa.reply import Reply

_API = Source("API reference, ForgotPassword and ConfirmForgotPassword", "A")
_BY_SMS = Needs(users=(UserKind.SMS,), readable_phone=True)
_WITH_SMS = "A confirmed user of this case alone, with a phone number"
MOST_REQUESTS = 20
MOST_GUESSES = 20
"""What a researcher was allowed in 2021 was 1,587 of a million."""
HOUR_SECONDS = 3600


def _forgot(run: Execution) -> Reply:
    body = {"ClientId": run.subject.client.client_id, "Username": run.user.name}
    return run.call("ForgotPassword", body, may_be_throttled=True)


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
    with run.step():
        tried, reply = 0, None
        while tried < MOST_GUESSES:
            guess = f"{(int(right) + 1 + tried) % 10**6:06}"
            reply = run.call(
                "ConfirmForgotPassword",
                {
                    "ClientId": run.subject.client.client_id,
                    "Username": run.user.name,
                    "ConfirmationCode": guess,
                    "Password": run.user.password,
                },
                may_be_throttled=True,
            )
            tried += 1
            if reply.error in THROTTLED:
                break
        stopped = reply is not None and reply.error in THROTTLED
        run.expect(
            "guesses until the limit",
            f"LimitExceeded or TooManyFailedAttempts within {MOST_GUESSES}",
            f"{tried}: {reply}",
            holds=stopped,
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
                "Ask for a code to reset the password", "Send wrong codes one after the other"
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
