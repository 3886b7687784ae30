"""Where a connection's requests go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.addresses import parse_address
from desktop.auth.errors import SettingFlaw, SettingUnusable

if TYPE_CHECKING:
    from desktop.config.profile import Profile


def api_address(profile: Profile) -> str:
    """The address of the API: the profile's, the environment's, or AWS's own.

    Raises `SettingUnusable`. The first call is slow where it is AWS's (botocore).
    """
    redirection = profile.redirection
    if redirection is not None and redirection.flaw is not None:
        raise SettingUnusable(redirection.variable, redirection.flaw)
    address = redirection.address if redirection else profile.endpoint_url or ""
    if not address:
        from desktop.cognito.transport_settings import aws_address

        return aws_address(profile.region)
    if parse_address(address) is None:
        raise SettingUnusable("endpoint_url", SettingFlaw.NOT_AN_ADDRESS)
    return address
