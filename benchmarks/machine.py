"""What the figures were measured on: hardware, system, versions, and the load at the time."""

from __future__ import annotations

import os
import platform
from datetime import UTC, datetime
from pathlib import Path

import PySide6

from desktop import __version__


def describe() -> dict[str, object]:
    """As JSON has it; the load is of the last minute, in processes that want a core."""
    return {
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "program": __version__,
        "processor": _first("/proc/cpuinfo", "model name") or platform.processor(),
        "cores": os.cpu_count(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "system": f"{platform.system()} {platform.release()}, {_distribution()}",
        "python": platform.python_version(),
        "pyside6": PySide6.__version__,
        "load": load(),
    }


def load() -> float:
    """Of the last minute."""
    return round(os.getloadavg()[0], 2)


def _distribution() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return "unknown"


def _first(file: str, key: str) -> str:
    path = Path(file)
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return next((it.partition(":")[2].strip() for it in lines if it.startswith(key)), "")
