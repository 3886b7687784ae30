"""Why a session is not stored on this computer."""

from __future__ import annotations

from enum import Enum


class NotKept(Enum):
    """Why a session could not be stored, or none was found."""

    NOTHING = "nothing"
    """It was not asked for, or the person has signed out since."""
    NO_KEYRING = "no keyring"
    """This system has no keyring that counts."""
    KEYRING_SILENT = "keyring silent"
    """Locked, or its prompt was not answered in time."""
    KEYRING_REFUSED = "keyring refused"
    """Its prompt was answered with no, or it raised an error of its own."""
    KEY_GONE = "key gone"
    """The file is there, its key is not."""
    DAMAGED = "damaged"
    """The file did not open: cut, changed, or of another connection."""
    NOT_WRITABLE = "not writable"
    """Disk full, read-only, or not ours."""
    SECOND_STEP_UNKNOWN = "second step unknown"
    """An earlier version stored it, without what the connection's `require_mfa` asks for."""
