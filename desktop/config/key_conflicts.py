"""Keys of a profile that don't go together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.config.key_values import address_problem

if TYPE_CHECKING:
    from collections.abc import Mapping

_OF_USER_AUTH = ("acr_values", "max_age")


def key_conflict(values: Mapping[str, object]) -> tuple[str, str] | None:
    """The first key that goes with another one which isn't as it has to be, and what to do."""
    if values.get("replica_region") == values["region"]:
        return "replica_region", "must be another Region than region."
    own = {"endpoint_url", "replica_region"} <= values.keys()
    if own != ("replica_endpoint_url" in values):
        return (
            "replica_region" if own else "replica_endpoint_url",
            "replica_endpoint_url goes with endpoint_url and replica_region, and they with it.",
        )
    if values.get("auth_flow") != "USER_AUTH":
        for key in _OF_USER_AUTH:
            if key in values:
                return key, f'needs auth_flow = "USER_AUTH". Set that, or remove {key}.'
    if "issuer" in values and not {"jwks_url", "endpoint_url"} & values.keys():
        problem = address_problem(values["issuer"], " to fetch keys from; or add jwks_url")
        return ("issuer", problem) if problem else None
    return None
