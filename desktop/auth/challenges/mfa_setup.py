"""MFA_SETUP: a second factor is required, and none is set up yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from desktop.auth import errors as e
from desktop.auth.asks import AskEmail, AskMethod, EmailEntered, OtherMethodWanted
from desktop.auth.challenges.challenge import PASSING_TROUBLE, choose, expect, names_in
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf
from desktop.auth.sign_in_state import StartOver
from desktop.auth.totp_enrolment import link_app

if TYPE_CHECKING:
    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge, SignInState
    from desktop.auth.steps import Flow

CAN_BE_SET_UP = (Method.AUTHENTICATOR_APP, Method.EMAIL)


@dataclass(frozen=True, slots=True)
class MfaSetup:
    """An authenticator app, or an email address. Text messages can't be set up here.

    Tokens may come next, or the new factor's own challenge.
    """

    name: ClassVar[str] = "MFA_SETUP"

    def answer(self, turn: PendingChallenge) -> Flow[Reply | StartOver]:
        memory = turn.memory
        offered = names_in(turn.reply.parameters.get("MFAS_CAN_SETUP", ""))
        methods = tuple(method for method in CAN_BE_SET_UP if method.value in offered)
        if not methods:
            if Method.SMS.value in offered:
                raise e.PhoneNumberNeeded
            raise e.UnsupportedChallenge(", ".join([self.name, *offered]))
        chosen = memory.method if memory.method in methods else None
        while True:
            if chosen is None:
                chosen = yield from self._choose(memory, methods, offered)
            set_up = self._email if chosen is Method.EMAIL else self._app
            outcome = yield from set_up(turn, len(methods) > 1)
            if outcome is not None:
                return outcome
            chosen = None

    def _choose(
        self, memory: SignInState, methods: tuple[Method, ...], offered: list[str]
    ) -> Flow[Method]:
        if len(methods) == 1:
            return methods[0]
        unusable = (Method.SMS,) if Method.SMS.value in offered else ()
        ask = AskMethod(methods, purpose=ChoiceOf.SET_UP, unusable=unusable)
        return (yield from choose(memory, ask))

    def _app(self, turn: PendingChallenge, others: bool) -> Flow[Reply | StartOver | None]:  # noqa: FBT001
        """None when another method is wanted."""
        memory = turn.memory
        try:
            verified = yield from link_app(
                memory.client,
                {"Session": turn.reply.session},
                memory.credentials.user_name,
                other_methods=others,
            )
            if verified is None:
                return None
            memory.method = Method.AUTHENTICATOR_APP
            return (yield from turn.respond({}, verified.session))
        except e.ChallengeSessionExpired as error:
            return StartOver(because=error)

    def _email(self, turn: PendingChallenge, others: bool) -> Flow[Reply | StartOver | None]:  # noqa: FBT001
        """None when another method is wanted."""
        memory = turn.memory
        problem = memory.tell()
        while True:
            if not memory.email:
                answer = yield AskEmail(others, problem, memory.pause_for(problem))
                if isinstance(answer, OtherMethodWanted):
                    return None
                memory.email = expect(answer, EmailEntered).address
            try:
                reply = yield from turn.respond({"EMAIL": memory.email})
            except e.ChallengeSessionExpired as error:
                memory.method = Method.EMAIL
                return StartOver(because=error)
            except (e.AliasTaken, e.CodeNotDelivered, *PASSING_TROUBLE) as error:
                problem = error
            except e.Misconfigured as error:
                if error.refusal.name != "InvalidParameter":
                    raise
                problem = e.AttributesRefused(error.refusal)
            else:
                memory.method = Method.EMAIL
                memory.can_choose = True  # also the way back to another address
                return reply
            memory.email = ""
