"""What a flow can ask the person, and what the person can answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from desktop.auth.purposes import ChoiceOf, CodeFor, PasswordFor, Prerequisite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.client import PasswordRules
    from desktop.auth.errors import DeskError
    from desktop.auth.method import Method


@dataclass(frozen=True, slots=True)
class AskCode:
    """A code from a text message, an email or an authenticator app.

    Answers: `CodeEntered`, `NewCodeWanted` (if `can_send_new`), `OtherMethodWanted` (if
    `other_methods`).
    """

    method: Method
    destination: str
    """Masked by the service, such as "+*******0100"; empty for an authenticator app."""
    issued: float
    """When the challenge came, in seconds of the monotonic clock that stamps every `Reply`."""
    purpose: CodeFor = CodeFor.SIGN_IN
    shortest: int = 6
    longest: int = 6
    can_send_new: bool = False
    other_methods: bool = False
    problem: DeskError | None = None
    pause: int = 0
    """Seconds to wait before the next try, where that is known; 0 for none."""


@dataclass(frozen=True, slots=True)
class AskMethod:
    """Which factor to use. Answer: `MethodChosen`."""

    methods: tuple[Method, ...]
    problem: DeskError | None = None
    purpose: ChoiceOf = ChoiceOf.SECOND_FACTOR
    unusable: tuple[Method, ...] = ()
    """What the service offers as well and this app can't do: named, and not to be chosen."""
    suggested: Method | None = None
    """The last choice, or the preferred one: chosen to begin with."""
    pause: int = 0
    """Like that of `AskCode`."""


@dataclass(frozen=True, slots=True)
class AskNewPassword:
    """A new password. Answer: `NewPasswordChosen`."""

    required_attributes: tuple[str, ...] = ()
    """Names of attributes that the pool wants along with it, such as "given_name"."""
    problem: DeskError | None = None
    purpose: PasswordFor = PasswordFor.FIRST_SIGN_IN
    rules: PasswordRules | None = None
    """For a live check-list; None when nobody knows them before the service says."""
    pause: int = 0
    """Like that of `AskCode`."""


@dataclass(frozen=True, slots=True)
class AskPassword:
    """The password, where choice-based sign-in comes to it.

    Answers: `PasswordEntered`, `OtherMethodWanted` (if `other_methods`).
    """

    user_name: str
    other_methods: bool = False
    problem: DeskError | None = None
    pause: int = 0
    """Like that of `AskCode`."""


@dataclass(frozen=True, slots=True)
class AskAppLink:
    """Put this key into an authenticator app and type the first code that it shows.

    Answers: `CodeEntered`, `OtherMethodWanted` (if `other_methods`).
    """

    key: str = field(repr=False)
    """The set-up key: Base32 (RFC 4648), as the service made it."""
    uri: str = field(repr=False)
    """`otpauth://…` for the QR code."""
    account: str
    issuer: str
    other_methods: bool = False
    problem: DeskError | None = None


@dataclass(frozen=True, slots=True)
class AskEmail:
    """The address that becomes a second factor. Answers: `EmailEntered`, `OtherMethodWanted`."""

    other_methods: bool = False
    problem: DeskError | None = None
    pause: int = 0
    """Like that of `AskCode`."""


@dataclass(frozen=True, slots=True)
class AskCustom:
    """A question of the organisation's own (CUSTOM_CHALLENGE). Answer: `CustomAnswered`."""

    parameters: Mapping[str, str] = field(repr=False)
    """The challenge's public parameters, as the pool's Lambda gave them: data, not trusted."""
    number: int = 1
    """1 for the first question in this sign-in."""
    problem: DeskError | None = None
    pause: int = 0
    """Like that of `AskCode`."""


@dataclass(frozen=True, slots=True)
class AskRememberDevice:
    """Whether this computer is remembered, where the pool leaves it to the person.

    Answer: `RememberDevice`.
    """


@dataclass(frozen=True, slots=True)
class AskPrerequisite:
    """Something must be done first, and can be done here.

    Answers: `PrerequisiteAccepted` (a code is to be sent), `CodeAtHand` (ACTIVATION only: one came
    already).
    """

    prerequisite: Prerequisite
    user_name: str
    problem: DeskError | None = None


@dataclass(frozen=True, slots=True)
class CodeEntered:
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class NewCodeWanted:
    """There is no resend: the flow starts over, which sends a new message."""


@dataclass(frozen=True, slots=True)
class OtherMethodWanted:
    """The flow starts over, up to the choice of a method."""


@dataclass(frozen=True, slots=True)
class MethodChosen:
    method: Method


@dataclass(frozen=True, slots=True)
class NewPasswordChosen:
    password: str = field(repr=False)
    attributes: Mapping[str, str] = field(default_factory=dict, repr=False)
    current: str = field(default="", repr=False)
    """The current password, for `PasswordFor.CHANGE`."""


@dataclass(frozen=True, slots=True)
class PasswordEntered:
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class EmailEntered:
    address: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CustomAnswered:
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RememberDevice:
    remember: bool


@dataclass(frozen=True, slots=True)
class PrerequisiteAccepted:
    """Send the code and go on."""


@dataclass(frozen=True, slots=True)
class CodeAtHand:
    """A code came already: ask for it without sending another."""


Ask: TypeAlias = (
    AskCode
    | AskMethod
    | AskNewPassword
    | AskPassword
    | AskAppLink
    | AskEmail
    | AskCustom
    | AskRememberDevice
    | AskPrerequisite
)
Answer: TypeAlias = (
    CodeEntered
    | NewCodeWanted
    | OtherMethodWanted
    | MethodChosen
    | NewPasswordChosen
    | PasswordEntered
    | EmailEntered
    | CustomAnswered
    | RememberDevice
    | PrerequisiteAccepted
    | CodeAtHand
)
