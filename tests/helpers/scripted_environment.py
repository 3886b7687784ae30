"""An environment of the test plan that answers as it is told, and a case or two for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from threading import Event
from typing import Any, Literal

from desktop.auth.jwt.verdicts import Verdict
from desktop.qa.case import Case
from desktop.qa.environment import (
    Answer,
    AppClientId,
    AppResult,
    CaseUser,
    Interrupted,
    Needs,
    PersonAnswer,
    SentMessage,
    Subject,
    Unavailable,
)
from desktop.qa.execution import Execution
from desktop.qa.model.case import Actor, CaseInfo, Cost, Group, Run, Source
from desktop.qa.model.record import Target
from desktop.qa.requirements import asvs

OK = Answer(200, {"ChallengeName": "SOFTWARE_TOKEN_MFA", "Session": "S" * 40}, at=1.0)
TARGET = Target("Scripted", "pool", "client", "", "eu-central-1", "http://x", "double", True)


class ScriptedEnvironment:
    """Every request gets `answer`; `hold` keeps it until it is set, or the run is stopped."""

    def __init__(self, answer: Answer = OK, *, practice: bool = True) -> None:
        self.answer = answer
        self.practice = practice
        self.region = TARGET.region
        self.stopped = Event()
        self.held: Event | None = None
        self.asks: Callable[[str, str], PersonAnswer] | None = None

    def target(self) -> Target:
        return replace(TARGET, practice=self.practice, region=self.region)

    def prepare(self, needs: Needs, case_id: str) -> Subject:
        self._go_on()
        return Subject("pool", AppClientId("client"), (CaseUser("maria", "Correct-horse-1"),))

    def restore(self, subject: Subject) -> bool | None:
        return True

    def send(self, operation: str, body: Any) -> Answer:
        # What measures the clock at the start is no part of a case.
        while operation != "GetUser" and self.held is not None and not self.held.wait(0.01):
            self._go_on()
        self._go_on()
        return self.answer

    def send_at_once(self, operation: str, bodies: Sequence[Any]) -> tuple[Answer, ...]:
        return tuple(self.send(operation, body) for body in bodies)

    def admin(self, operation: str, parameters: Mapping[str, object]) -> Answer:
        return self.send(operation, parameters)

    def newest_message(self, user: CaseUser, after: int = 0) -> SentMessage:
        raise Unavailable("no phone")

    def message_count(self, user: CaseUser) -> int:
        raise Unavailable("no phone")

    def now(self) -> float:
        return 1_000_000_010.0

    def advance(self, seconds: float) -> None:
        self._go_on()

    def sign_in_by_app(
        self,
        subject: Subject,
        answers: Mapping[str, object],
        user: CaseUser,
        clock_off: float = 0.0,
    ) -> AppResult:
        raise Unavailable("no app")

    def judge(self, subject: Subject, token: str, use: Literal["id", "access"]) -> Verdict:
        raise Unavailable("no keys")

    def ask(self, instruction: str, expected: str) -> PersonAnswer:
        if self.asks is None:
            raise Unavailable("there is no person to do this")
        return self.asks(instruction, expected)

    def _go_on(self) -> None:
        if self.stopped.is_set():
            raise Interrupted


def case(
    number: int = 1,
    steps: Callable[[Execution], None] | None = None,
    group: Group = Group.ENFORCEMENT,
    *,
    cost: Cost | None = None,
    runs: frozenset[Run] = frozenset({Run.TOTP}),
    title: str = "The password alone brings a challenge",
    texts: Sequence[str] = ("Send user name and password",),
) -> Case:
    """A case of one step; by default it holds at `OK`."""
    info = CaseInfo(
        id=f"QA-{number:02}",
        version=1,
        title=title,
        why="Tokens before the second step make it an ornament.",
        group=group,
        preconditions=("A confirmed user",),
        steps=tuple((Actor.RAW, text) for text in texts),
        expected="Challenge SOFTWARE_TOKEN_MFA",
        source=Source("Developer guide", "A"),
        requirements=(asvs("6.3.3"),),
        runs=runs,
        cost=cost or Cost(),
    )
    return Case(info, steps or password_only)


def password_only(run: Execution) -> None:
    with run.step():
        run.expect_challenge(run.initiate(), "SOFTWARE_TOKEN_MFA")
