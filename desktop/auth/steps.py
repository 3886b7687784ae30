"""What a flow can ask for, and what can be answered.

A flow is a generator: it yields a step and is sent the answer. `Call` and `FetchKeys` go to the
service and come back as a `Reply` or a `KeySet` (or as an error, by `throw`). Every `Ask…` goes
to the person and comes back as one of its answers.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

if TYPE_CHECKING:
    from desktop.auth.errors import DeskError


class Method(Enum):
    """A second factor, by the name that Cognito gives it in SELECT_MFA_TYPE."""

    SMS = "SMS_MFA"
    AUTHENTICATOR_APP = "SOFTWARE_TOKEN_MFA"
    EMAIL = "EMAIL_OTP"


@dataclass(frozen=True, slots=True)
class Call:
    """One API operation of `cognito-idp`."""

    operation: str
    parameters: Mapping[str, object] = field(repr=False)
    repeatable: bool = False
    """Whether sending it twice does no harm, so that a lost reply may be asked for again.
    What spends a code or sends a message is never repeatable."""

    @property
    def renews(self) -> bool:
        """Whether this is a refresh, where every NotAuthorized means "signed out"."""
        return (
            self.operation == "GetTokensFromRefreshToken"
            or self.parameters.get("AuthFlow") == "REFRESH_TOKEN_AUTH"
        )


@dataclass(frozen=True, slots=True)
class FetchKeys:
    """The pool's public keys; answered with a `KeySet` that has `kids` if the pool has them."""

    url: str
    kids: frozenset[str]


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
    """When the challenge came, in seconds of the steady clock that stamps every `Reply`."""
    shortest: int = 6
    longest: int = 6
    can_send_new: bool = False
    other_methods: bool = False
    problem: DeskError | None = None
    pause: int = 0
    """Seconds to wait before the next try, from the failures seen; 0 for none."""


@dataclass(frozen=True, slots=True)
class AskMethod:
    """Which second factor to use. Answer: `MethodChosen`."""

    methods: tuple[Method, ...]
    problem: DeskError | None = None
    pause: int = 0
    """Seconds to wait before the next try; 0 for none."""


@dataclass(frozen=True, slots=True)
class AskNewPassword:
    """A password of one's own in place of the first one. Answer: `NewPasswordChosen`."""

    required_attributes: tuple[str, ...] = ()
    """Names of attributes that the pool wants along with it, such as "given_name"."""
    problem: DeskError | None = None
    pause: int = 0
    """Seconds to wait before the next try; 0 for none."""


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


Ask: TypeAlias = AskCode | AskMethod | AskNewPassword
Answer: TypeAlias = (
    CodeEntered | NewCodeWanted | OtherMethodWanted | MethodChosen | NewPasswordChosen
)
Step: TypeAlias = Call | FetchKeys | Ask

T = TypeVar("T")
# What is sent in depends on the step that was yielded, which no static type can say:
# `call`, `fetch_keys` and the challenges check what comes and narrow it.
Flow: TypeAlias = Generator[Step, Any, T]
