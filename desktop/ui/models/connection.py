"""A connection to choose in the login dialog."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ui.text.banner import banner_of

if TYPE_CHECKING:
    from desktop.auth.service import Service
    from desktop.config.profile import Profile


@dataclass(frozen=True, slots=True)
class Connection:
    """A profile, and the service that reaches its pool."""

    profile: Profile
    service: Service
    note: str = ""
    """What its environment means, for the banner of a test environment."""
    path: str = ""
    """The profile's file; empty where there is none."""
    keeps: bool = True
    """Whether its sessions can outlive the program."""

    @property
    def banner(self) -> str:
        """The text above every window of this connection; empty for most."""
        return banner_of(self.profile, self.note)
