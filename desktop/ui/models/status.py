"""The four states of the main window."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication


class Status(Enum):
    """The status in the header and the tray."""

    SIGNED_IN = "signed in"
    EXPIRED = "expired"
    OFFLINE = "offline"
    SIGNED_OUT = "signed out"


def status_of(*, signed_in: bool, seconds_left: float, offline: bool) -> Status:
    """An expired token outweighs being offline, as it stops the user's work.

    Being offline ends no session.
    """
    if signed_in and seconds_left <= 0:
        return Status.EXPIRED
    if offline:
        return Status.OFFLINE
    return Status.SIGNED_IN if signed_in else Status.SIGNED_OUT


def status_text(status: Status) -> str:
    match status:
        case Status.SIGNED_IN:
            return QCoreApplication.translate("Status", "Signed in")
        case Status.EXPIRED:
            return QCoreApplication.translate("Status", "Expired")
        case Status.OFFLINE:
            return QCoreApplication.translate("Status", "Offline")
        case Status.SIGNED_OUT:
            return QCoreApplication.translate("Status", "Signed out")
