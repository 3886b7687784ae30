"""What stands in the middle of the window while there are no tokens to show."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def absence(person: str, *, trying: bool) -> tuple[str, str]:
    """Heading and sentence.

    `person`: who was signed in when the program ended; `trying`: they are being signed in again.
    """
    translate = QCoreApplication.translate
    if not person:
        return (
            translate("Absence", "Nobody is signed in"),
            translate("Absence", "Sign in to see who you are and what your tokens say."),
        )
    if trying:
        return (
            translate("Absence", "Welcome back, %1").replace("%1", person),
            translate("Absence", "You are being signed in again. This takes a moment."),
        )
    return (
        translate("Absence", "No connection, %1").replace("%1", person),
        translate(
            "Absence",
            "You stay signed in on this computer. As soon as the sign-in service can be reached, "
            "everything is there again; Refresh now tries at once.",
        ),
    )
