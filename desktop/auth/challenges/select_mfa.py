"""SELECT_MFA_TYPE: a choice of second factors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from desktop.auth import errors as e
from desktop.auth.asks import AskMethod
from desktop.auth.challenges.challenge import RETRYABLE_ERRORS, ask_for_method, names_in
from desktop.auth.method import SECOND_FACTORS, Method
from desktop.auth.sign_in_state import StartOver

if TYPE_CHECKING:
    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge
    from desktop.auth.steps import Flow


@dataclass(frozen=True, slots=True)
class SelectMfaType:
    """Comes when the person has several second factors and prefers none."""

    name: ClassVar[str] = "SELECT_MFA_TYPE"

    def answer(self, pending: PendingChallenge) -> Flow[Reply | StartOver]:
        """Ask for the method. Raises `UnsupportedChallenge` if none is one of ours."""
        state = pending.state
        names = _offered(pending.reply)
        methods = tuple(method for method in SECOND_FACTORS if method.value in names)
        unusable = (Method.PASSKEY,) if Method.PASSKEY.value in names else ()
        if pending.reply.region and Method.AUTHENTICATOR_APP in methods:
            methods = tuple(it for it in methods if it is not Method.AUTHENTICATOR_APP)
            unusable = (Method.AUTHENTICATOR_APP, *unusable)
            if not methods:
                raise e.NotAtReplica(Method.AUTHENTICATOR_APP.value, pending.reply.region)
        if not methods:
            raise e.UnsupportedChallenge(", ".join([self.name, *names]))
        state.can_choose_second_factor = len(methods) > 1
        # After starting over, the choice that was made still stands.
        chosen = state.second_factor if state.second_factor in methods else None
        while True:
            if chosen is None:
                ask = AskMethod(
                    methods,
                    unusable=unusable,
                    suggested=state.suggested if state.suggested in methods else None,
                    destinations=dict(state.destinations),
                )
                chosen = yield from ask_for_method(state, ask)
            try:
                return (yield from pending.respond({"ANSWER": chosen.value}))
            except e.ChallengeSessionExpired as error:
                state.second_factor = chosen
                return StartOver(because=error)
            except RETRYABLE_ERRORS as error:
                state.next_problem, chosen = error, None


def _offered(reply: Reply) -> list[str]:
    """Names of the methods. Cognito's guide gives the parameter two names."""
    given = reply.parameters
    return names_in(given.get("MFAS_CAN_CHOOSE") or given.get("MFAS_CAN_SELECT") or "")
