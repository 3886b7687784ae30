"""How often a password can be guessed, and what ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.case import Case
from desktop.qa.environment import Needs, UserKind
from desktop.qa.model.case import CaseInfo, Cost, Group, Run, Source, raw
from desktop.qa.requirements import asvs, nist, pci, wstg

if TYPE_CHECKING:
    from desktop.qa.execution import Execution

_GUIDE = Source("Developer guide, lockout behaviour for failed sign-ins", "A")
_UNKNOWN = Source("Not documented", "?")
_WITH_APP = "A confirmed user of this case alone, with an authenticator app"
FREE_TRIES = 5
"""Wrong passwords before the first pause."""
FIRST_PAUSE_SECONDS = 1
LONGEST_PAUSE_SECONDS = 15 * 60
MARGIN = 2
PCI_PAUSE_SECONDS = 30 * 60
PCI_TRIES = 10
NIST_TRIES = 100
EXCEEDED = "attempts exceeded"


def _lock_out(run: Execution) -> None:
    """Six wrong passwords, one after the other."""
    for number in range(FREE_TRIES):
        reply = run.initiate(password=f"wrong-{number}-Aa1!")
        run.expect_error(reply, "NotAuthorizedException")
    run.initiate(password="wrong-again-Aa1!")  # noqa: S106 - wrong on purpose


def _six_wrong(run: Execution) -> None:
    with run.step():
        _lock_out(run)
    with run.step():
        reply = run.initiate(password="wrong-once-more-Aa1!")  # noqa: S106 - wrong on purpose
        run.expect_error(reply, "NotAuthorizedException", message=EXCEEDED)


def _right_in_the_pause(run: Execution) -> None:
    with run.step():
        _lock_out(run)
    with run.step():
        run.expect_error(run.initiate(), "NotAuthorizedException", message=EXCEEDED)


def _after_the_pause(run: Execution) -> None:
    with run.step():
        _lock_out(run)
    with run.step():
        waited = 0
        step = FIRST_PAUSE_SECONDS + MARGIN
        reply = run.initiate()
        run.expect_error(reply, "NotAuthorizedException", message=EXCEEDED)
        while reply.error and waited < LONGEST_PAUSE_SECONDS:
            run.environment.advance(step)
            waited += step
            step *= 2
            reply = run.initiate()
        run.expect_challenge(reply, "SOFTWARE_TOKEN_MFA")
        run.measure(
            "the pause after six wrong passwords",
            f"{PCI_PAUSE_SECONDS // 60} minutes or until an administrator",
            f"over after at most {waited} s",
            holds=waited >= PCI_PAUSE_SECONDS,
        )


def _many_wrong_codes(run: Execution) -> None:
    with run.step():
        start, tried, reply = run.initiate(), 0, None
        while tried <= NIST_TRIES:
            reply = run.respond_with_code(start, run.wrong_code(), may_be_throttled=True)
            tried += 1
            run.expect_no_tokens("a wrong code", reply)
            if reply.error != "CodeMismatchException":
                break
        run.observe("wrong codes until something else is said", f"{tried}: {reply}")
        run.measure(
            "wrong codes in a row",
            f"a pause after at most {PCI_TRIES}",
            f"stopped at {tried}" if tried <= NIST_TRIES else f"never within {tried}",
            holds=tried <= PCI_TRIES + 1,
        )


def _over_new_sessions(run: Execution) -> None:
    wrong = "CodeMismatchException"
    with run.step():
        told, sent = wrong, 0
        while told == wrong and sent <= FREE_TRIES:
            before = run.environment.message_count(run.user)
            start = run.initiate(may_be_throttled=True)
            if start.challenge != "SMS_MFA":
                told = str(start)
                break
            code = run.wrong_code(run.message_code(after=before))
            reply = run.respond_with_code(start, code, may_be_throttled=True)
            run.expect_no_tokens("a wrong code", reply)
            told = reply.error or "tokens"
            sent += 1
        run.observe("wrong codes, each in a new session", f"{sent}: {told}")
        run.measure(
            "wrong codes in a row",
            f"refused unseen after {FREE_TRIES}, also in a new session",
            f"{sent} sent, the last one: {told}",
            holds=told != wrong,
        )


def _success_clears(run: Execution) -> None:
    with run.step():
        for number in range(FREE_TRIES - 1):
            run.initiate(password=f"wrong-{number}-Aa1!")
        run.expect_tokens(run.respond_with_code(run.initiate(), run.totp()))
    with run.step():
        for number in range(FREE_TRIES - 1):
            reply = run.initiate(password=f"wrong-{number}-Bb2!")
            run.expect(
                "the count after a success",
                "begins anew",
                reply,
                holds=reply.error == "NotAuthorizedException"
                and EXCEEDED not in reply.answer.message.lower(),
            )
        run.expect_challenge(run.initiate(), "SOFTWARE_TOKEN_MFA")


def _ten_starts(run: Execution) -> None:
    with run.step():
        answers = [run.initiate(may_be_throttled=True) for _ in range(10)]
        throttled = [it for it in answers if it.error]
        run.observe("ten sign-ins begun", f"{len(throttled)} of 10 refused")
        allowed = {"", "LimitExceededException", "TooManyRequestsException"}
        odd = [str(it) for it in answers if it.error not in allowed]
        run.expect("refusals", "LimitExceeded or TooManyRequests, or none", odd, holds=not odd)
        run.measure(
            "a flood of messages",
            "is stopped",
            f"{len(throttled)} of 10 refused",
            holds=bool(throttled),
        )


CASES = (
    Case(
        CaseInfo(
            id="QA-43",
            version=1,
            title="After five wrong passwords there is a pause",
            why="Without a pause a list of common passwords is tried in minutes.",
            group=Group.GUESSING,
            preconditions=(_WITH_APP,),
            steps=raw("Send five wrong passwords, and a sixth", "Send a seventh at once"),
            expected="NotAuthorizedException, the last one “Password attempts exceeded”",
            source=_GUIDE,
            requirements=(asvs("6.3.1"), nist("3.2.2"), wstg("ATHN-03")),
            runs=frozenset({Run.TOTP}),
            cost=Cost(lockout_seconds=LONGEST_PAUSE_SECONDS),
        ),
        _six_wrong,
    ),
    Case(
        CaseInfo(
            id="QA-44",
            version=1,
            title="The right password is refused in the pause",
            why="A pause that only counts wrong passwords tells when one is right.",
            group=Group.GUESSING,
            preconditions=(_WITH_APP,),
            steps=raw("Send six wrong passwords", "Send the right one at once"),
            expected="NotAuthorizedException “Password attempts exceeded”",
            source=_GUIDE,
            requirements=(wstg("ATHN-03"),),
            runs=frozenset({Run.TOTP}),
            cost=Cost(lockout_seconds=LONGEST_PAUSE_SECONDS),
        ),
        _right_in_the_pause,
    ),
    Case(
        CaseInfo(
            id="QA-45",
            version=1,
            title="The pause ends by itself",
            why="A person who knows a name must not lock its owner out for good.",
            group=Group.GUESSING,
            preconditions=(_WITH_APP,),
            steps=raw("Send six wrong passwords", "Send the right one after pauses that double"),
            expected="Challenge SOFTWARE_TOKEN_MFA after at most 15 minutes",
            source=_GUIDE,
            requirements=(pci("8.3.4", "measured", "Thirty minutes after ten tries at most."),),
            runs=frozenset({Run.TOTP}),
            cost=Cost(lockout_seconds=LONGEST_PAUSE_SECONDS),
        ),
        _after_the_pause,
    ),
    Case(
        CaseInfo(
            id="QA-46",
            version=1,
            title="Wrong codes of an authenticator app come to an end",
            why="A million codes are few for a machine.",
            group=Group.GUESSING,
            preconditions=(_WITH_APP,),
            steps=raw("Answer one challenge with up to 101 wrong codes, and see where it stops"),
            expected="No tokens; after how many is observed, since the limit is not documented",
            source=_UNKNOWN,
            requirements=(nist("3.2.2", "measured"), pci("8.3.4", "measured")),
            runs=frozenset({Run.TOTP}),
            cost=Cost(lockout_seconds=LONGEST_PAUSE_SECONDS),
        ),
        _many_wrong_codes,
    ),
    Case(
        CaseInfo(
            id="QA-47",
            version=1,
            title="Wrong codes count on in new challenge sessions",
            why="A new session must not buy new tries.",
            group=Group.GUESSING,
            preconditions=("A confirmed user of this case alone, with a phone number",),
            steps=raw("Answer six sign-ins with wrong codes, each in its own challenge session"),
            expected="No tokens; after how many is observed, since the limit is not documented",
            source=_UNKNOWN,
            requirements=(nist("3.1.3.2", "measured"), asvs("6.6.3", "measured")),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=6, lockout_seconds=LONGEST_PAUSE_SECONDS),
        ),
        _over_new_sessions,
        Needs(users=(UserKind.SMS,), readable_phone=True),
    ),
    Case(
        CaseInfo(
            id="QA-48",
            version=1,
            title="A success clears the count of wrong passwords",
            why="Otherwise slips of a whole year lock a person out.",
            group=Group.GUESSING,
            preconditions=(_WITH_APP,),
            steps=raw(
                "Send four wrong passwords, then sign in",
                "Send four wrong passwords more, then the right one",
            ),
            expected="No pause",
            source=_GUIDE,
            requirements=(nist("3.2.2"),),
            runs=frozenset({Run.TOTP}),
            cost=Cost(lockout_seconds=FIRST_PAUSE_SECONDS),
        ),
        _success_clears,
    ),
    Case(
        CaseInfo(
            id="QA-49",
            version=2,
            title="Ten sign-ins begun one after the other",
            why="A flood of messages costs money and makes people press Accept.",
            group=Group.GUESSING,
            preconditions=("A confirmed user with a phone number",),
            steps=raw("Begin ten sign-ins one after the other"),
            expected="LimitExceededException or TooManyRequestsException, or none",
            source=_UNKNOWN,
            requirements=(wstg("ATHN-11", "measured", "Ten messages in a row."),),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=10),
        ),
        _ten_starts,
        Needs(users=(UserKind.SMS,), readable_phone=True),
    ),
)
