"""What the challenges have in common."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from desktop.auth import errors as e
from desktop.auth.asks import MethodChosen

if TYPE_CHECKING:
    from desktop.auth.asks import AskMethod
    from desktop.auth.method import Method
    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge, SignInState, StartOver
    from desktop.auth.steps import Flow

PASSING_TROUBLE = (e.TransportError, e.TooManyRequests, e.Blocked, e.ServiceFault)
"""Errors after which the same step may well work when the person tries it again."""

T = TypeVar("T")


class Challenge(Protocol):
    """What `sign_in` needs of a challenge."""

    @property
    def name(self) -> str:
        """The name that Cognito gives it."""

    def answer(self, turn: PendingChallenge) -> Flow[Reply | StartOver]:
        """Ask the person, answer the service."""


def expect(answer: object, kind: type[T]) -> T:
    """The answer, which must be of this kind: whoever sends another has made a mistake."""
    if not isinstance(answer, kind):
        raise TypeError(f"{kind.__name__} was due, not {type(answer).__name__}")
    return answer


def choose(memory: SignInState, ask: AskMethod) -> Flow[Method]:
    """Which of the methods the person wants, who is told what there is to tell before."""
    problem = memory.tell()
    answer = yield replace(ask, problem=problem, pause=memory.pause_for(problem))
    return expect(answer, MethodChosen).method


def names_in(text: str) -> list[str]:
    """A list of names, which challenge parameters carry as JSON text."""
    try:
        names = json.loads(text or "[]")
    except (ValueError, RecursionError):
        return []
    if not isinstance(names, list):
        return []
    return [name for name in names if isinstance(name, str)]
