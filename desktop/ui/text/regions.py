"""Sentences about the two Regions of a pool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop.auth.session import Session
    from desktop.config.profile import Profile

translate = QCoreApplication.translate


def signed_in_through(session: Session, profile: Profile) -> str:
    """Where a session at the pool's replica is, and why."""
    text = translate("Regions", "Signed in through %1, since %2 isn't available just now.")
    return text.replace("%1", session.region).replace("%2", profile.region)


def home_again(profile: Profile) -> str:
    """The pool's own Region serves again."""
    text = translate("Regions", "%1 is available again. You are signed in through it.")
    return text.replace("%1", profile.region)


def not_possible(region: str) -> str:
    """Why an action can't be chosen, in a few words."""
    return translate("Regions", "not possible through %1").replace("%1", region)
