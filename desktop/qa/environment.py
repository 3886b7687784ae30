"""What the plan needs of the world outside: the port that the caller hands in.

It blocks, so a run has a thread of its own. Each method raises `Interrupted` once the
run was told to stop.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.auth.jwt.verdicts import Verdict
    from desktop.qa.model.record import Target

JsonBody = object
"""What a request's body says: any JSON value, also one that botocore would not send."""


class Interrupted(Exception):
    """The run was told to stop."""


class Unavailable(Exception):
    """The environment can't do this; `str()` says why. The case is skipped with it."""


class DoesNotApply(Exception):
    """The pool has not what the case is about; `str()` says what. Not applicable."""


class Blocked(Exception):
    """Something outside of the case is in the way, such as throttling; `str()` says what."""


class UserKind(Enum):
    """What a user of a case has to be."""

    TOTP = "an authenticator app as second factor"
    SMS = "text messages as second factor"
    EMAIL = "email as second factor"
    SMS_AND_TOTP = "text message and authenticator app, none preferred"
    NO_FACTOR = "no second factor"
    NO_FACTOR_NO_PHONE = "no second factor and no phone number"
    TEMPORARY_PASSWORD = "a temporary password"  # noqa: S105 - a kind of user
    RESET_REQUIRED = "a password that must be reset"
    UNCONFIRMED = "signed up, not confirmed"
    DISABLED = "disabled"


Mfa = Literal["ON", "OPTIONAL", "OFF"]


@dataclass(frozen=True, slots=True)
class Needs:
    """What a case needs to be run at all. The environment finds it, or makes it where it may.

    For what an existing pool has not, `prepare` raises `DoesNotApply`.
    """

    users: tuple[UserKind, ...] = (UserKind.TOTP,)
    """The first one is whom the case is about."""
    mfa: Mfa = "ON"
    factors: frozenset[str] = frozenset({"SMS_MFA", "SOFTWARE_TOKEN_MFA"})
    """That the pool has."""
    no_other_factor: bool = False
    """And no more."""
    mfa_required: bool = False
    """With `mfa` ON: not to be run where it is optional, even for a user who is asked there."""
    flows: frozenset[str] = frozenset({"USER_PASSWORD_AUTH"})
    """That the app client allows besides REFRESH_TOKEN_AUTH."""
    flows_off: frozenset[str] = frozenset()
    """That it does not allow."""
    second_client: bool = False
    """Another app client of the same pool."""
    client_secret: bool = False
    devices: bool = False
    """The pool remembers devices."""
    rotation: bool = False
    """Refresh tokens are rotated."""
    existence_errors: Literal["ENABLED", "LEGACY"] = "ENABLED"
    """PreventUserExistenceErrors."""
    readable_phone: bool = False
    """Codes that are sent can be read."""
    admin: bool = False
    """Calls with AWS credentials are made besides those that prepare the user."""


@dataclass(frozen=True, slots=True)
class CaseUser:
    """A user of a case, prepared for it alone wherever that is possible."""

    name: str
    password: str = field(repr=False)
    totp_secret: bytes | None = field(default=None, repr=False)
    """The authenticator app's seed."""
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    used_step: int = -1
    """The time step of the app's code that was used when the user was prepared."""


@dataclass(frozen=True, slots=True)
class AppClientId:
    """An app client as calls name it."""

    client_id: str
    client_secret: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a case is run on."""

    user_pool_id: str
    client: AppClientId
    users: tuple[CaseUser, ...] = ()
    other_client: AppClientId | None = None
    session_seconds: int = 180
    """AuthSessionValidity of the app client."""
    messages_sent: int = 0
    """While the users were prepared."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back of one request."""

    http_status: int | None
    """None where no reply came."""
    body: Mapping[str, object] = field(repr=False)
    """The reply; of an error its members."""
    error: str = ""
    """The exception's name, such as "CodeMismatchException"; empty for success."""
    message: str = ""
    """The service's words."""
    request_id: str = ""
    at: float = 0.0
    """Epoch seconds of this computer, when it was sent."""
    milliseconds: int = 0
    skew_seconds: float | None = None
    """The service's Date header minus this computer's time."""


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message that the service sent."""

    code: str = field(repr=False)
    text: str = field(repr=False)
    medium: Literal["SMS", "EMAIL"]
    number: int
    """Counts up with each message to this user."""


@dataclass(frozen=True, slots=True)
class AppResult:
    """What the app's own flow ended in."""

    outcome: Literal["signed in", "refused", "failed"]
    error: str = ""
    """The class of the flow's error."""
    asked: tuple[str, ...] = ()
    """The names of the app's questions, in order."""
    calls: tuple[tuple[str, Answer], ...] = ()
    """The operations that the app called, and what it was told."""


@dataclass(frozen=True, slots=True)
class PersonAnswer:
    """What a person observed."""

    outcome: Literal["as expected", "differs", "can't tell"]
    observed: str = ""
    """In their words; without it a "Pass" is up for review."""


class Environment(Protocol):
    """The pool under test, its phones, its clock, and the person at the screen."""

    def target(self) -> Target:
        """What is tested."""
        ...

    def prepare(self, needs: Needs, case_id: str) -> Subject:
        """Users, app clients and the pool that the case needs.

        Raises `DoesNotApply`, `Unavailable` or `Blocked`.
        """
        ...

    def restore(self, subject: Subject) -> bool | None:
        """Put everything back; whether reading it again proved that. None: nothing to put back."""
        ...

    def send(self, operation: str, body: JsonBody) -> Answer:
        """One request to the public API as it stands, unsigned, never repeated."""
        ...

    def send_at_once(self, operation: str, bodies: Sequence[JsonBody]) -> tuple[Answer, ...]:
        """Several requests in parallel, each over a connection of its own."""
        ...

    def admin(self, operation: str, parameters: Mapping[str, object]) -> Answer:
        """One call with AWS credentials. Raises `Unavailable`."""
        ...

    def newest_message(self, user: CaseUser, after: int = 0) -> SentMessage:
        """The newest message to the user with a number above `after`; waits for it a while.

        Raises `Unavailable` where the phone can't be read, and `Blocked` when none comes.
        """
        ...

    def message_count(self, user: CaseUser) -> int:
        """How many messages the user was sent so far. Raises `Unavailable`."""
        ...

    def now(self) -> float:
        """The service's epoch seconds."""
        ...

    def advance(self, seconds: float) -> None:
        """Let this much of the service's time go by: its clock is moved, or it is waited for."""
        ...

    def sign_in_by_app(
        self,
        subject: Subject,
        answers: Mapping[str, object],
        user: CaseUser,
        clock_off: float = 0.0,
    ) -> AppResult:
        """Run the app's own sign-in: its flow, driver and gateway.

        `clock_off`: seconds by which this computer's clock is ahead, as the app is told.

        `answers`: by the name of the question's class, an answer of the app's own kind, a text for
        a code, or a list of them, one after the other. A question without an answer ends it, as a
        person does who closes the window.
        """
        ...

    def judge(self, subject: Subject, token: str, use: Literal["id", "access"]) -> Verdict:
        """The app's own checks of this token, with the keys of the pool. Raises `Blocked`."""
        ...

    def ask(self, instruction: str, expected: str) -> PersonAnswer:
        """Have a person do this and say what was seen. Raises `Unavailable` without a person."""
        ...
