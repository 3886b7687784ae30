"""A connection to choose in the login dialog, and how several are named there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.text.banner import banner_of
from desktop.ui.text.organisation import from_organisation

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    managed: bool = False
    """Whether it is the organisation's, put on this computer: no one here changes or removes it."""

    @property
    def banner(self) -> str:
        """The text above every window of this connection; empty for most."""
        return banner_of(self.profile, self.note)


def connection_names(connections: Sequence[Connection]) -> list[str]:
    """Their names; those that several have come with the name of their file."""
    count = Counter(connection.profile.name for connection in connections)
    return [
        _name(connection, several=count[connection.profile.name] > 1) for connection in connections
    ]


def _name(connection: Connection, *, several: bool) -> str:
    if connection.managed:
        return from_organisation(connection.profile.name)
    return _with_file(connection) if several else connection.profile.name


def _with_file(connection: Connection) -> str:
    if not connection.path:
        return connection.profile.name
    text = QCoreApplication.translate("ConnectionNames", "%1 (%2)")
    file = connection.path.replace("\\", "/").rpartition("/")[2].removesuffix(".toml")
    return text.replace("%2", file).replace("%1", connection.profile.name)
