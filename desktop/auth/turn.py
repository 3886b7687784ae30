"""What a challenge is answered with: the reply that asked, and what the flow remembers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.auth.calls import call
from desktop.auth.errors import LimitReached, TooManyRequests
from desktop.auth.lockout import back_off_after

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.client import AppClient, Credentials
    from desktop.auth.errors import ChallengeSessionExpired, DeskError
    from desktop.auth.replies import Reply
    from desktop.auth.steps import Flow, Method


@dataclass(slots=True)
class Memory:
    """What one run of `sign_in` remembers from step to step. It dies with the flow."""

    client: AppClient
    credentials: Credentials = field(repr=False)
    method: Method | None = None
    """The second factor that was chosen or asked for last."""
    can_choose: bool = False
    """Whether the service offered a choice of methods."""
    wrong_codes: int = 0
    """Wrong codes in a row: the service counts them over all challenge sessions."""
    throttled: int = 0
    """How often in a row the service told us to slow down."""
    restarts: int = 0
    """How often the flow started over by itself."""
    untold: DeskError | None = None
    """What the next question must say first: why the person is asked again."""

    def password_is_now(self, password: str) -> None:
        """A new password was taken: starting over must use it."""
        self.credentials = replace(self.credentials, password=password)

    def pause_for(self, trouble: DeskError | None) -> int:
        """Seconds before the next try after this trouble on the way, which learns of it too."""
        if not isinstance(trouble, TooManyRequests) or isinstance(trouble, LimitReached):
            self.throttled = 0
            return 0
        self.throttled += 1
        trouble.seconds = back_off_after(self.throttled)
        return trouble.seconds

    def tell(self) -> DeskError | None:
        """What is still to be said, once."""
        untold, self.untold = self.untold, None
        return untold


@dataclass(frozen=True, slots=True)
class StartOver:
    """A challenge's wish to begin again with InitiateAuth."""

    because: ChallengeSessionExpired | None = None
    """None when the person wished it."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One challenge to answer."""

    reply: Reply
    memory: Memory

    @property
    def user_name(self) -> str:
        """The user name for answers and SECRET_HASH, as Cognito says it in the challenge."""
        parameters = self.reply.parameters
        return (
            parameters.get("USERNAME")
            or parameters.get("USER_ID_FOR_SRP")
            or self.memory.credentials.user_name
        )

    def respond(self, answers: Mapping[str, str]) -> Flow[Reply]:
        """Answer this challenge; USERNAME and SECRET_HASH are added. Never repeated."""
        client = self.memory.client
        session = self.reply.session
        return (
            yield from call(
                "RespondToAuthChallenge",
                {
                    "ClientId": client.client_id,
                    "ChallengeName": self.reply.challenge,
                    **({"Session": session} if session is not None else {}),
                    "ChallengeResponses": {
                        "USERNAME": self.user_name,
                        **client.secret_hash(self.user_name),
                        **answers,
                    },
                },
            )
        )
