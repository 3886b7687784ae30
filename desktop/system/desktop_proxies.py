"""The proxies of a Linux desktop's network settings.

urllib reads those of Windows and macOS; on Linux it knows the environment only.
"""

from __future__ import annotations

import os
import sys

from desktop.system.proxy_settings import ProxySettings

if sys.platform in ("win32", "darwin"):

    def desktop_proxies() -> ProxySettings:
        """None: urllib has them."""
        return ProxySettings()

else:
    from desktop.system.gnome_proxies import DESKTOPS, gnome_proxies
    from desktop.system.kde_proxies import kde_proxies

    def desktop_proxies() -> ProxySettings:
        """Those of the desktop that this session is. Blocks for up to two seconds."""
        names = os.environ.get("XDG_CURRENT_DESKTOP", "").upper().split(":")
        if "KDE" in names:
            return kde_proxies()
        return ProxySettings() if DESKTOPS.isdisjoint(names) else gnome_proxies()
