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


def primary_again(profile: Profile) -> str:
    """The pool's own Region serves again."""
    text = translate("Regions", "%1 is available again. You are signed in through it.")
    return text.replace("%1", profile.region)


def not_possible(region: str) -> str:
    """Why an action can't be chosen, in a few words."""
    return translate("Regions", "not possible through %1").replace("%1", region)


def will_sign_in_through(region: str, profile: Profile) -> str:
    """Said in the login dialog, before anything is sent."""
    text = translate(
        "Regions", "%2 can't be reached just now, so you will be signed in through %1."
    )
    return text.replace("%1", region).replace("%2", profile.region)


def no_app_codes(region: str) -> str:
    """For a person whose last sign-in was with an authenticator app."""
    text = translate(
        "Regions",
        "Codes of an authenticator app don't work in %1. If you have no other second step, sign in "
        "later.",
    )
    return text.replace("%1", region)


def try_in(region: str) -> str:
    """What the button says that begins a sign-in in another Region."""
    return translate("Regions", "Try in %1").replace("%1", region)


def begins_anew() -> str:
    """What the button means."""
    return translate("Regions", "The sign-in begins again there. A new code may be sent.")
