"""The names of the activity's steps, of who was busy, and of results, for people."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.auth.not_kept import NotKept
from desktop.ui.text.safe import visible

LONGEST = 200
"""Characters."""
OK = "ok"
CANCELLED = "cancelled"
"""Outcomes that are no error's name."""
BY_SERVICE = "service"
BY_PERSON = "person"
"""Whose outcome is the kind of their answer."""

ACTORS: dict[str, object] = {
    "service": QT_TRANSLATE_NOOP("Activity", "Service"),
    "person": QT_TRANSLATE_NOOP("Activity", "Person"),
    "app": QT_TRANSLATE_NOOP("Activity", "App"),
}
STEPS: dict[str, object] = {
    "AskCode": QT_TRANSLATE_NOOP("Activity", "Code asked for"),
    "AskMethod": QT_TRANSLATE_NOOP("Activity", "Choice of method"),
    "AskNewPassword": QT_TRANSLATE_NOOP("Activity", "New password asked for"),
    "AskPassword": QT_TRANSLATE_NOOP("Activity", "Password asked for"),
    "AskAppLink": QT_TRANSLATE_NOOP("Activity", "Authenticator app to link"),
    "AskEmail": QT_TRANSLATE_NOOP("Activity", "Email address asked for"),
    "AskCustom": QT_TRANSLATE_NOOP("Activity", "Own question asked"),
    "AskRememberDevice": QT_TRANSLATE_NOOP("Activity", "Computer to remember or not"),
    "AskPrerequisite": QT_TRANSLATE_NOOP("Activity", "Step to take first"),
    "Keep": QT_TRANSLATE_NOOP("Activity", "Session stored on this computer"),
    "Recall": QT_TRANSLATE_NOOP("Activity", "Stored session read"),
    "Forget": QT_TRANSLATE_NOOP("Activity", "Stored session deleted"),
    "FetchKeys": QT_TRANSLATE_NOOP("Activity", "Pool's public keys"),
    "sign_in": QT_TRANSLATE_NOOP("Activity", "Sign-in ended"),
    "find_region": QT_TRANSLATE_NOOP("Activity", "Search for a Region ended"),
    "sign_out": QT_TRANSLATE_NOOP("Activity", "Sign-out ended"),
    "refresh": QT_TRANSLATE_NOOP("Activity", "Refresh ended"),
    "keep": QT_TRANSLATE_NOOP("Activity", "Storing the session again ended"),
    "sign_out_everywhere": QT_TRANSLATE_NOOP("Activity", "Sign-out everywhere ended"),
    "reset_password": QT_TRANSLATE_NOOP("Activity", "Password reset ended"),
    "change_password": QT_TRANSLATE_NOOP("Activity", "Change of password ended"),
    "verify_phone": QT_TRANSLATE_NOOP("Activity", "Verifying the phone number ended"),
    "verify_email": QT_TRANSLATE_NOOP("Activity", "Verifying the email address ended"),
    "link_app": QT_TRANSLATE_NOOP("Activity", "Linking an app ended"),
    "unlink_app": QT_TRANSLATE_NOOP("Activity", "Unlinking the app ended"),
    "prefer_method": QT_TRANSLATE_NOOP("Activity", "Choice of second step ended"),
    "step_up": QT_TRANSLATE_NOOP("Activity", "Confirming who it is ended"),
    "second_factors": QT_TRANSLATE_NOOP("Activity", "Looking up second steps ended"),
    "devices": QT_TRANSLATE_NOOP("Activity", "Reading the devices ended"),
    "forget_device": QT_TRANSLATE_NOOP("Activity", "Forgetting a device ended"),
    "fetch_keys": QT_TRANSLATE_NOOP("Activity", "Fetching keys ended"),
    "get_user": QT_TRANSLATE_NOOP("Activity", "Reading the user ended"),
}
"""What isn't an operation of the service; those keep the names that its guide uses."""
FLOWS: dict[str, object] = {
    "sign_in": QT_TRANSLATE_NOOP("Activity", "Sign-in"),
    "find_region": QT_TRANSLATE_NOOP("Activity", "Search for a Region"),
    "sign_out": QT_TRANSLATE_NOOP("Activity", "Sign-out"),
    "refresh": QT_TRANSLATE_NOOP("Activity", "Refresh"),
    "keep": QT_TRANSLATE_NOOP("Activity", "Storing the session again"),
    "sign_out_everywhere": QT_TRANSLATE_NOOP("Activity", "Sign-out everywhere"),
    "reset_password": QT_TRANSLATE_NOOP("Activity", "Password reset"),
    "change_password": QT_TRANSLATE_NOOP("Activity", "Change of password"),
    "verify_phone": QT_TRANSLATE_NOOP("Activity", "Verifying the phone number"),
    "verify_email": QT_TRANSLATE_NOOP("Activity", "Verifying the email address"),
    "link_app": QT_TRANSLATE_NOOP("Activity", "Linking an app"),
    "unlink_app": QT_TRANSLATE_NOOP("Activity", "Unlinking the app"),
    "prefer_method": QT_TRANSLATE_NOOP("Activity", "Choice of second step"),
    "step_up": QT_TRANSLATE_NOOP("Activity", "Confirming who it is"),
    "second_factors": QT_TRANSLATE_NOOP("Activity", "Looking up second steps"),
    "devices": QT_TRANSLATE_NOOP("Activity", "Reading the devices"),
    "forget_device": QT_TRANSLATE_NOOP("Activity", "Forgetting a device"),
    "fetch_keys": QT_TRANSLATE_NOOP("Activity", "Fetching keys"),
    "get_user": QT_TRANSLATE_NOOP("Activity", "Reading the user"),
}
"""Flows while they run, and as a whole."""
RESULTS: dict[str, object] = {
    OK: QT_TRANSLATE_NOOP("Activity", "OK"),
    CANCELLED: QT_TRANSLATE_NOOP("Activity", "Cancelled"),
    "CodeEntered": QT_TRANSLATE_NOOP("Activity", "Code entered"),
    "NewCodeWanted": QT_TRANSLATE_NOOP("Activity", "New code asked for"),
    "OtherMethodWanted": QT_TRANSLATE_NOOP("Activity", "Other method asked for"),
    "OtherRegionWanted": QT_TRANSLATE_NOOP("Activity", "Other Region asked for"),
    "MethodChosen": QT_TRANSLATE_NOOP("Activity", "Method chosen"),
    "NewPasswordChosen": QT_TRANSLATE_NOOP("Activity", "New password entered"),
    "PasswordEntered": QT_TRANSLATE_NOOP("Activity", "Password entered"),
    "EmailEntered": QT_TRANSLATE_NOOP("Activity", "Email address entered"),
    "CustomAnswered": QT_TRANSLATE_NOOP("Activity", "Question answered"),
    "RememberDevice": QT_TRANSLATE_NOOP("Activity", "Remembering decided"),
    "PrerequisiteAccepted": QT_TRANSLATE_NOOP("Activity", "Step taken"),
    NotKept.NOTHING.value: QT_TRANSLATE_NOOP("Activity", "Nothing stored"),
    NotKept.NO_KEYRING.value: QT_TRANSLATE_NOOP("Activity", "No keyring"),
    NotKept.KEYRING_SILENT.value: QT_TRANSLATE_NOOP("Activity", "Keyring does not answer"),
    NotKept.KEYRING_REFUSED.value: QT_TRANSLATE_NOOP("Activity", "Keyring refused"),
    NotKept.KEY_GONE.value: QT_TRANSLATE_NOOP("Activity", "Key is gone from the keyring"),
    NotKept.DAMAGED.value: QT_TRANSLATE_NOOP("Activity", "Stored session damaged"),
    NotKept.NOT_WRITABLE.value: QT_TRANSLATE_NOOP("Activity", "Can't be written"),
    NotKept.SECOND_STEP_UNKNOWN.value: QT_TRANSLATE_NOOP("Activity", "Second step unknown"),
    "CodeAtHand": QT_TRANSLATE_NOOP("Activity", "Code at hand"),
}
"""What isn't an error; those keep their names, by which they can be looked up."""


def known(texts: dict[str, object], name: str) -> str:
    """The words for this name; the name itself where there are none."""
    text = texts.get(name)
    if text is None:
        return visible(name, LONGEST)
    return QCoreApplication.translate("Activity", str(text))
