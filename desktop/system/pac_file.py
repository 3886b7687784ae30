"""Whether the system's network settings name a PAC file (proxy auto-configuration).

Such a file is a program in JavaScript that chooses a proxy for each address. It is not run here;
that there is one explains why nothing is reached without a proxy. Asked only after a failure.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from desktop.system.planted_code import system_program
from desktop.system.small_files import read_small_file

SECONDS = 2
"""For the system's own tool to answer."""
MAX_BYTES = 256 * 1024
"""Of a settings file."""
_INTERNET_SETTINGS = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings"


def _said_by(*command: str) -> str:
    """What this program of the system prints; nothing where there is none."""
    try:
        done = subprocess.run(  # noqa: S603 — fixed words
            command, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return ""
    return done.stdout


if sys.platform == "win32":
    import winreg

    def names_pac_file() -> bool:
        """Whether there is one in this person's settings."""
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _INTERNET_SETTINGS) as key:
                address, _ = winreg.QueryValueEx(key, "AutoConfigURL")
        except OSError:
            return False
        return bool(address)

elif sys.platform == "darwin":

    def names_pac_file() -> bool:
        """Whether there is one in the settings of the network in use. Blocks for `SECONDS`."""
        return "ProxyAutoConfigEnable : 1" in _said_by("/usr/sbin/scutil", "--proxy")

else:
    KDE_FILE = "kioslaverc"
    _KDE_TYPE = re.compile(r"ProxyType(?:\[\$\w+\])?\s*=\s*(\d+)", re.ASCII)
    _KDE_AUTOMATIC = ("2", "3")
    """KProtocolManager's PACProxy and WPADProxy."""

    def names_pac_file() -> bool:
        """Whether there is one in GNOME's or Plasma's settings. Blocks for `SECONDS`."""
        desktop = os.environ.get("XDG_CURRENT_DESKTOP", "").upper()
        if "KDE" in desktop:
            return _kde_proxy_type() in _KDE_AUTOMATIC
        if "GNOME" not in desktop:
            return False
        told = _said_by(system_program("gsettings"), "get", "org.gnome.system.proxy", "mode")
        return told.strip().strip("'") == "auto"

    def _kde_proxy_type() -> str:
        """The number in this person's file, else in the computer's; empty without any."""
        home = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
        shared = os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
        for folder in (home, *shared.split(":")):
            found = _proxy_type_in(Path(folder) / KDE_FILE)
            if found:
                return found
        return ""

    def _proxy_type_in(path: Path) -> str:
        try:
            lines = read_small_file(path, MAX_BYTES).decode(errors="replace").splitlines()
        except OSError:
            return ""
        group, found = "", ""
        for line in map(str.strip, lines):
            if line.startswith("["):
                group = line
            elif group == "[Proxy Settings]" and (said := _KDE_TYPE.fullmatch(line)):
                found = said[1]
        return found
