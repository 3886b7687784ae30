"""A botocore session for unsigned calls: without any settings, and with a small table of endpoints.

What counts of the environment is handed to the client by name (`desktop.cognito.gateway`).

Importing this module is slow (botocore), so it is for the worker's threads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from botocore.configprovider import (
    BOTOCORE_DEFAUT_SESSION_VARIABLES,
    ConfigValueStore,
    ConstantProvider,
    create_botocore_default_config_mapping,
)
from botocore.loaders import Loader
from botocore.session import Session

if TYPE_CHECKING:
    from collections.abc import Mapping

_HOST = "{service}.{region}.{dnsSuffix}"


def session() -> Session:
    """A session that reads no file in ~/.aws and no variable of the environment.

    A line that another tool left in the config file would send passwords elsewhere.
    """
    core = _IsolatedSession()
    defaults = {name: line[2] for name, line in BOTOCORE_DEFAUT_SESSION_VARIABLES.items()}
    providers = create_botocore_default_config_mapping(core)
    providers.update({name: ConstantProvider(default) for name, default in defaults.items()})
    core.register_component("config_store", ConfigValueStore(providers))
    core.register_component("data_loader", LightLoader())
    return core


class _IsolatedSession(Session):  # type: ignore[misc] # botocore has no types
    @property
    def full_config(self) -> dict[str, object]:
        """What AWS's config and credentials files would say."""
        return {"profiles": {}}


class LightLoader(Loader):  # type: ignore[misc] # botocore has no types
    """Loads botocore's own data only, and makes the table of endpoints from that of partitions.

    A model in ~/.aws/models would be taken before botocore's own, rules of endpoints included.

    botocore's own table lists every service in every Region: 1.2 MB of JSON, whose parser holds the
    interpreter lock to the end (50 ms in which no window reacts) and whose objects take 8 MiB.
    Here no host is looked up, since the client is told its address; this table only has to know
    which partition a Region belongs to.
    """

    def __init__(self) -> None:
        super().__init__([self.BUILTIN_DATA_PATH], include_default_search_paths=False)

    def load_data_with_path(self, name: str) -> tuple[Any, str]:
        """What botocore asks for by name, and the folder that it came from."""
        if name != "endpoints":
            found: tuple[Any, str] = super().load_data_with_path(name)
            return found
        data, path = super().load_data_with_path("partitions")
        return {"partitions": [_endpoints(partition) for partition in data["partitions"]]}, path


def _endpoints(partition: Mapping[str, Any]) -> dict[str, object]:
    return {
        "partition": partition["id"],
        "dnsSuffix": partition["outputs"]["dnsSuffix"],
        "regionRegex": partition["regionRegex"],
        "regions": partition["regions"],
        "services": {},
        "defaults": {
            "hostname": _HOST,
            "protocols": ["https"],
            "signatureVersions": ["v4"],
        },
    }
