"""What the person is told when a session can't outlive the program, or didn't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.auth.not_kept import NotKept
from desktop.config.managed.current import managed
from desktop.ui.text.organisation import set_by_organisation

if TYPE_CHECKING:
    from desktop.ui.models.connection import Connection

_CAUSES: dict[NotKept, object] = {
    NotKept.NO_KEYRING: QT_TRANSLATE_NOOP(
        "Kept", "This computer has no keyring where a sign-in could be kept safely."
    ),
    NotKept.KEYRING_SILENT: QT_TRANSLATE_NOOP(
        "Kept", "This computer's keyring is locked or gave no answer in time."
    ),
    NotKept.KEYRING_REFUSED: QT_TRANSLATE_NOOP(
        "Kept", "This computer's keyring didn't let Cognito Desk in."
    ),
    NotKept.KEY_GONE: QT_TRANSLATE_NOOP(
        "Kept", "The key to the kept sign-in is no longer in this computer's keyring."
    ),
    NotKept.DAMAGED: QT_TRANSLATE_NOOP("Kept", "The kept sign-in was damaged, so it was deleted."),
    NotKept.NOT_WRITABLE: QT_TRANSLATE_NOOP(
        "Kept", "The sign-in couldn't be saved: the disk is full or write-protected."
    ),
    NotKept.SECOND_STEP_UNKNOWN: QT_TRANSLATE_NOOP(
        "Kept",
        "This connection asks for a second step, and nothing says whether the kept sign-in had "
        "one.",
    ),
    NotKept.NOTHING: QT_TRANSLATE_NOOP("Kept", "No sign-in is kept here."),
}
"""The cause, in a sentence; what follows from it depends on when it is told."""


def before_sign_in(connection: Connection) -> str:
    """Why "Keep me signed in" can't be chosen for `connection`; empty where it can."""
    if not connection.keeps:
        return QCoreApplication.translate("Kept", "The practice pool ends with Cognito Desk.")
    if not connection.profile.keep_signed_in:
        if managed().is_locked("keep_signed_in"):
            return set_by_organisation()
        return QCoreApplication.translate(
            "Kept", "Your organisation doesn't allow this for this connection."
        )
    return ""


CAN_PASS = frozenset({NotKept.KEYRING_SILENT, NotKept.KEYRING_REFUSED, NotKept.NOT_WRITABLE})
"""What the person can change, so that the session can be stored after all."""


def after_sign_in(reason: NotKept) -> str:
    """Why the session that there is isn't kept, and what to do."""
    if reason is NotKept.KEYRING_SILENT:
        return QCoreApplication.translate(
            "Kept",
            "Your sign-in isn't kept yet: this computer's keyring is locked or hasn't answered. "
            "Answer what it asks, then try again. Until it is kept, you are signed in until you "
            "close Cognito Desk.",
        )
    return f"{_cause(reason)} " + QCoreApplication.translate(
        "Kept", "You are signed in until you close Cognito Desk; after that you sign in again."
    )


def being_stored() -> str:
    """While the session is stored again."""
    return QCoreApplication.translate(
        "Kept", "Your sign-in is being kept. If this computer's keyring asks, answer it."
    )


def stored() -> str:
    """The session is stored after all."""
    return QCoreApplication.translate("Kept", "Your sign-in is kept on this computer.")


def at_start(reason: NotKept) -> str:
    """Why the person has to sign in; empty where no session was to be expected."""
    if reason is NotKept.NOTHING:
        return ""
    return f"{_cause(reason)} " + QCoreApplication.translate("Kept", "Sign in again.")


def _cause(reason: NotKept) -> str:
    return QCoreApplication.translate("Kept", str(_CAUSES[reason]))
