"""SELECT_MFA_TYPE: a choice of second factors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from desktop.auth import errors as e
from desktop.auth.asks import AskMethod
from desktop.auth.challenges.challenge import PASSING_TROUBLE, choose, names_in
from desktop.auth.method import Method
from desktop.auth.sign_in_state import StartOver

if TYPE_CHECKING:
    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge
    from desktop.auth.steps import Flow

SECOND_FACTORS = (Method.SMS, Method.AUTHENTICATOR_APP, Method.EMAIL)


@dataclass(frozen=True, slots=True)
class SelectMfaType:
    """The person has several second factors and prefers none."""

    name: ClassVar[str] = "SELECT_MFA_TYPE"

    def answer(self, turn: PendingChallenge) -> Flow[Reply | StartOver]:
        memory = turn.memory
        names = self._names(turn.reply)
        methods = tuple(method for method in SECOND_FACTORS if method.value in names)
        if not methods:
            raise e.UnsupportedChallenge(", ".join([self.name, *names]))
        memory.can_choose = len(methods) > 1
        # After starting over, the choice that was made still stands.
        chosen = memory.method if memory.method in methods else None
        while True:
            if chosen is None:
                ask = AskMethod(
                    methods,
                    unusable=(Method.PASSKEY,) if Method.PASSKEY.value in names else (),
                    suggested=memory.suggested if memory.suggested in methods else None,
                )
                chosen = yield from choose(memory, ask)
            try:
                return (yield from turn.respond({"ANSWER": chosen.value}))
            except e.ChallengeSessionExpired as error:
                memory.method = chosen
                return StartOver(because=error)
            except PASSING_TROUBLE as error:
                memory.untold, chosen = error, None

    def _names(self, reply: Reply) -> list[str]:
        """What is offered. The guide gives the parameter two names."""
        given = reply.parameters
        return names_in(given.get("MFAS_CAN_CHOOSE") or given.get("MFAS_CAN_SELECT") or "")
