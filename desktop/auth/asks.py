"""What a flow can ask the person, and what the person can answer.

An Ask says for itself what other layers must know of it: see `Ask`. One that belongs to a single
challenge may stand beside that, in `desktop.auth.challenges`; docs/adding-a-challenge.md says how.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.auth.purposes import ChoiceOf, CodeFor, PasswordFor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.client import PasswordRules
    from desktop.auth.errors import DeskError
    from desktop.auth.method import Method
    from desktop.auth.purposes import Prerequisite


class Ask:
    """A question to the person. A subclass that leaves out one of these is an error at import."""

    __slots__ = ()

    @property
    def challenge(self) -> str:
        """What is asked for, by Cognito's name where it has one: for the activity list.

        Never what was typed.
        """
        raise NotImplementedError  # pragma: no cover — every subclass has its own

    @property
    def follows_password(self) -> bool:
        """Whether it is asked only after the right password, so that failures start from 0."""
        raise NotImplementedError  # pragma: no cover — every subclass has its own

    def __init_subclass__(cls) -> None:
        for name in ("challenge", "follows_password"):
            if name not in vars(cls):
                raise TypeError(f"{cls.__module__}: {cls.__name__} must say its `{name}`")


class Answer:
    """What a person can answer; each Ask names its own."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class AskCode(Ask):
    """A code from a text message, an email or an authenticator app.

    Answers: `CodeEntered`, `NewCodeWanted` (if `can_send_new`), `OtherMethodWanted` (if
    `other_methods`), `OtherRegionWanted` (if `other_region`).
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
    other_region: str = ""
    """The Region of the pool's replica, where that may help after the problem."""

    @property
    def challenge(self) -> str:
        return self.method.value

    @property
    def follows_password(self) -> bool:
        return self.purpose in (CodeFor.SIGN_IN, CodeFor.EMAIL_SET_UP)


@dataclass(frozen=True, slots=True)
class AskMethod(Ask):
    """Which factor to use. Answer: `MethodChosen`."""

    methods: tuple[Method, ...]
    problem: DeskError | None = None
    purpose: ChoiceOf = ChoiceOf.SECOND_FACTOR
    unusable: tuple[Method, ...] = ()
    """What the service offers as well and this app can't do: named, and not to be chosen."""
    suggested: Method | None = None
    """The last choice, or the preferred one: chosen to begin with."""
    destinations: Mapping[Method, str] = field(default_factory=dict, repr=False)
    """Where the code of a method goes, as far as that is known: an address or a number."""
    pause: int = 0
    """Like that of `AskCode`."""

    @property
    def challenge(self) -> str:
        return self.purpose.value

    @property
    def follows_password(self) -> bool:
        return self.purpose in (ChoiceOf.SECOND_FACTOR, ChoiceOf.SET_UP)


@dataclass(frozen=True, slots=True)
class AskNewPassword(Ask):
    """A new password. Answer: `NewPasswordChosen`."""

    required_attributes: tuple[str, ...] = ()
    """Names of attributes that the pool wants along with it, such as "given_name"."""
    problem: DeskError | None = None
    purpose: PasswordFor = PasswordFor.FIRST_SIGN_IN
    rules: PasswordRules | None = None
    """For a live check-list; None when the profile doesn't say them."""
    pause: int = 0

    @property
    def challenge(self) -> str:
        return self.purpose.value

    @property
    def follows_password(self) -> bool:
        return self.purpose is PasswordFor.FIRST_SIGN_IN


@dataclass(frozen=True, slots=True)
class AskPassword(Ask):
    """The password, where choice-based sign-in comes to it.

    Answers: `PasswordEntered`, `OtherMethodWanted` (if `other_methods`).
    """

    user_name: str
    other_methods: bool = False
    problem: DeskError | None = None
    pause: int = 0

    challenge = "PASSWORD"
    follows_password = False


@dataclass(frozen=True, slots=True)
class AskAppLink(Ask):
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

    challenge = "SOFTWARE_TOKEN_MFA"
    follows_password = True


@dataclass(frozen=True, slots=True)
class AskEmail(Ask):
    """The address that becomes a second factor. Answers: `EmailEntered`, `OtherMethodWanted`."""

    other_methods: bool = False
    problem: DeskError | None = None
    pause: int = 0

    challenge = "EMAIL_OTP"
    follows_password = True


@dataclass(frozen=True, slots=True)
class AskCustom(Ask):
    """A question of the organisation's own (CUSTOM_CHALLENGE). Answer: `CustomAnswered`."""

    parameters: Mapping[str, str] = field(repr=False)
    """The challenge's public parameters, as the pool's Lambda gave them: data, not trusted."""
    number: int = 1
    """1 for the first question in this sign-in."""
    problem: DeskError | None = None
    pause: int = 0

    follows_password = False

    @property
    def challenge(self) -> str:
        return f"CUSTOM_CHALLENGE {self.number}"


@dataclass(frozen=True, slots=True)
class AskRememberDevice(Ask):
    """Whether this computer is remembered, where the pool leaves it to the person.

    Answer: `RememberDevice`.
    """

    challenge = ""
    follows_password = False


@dataclass(frozen=True, slots=True)
class AskPrerequisite(Ask):
    """Something must be done first, and can be done here.

    Answers: `PrerequisiteAccepted` (a code is to be sent), `CodeAtHand` (one came already).
    """

    prerequisite: Prerequisite
    user_name: str
    problem: DeskError | None = None

    follows_password = False

    @property
    def challenge(self) -> str:
        return self.prerequisite.value


@dataclass(frozen=True, slots=True)
class CodeEntered(Answer):
    """The code, without spaces."""

    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class NewCodeWanted(Answer):
    """There is no resend: the flow starts over, which sends a new message."""


@dataclass(frozen=True, slots=True)
class OtherMethodWanted(Answer):
    """The flow starts over, up to the choice of a method."""


@dataclass(frozen=True, slots=True)
class MethodChosen(Answer):
    """The method to use."""

    method: Method


@dataclass(frozen=True, slots=True)
class NewPasswordChosen(Answer):
    """The new password, and what was asked for along with it."""

    password: str = field(repr=False)
    attributes: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Values of `AskNewPassword.required_attributes`."""
    current: str = field(default="", repr=False)
    """The current password, for `PasswordFor.CHANGE`."""


@dataclass(frozen=True, slots=True)
class PasswordEntered(Answer):
    """The password, as typed."""

    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class EmailEntered(Answer):
    """The email address, as typed."""

    address: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CustomAnswered(Answer):
    """The answer to a custom challenge, as typed."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RememberDevice(Answer):
    """Whether this computer is remembered."""

    remember: bool


@dataclass(frozen=True, slots=True)
class PrerequisiteAccepted(Answer):
    """Send the code and go on."""


@dataclass(frozen=True, slots=True)
class CodeAtHand(Answer):
    """A code came already: ask for it without sending another."""
