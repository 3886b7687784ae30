"""Whether the system's network settings name a PAC file (proxy auto-configuration).

Such a file is a program in JavaScript that chooses a proxy for each address. It is not run here;
that there is one explains why nothing is reached without a proxy. Asked only after a failure.
"""

from __future__ import annotations

import os
import subprocess
import sys

SECONDS = 2
"""For the system's own tool to answer."""
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

    def names_pac_file() -> bool:
        """Whether there is one in GNOME's settings. Blocks for `SECONDS`."""
        if "GNOME" not in os.environ.get("XDG_CURRENT_DESKTOP", "").upper():
            return False
        told = _said_by("gsettings", "get", "org.gnome.system.proxy", "mode")
        return told.strip().strip("'") == "auto"
