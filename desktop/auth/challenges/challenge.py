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

RETRYABLE_ERRORS = (e.TransportError, e.TooManyRequests, e.Blocked, e.ServiceFault)
"""Errors after which the same step may well work when the person tries it again."""

T = TypeVar("T")


class Challenge(Protocol):
    """What `sign_in` needs of a challenge."""

    @property
    def name(self) -> str:
        """The name that Cognito gives it (ChallengeNameType)."""

    def answer(self, pending: PendingChallenge) -> Flow[Reply | StartOver]:
        """Ask the person what must be asked, and answer the service."""


def expect_type(answer: object, kind: type[T]) -> T:
    """The answer to an Ask, which must be of this type. Raises `TypeError`: a mistake of ours."""
    if not isinstance(answer, kind):
        raise TypeError(f"{kind.__name__} was due, not {type(answer).__name__}")
    return answer


def ask_for_method(state: SignInState, ask: AskMethod) -> Flow[Method]:
    """The method that the person chooses. The problem of the step before is shown with it."""
    problem = state.take_next_problem()
    answer = yield replace(ask, problem=problem, pause=state.pause_before_retry(problem))
    return expect_type(answer, MethodChosen).method


def names_in(text: str) -> list[str]:
    """A list of names, which challenge parameters carry as JSON text. Empty if it is none.

    Each name once, and none with half a surrogate pair: it could not be sent back.
    """
    try:
        names = json.loads(text or "[]")
    except (ValueError, RecursionError):
        return []
    if not isinstance(names, list):
        return []
    return list(dict.fromkeys(name for name in names if isinstance(name, str) and _is_whole(name)))


def _is_whole(text: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in text)
