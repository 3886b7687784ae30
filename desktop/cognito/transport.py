"""How requests get to the service, as far as a connection says: before environment and system."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.auth.proxy_credentials import NoProxyCredentials

if TYPE_CHECKING:
    from desktop.auth.proxy_credentials import ProxyCredentialStore
    from desktop.config.profile import Profile


@dataclass(frozen=True, slots=True)
class Transport:
    """Without any of it, environment and system decide."""

    proxy: str = ""
    """Its address, without user name and password; `DIRECT` of the profile's values for none;
    empty for the one of environment or system."""
    ca_bundle: str = ""
    """Path of a PEM file whose certificates are trusted beside the system's; empty without one."""
    credentials: ProxyCredentialStore = field(default_factory=NoProxyCredentials)


def transport_of(profile: Profile, credentials: ProxyCredentialStore | None = None) -> Transport:
    """What this profile says of it."""
    return Transport(profile.proxy, profile.ca_bundle, credentials or NoProxyCredentials())


def transport_of_computer(credentials: ProxyCredentialStore | None = None) -> Transport:
    """What is set for this computer, where there is no profile yet."""
    from desktop.config.managed.current import managed

    found = managed()
    return Transport(
        found.text("proxy"), found.text("ca_bundle"), credentials or NoProxyCredentials()
    )
