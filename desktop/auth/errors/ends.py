"""Errors that end a flow without a refusal by the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.errors.root import DeskError

if TYPE_CHECKING:
    from desktop.auth.not_kept import NotKept


class NothingKept(DeskError):
    """There is no stored session. `why` says the reason."""

    why: NotKept

    def __init__(self, why: NotKept) -> None:
        super().__init__(why.value)
        vars(self).update(why=why)


class UnsupportedChallenge(DeskError):
    """The service asks for a step that this app does not know."""

    name: str

    def __init__(self, name: str) -> None:
        super().__init__(name)
        vars(self).update(name=name)


class ChallengeNotAllowed(DeskError):
    """The service asks for a challenge that the connection's auth flow never brings.

    Nothing was answered: it may ask for more than the flow gives away, such as the password itself.
    """

    name: str
    auth_flow: str

    def __init__(self, name: str, auth_flow: str) -> None:
        super().__init__(name, auth_flow)
        vars(self).update(name=name, auth_flow=auth_flow)


class NotAtReplica(DeskError):
    """A challenge that the pool's replica takes no answer to. `name` is Cognito's."""

    name: str
    region: str

    def __init__(self, name: str, region: str) -> None:
        super().__init__(name, region)
        vars(self).update(name=name, region=region)


class EndlessLoop(DeskError):
    """The service led the flow in a circle, without a person. `steps` are the last ones."""

    steps: tuple[str, ...]

    def __init__(self, steps: tuple[str, ...]) -> None:
        super().__init__(steps)
        vars(self).update(steps=steps)


class TooManyAttributes(DeskError):
    """More attributes are required than a pool can have, so no form is made of them."""

    count: int

    def __init__(self, count: int) -> None:
        super().__init__(count)
        vars(self).update(count=count)


class SameQuestionAgain(DeskError):
    """The organisation's question came back as it was: its answer wasn't accepted."""


class PhoneNumberNeeded(DeskError):
    """Text messages are the only second factor to be had, and no phone number is on file."""


class UnexpectedError(DeskError):
    """A mistake of ours. `kind` is the exception's class name; its text may hold secrets."""

    kind: str
    where: str

    def __init__(self, kind: str, where: str = "") -> None:
        super().__init__(kind, where)
        vars(self).update(kind=kind, where=where)
