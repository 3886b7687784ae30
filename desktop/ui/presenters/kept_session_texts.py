"""What to say when a session can't be kept over the end of the program, or couldn't be found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.auth.not_kept import NotKept

if TYPE_CHECKING:
    from desktop.ui.models.connection import Connection


def not_kept_text(why: NotKept) -> str:
    """After a sign-in that was to be kept: what became of that, and what to do."""
    return f"{_cause(why)} " + QCoreApplication.translate(
        "Kept",
        "You are signed in until you close Cognito Desk; after that you sign in again.",
    )


def keep_unavailable_text(connection: Connection) -> str:
    """Why "Keep me signed in" can't be chosen there; empty where it can."""
    if not connection.keeps:
        return QCoreApplication.translate("Kept", "The practice pool ends with Cognito Desk.")
    if not connection.profile.keep_signed_in:
        return QCoreApplication.translate(
            "Kept", "Your organisation doesn't allow this for this connection."
        )
    return ""


def not_found_text(why: NotKept) -> str:
    """At the start: why the person has to sign in. Empty where nobody expected anything else."""
    if why is NotKept.NOTHING:
        return ""
    return f"{_cause(why)} " + QCoreApplication.translate("Kept", "Sign in again.")


def _cause(why: NotKept) -> str:
    translate = QCoreApplication.translate
    return {
        NotKept.NO_KEYRING: translate(
            "Kept", "This computer has no keyring where a sign-in could be kept safely."
        ),
        NotKept.KEYRING_SILENT: translate(
            "Kept", "This computer's keyring is locked or gave no answer in time."
        ),
        NotKept.KEYRING_REFUSED: translate(
            "Kept", "This computer's keyring didn't let Cognito Desk in."
        ),
        NotKept.KEY_GONE: translate(
            "Kept", "The key to the kept sign-in is no longer in this computer's keyring."
        ),
        NotKept.DAMAGED: translate("Kept", "The kept sign-in was damaged, so it was deleted."),
        NotKept.NOT_WRITABLE: translate(
            "Kept", "The sign-in couldn't be written down: the disk is full or write-protected."
        ),
        NotKept.NOTHING: translate("Kept", "Here no sign-in is kept."),
    }[why]
