"""A user of a pool."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from desktop.practice.crypto.totp import Authenticator
    from desktop.practice.state.devices import Device
    from desktop.practice.state.passwords import StoredPassword

Status = Literal["UNCONFIRMED", "CONFIRMED", "RESET_REQUIRED", "FORCE_CHANGE_PASSWORD"]

SMS = "SMS_MFA"
TOTP = "SOFTWARE_TOKEN_MFA"
EMAIL = "EMAIL_OTP"
_MOST_UNCONFIRMED = 100


@dataclass(frozen=True, slots=True)
class IssuedCode:
    """A code on its way to a user; a newer one for the same purpose makes it useless."""

    code: str = field(repr=False)
    expires: float


@dataclass(slots=True)
class User:
    username: str
    sub: str
    created: float
    modified: float
    attributes: dict[str, str] = field(default_factory=dict, repr=False)
    """Without `sub`; every value a string, as GetUser shows them."""
    status: Status = "CONFIRMED"
    enabled: bool = True
    password: StoredPassword | None = field(default=None, repr=False)
    past_passwords: list[StoredPassword] = field(default_factory=list, repr=False)
    temporary_until: float = 0.0
    """When the password of a FORCE_CHANGE_PASSWORD user stops working."""
    authenticator: Authenticator | None = field(default=None, repr=False)
    pending_authenticator: Authenticator | None = field(default=None, repr=False)
    """An app whose first code hasn't been checked yet."""
    factors: list[str] = field(default_factory=list)
    """The second factors that are switched on (UserMFASettingList)."""
    preferred: str | None = None
    groups: list[str] = field(default_factory=list)
    codes: dict[str, IssuedCode] = field(default_factory=dict, repr=False)
    """The newest code by purpose."""
    devices: dict[str, Device] = field(default_factory=dict)
    """By device key."""
    has_passkey: bool = False
    simulated: bool = False
    """Nobody: see `desktop.practice.state.simulated_users`."""

    @property
    def phone(self) -> str | None:
        return self.attributes.get("phone_number") or None

    @property
    def email(self) -> str | None:
        return self.attributes.get("email") or None

    @property
    def has_totp(self) -> bool:
        return self.authenticator is not None and self.authenticator.verified

    def verified(self, attribute: str) -> bool:
        """Whether `phone_number` or `email` is there and verified."""
        there = bool(self.attributes.get(attribute))
        return there and self.attributes.get(f"{attribute}_verified") == "true"

    def add_device(self, device: Device) -> None:
        """Most devices are never confirmed; of those the oldest go."""
        waiting = [key for key, one in self.devices.items() if not one.confirmed]
        for key in waiting[:-_MOST_UNCONFIRMED]:
            del self.devices[key]
        self.devices[device.key] = device

    def set_factor(self, factor: str, *, enabled: bool) -> None:
        """Switch a second factor on or off; one that is off is not preferred either."""
        self.factors = [one for one in self.factors if one != factor] + [factor] * enabled
        if not enabled and self.preferred == factor:
            self.preferred = None

    def mfa_settings(self) -> dict[str, object]:
        """As GetUser shows them: only what there is."""
        shown: dict[str, object] = {"UserMFASettingList": self.factors} if self.factors else {}
        return shown | ({"PreferredMfaSetting": self.preferred} if self.preferred else {})

    def listed_attributes(self) -> list[dict[str, str]]:
        """As the API lists them, `sub` first."""
        pairs = {"sub": self.sub, **self.attributes}
        return [{"Name": name, "Value": value} for name, value in pairs.items()]
