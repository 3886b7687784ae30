"""A user of a pool, and the codes that were sent to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from desktop.practice.crypto.totp import Authenticator
    from desktop.practice.state.devices import Device
    from desktop.practice.state.passkeys import Passkey, Registration
    from desktop.practice.state.passwords import StoredPassword

Status = Literal["UNCONFIRMED", "CONFIRMED", "RESET_REQUIRED", "FORCE_CHANGE_PASSWORD"]

SMS = "SMS_MFA"
TOTP = "SOFTWARE_TOKEN_MFA"
EMAIL = "EMAIL_OTP"
PASSKEY_MFA = "WEB_AUTHN_MFA"
"""Among the factors: a passkey counts as both steps."""
_MOST_UNCONFIRMED = 100
"""Devices without a verifier that are kept for each user."""


@dataclass(frozen=True, slots=True)
class IssuedCode:
    """A code that was sent. A newer one for the same purpose replaces it."""

    code: str = field(repr=False)
    expires: float
    """Epoch seconds."""
    used: bool = False
    """Whether it has done its work; it is then answered like an expired one."""


@dataclass(slots=True)
class User:
    """A user. Times are epoch seconds."""

    username: str
    sub: str
    created: float
    modified: float
    attributes: dict[str, str] = field(default_factory=dict, repr=False)
    """Without `sub`; every value is a string, as in GetUser."""
    pending_attributes: dict[str, str] = field(default_factory=dict, repr=False)
    """Phone number and email that take the place of the present one once they are verified."""
    status: Status = "CONFIRMED"
    enabled: bool = True
    password: StoredPassword | None = field(default=None, repr=False)
    password_replaced: bool = False
    """Whether the password is another than the user was made with."""
    past_passwords: list[StoredPassword] = field(default_factory=list, repr=False)
    """For the pool's password history, oldest first."""
    temporary_until: float = 0.0
    """When the password of a FORCE_CHANGE_PASSWORD user expires."""
    authenticator: Authenticator | None = field(default=None, repr=False)
    pending_authenticator: Authenticator | None = field(default=None, repr=False)
    """An app whose first code wasn't verified yet."""
    factors: list[str] = field(default_factory=list)
    """The second factors that are switched on (UserMFASettingList)."""
    preferred: str | None = None
    """PreferredMfaSetting."""
    groups: list[str] = field(default_factory=list)
    codes: dict[str, IssuedCode] = field(default_factory=dict, repr=False)
    """The newest code by purpose."""
    devices: dict[str, Device] = field(default_factory=dict)
    """By device key."""
    passkeys: list[Passkey] = field(default_factory=list)
    """Oldest first."""
    registration: Registration | None = field(default=None, repr=False)
    """Of a passkey, begun and not completed yet."""
    simulated: bool = False
    """Whether the user doesn't exist: see `desktop.practice.state.simulated_users`."""

    @property
    def phone(self) -> str | None:
        """The phone number; None instead of an empty one."""
        return self.attributes.get("phone_number") or None

    @property
    def email(self) -> str | None:
        """The email address; None instead of an empty one."""
        return self.attributes.get("email") or None

    @property
    def has_totp(self) -> bool:
        """Whether an authenticator app is linked and its first code was verified."""
        return self.authenticator is not None and self.authenticator.verified

    @property
    def has_passkey(self) -> bool:
        """Whether WEB_AUTHN can be among the choices."""
        return bool(self.passkeys)

    def verified(self, attribute: str) -> bool:
        """Whether `phone_number` or `email` has a value and is verified."""
        there = bool(self.attributes.get(attribute))
        return there and self.attributes.get(f"{attribute}_verified") == "true"

    def add_device(self, device: Device) -> None:
        """Add a device. Most are never confirmed: of those the oldest are dropped."""
        waiting = [key for key, one in self.devices.items() if not one.confirmed]
        for key in waiting[:-_MOST_UNCONFIRMED]:
            del self.devices[key]
        self.devices[device.key] = device

    def set_factor(self, factor: str, *, enabled: bool) -> None:
        """Switch a second factor on or off; one that is switched off is not preferred any more."""
        self.factors = [one for one in self.factors if one != factor] + [factor] * enabled
        if not enabled and self.preferred == factor:
            self.preferred = None

    def mfa_settings(self) -> dict[str, object]:
        """As in GetUser: empty settings are left out."""
        shown: dict[str, object] = {"UserMFASettingList": self.factors} if self.factors else {}
        return shown | ({"PreferredMfaSetting": self.preferred} if self.preferred else {})

    def listed_attributes(self) -> list[dict[str, str]]:
        """The API's list of attributes, `sub` first."""
        pairs = {"sub": self.sub, **self.attributes}
        return [{"Name": name, "Value": value} for name, value in pairs.items()]
