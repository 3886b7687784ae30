"""Devices that a user has signed in on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.challenge_sessions import Challenge


@dataclass(slots=True)
class Device:
    """A device that may stand in for the second factor once it is confirmed and remembered."""

    key: str
    group_key: str
    created: float
    """Epoch seconds, as are `modified` and `authenticated`."""
    modified: float
    authenticated: float
    name: str = ""
    salt: int = field(default=0, repr=False)
    """Of its SRP verifier."""
    verifier: int | None = field(default=None, repr=False)
    """The SRP verifier of the device's password; None until ConfirmDevice brings it."""
    remembered: bool = False
    """Whether it is asked for in place of the second factor."""
    pending_challenge: Challenge | None = field(default=None, repr=False)
    """The newest DEVICE_SRP_AUTH: its answer may come without the session."""

    @property
    def confirmed(self) -> bool:
        """Whether ConfirmDevice brought a verifier."""
        return self.verifier is not None

    @property
    def identity(self) -> str:
        """What takes the place of pool name and user name in SRP."""
        return self.group_key + self.key

    def described(self) -> Body:
        """The API's DeviceType."""
        attributes = {
            "device_status": "valid",
            "device_name": self.name,
            "last_ip_used": "127.0.0.1",
            "dev:device_remembered_status": "remembered" if self.remembered else "not_remembered",
        }
        return {
            "DeviceKey": self.key,
            "DeviceAttributes": [
                {"Name": name, "Value": value} for name, value in attributes.items() if value
            ],
            "DeviceCreateDate": self.created,
            "DeviceLastModifiedDate": self.modified,
            "DeviceLastAuthenticatedDate": self.authenticated,
        }
