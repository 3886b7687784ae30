"""PASSWORD_VERIFIER: the proof that the password is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from desktop.auth import errors as e
from desktop.auth.challenges.password import ask_again_or_raise
from desktop.auth.sign_in_state import StartOver

if TYPE_CHECKING:
    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge
    from desktop.auth.steps import Flow

MAX_CLOCK_SKEW = 60
"""Seconds. The service may refuse a proof whose time is further than this from its own."""


@dataclass(frozen=True, slots=True)
class PasswordVerifier:
    """Asks the person nothing. The proof carries the service's time, not this computer's."""

    name: ClassVar[str] = "PASSWORD_VERIFIER"

    def answer(self, pending: PendingChallenge) -> Flow[Reply | StartOver]:
        """Prove the password. Raises `ClockOff` if the proof's time may be why it is refused."""
        state, reply = pending.state, pending.reply
        if state.srp is None:
            raise e.UnsupportedChallenge(self.name)
        proof = state.srp.prove_password(
            state.credentials.password, reply.parameters, reply.service_time
        )
        try:
            answer = yield from pending.respond(proof)
        except e.IncorrectCredentials as error:
            raise_if_clock_off(error, reply.service_time)
            return ask_again_or_raise(state, error)
        except e.PasswordRefused as error:
            raise e.PasswordNotAccepted(error.refusal) from None
        except (e.ChallengeSessionInvalid, e.RefusedWithoutReason) as error:
            # The text of the refusal isn't one that we know, so only the time tells anything.
            raise_if_clock_off(error, reply.service_time)
            raise
        except e.ChallengeSessionExpired as error:
            return StartOver(because=error)
        state.first_factor_passed = True
        return answer


def raise_if_clock_off(error: e.ServiceError, proven_at: int) -> None:
    """Raise `ClockOff` where the proof's time, in epoch seconds, can be why it was refused."""
    now = error.refusal.service_time
    if now is not None and abs(now - proven_at) > MAX_CLOCK_SKEW:
        raise e.ClockOff(error.refusal) from None
