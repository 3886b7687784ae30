"""The text in the middle of the window while there are no tokens to show."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def empty_state_text(display_name: str, *, trying: bool) -> tuple[str, str]:
    """Heading and sentence.

    `display_name`: whose session is being resumed, empty for none; `trying`: a try is under way.
    """
    translate = QCoreApplication.translate
    if not display_name:
        return (
            translate("EmptyState", "Nobody is signed in"),
            translate("EmptyState", "Sign in to see who you are and what your tokens say."),
        )
    if trying:
        return (
            translate("EmptyState", "Welcome back, %1").replace("%1", display_name),
            translate("EmptyState", "You are being signed in again. This takes a moment."),
        )
    return (
        translate("EmptyState", "No connection, %1").replace("%1", display_name),
        translate(
            "EmptyState",
            "You stay signed in on this computer. As soon as the sign-in service can be reached, "
            "everything is there again; Refresh now tries at once.",
        ),
    )
