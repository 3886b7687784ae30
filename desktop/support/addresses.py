"""Where a connection's requests go: the API, the keys, the proxy on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.auth.errors import SettingUnusable

if TYPE_CHECKING:
    from desktop.config.profile import Profile


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses as they are used; without user names and passwords."""

    api: str = ""
    """Empty where a setting can't be used."""
    keys: str = ""
    proxy: str = ""
    """Empty without one."""
    unusable: str = ""
    """The setting or variable that keeps every request from being sent."""


def addresses_of(profile: Profile) -> Addresses:
    """Of this profile and the environment. The first call is slow (botocore)."""
    from desktop.cognito.api_address import api_address
    from desktop.cognito.proxy_address import parse_proxy
    from desktop.cognito.transport_settings import proxies_for

    keys = profile.issuers[0].jwks_url
    try:
        api = api_address(profile)
        proxies = proxies_for(api, profile.proxy)
    except SettingUnusable as error:
        return Addresses(keys=keys, unusable=error.setting)
    proxy = proxies.get(api.partition(":")[0], "")
    return Addresses(api, keys, parse_proxy(proxy).text if proxy else "")
