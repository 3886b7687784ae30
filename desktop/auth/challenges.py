"""One small class for each Cognito challenge, found by its name.

A challenge's `answer` yields what it must ask the person and returns the service's next reply,
or the wish to start over. Whatever may be tried again in the same challenge session is asked
again with `problem=` set, so that nothing typed is lost.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol

from desktop.auth import errors as e
from desktop.auth.lockout import pause_after
from desktop.auth.steps import (
    AskCode,
    AskMethod,
    AskNewPassword,
    CodeEntered,
    Method,
    MethodChosen,
    NewCodeWanted,
    NewPasswordChosen,
    OtherMethodWanted,
)
from desktop.auth.turn import StartOver

if TYPE_CHECKING:
    from desktop.auth.replies import Reply
    from desktop.auth.steps import Flow
    from desktop.auth.turn import Memory, Turn

PASSING_TROUBLE = (e.TransportError, e.TooManyRequests, e.Blocked, e.ServiceFault)
"""Errors after which the same step may well work when the person tries it again, or from another
network."""


class Challenge(Protocol):
    """What `sign_in` needs of a challenge."""

    @property
    def name(self) -> str:
        """The name that Cognito gives it."""

    def answer(self, turn: Turn) -> Flow[Reply | StartOver]:
        """Ask the person, answer the service."""


@dataclass(frozen=True, slots=True)
class CodeChallenge:
    """A code that the service sends, or that an authenticator app shows."""

    name: str
    method: Method
    sent: bool
    """Whether the service sends it, so that a new one can be had."""

    def answer(self, turn: Turn) -> Flow[Reply | StartOver]:
        memory = turn.memory
        memory.method = self.method
        problem = memory.tell()
        pause = memory.pause_for(problem)
        while True:
            answer = yield self._ask(turn, problem, pause)
            pause = 0
            if not isinstance(answer, CodeEntered):
                return self._begin_again(answer, memory)
            try:
                reply = yield from turn.respond({f"{self.name}_CODE": answer.code})
            except e.CodeMismatch as error:
                memory.wrong_codes += 1
                problem, pause = error, pause_after(memory.wrong_codes)
            except e.AttemptsExceeded as error:
                # Only failures of our own tell how long it lasts; tries during it count for nothing
                pause = pause_after(memory.wrong_codes)
                error.seconds = pause or None
                problem = error
            except e.ChallengeSessionExpired as error:
                return StartOver(because=error)
            except e.CodeAlreadyUsed as error:
                # "Wait for the next one" is for authenticator apps; a sent code is asked for anew.
                problem = e.CodeExpired(error.refusal) if self.sent else error
            except PASSING_TROUBLE as error:
                problem, pause = error, memory.pause_for(error)
            else:
                memory.wrong_codes = 0
                return reply

    def _begin_again(self, answer: object, memory: Memory) -> StartOver:
        if isinstance(answer, OtherMethodWanted):
            memory.method = None
        elif not isinstance(answer, NewCodeWanted):
            raise TypeError(f"a code was due, not {type(answer).__name__}")
        return StartOver()

    def _ask(self, turn: Turn, problem: e.DeskError | None, pause: int) -> AskCode:
        return AskCode(
            method=self.method,
            destination=turn.reply.parameters.get("CODE_DELIVERY_DESTINATION", ""),
            issued=turn.reply.received,
            can_send_new=self.sent,
            other_methods=turn.memory.can_choose,
            problem=problem,
            pause=pause,
        )


@dataclass(frozen=True, slots=True)
class SelectMfaType:
    """The person has several second factors and prefers none."""

    name: ClassVar[str] = "SELECT_MFA_TYPE"

    def answer(self, turn: Turn) -> Flow[Reply | StartOver]:
        memory = turn.memory
        methods = self._offered(turn.reply)
        memory.can_choose = len(methods) > 1
        # After starting over, the choice that was made still stands.
        chosen = memory.method if memory.method in methods else None
        while True:
            if chosen is None:
                problem = memory.tell()
                answer = yield AskMethod(methods, problem, memory.pause_for(problem))
                if not isinstance(answer, MethodChosen):
                    raise TypeError(f"a method was due, not {type(answer).__name__}")
                chosen = answer.method
            try:
                return (yield from turn.respond({"ANSWER": chosen.value}))
            except e.ChallengeSessionExpired as error:
                memory.method = chosen
                return StartOver(because=error)
            except PASSING_TROUBLE as error:
                memory.untold, chosen = error, None

    def _offered(self, reply: Reply) -> tuple[Method, ...]:
        """The methods that both sides know. The guide gives the parameter two names."""
        given = reply.parameters
        names = _names(given.get("MFAS_CAN_CHOOSE") or given.get("MFAS_CAN_SELECT") or "")
        methods = tuple(
            method for method in Method if method.value in names and method.value in CHALLENGES
        )
        if not methods:
            raise e.UnsupportedChallenge(", ".join([self.name, *names]))
        return methods


@dataclass(frozen=True, slots=True)
class NewPasswordRequired:
    """The first password was given by somebody else and must be replaced."""

    name: ClassVar[str] = "NEW_PASSWORD_REQUIRED"
    prefix: ClassVar[str] = "userAttributes."

    def answer(self, turn: Turn) -> Flow[Reply | StartOver]:
        required = tuple(
            name.removeprefix(self.prefix)
            for name in _names(turn.reply.parameters.get("requiredAttributes", ""))
        )
        problem = turn.memory.tell()
        while True:
            answer = yield AskNewPassword(required, problem, turn.memory.pause_for(problem))
            if not isinstance(answer, NewPasswordChosen):
                raise TypeError(f"a new password was due, not {type(answer).__name__}")
            attributes = {self.prefix + name: text for name, text in answer.attributes.items()}
            try:
                reply = yield from turn.respond({"NEW_PASSWORD": answer.password, **attributes})
            except e.ChallengeSessionExpired as error:
                return StartOver(because=error)
            except (e.PasswordRefused, e.PasswordUsedBefore, *PASSING_TROUBLE) as error:
                problem = error
            except e.Misconfigured as error:
                if not attributes or error.refusal.name != "InvalidParameter":
                    raise
                problem = e.AttributesRefused(error.refusal)
            else:
                turn.memory.password_is_now(answer.password)
                return reply


CHALLENGES: dict[str, Challenge] = {
    challenge.name: challenge
    for challenge in (
        CodeChallenge("SMS_MFA", Method.SMS, sent=True),
        CodeChallenge("SOFTWARE_TOKEN_MFA", Method.AUTHENTICATOR_APP, sent=False),
        SelectMfaType(),
        NewPasswordRequired(),
    )
}


def challenge_for(name: str) -> Challenge:
    """The class that answers this challenge. Raises `UnsupportedChallenge` with the name."""
    try:
        return CHALLENGES[name]
    except KeyError:
        raise e.UnsupportedChallenge(name) from None


def _names(text: str) -> list[str]:
    """A list of names, which challenge parameters carry as JSON text."""
    try:
        names = json.loads(text or "[]")
    except (ValueError, RecursionError):
        return []
    if not isinstance(names, list):
        return []
    return [name for name in names if isinstance(name, str)]
