"""What one sign-in remembers from step to step, and the challenge that it has to answer."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.auth.calls import call
from desktop.auth.errors import LimitReached, TooManyRequests
from desktop.auth.lockout import back_off_after
from desktop.auth.method import Method
from desktop.auth.second_step import SecondStep
from desktop.auth.srp import SrpClient
from desktop.auth.steps import PRIMARY

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
    destinations: Mapping[Method, str] = field(default_factory=dict, repr=False)
    """Where codes went, as the service masked it."""


@dataclass(slots=True)
class SignInState:
    """The memory of one run of `sign_in`. It ends with the flow."""

    client: AppClient
    credentials: Credentials = field(repr=False)
    suggested: Method | None = None
    """The method of the last sign-in: preselected where a method is chosen."""
    device: Device | None = None
    regions: tuple[str, ...] = (PRIMARY,)
    """Where it begins: see `Call.regions`."""
    acr_values: tuple[str, ...] = ()
    """The authentication levels to aim at, the highest first; empty for none."""
    access_token: str = field(default="", repr=False)
    """Of the session that is to reach a level; empty in a sign-in."""
    user_name: str = ""
    """As the service says it; empty until it does."""
    second_factor: Method | None = None
    """The second factor that was chosen or asked for last."""
    can_choose_second_factor: bool = False
    """Whether the service offered a choice of second factors."""
    first_factor: Method | None = None
    """The first factor to use in choice-based sign-in; None lets the service offer."""
    can_choose_first_factor: bool = False
    """Whether there may be other first factors to choose from."""
    first_factor_passed: bool = True
    """Whether what is asked for now is a second factor."""
    second_step: SecondStep = SecondStep.NONE
    """Whether a second step was made since the last InitiateAuth."""
    asked_for_password: bool = False
    """Whether the password was asked for in a challenge, and not together with the user name."""
    destinations: dict[Method, str] = field(default_factory=dict, repr=False)
    """Where codes went so far, as the service masked it."""
    email: str = field(default="", repr=False)
    """The address that is being set up as a second factor."""
    custom_challenges: int = 0
    """How many CUSTOM_CHALLENGEs came so far."""
    custom_question: Mapping[str, str] = field(default_factory=dict, repr=False)
    """What the last one asked."""
    unchanged_questions: int = 0
    """How often in a row the same was asked, whatever the answer."""
    wrong_codes: int = 0
    """Wrong codes in a row: the service counts them over all challenge sessions."""
    throttled: int = 0
    """How often in a row the service answered that there were too many requests."""
    restarts: int = 0
    """How often the flow started over by itself."""
    next_problem: DeskError | None = None
    """What the next question must say first: why the person is asked again."""
    srp: SrpClient | None = field(default=None, repr=False)
    """The SRP exchange that is under way; its secret value lives until the next one begins."""

    def prefer_first_factor(self, last_method: Method | None) -> None:
        """Choose the first factor of choice-based sign-in: the password if typed, else a code."""
        if self.client.auth_flow != "USER_AUTH":
            return
        if self.credentials.password:
            self.first_factor = Method.PASSWORD_SRP
        elif last_method in (Method.EMAIL, Method.SMS_FIRST):
            self.first_factor = last_method

    def set_password(self, password: str) -> None:
        """Replace the password, which starting over will use. An empty one is asked for again."""
        self.credentials = replace(self.credentials, password=password)

    def pause_before_retry(self, problem: DeskError | None) -> int:
        """Seconds before the next try after this problem; longer when throttled again."""
        if not isinstance(problem, TooManyRequests) or isinstance(problem, LimitReached):
            self.throttled = 0
            return 0
        self.throttled += 1
        return back_off_after(self.throttled)

    def take_next_problem(self) -> DeskError | None:
        """What is to be said with the next question, once."""
        problem, self.next_problem = self.next_problem, None
        return problem

    def begin_srp(self) -> SrpClient:
        """Begin an SRP exchange, in place of the one before."""
        self.srp = srp = SrpClient(self.client.user_pool_id)
        return srp

    @property
    def device_key(self) -> dict[str, str]:
        """`{"DEVICE_KEY": …}` for every call of a sign-in from a remembered device, or `{}`."""
        return {} if self.device is None else {"DEVICE_KEY": self.device.key}


@dataclass(frozen=True, slots=True)
class StartOver:
    """A challenge's request to begin again with InitiateAuth."""

    because: ChallengeSessionExpired | None = None
    """None when the person asked for it."""


@dataclass(frozen=True, slots=True)
class PendingChallenge:
    """One challenge to answer: the reply that brought it, and the state of the sign-in."""

    reply: Reply
    state: SignInState

    @property
    def user_name(self) -> str:
        """The user name for answers and SECRET_HASH, as Cognito says it in the challenge.

        For a challenge that doesn't say it, the name that an earlier one said.
        """
        parameters, state = self.reply.parameters, self.state
        said = parameters.get("USERNAME") or parameters.get("USER_ID_FOR_SRP")
        if said:
            state.user_name = said
        return state.user_name or state.credentials.user_name

    def respond(self, answers: Mapping[str, str], session: str | None = None) -> Flow[Reply]:
        """Answer this challenge; USERNAME, SECRET_HASH and DEVICE_KEY are added. Never repeated.

        The answer goes to the Region that the challenge came from: no other knows its session.
        `session` takes the place of the challenge's own, where another operation gave it.
        """
        client = self.state.client
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
                        **self.state.device_key,
                        **answers,
                    },
                },
                regions=(self.reply.region,),
            )
        )
