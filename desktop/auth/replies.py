"""A successful reply of the service, and how to read it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from desktop.auth.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Reply:
    """The body has been checked for shape before it gets here (`desktop.cognito.shape`)."""

    body: Mapping[str, object] = field(repr=False)
    service_time: int
    """Epoch seconds of the Date header: the service's own clock."""
    received: float
    """Seconds of the steady clock, for countdowns."""
    local_time: float
    """Epoch seconds of this computer's clock, to tell how far it is off."""
    request_id: str = ""

    @property
    def challenge(self) -> str | None:
        return cast("str | None", self.body.get("ChallengeName"))

    @property
    def session(self) -> str | None:
        """Cognito's challenge session; a few challenges come without one."""
        return cast("str | None", self.body.get("Session"))

    @property
    def parameters(self) -> Mapping[str, str]:
        return cast("Mapping[str, str]", self.body.get("ChallengeParameters") or {})

    def tokens(self, *, previous_refresh_token: str = "") -> Tokens:
        """The tokens of AuthenticationResult; a refresh may leave the refresh token as it was."""
        result = cast("Mapping[str, str]", self.body["AuthenticationResult"])
        return Tokens(
            id_token=result["IdToken"],
            access_token=result["AccessToken"],
            refresh_token=result.get("RefreshToken") or previous_refresh_token,
        )
