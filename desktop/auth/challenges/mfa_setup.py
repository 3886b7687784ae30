"""MFA_SETUP: a second factor is required, and none is set up yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from desktop.auth import errors as e
from desktop.auth.asks import AskEmail, AskMethod, EmailEntered, OtherMethodWanted
from desktop.auth.challenges.challenge import (
    RETRYABLE_ERRORS,
    ask_for_method,
    expect_type,
    names_in,
)
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf
from desktop.auth.sign_in_state import StartOver
from desktop.auth.totp_enrolment import link_app

if TYPE_CHECKING:
    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge, SignInState
    from desktop.auth.steps import Flow

CAN_BE_SET_UP = (Method.AUTHENTICATOR_APP, Method.EMAIL)
"""Text messages can't be set up in a sign-in: Cognito has no operation for it."""


@dataclass(frozen=True, slots=True)
class MfaSetup:
    """Sets up an authenticator app or an email address.

    Tokens may come next, or the new factor's own challenge.
    """

    name: ClassVar[str] = "MFA_SETUP"

    def answer(self, pending: PendingChallenge) -> Flow[Reply | StartOver]:
        """Set up one of the methods that the pool offers.

        Raises `PhoneNumberNeeded` if that is text messages alone, and `UnsupportedChallenge` if it
        is none that this app knows.
        """
        state = pending.state
        offered = names_in(pending.reply.parameters.get("MFAS_CAN_SETUP", ""))
        methods = tuple(method for method in CAN_BE_SET_UP if method.value in offered)
        if not methods:
            if Method.SMS.value in offered:
                raise e.PhoneNumberNeeded
            raise e.UnsupportedChallenge(", ".join([self.name, *offered]))
        chosen = state.second_factor if state.second_factor in methods else None
        while True:
            if chosen is None:
                chosen = yield from self._choose(state, methods, offered)
            set_up = self._email if chosen is Method.EMAIL else self._app
            outcome = yield from set_up(pending, other_methods=len(methods) > 1)
            if outcome is not None:
                return outcome
            chosen = None

    def _choose(
        self, state: SignInState, methods: tuple[Method, ...], offered: list[str]
    ) -> Flow[Method]:
        if len(methods) == 1:
            return methods[0]
        unusable = (Method.SMS,) if Method.SMS.value in offered else ()
        ask = AskMethod(methods, purpose=ChoiceOf.SET_UP, unusable=unusable)
        return (yield from ask_for_method(state, ask))

    def _app(
        self, pending: PendingChallenge, *, other_methods: bool
    ) -> Flow[Reply | StartOver | None]:
        """None when another method is wanted."""
        state = pending.state
        try:
            verified = yield from link_app(
                state.client,
                {"Session": pending.reply.session},
                state.credentials.user_name,
                other_methods=other_methods,
            )
            if verified is None:
                return None
            state.second_factor = Method.AUTHENTICATOR_APP
            return (yield from pending.respond({}, verified.session))
        except e.ChallengeSessionExpired as error:
            return StartOver(because=error)

    def _email(
        self, pending: PendingChallenge, *, other_methods: bool
    ) -> Flow[Reply | StartOver | None]:
        """None when another method is wanted."""
        state = pending.state
        problem = state.take_next_problem()
        while True:
            if not state.email:
                answer = yield AskEmail(other_methods, problem, state.pause_before_retry(problem))
                if isinstance(answer, OtherMethodWanted):
                    return None
                state.email = expect_type(answer, EmailEntered).address
            try:
                reply = yield from pending.respond({"EMAIL": state.email})
            except e.ChallengeSessionExpired as error:
                state.second_factor = Method.EMAIL
                return StartOver(because=error)
            except (e.AliasTaken, e.CodeNotDelivered, *RETRYABLE_ERRORS) as error:
                problem = error
            except e.RequestNotAccepted as error:
                problem = e.AttributesRefused(error.refusal)
            else:
                state.second_factor = Method.EMAIL
                state.can_choose_second_factor = True  # leads back to another address, too
                return reply
            state.email = ""
