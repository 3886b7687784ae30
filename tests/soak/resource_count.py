"""How many threads, windows, widgets and how much memory this process has."""

from __future__ import annotations

import ctypes
import gc
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class ResourceCount:
    threads: tuple[str, ...]
    """Python's threads, by name."""
    tasks: int
    """The kernel's threads: Qt's too."""
    resident_kib: int
    windows: int
    widgets: int
    objects: int
    """Python objects that are QObjects."""

    @classmethod
    def take(cls) -> ResourceCount:
        gc.collect()
        if sys.platform == "linux":
            ctypes.CDLL(None).malloc_trim(0)  # what is free goes back, so that what isn't shows
        status = Path("/proc/self/status").read_text(encoding="ascii")
        resident = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
        return cls(
            tuple(sorted(thread.name for thread in threading.enumerate())),
            len(list(Path("/proc/self/task").iterdir())),
            int(resident.split()[1]),
            len(QApplication.topLevelWidgets()),
            len(QApplication.allWidgets()),
            sum(isinstance(each, QObject) for each in gc.get_objects()),
        )


def no_call_in_flight() -> bool:
    return all(thread.name != "call" for thread in threading.enumerate())
