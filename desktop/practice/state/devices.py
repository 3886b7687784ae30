"""A device that a user has signed in on, once it has been confirmed with a verifier of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.challenge_sessions import Challenge


@dataclass(slots=True)
class Device:
    key: str
    group_key: str
    created: float
    modified: float
    authenticated: float
    name: str = ""
    salt: int = field(default=0, repr=False)
    verifier: int | None = field(default=None, repr=False)
    remembered: bool = False
    pending_challenge: Challenge | None = field(default=None, repr=False)
    """The newest DEVICE_SRP_AUTH: its answer may come without the session."""

    @property
    def confirmed(self) -> bool:
        return self.verifier is not None

    @property
    def identity(self) -> str:
        """What stands for pool and user name in the arithmetic of SRP."""
        return self.group_key + self.key

    def described(self) -> Body:
        """As the API's DeviceType."""
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
