"""Flows played as transcripts: what comes out, what is put in, no loop and no network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from desktop.auth.client import AppClient, Credentials
from desktop.auth.errors import DeskError, Refusal
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.refusals import error_for
from desktop.auth.replies import Reply
from desktop.auth.session import Session
from desktop.auth.steps import Call, FetchKeys, Flow
from tests.auth.minting import CLIENT, NOW, key_set, result

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

    def reply(
        self, body: Mapping[str, object], received: float = 100.0, region: str = ""
    ) -> object:
        """A good reply; `region`: of the pool's replica, if that sent it."""
        assert isinstance(self.step, Call), self.step
        return self.send(Reply(body, NOW, received, float(NOW), "request-1", region))

    def throw(self, error: DeskError) -> object:
        try:
            self.step = self.flow.throw(error)
        except StopIteration as stop:
            self.ended, self.result, self.step = True, stop.value, None
        return self.step

    def refuse(self, name: str, message: str = "", at: int | None = None) -> object:
        """The service refuses (at this time), and the gateway makes its error of it."""
        assert isinstance(self.step, Call), self.step
        refusal = Refusal(self.step.operation, name, message, service_time=at)
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


def choice(*available: str, session: str = "session-1") -> dict[str, object]:
    """SELECT_CHALLENGE: what is available stands beside the parameters."""
    return {**challenge("SELECT_CHALLENGE", session), "AvailableChallenges": list(available)}


def tokens(run: Play, *, new_device: Mapping[str, str] | None = None, **changes: object) -> object:
    """The service hands out tokens, and the keys to check them with."""
    given = result(**changes)
    if new_device is not None:
        given["NewDeviceMetadata"] = new_device
    run.reply({"AuthenticationResult": given, "ChallengeParameters": {}})
    assert isinstance(run.step, FetchKeys)
    return run.send(key_set())


def answers(run: Play) -> Mapping[str, object]:
    """The ChallengeResponses of the call that is asked for."""
    operation, parameters = run.call()
    assert operation == "RespondToAuthChallenge"
    given = parameters["ChallengeResponses"]
    assert isinstance(given, Mapping)
    return given


def parameters(run: Play) -> Mapping[str, object]:
    """The AuthParameters of the InitiateAuth that is asked for."""
    operation, given = run.call()
    assert operation == "InitiateAuth"
    inner = given["AuthParameters"]
    assert isinstance(inner, Mapping)
    return inner


def regions(run: Play) -> tuple[str, ...]:
    """Where the call that is asked for may be made."""
    assert isinstance(run.step, Call), run.step
    return run.step.regions


def is_repeatable(run: Play) -> bool:
    assert isinstance(run.step, Call), run.step
    return run.step.repeatable


def signed_in(client: AppClient = CLIENT, **changes: object) -> Session:
    """A session to begin self-service with."""
    run = Play(sign_in(client, Credentials("maria.santos", "Correct-horse-1")))
    tokens(run, **changes)
    assert isinstance(run.result, Session)
    return run.result
