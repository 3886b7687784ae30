"""Why AWS could not be asked, or refused: by cause, for words that say what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Cause(Enum):
    """What kept a call from its answer."""

    NO_CREDENTIALS = auto()
    NO_PROFILE = auto()
    """`AwsProblem.detail` names the profile of the AWS config."""
    CONFIG_UNREADABLE = auto()
    """The AWS config or credentials file."""
    NO_REGION = auto()
    EXPIRED = auto()
    SIGN_IN_NEEDED = auto()
    """SSO: its token is missing or has expired."""
    MFA_CODE_NEEDED = auto()
    """A role asks for a code, and there is no one to ask. `detail` names the MFA device."""
    MFA_CODE_REFUSED = auto()
    REFUSED = auto()
    """The credentials themselves."""
    NO_PERMISSION = auto()
    """`action` says for what."""
    QUOTA = auto()
    TOO_MANY_REQUESTS = auto()
    UNREACHABLE = auto()
    """`detail` names the host."""
    CERTIFICATE = auto()
    PROXY = auto()
    """It wants a password, or refused the one it was given. `detail` names it and its schemes."""
    SETTING = auto()
    """One for proxy or certificates can't be used, so nothing was sent. `detail` names it."""
    NOT_ACCEPTED = auto()
    """Anything else that the service says; `detail` has its words."""


class GaveUp(Exception):
    """A code was asked for, and the person didn't want to give one."""


class AwsProblem(Exception):
    """A call brought no answer. `str()` names cause, action and detail for logs."""

    def __init__(self, cause: Cause, action: str = "", detail: str = "", code: str = "") -> None:
        super().__init__(f"{cause.name} {action} {detail}".strip())
        self.cause = cause
        self.action = action
        """As permissions name it, such as "sns:GetSMSAttributes"."""
        self.detail = detail
        self.code = code
        """The service's name of the error; empty where none came."""

    @property
    def is_total(self) -> bool:
        """Whether no other call would fare better."""
        return self.cause not in _OF_ONE_CALL


_OF_ONE_CALL = {
    Cause.NO_PERMISSION,
    Cause.QUOTA,
    Cause.TOO_MANY_REQUESTS,
    Cause.NOT_ACCEPTED,
}


@dataclass(frozen=True, slots=True)
class Identity:
    """Who calls are made as."""

    account: str
    arn: str
    region: str
    endpoint: str = ""
    """Where calls go when that isn't AWS."""
