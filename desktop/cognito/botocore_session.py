"""A botocore session for unsigned calls, with AWS's own settings and a small table of endpoints.

Importing this module is slow (botocore), so it is for the worker's threads.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import botocore.session
from botocore.exceptions import BotoCoreError
from botocore.loaders import Loader

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONFIG_FILES = ("config_file", "credentials_file")
_HOST = "{service}.{region}.{dnsSuffix}"
_FIPS_HOST = "{service}-fips.{region}.{dnsSuffix}"


def session() -> Any:  # noqa: ANN401 — botocore has no types
    """A session with AWS's own settings, or without them when they are invalid.

    The settings may name a proxy's certificates. A profile that does not exist, or a config file
    that can't be read, must not keep unsigned calls from being made.
    """
    core = botocore.session.Session()
    try:
        core.get_scoped_config()
    except BotoCoreError:
        nothing: dict[str, object] = dict.fromkeys(_CONFIG_FILES, (None, None, os.devnull, None))
        nothing["profile"] = (None, [], None, None)
        core = botocore.session.Session(session_vars=nothing)
    core.register_component("data_loader", LightLoader())
    return core


class LightLoader(Loader):  # type: ignore[misc] # botocore has no types
    """Makes the table of endpoints from the table of partitions.

    botocore's own lists every service in every Region: 1.2 MB of JSON, whose parser holds the
    interpreter lock to the end (50 ms in which no window reacts) and whose objects take 8 MiB.
    Here only one host is needed, which botocore's rules for the service give at each call; this
    table only has to know which partition a Region belongs to.
    """

    def load_data_with_path(self, name: str) -> tuple[Any, str]:
        """What botocore asks for by name, and the folder that it came from."""
        if name != "endpoints":
            found: tuple[Any, str] = super().load_data_with_path(name)
            return found
        data, path = super().load_data_with_path("partitions")
        return {"partitions": [_endpoints(partition) for partition in data["partitions"]]}, path


def _endpoints(partition: Mapping[str, Any]) -> dict[str, object]:
    names = partition["outputs"]
    usual, dual_stack = names["dnsSuffix"], names["dualStackDnsSuffix"]
    return {
        "partition": partition["id"],
        "dnsSuffix": usual,
        "regionRegex": partition["regionRegex"],
        "regions": partition["regions"],
        "services": {},
        "defaults": {
            "hostname": _HOST,
            "protocols": ["https"],
            "signatureVersions": ["v4"],
            "variants": [
                {"tags": ["fips"], "hostname": _FIPS_HOST, "dnsSuffix": usual},
                {"tags": ["dualstack"], "hostname": _HOST, "dnsSuffix": dual_stack},
                {"tags": ["dualstack", "fips"], "hostname": _FIPS_HOST, "dnsSuffix": dual_stack},
            ],
        },
    }
