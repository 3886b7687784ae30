"""PASSWORD_VERIFIER: the proof that the password is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from desktop.auth import errors as e
from desktop.auth.challenges.password import ask_again
from desktop.auth.sign_in_state import StartOver

if TYPE_CHECKING:
    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge
    from desktop.auth.steps import Flow

TOO_FAR = 60
"""Seconds between the proof's time and the service's that the service may not take any more."""


@dataclass(frozen=True, slots=True)
class PasswordVerifier:
    """Nobody is asked anything. The proof carries the service's time, not this computer's."""

    name: ClassVar[str] = "PASSWORD_VERIFIER"

    def answer(self, turn: PendingChallenge) -> Flow[Reply | StartOver]:
        memory, reply = turn.memory, turn.reply
        if memory.exchange is None:
            raise e.UnsupportedChallenge(self.name)
        proof = memory.exchange.prove_password(
            memory.credentials.password, reply.parameters, reply.service_time
        )
        try:
            answer = yield from turn.respond(proof)
        except e.IncorrectCredentials as error:
            raise_if_late(error, reply.service_time)
            return ask_again(memory, error)
        except e.ChallengeSessionInvalid as error:
            # An odd text: what is known of it is the time only.
            raise_if_late(error, reply.service_time)
            raise
        except e.ChallengeSessionExpired as error:
            return StartOver(because=error)
        memory.first_passed = True
        return answer


def raise_if_late(error: e.ServiceError, proven_at: int) -> None:
    """Raise `ClockOff` where the proof's time can be the reason for the refusal."""
    now = error.refusal.service_time
    if now is not None and abs(now - proven_at) > TOO_FAR:
        raise e.ClockOff(error.refusal) from None
