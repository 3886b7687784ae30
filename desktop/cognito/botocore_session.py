"""botocore's session for unsigned calls: by AWS's own settings, and without its long holds.

Importing this module is slow (botocore): it is for the worker's threads.
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
    """A session by AWS's own settings; without them when they are broken.

    They may name a proxy's certificates. A profile that doesn't exist, or a config file that
    can't be read, is no reason not to make unsigned calls.
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
    interpreter lock from beginning to end (50 ms in which no window answers) and whose objects
    take 8 MiB, for a client that needs one host. Where that is, botocore's rules for the service
    say at each call; this table only has to know which partition a Region belongs to.
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
