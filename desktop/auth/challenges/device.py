"""DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER: a remembered computer in place of a code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from desktop.auth import errors as e
from desktop.auth.challenges.password_verifier import raise_if_clock_off
from desktop.auth.sign_in_state import StartOver

if TYPE_CHECKING:
    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge
    from desktop.auth.steps import Flow


@dataclass(frozen=True, slots=True)
class DeviceSrpAuth:
    """The beginning of the proof."""

    name: ClassVar[str] = "DEVICE_SRP_AUTH"

    def answer(self, pending: PendingChallenge) -> Flow[Reply | StartOver]:
        """Send SRP_A. Raises `UnsupportedChallenge` where no device is remembered."""
        if pending.state.device is None:
            raise e.UnsupportedChallenge(self.name)
        return (yield from pending.respond({"SRP_A": pending.state.begin_srp().public}))


@dataclass(frozen=True, slots=True)
class DevicePasswordVerifier:
    """The proof itself."""

    name: ClassVar[str] = "DEVICE_PASSWORD_VERIFIER"

    def answer(self, pending: PendingChallenge) -> Flow[Reply | StartOver]:
        """Prove the device. If the proof is refused, forget the device and start over."""
        state, reply = pending.state, pending.reply
        if state.device is None or state.srp is None:
            raise e.UnsupportedChallenge(self.name)
        proof = state.srp.prove_device(state.device, reply.parameters, reply.service_time)
        try:
            return (yield from pending.respond(proof))
        except e.ChallengeSessionExpired as error:
            return StartOver(because=error)
        except (
            e.IncorrectCredentials,
            e.ChallengeSessionInvalid,
            e.RefusedWithoutReason,
        ) as error:
            raise_if_clock_off(error, reply.service_time)
            state.device = None
            return StartOver()
