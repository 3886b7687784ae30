"""The text in the middle of the window while there are no tokens to show."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def empty_state_text(
    display_name: str, *, trying: bool, keyring_asks: bool = False
) -> tuple[str, str]:
    """Heading and sentence.

    `display_name`: whose session is being resumed, empty for none; `trying`: a try is under way;
    `keyring_asks`: the keyring didn't answer the last one.
    """
    translate = QCoreApplication.translate
    if not display_name:
        return (
            translate("EmptyState", "You are not signed in"),
            translate("EmptyState", "Sign in to see who you are and what your tokens say."),
        )
    if trying:
        return (
            translate("EmptyState", "Welcome back, %1").replace("%1", display_name),
            translate("EmptyState", "You are being signed in again. This takes a moment."),
        )
    if keyring_asks:
        return (
            translate("EmptyState", "Your keyring is asking, %1").replace("%1", display_name),
            translate(
                "EmptyState",
                "Your sign-in is kept on this computer, and its keyring is locked or hasn't "
                "answered yet. Answer what it asks, then try again. Or sign in anew.",
            ),
        )
    return (
        translate("EmptyState", "You stay signed in, %1").replace("%1", display_name),
        translate(
            "EmptyState",
            "The sign-in service can't be reached just now. As soon as it can, everything is there "
            "again: the app keeps trying, and Refresh now tries at once.",
        ),
    )
