"""A successful reply of the service, and what flows read in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from desktop.auth.errors import SERVICE, ReplyNotUnderstood
from desktop.auth.jwt.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

CODE_CHALLENGES = frozenset({"SMS_MFA", "EMAIL_OTP", "SMS_OTP"})
"""Challenges that come with a message."""
SMS_CHALLENGES = CODE_CHALLENGES - {"EMAIL_OTP"}


@dataclass(frozen=True, slots=True)
class Reply:
    """The shape of the body was checked before (`desktop.cognito.reply_shapes`)."""

    body: Mapping[str, object] = field(repr=False)
    service_time: int
    """Epoch seconds of the Date header: the service's own clock."""
    received: float
    """When it came, in seconds of the monotonic clock: for countdowns."""
    local_time: float
    """When it came, in epoch seconds of this computer's clock: for its skew."""
    request_id: str = ""
    region: str = ""
    """The replica's Region if it came from there; empty for the pool's own."""
    status: int = 200
    """Of HTTP."""

    @property
    def challenge(self) -> str | None:
        """Name of the challenge that comes next; None when the sign-in is done."""
        return cast("str | None", self.body.get("ChallengeName"))

    @property
    def session(self) -> str | None:
        """The challenge session; a few challenges come without one."""
        return cast("str | None", self.body.get("Session"))

    @property
    def parameters(self) -> Mapping[str, str]:
        """ChallengeParameters; empty when there are none."""
        return cast("Mapping[str, str]", self.body.get("ChallengeParameters") or {})

    @property
    def available_challenges(self) -> tuple[str, ...]:
        """Names of the methods that SELECT_CHALLENGE offers."""
        return tuple(cast("list[str]", self.body.get("AvailableChallenges") or []))

    @property
    def destination(self) -> str:
        """Where a code was sent, masked by the service; empty when none was."""
        return self.parameters.get("CODE_DELIVERY_DESTINATION") or self._delivery("Destination")

    @property
    def messages(self) -> int:
        """How many messages this reply says were sent (made-up replies say so as well)."""
        several = self.body.get("CodeDeliveryDetailsList")
        if isinstance(several, list):
            return len(several)
        return int(self.challenge in CODE_CHALLENGES or "CodeDeliveryDetails" in self.body)

    @property
    def text_messages(self) -> int:
        """How many of them went by SMS."""
        several = self.body.get("CodeDeliveryDetailsList")
        if isinstance(several, list):
            return sum(
                isinstance(each, dict) and each.get("DeliveryMedium") == "SMS" for each in several
            )
        by_sms = self.challenge in SMS_CHALLENGES or self._delivery("DeliveryMedium") == "SMS"
        return int(by_sms)

    @property
    def by_email(self) -> bool:
        """Whether an operation outside of sign-in sent its code by email."""
        return self._delivery("DeliveryMedium") == "EMAIL"

    def _delivery(self, name: str) -> str:
        details = cast("Mapping[str, str]", self.body.get("CodeDeliveryDetails") or {})
        return details.get(name, "")

    @property
    def new_device(self) -> tuple[str, str] | None:
        """Key and group key of the device if the service sees it for the first time, else None."""
        result = cast("Mapping[str, object]", self.body.get("AuthenticationResult") or {})
        new = cast("Mapping[str, str]", result.get("NewDeviceMetadata") or {})
        key, group_key = new.get("DeviceKey", ""), new.get("DeviceGroupKey", "")
        return (key, group_key) if key and group_key else None

    def tokens(self, *, previous_refresh_token: str = "") -> Tokens:
        """The tokens of AuthenticationResult. A refresh may leave out the refresh token.

        Raises `ReplyNotUnderstood` for a challenge in their place, which no refresh is answered by.
        """
        if self.challenge is not None:
            raise ReplyNotUnderstood(
                SERVICE, f"the challenge {self.challenge[:80]} in place of tokens"
            )
        result = cast("Mapping[str, str]", self.body["AuthenticationResult"])
        return Tokens(
            id_token=result["IdToken"],
            access_token=result["AccessToken"],
            refresh_token=result.get("RefreshToken") or previous_refresh_token,
        )
