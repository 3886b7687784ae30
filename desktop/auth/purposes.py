"""What a code, a choice or a password is asked for: pages word their questions by it."""

from __future__ import annotations

from enum import Enum


class CodeFor(Enum):
    """What a code is good for."""

    SIGN_IN = "sign_in"
    EMAIL_SET_UP = "email_set_up"
    """The first code to an address that becomes a second factor."""
    ACTIVATION = "activation"
    NEW_PASSWORD = "new_password"  # noqa: S105 — a purpose
    PHONE = "phone"
    """Shows that the phone number is the person's own."""
    EMAIL_ADDRESS = "email_address"


class ChoiceOf(Enum):
    """What a method is chosen for."""

    SECOND_FACTOR = "second_factor"
    FIRST_FACTOR = "first_factor"
    SET_UP = "set_up"
    """MFA is required and none is set up yet."""
    PREFERRED = "preferred"
    """When signed in: which second factor to be asked for from now on."""


class PasswordFor(Enum):
    """Why a new password is asked for."""

    FIRST_SIGN_IN = "first_sign_in"
    """In place of a temporary one (NEW_PASSWORD_REQUIRED)."""
    RESET = "reset"
    CHANGE = "change"
    """By the person's own wish, when signed in; the current one is asked for, too."""


class Prerequisite(Enum):
    """What must be done before this person can sign in, and can be done here."""

    NEW_PASSWORD = "new_password"  # noqa: S105 — a step
    """PasswordResetRequired."""
    ACTIVATION = "activation"
    """UserNotConfirmed."""
