"""A reply with what cases look at, by Cognito's names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from desktop.qa.environment import Answer

THROTTLED = frozenset(
    {"TooManyRequestsException", "LimitExceededException", "TooManyFailedAttemptsException"}
)
"""A case that runs into these by accident is blocked, not failed; one that wants them says so."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """AuthenticationResult."""

    id_token: str = field(repr=False)
    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    device_key: str = field(repr=False)
    device_group_key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply."""

    answer: Answer = field(repr=False)

    @property
    def error(self) -> str:
        """The exception's name; empty for success."""
        return self.answer.error

    @property
    def challenge(self) -> str:
        """ChallengeName; empty where there is none."""
        return self._text("ChallengeName")

    @property
    def session(self) -> str:
        """The challenge session; empty where there is none."""
        return self._text("Session")

    @property
    def parameters(self) -> Mapping[str, str]:
        """ChallengeParameters."""
        return cast("Mapping[str, str]", _members(self.answer.body.get("ChallengeParameters")))

    @property
    def has_tokens(self) -> bool:
        """Whether it has the tokens of a sign-in."""
        return bool(_members(self.answer.body.get("AuthenticationResult")))

    @property
    def tokens(self) -> Tokens:
        """Its tokens; texts are empty for those that are missing."""
        result = _members(self.answer.body.get("AuthenticationResult"))
        device = _members(result.get("NewDeviceMetadata"))
        return Tokens(
            id_token=str(result.get("IdToken", "")),
            access_token=str(result.get("AccessToken", "")),
            refresh_token=str(result.get("RefreshToken", "")),
            device_key=str(device.get("DeviceKey", "")),
            device_group_key=str(device.get("DeviceGroupKey", "")),
        )

    def __str__(self) -> str:
        """What it was, in the words of a report."""
        if self.answer.http_status is None:
            return "no reply"
        if self.error:
            words = f" “{self.answer.message}”" if self.answer.message else ""
            return f"{self.error}{words}"
        if self.challenge:
            return f"challenge {self.challenge}"
        return "tokens" if self.has_tokens else "success"

    def _text(self, name: str) -> str:
        value = self.answer.body.get(name)
        return value if isinstance(value, str) else ""


def _members(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
