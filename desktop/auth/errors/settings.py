"""Settings that nothing can be sent with: environment variables, mostly."""

from __future__ import annotations

from enum import Enum

from desktop.auth.errors.root import DeskError


class SettingFlaw(Enum):
    """What is wrong with a setting; the value follows its name in a sentence for IT."""

    NOT_AN_ADDRESS = (
        "is no address that can be used: it must be https, or http for 127.0.0.1, ::1 and localhost"
    )
    REDIRECTS = "sends requests elsewhere, and the connection has endpoint_overrides = false"
    FILE_MISSING = "names a file that doesn't exist"
    FILE_UNREADABLE = "names a file that can't be read"
    NO_CERTIFICATES = "must name a readable file with certificates"
    NOT_A_PROXY = "is no proxy's address, such as http://proxy.example:3128"
    PAC_FILE = (
        "is the address of a PAC file, which isn't read: it has to be the proxy's own, such as "
        "http://proxy.example:3128"
    )
    NOT_A_SWITCH = "must be true or false"


class SettingUnusable(DeskError):
    """Nothing was sent. `setting` is the variable's name, never its value: that may be secret.

    Only the path of a file isn't: `file`, where the variable names one.
    """

    setting: str
    flaw: SettingFlaw
    file: str

    def __init__(self, setting: str, flaw: SettingFlaw, file: str = "") -> None:
        super().__init__(setting, flaw, file)
        vars(self).update(setting=setting, flaw=flaw, file=file)

    def __str__(self) -> str:
        return f"{self.setting} {self.flaw.value}"
