"""Why a code, a method or a password is asked for: dialogs choose their texts by it."""

from __future__ import annotations

from enum import Enum


class CodeFor(Enum):
    """What a code is for."""

    SIGN_IN = "sign_in"
    EMAIL_SET_UP = "email_set_up"
    """The first code to an email address that becomes a second factor."""
    ACTIVATION = "activation"
    NEW_PASSWORD = "new_password"  # noqa: S105 — a purpose
    PHONE = "phone"
    """Verifies the phone number."""
    EMAIL_ADDRESS = "email_address"
    """Verifies the email address."""


class ChoiceOf(Enum):
    """What a method is chosen for."""

    SECOND_FACTOR = "second_factor"
    FIRST_FACTOR = "first_factor"
    SET_UP = "set_up"
    """MFA is required and none is set up yet."""
    PREFERRED = "preferred"
    """Which second factor is asked for from now on; chosen when signed in."""


class PasswordFor(Enum):
    """Why a new password is asked for."""

    FIRST_SIGN_IN = "first_sign_in"
    """In place of a temporary one (NEW_PASSWORD_REQUIRED)."""
    RESET = "reset"
    CHANGE = "change"
    """Changed by the person, when signed in; the current one is asked for, too."""


class Prerequisite(Enum):
    """What must be done before this person can sign in, and can be done in this program."""

    NEW_PASSWORD = "new_password"  # noqa: S105 — a step
    """For `PasswordResetRequired`."""
    ACTIVATION = "activation"
    """For `UserNotConfirmed`."""
