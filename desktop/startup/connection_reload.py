"""Reads all connections anew, after one was added, changed or removed in this window."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.config.kept_profiles import list_profiles, read_profile_with_content
from desktop.config.profile import ProfileError
from desktop.startup.connections import connect

if TYPE_CHECKING:
    from pathlib import Path


class ConnectionReload(QObject):
    """One reading, on a thread. Connect before `start`."""

    loaded = Signal(object)
    """All connections that can be used, by file name."""

    def start(self, current: Path) -> None:
        """`current`: the file in use, which may be in another folder."""
        threading.Thread(target=self._run, args=(current,), name="connections", daemon=True).start()

    def _run(self, current: Path) -> None:
        usable, _, _ = list_profiles()
        if all(each.path != current for each in usable):
            with suppress(ProfileError):  # it was removed, or is broken now
                usable = [read_profile_with_content(current), *usable]
        self.loaded.emit([connect(each.path, each.profile) for each in usable])
