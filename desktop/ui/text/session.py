"""What is said of a session that goes on: refreshed, or while the service can't be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.text.moments import local_minute

if TYPE_CHECKING:
    from desktop.auth.session import Session

translate = QCoreApplication.translate


def refreshed(session: Session) -> str:
    """After a refresh that the person asked for: in the line at the foot, on every tab."""
    text = translate("Session", "Refreshed: the new tokens are good until %1.")
    return text.replace("%1", local_minute(session.expires_at, session.service_time))


def stays_signed_in(problem: str) -> str:
    """What stands in the way, and that the session goes on."""
    return f"{problem} " + translate("Session", "You stay signed in, and the app keeps trying.")
