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
    """Their names, as a list shows them: see `listed_names`."""
    return listed_names([(it.profile.name, it.path, it.managed) for it in connections])


def listed_names(listed: Sequence[tuple[str, str, bool]]) -> list[str]:
    """Of connections, each its name, its file and whether it is the organisation's.

    The organisation's say so; those whose name several have come with the name of their file.
    """
    count = Counter(name for name, _, _ in listed)
    return [
        from_organisation(name) if managed else _with_file(name, path if count[name] > 1 else "")
        for name, path, managed in listed
    ]


def _with_file(name: str, path: str) -> str:
    if not path:
        return name
    text = QCoreApplication.translate("ConnectionNames", "%1 (%2)")
    file = path.replace("\\", "/").rpartition("/")[2].removesuffix(".toml")
    return text.replace("%2", file).replace("%1", name)
