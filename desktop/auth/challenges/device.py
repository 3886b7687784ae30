"""DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER: a remembered computer in place of a code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from desktop.auth import errors as e
from desktop.auth.challenges.password_verifier import raise_if_late
from desktop.auth.sign_in_state import StartOver

if TYPE_CHECKING:
    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge
    from desktop.auth.steps import Flow


@dataclass(frozen=True, slots=True)
class DeviceSrpAuth:
    """The beginning of the proof."""

    name: ClassVar[str] = "DEVICE_SRP_AUTH"

    def answer(self, turn: PendingChallenge) -> Flow[Reply | StartOver]:
        if turn.memory.device is None:
            raise e.UnsupportedChallenge(self.name)
        return (yield from turn.respond({"SRP_A": turn.memory.new_exchange().public}))


@dataclass(frozen=True, slots=True)
class DevicePasswordVerifier:
    """The proof. When the service doesn't take it, the device is forgotten and a code is asked."""

    name: ClassVar[str] = "DEVICE_PASSWORD_VERIFIER"

    def answer(self, turn: PendingChallenge) -> Flow[Reply | StartOver]:
        memory, reply = turn.memory, turn.reply
        if memory.device is None or memory.exchange is None:
            raise e.UnsupportedChallenge(self.name)
        proof = memory.exchange.prove_device(memory.device, reply.parameters, reply.service_time)
        try:
            return (yield from turn.respond(proof))
        except e.ChallengeSessionExpired as error:
            return StartOver(because=error)
        except (e.IncorrectCredentials, e.ChallengeSessionInvalid) as error:
            raise_if_late(error, reply.service_time)
            memory.device = None
            return StartOver()
