"""A session: the tokens of one sign-in with the verdicts on them, and how long they last."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from desktop.auth.steps import PRIMARY
from desktop.auth.stored_session import StoredSession

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.device import Device
    from desktop.auth.jwt.tokens import Tokens
    from desktop.auth.jwt.verdicts import TokenVerdicts
    from desktop.auth.method import Method
    from desktop.auth.not_kept import NotKept
    from desktop.auth.second_step import SecondStep

CLOCK_SKEW_TO_REPORT = 60
"""Seconds by which a local clock may be off before the person is told."""


@dataclass(frozen=True, slots=True)
class Session:
    """The verified tokens of one sign-in, and what renews them."""

    tokens: Tokens = field(repr=False)
    verdicts: TokenVerdicts
    user_name: str
    """As the service knows it (cognito:username): what SECRET_HASH wants in a refresh."""
    method: Method | None
    """The second factor, or the code in place of a password; None when no code was asked for."""
    service_time: int
    """Epoch seconds of the service's clock, in the reply that brought the tokens."""
    received: float
    """When that reply came, in seconds of the monotonic clock."""
    clock_skew: float
    """Seconds by which this computer's clock is ahead of the service's (negative: behind)."""
    device: Device | None = None
    """Proves at the next sign-in that this computer is remembered; None when it isn't."""
    typed_name: str = ""
    """The name that the person typed at this sign-in; empty after a resume."""
    rotates: bool = False
    """The app client rotates refresh tokens."""
    kept: bool = False
    """It is stored on this computer, so it outlives this run of the program."""
    not_kept: NotKept | None = None
    """Why it is not stored, where that was asked for."""
    second_step: SecondStep | None = None
    """Whether its sign-in had a second step; None where an earlier version stored it."""
    regions: tuple[str, ...] = (PRIMARY,)
    """Where its reads go: the Region that brought its tokens comes first. See `Call.regions`."""

    @property
    def region(self) -> str:
        """The replica's Region if the tokens came from there; empty for the pool's own."""
        return self.regions[0]

    @property
    def stored_session(self) -> StoredSession:
        """What is stored of it."""
        claims = self.id_claims
        auth_time = claims.get("auth_time")
        return StoredSession(
            refresh_token=self.tokens.refresh_token,
            user_name=self.user_name,
            sub=str(claims.get("sub", "")),
            auth_time=int(auth_time) if isinstance(auth_time, (int, float)) else 0,
            method=self.method,
            rotates=self.rotates,
            device_key=self.device_key,
            device=self.device,
            second_step=self.second_step,
        )

    @property
    def device_key(self) -> str:
        """The device that the tokens belong to, remembered or not: a refresh must name it."""
        claimed = self.access_claims.get("device_key")
        return self.device.key if self.device else claimed if isinstance(claimed, str) else ""

    @property
    def id_claims(self) -> Mapping[str, object]:
        """Claims of the ID token; empty when it could not be read."""
        return self.verdicts.id_token.claims or {}

    @property
    def access_claims(self) -> Mapping[str, object]:
        """Claims of the access token; empty when it could not be read."""
        return self.verdicts.access_token.claims or {}

    @property
    def expires_at(self) -> int:
        """Epoch seconds of the service's clock at which the access token ends, a fraction cut."""
        return int(cast("float", self.access_claims["exp"]))

    @property
    def lifetime(self) -> int:
        """Seconds from issue to end of the access token."""
        return max(1, self.expires_at - int(cast("float", self.access_claims["iat"])))

    def seconds_left(self, monotonic: float) -> float:
        """Seconds until the access token ends, at least 0. `monotonic` is that clock's now."""
        return max(0.0, self.expires_at - self.service_now(monotonic))

    def service_now(self, monotonic: float) -> float:
        """The service's epoch time, carried on by the monotonic clock."""
        return self.service_time + (monotonic - self.received)

    @property
    def clock_is_off(self) -> bool:
        """Whether the person is told that this computer's clock is wrong."""
        return abs(self.clock_skew) > CLOCK_SKEW_TO_REPORT
