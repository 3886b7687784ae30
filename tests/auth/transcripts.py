"""Flows played as transcripts: what comes out, what is put in, no loop and no network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from desktop.auth.errors import DeskError, Refusal
from desktop.auth.refusals import error_for
from desktop.auth.replies import Reply
from desktop.auth.steps import Call, Flow
from tests.auth.minting import NOW

T = TypeVar("T")


class Play:
    """One run of a flow. `step` is what it asks for now; `result` what it returned."""

    def __init__(self, flow: Flow[object]) -> None:
        self.flow = flow
        self.result: object = None
        self.ended = False
        self.step: object = next(flow)

    def send(self, answer: object) -> object:
        try:
            self.step = self.flow.send(answer)
        except StopIteration as stop:
            self.ended, self.result, self.step = True, stop.value, None
        return self.step

    def reply(self, body: Mapping[str, object], received: float = 100.0) -> object:
        assert isinstance(self.step, Call), self.step
        return self.send(Reply(body, NOW, received, float(NOW), "request-1"))

    def throw(self, error: DeskError) -> object:
        self.step = self.flow.throw(error)
        return self.step

    def refuse(self, name: str, message: str = "") -> object:
        """The service refuses, and the gateway makes its error of it."""
        assert isinstance(self.step, Call), self.step
        refusal = Refusal(self.step.operation, name, message)
        return self.throw(error_for(refusal, renewing=self.step.renews))

    def call(self) -> tuple[str, Mapping[str, object]]:
        """The call that is asked for: operation and parameters."""
        assert isinstance(self.step, Call), self.step
        return self.step.operation, self.step.parameters

    def asked(self, kind: type[T]) -> T:
        assert isinstance(self.step, kind), self.step
        return self.step


def challenge(name: str, session: str | None = "session-1", **parameters: str) -> dict[str, object]:
    body: dict[str, object] = {"ChallengeName": name, "ChallengeParameters": parameters}
    return body if session is None else {**body, "Session": session}


def sms(session: str = "session-1") -> dict[str, object]:
    return challenge(
        "SMS_MFA",
        session,
        CODE_DELIVERY_DELIVERY_MEDIUM="SMS",
        CODE_DELIVERY_DESTINATION="+*******0100",
        USER_ID_FOR_SRP="maria.santos",
    )
