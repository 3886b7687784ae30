"""A successful reply of the service, and how to read it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from desktop.auth.jwt.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Reply:
    """The body has been checked for shape before it gets here (`desktop.cognito.reply_shapes`)."""

    body: Mapping[str, object] = field(repr=False)
    service_time: int
    """Epoch seconds of the Date header: the service's own clock."""
    received: float
    """Seconds of the monotonic clock, for countdowns."""
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

    @property
    def available_challenges(self) -> tuple[str, ...]:
        """The ways that SELECT_CHALLENGE offers: beside the parameters, not among them."""
        return tuple(cast("list[str]", self.body.get("AvailableChallenges") or []))

    @property
    def destination(self) -> str:
        """Where a code went, masked; empty when none was sent."""
        return self.parameters.get("CODE_DELIVERY_DESTINATION") or self._delivery("Destination")

    @property
    def by_email(self) -> bool:
        """Whether a code of an operation outside of sign-in went by email."""
        return self._delivery("DeliveryMedium") == "EMAIL"

    def _delivery(self, name: str) -> str:
        details = cast("Mapping[str, str]", self.body.get("CodeDeliveryDetails") or {})
        return details.get(name, "")

    @property
    def new_device(self) -> tuple[str, str] | None:
        """Key and group key of the device that the service saw for the first time, if any."""
        result = cast("Mapping[str, object]", self.body.get("AuthenticationResult") or {})
        new = cast("Mapping[str, str]", result.get("NewDeviceMetadata") or {})
        key, group_key = new.get("DeviceKey", ""), new.get("DeviceGroupKey", "")
        return (key, group_key) if key and group_key else None

    def tokens(self, *, previous_refresh_token: str = "") -> Tokens:
        """The tokens of AuthenticationResult; a refresh may leave the refresh token as it was."""
        result = cast("Mapping[str, str]", self.body["AuthenticationResult"])
        return Tokens(
            id_token=result["IdToken"],
            access_token=result["AccessToken"],
            refresh_token=result.get("RefreshToken") or previous_refresh_token,
        )
