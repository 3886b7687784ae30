"""Whether the system's network settings name a PAC file (proxy auto-configuration).

Such a file is a program in JavaScript that chooses a proxy for each address. It is not run here;
that there is one explains why nothing is reached without a proxy. Asked only after a failure.
"""

from __future__ import annotations

import sys

from desktop.system.program_output import said_by

_INTERNET_SETTINGS = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings"

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
        """Whether there is one in the settings of the network in use. May block for two seconds."""
        return "ProxyAutoConfigEnable : 1" in said_by("/usr/sbin/scutil", "--proxy")

else:
    from desktop.system.desktop_proxies import desktop_proxies

    def names_pac_file() -> bool:
        """Whether there is one in GNOME's or Plasma's settings. May block for two seconds."""
        return desktop_proxies().automatic
