"""The policies of Windows for this program, as group policy or device management wrote them.

Only administrators can write below the machine's Policies, so there is nothing to
check about who did.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

KEY = r"Software\Policies\Cognito Desk"

if sys.platform == "win32":
    import winreg

    def read_policies() -> Mapping[str, object]:
        """Strings and numbers by name; nothing without any."""
        found: dict[str, object] = {}
        try:
            # Of the 64-bit view, where a 32-bit program would look elsewhere.
            access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, KEY, 0, access) as key:
                for number in range(winreg.QueryInfoKey(key)[1]):
                    name, value, kind = winreg.EnumValue(key, number)
                    if kind in (winreg.REG_DWORD, winreg.REG_SZ, winreg.REG_EXPAND_SZ):
                        found[name] = value
        except OSError:
            return found
        return found

else:

    def read_policies() -> Mapping[str, object]:
        """None: no other system has them in this form."""
        return {}
