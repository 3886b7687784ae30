"""What a challenge is answered with: the reply that asked, and what the flow remembers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.auth.calls import call
from desktop.auth.errors import LimitReached, TooManyRequests
from desktop.auth.lockout import back_off_after
from desktop.auth.method import Method
from desktop.auth.srp import SrpClient

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.client import AppClient, Credentials
    from desktop.auth.device import Device
    from desktop.auth.errors import ChallengeSessionExpired, DeskError
    from desktop.auth.replies import Reply
    from desktop.auth.steps import Flow


@dataclass(frozen=True, slots=True)
class Known:
    """What earlier sign-ins of this person at this connection left behind."""

    method: Method | None = None
    """The method that was used last (`Session.method`)."""
    device: Device | None = None


@dataclass(slots=True)
class SignInState:
    """What one run of `sign_in` remembers from step to step. It dies with the flow."""

    client: AppClient
    credentials: Credentials = field(repr=False)
    suggested: Method | None = None
    """The method of the last sign-in: the one a choice begins with."""
    device: Device | None = None
    user_name: str = ""
    """As the service itself says it, once it did."""
    method: Method | None = None
    """The second factor that was chosen or asked for last."""
    can_choose: bool = False
    """Whether the service offered a choice of second factors."""
    first: Method | None = None
    """The first factor to go for, in choice-based sign-in."""
    can_choose_first: bool = False
    first_passed: bool = True
    """Whether what is asked for now is a second factor."""
    password_asked: bool = False
    """Whether the password was asked for on the way, not with the user name."""
    email: str = field(default="", repr=False)
    """The address that is being set up as a second factor."""
    questions: int = 0
    """Custom questions so far."""
    wrong_codes: int = 0
    """Wrong codes in a row: the service counts them over all challenge sessions."""
    throttled: int = 0
    """How often in a row the service told us to slow down."""
    restarts: int = 0
    """How often the flow started over by itself."""
    untold: DeskError | None = None
    """What the next question must say first: why the person is asked again."""
    exchange: SrpClient | None = field(default=None, repr=False)
    """The SRP exchange that is under way; its secret value lives until the next one begins."""

    def prefer(self, method: Method | None) -> None:
        """What choice-based sign-in goes for: a password that was typed, else last time's code."""
        if self.client.auth_flow != "USER_AUTH":
            return
        if self.credentials.password:
            self.first = Method.PASSWORD_SRP
        elif method in (Method.EMAIL, Method.SMS_FIRST):
            self.first = method

    def password_is_now(self, password: str) -> None:
        """A new password was taken: starting over must use it."""
        self.credentials = replace(self.credentials, password=password)

    def pause_for(self, trouble: DeskError | None) -> int:
        """Seconds before the next try after this trouble on the way."""
        if not isinstance(trouble, TooManyRequests) or isinstance(trouble, LimitReached):
            self.throttled = 0
            return 0
        self.throttled += 1
        return back_off_after(self.throttled)

    def tell(self) -> DeskError | None:
        """What is still to be said, once."""
        untold, self.untold = self.untold, None
        return untold

    def new_exchange(self) -> SrpClient:
        """Begin an SRP exchange."""
        self.exchange = exchange = SrpClient(self.client.user_pool_id)
        return exchange

    @property
    def device_key(self) -> dict[str, str]:
        """`{"DEVICE_KEY": …}` for every call of a sign-in from a remembered device, or `{}`."""
        return {} if self.device is None else {"DEVICE_KEY": self.device.key}


@dataclass(frozen=True, slots=True)
class StartOver:
    """A challenge's wish to begin again with InitiateAuth."""

    because: ChallengeSessionExpired | None = None
    """None when the person wished it."""


@dataclass(frozen=True, slots=True)
class PendingChallenge:
    """One challenge to answer."""

    reply: Reply
    memory: SignInState

    @property
    def user_name(self) -> str:
        """The user name for answers and SECRET_HASH, as Cognito says it in the challenge.

        A challenge that doesn't say it takes the name that an earlier one said.
        """
        parameters, memory = self.reply.parameters, self.memory
        said = parameters.get("USERNAME") or parameters.get("USER_ID_FOR_SRP")
        if said:
            memory.user_name = said
        return memory.user_name or memory.credentials.user_name

    def respond(self, answers: Mapping[str, str], session: str | None = None) -> Flow[Reply]:
        """Answer this challenge; USERNAME, SECRET_HASH and DEVICE_KEY are added. Never repeated.

        `session` takes the place of the challenge's own, where another operation gave it.
        """
        client = self.memory.client
        session = session or self.reply.session
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
                        **self.memory.device_key,
                        **answers,
                    },
                },
            )
        )
