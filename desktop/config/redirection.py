"""The environment variables that send a connection's requests elsewhere."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.auth.errors import SettingFlaw

VARIABLES = ("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "AWS_ENDPOINT_URL")
"""As AWS tools have them; the first one that is set counts."""


@dataclass(frozen=True, slots=True)
class Redirection:
    """An address from the environment, where requests go in place of AWS."""

    variable: str
    address: str
    """As `Address.text`; empty when the variable's value can't be used."""
    place: str
    """Host and port, for people; empty when the value can't be used."""
    allowed: bool
    """The profile's `endpoint_overrides`."""

    @property
    def flaw(self) -> SettingFlaw | None:
        """Why nothing may be sent there; None when it may."""
        from desktop.auth.errors import SettingFlaw  # seldom, and never before the first paint

        if not self.address:
            return SettingFlaw.NOT_AN_ADDRESS
        return None if self.allowed else SettingFlaw.REDIRECTS


def find_redirection(*, allowed: bool) -> Redirection | None:
    """The redirection that the environment asks for. An empty variable is as good as none."""
    for variable in VARIABLES:
        if value := os.environ.get(variable, ""):
            from desktop.auth.addresses import parse_address

            address = parse_address(value)
            if address is None or "?" in address.path:
                return Redirection(variable, "", "", allowed)
            return Redirection(variable, address.text, address.place, allowed)
    return None
