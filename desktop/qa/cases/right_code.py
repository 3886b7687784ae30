"""The right code signs in, with each second factor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.case import Case
from desktop.qa.environment import Needs, UserKind
from desktop.qa.model.case import Actor, CaseInfo, Cost, Group, Run, Source
from desktop.qa.requirements import asvs, nist, pci, wstg

if TYPE_CHECKING:
    from desktop.qa.execution import Execution

_GUIDE = Source("Developer guide, user pool MFA", "A")


def _right_totp(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        run.expect_challenge(start, "SOFTWARE_TOKEN_MFA")
    with run.step():
        run.expect_tokens(run.respond_with_code(start, run.totp()))


def _right_sms(run: Execution) -> None:
    with run.step():
        before = run.environment.message_count(run.user)
        start = run.initiate()
        run.expect_challenge(start, "SMS_MFA")
    with run.step():
        run.expect_tokens(run.respond_with_code(start, run.message_code(after=before)))


CASES = (
    Case(
        CaseInfo(
            id="QA-01",
            version=1,
            title="The right code of an authenticator app signs in",
            why="A second factor that keeps its owner out is switched off soon.",
            group=Group.ENFORCEMENT,
            preconditions=("A confirmed user with an authenticator app", "The right password"),
            steps=(
                (Actor.RAW, "Send user name and password"),
                (Actor.RAW, "Answer SOFTWARE_TOKEN_MFA with the code of now"),
            ),
            expected="Challenge SOFTWARE_TOKEN_MFA, then tokens",
            source=_GUIDE,
            requirements=(asvs("6.3.3"), nist("2.2.1"), pci("8.5.1"), wstg("ATHN-11")),
            runs=frozenset({Run.TOTP}),
        ),
        _right_totp,
    ),
    Case(
        CaseInfo(
            id="QA-02",
            version=1,
            title="The right code by text message signs in",
            why="A second factor that keeps its owner out is switched off soon.",
            group=Group.ENFORCEMENT,
            preconditions=("A confirmed user with a phone number", "The right password"),
            steps=(
                (Actor.RAW, "Send user name and password"),
                (Actor.RAW, "Answer SMS_MFA with the code that came"),
            ),
            expected="Challenge SMS_MFA, then tokens",
            source=_GUIDE,
            requirements=(asvs("6.3.3"), nist("2.2.1"), pci("8.5.1"), wstg("ATHN-11")),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=1),
        ),
        _right_sms,
        Needs(users=(UserKind.SMS,), readable_phone=True),
    ),
)
