"""The proxies in the settings of KDE Plasma: `kioslaverc`, as KProtocolManager reads it."""

from __future__ import annotations

import os
import re
from pathlib import Path

from desktop.system.proxy_settings import ProxySettings
from desktop.system.small_files import read_small_file

FILE = "kioslaverc"
MAX_BYTES = 256 * 1024
_KEY = re.compile(r"(\w+)(?:\[\$\w+\])*\s*=\s*(.*)", re.ASCII)
_MANUAL, _AUTOMATIC = "1", ("2", "3")
"""ProxyType: ManualProxy, and PACProxy and WPADProxy. 4 names variables of the environment."""


def kde_proxies() -> ProxySettings:
    """What this person's file says, and what the computer's say that it doesn't. Raises nothing."""
    home = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    shared = os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
    values: dict[str, str] = {}
    for folder in reversed((home, *shared.split(":"))):
        values.update(_values_in(Path(folder) / FILE))
    kind = values.get("ProxyType")
    if kind != _MANUAL:
        return ProxySettings(automatic=kind in _AUTOMATIC)
    return ProxySettings(
        {
            scheme: address
            for scheme in ("http", "https")
            if (address := _address(values.get(f"{scheme}Proxy", "")))
        },
        [each for each in map(str.strip, values.get("NoProxyFor", "").split(",")) if each],
        only_listed=values.get("ReversedException", "").lower() == "true",
    )


def _address(text: str) -> str:
    """Plasma writes `http://proxy.example 3128`."""
    address = re.sub(r"\s+(\d+)$", r":\1", text.strip())
    return f"http://{address}" if address and "://" not in address else address


def _values_in(path: Path) -> dict[str, str]:
    """The group's own; an empty type counts as none."""
    try:
        lines = read_small_file(path, MAX_BYTES).decode(errors="replace").splitlines()
    except OSError:
        return {}
    group, found = "", {}
    for line in map(str.strip, lines):
        if line.startswith("["):
            group = line
        elif group == "[Proxy Settings]" and (said := _KEY.fullmatch(line)):
            found[said[1]] = said[2]
    return found
