"""One row of the activity: an event's cells as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.ui.text.moments import utc_milliseconds
from desktop.ui.text.phones import masked_destination
from desktop.ui.text.safe import visible

if TYPE_CHECKING:
    from desktop.auth.states import ActivityEvent

LONGEST_CELL = 200
"""Characters."""
TIME, DURATION, STEP, BY, CHALLENGE, RESULT, RETRIES, DESTINATION, SESSION, REQUEST = range(10)
COLUMNS = 10
OK = "ok"
CANCELLED = "cancelled"
"""Outcomes that are no error's name."""
BY_PERSON = "person"
"""Whose outcome is the kind of their answer."""

_BY: dict[str, object] = {
    "service": QT_TRANSLATE_NOOP("Activity", "Service"),
    "person": QT_TRANSLATE_NOOP("Activity", "Person"),
    "app": QT_TRANSLATE_NOOP("Activity", "App"),
}
_STEPS: dict[str, object] = {
    "AskCode": QT_TRANSLATE_NOOP("Activity", "Code asked for"),
    "AskMethod": QT_TRANSLATE_NOOP("Activity", "Choice of method"),
    "AskNewPassword": QT_TRANSLATE_NOOP("Activity", "New password asked for"),
    "AskPassword": QT_TRANSLATE_NOOP("Activity", "Password asked for"),
    "AskAppLink": QT_TRANSLATE_NOOP("Activity", "Authenticator app to link"),
    "AskEmail": QT_TRANSLATE_NOOP("Activity", "Email address asked for"),
    "AskCustom": QT_TRANSLATE_NOOP("Activity", "Own question asked"),
    "AskRememberDevice": QT_TRANSLATE_NOOP("Activity", "Computer to remember or not"),
    "AskPrerequisite": QT_TRANSLATE_NOOP("Activity", "Step to take first"),
    "FetchKeys": QT_TRANSLATE_NOOP("Activity", "Pool's public keys"),
    "sign_in": QT_TRANSLATE_NOOP("Activity", "Sign-in ended"),
    "find_region": QT_TRANSLATE_NOOP("Activity", "Search for a Region ended"),
    "sign_out": QT_TRANSLATE_NOOP("Activity", "Sign-out ended"),
    "refresh": QT_TRANSLATE_NOOP("Activity", "Refresh ended"),
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
}
"""What isn't an operation of the service; those keep the names that its guide uses."""
_RESULTS: dict[str, object] = {
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
    "CodeAtHand": QT_TRANSLATE_NOOP("Activity", "Code at hand"),
}
"""What isn't an error; those keep their names, by which they can be looked up."""


def cells(event: ActivityEvent) -> tuple[str, ...]:
    """The texts of one row, one for each column."""
    return (
        utc_milliseconds(event.time),
        duration(event.duration),
        _known(_STEPS, event.operation),
        _by(event),
        visible(event.challenge, LONGEST_CELL),
        _known(_RESULTS, event.outcome),
        str(event.retries) if event.retries else "",
        visible(masked_destination(event.destination), LONGEST_CELL),
        visible(event.session, LONGEST_CELL),
        visible(event.request_id, LONGEST_CELL),
    )


def result_color(event: ActivityEvent) -> str:
    """The name of the result's colour; only errors are red."""
    if event.by == BY_PERSON:
        return "text"
    return {OK: "good", CANCELLED: "muted"}.get(event.outcome, "bad")


def duration(seconds: float) -> str:
    """Such as "345 ms", or "12.3 s" from ten seconds on (while a person was busy)."""
    if seconds < 10:  # noqa: PLR2004 — where milliseconds stop being of use
        return QCoreApplication.translate("Activity", "{number} ms").format(
            number=round(seconds * 1000)
        )
    return QCoreApplication.translate("Activity", "{number} s").format(number=f"{seconds:.1f}")


def matches(event: ActivityEvent, wanted: str) -> bool:
    """Whether the event contains `wanted` (lower case) in any of its texts or names."""
    return (
        wanted in event.operation.lower()
        or wanted in event.outcome.lower()
        or wanted in event.challenge.lower()
        or wanted in event.request_id.lower()
        or wanted in event.session.lower()
        or wanted in event.by.lower()
        or wanted in event.region.lower()
        or wanted in event.flow.lower()
        or wanted in event.destination.lower()
        or wanted in _known(_STEPS, event.operation).lower()
        or wanted in _known(_RESULTS, event.outcome).lower()
    )


def _by(event: ActivityEvent) -> str:
    """Who was busy, and in which Region if that isn't the pool's own."""
    who = _known(_BY, event.by)
    return f"{who} · {visible(event.region, LONGEST_CELL)}" if event.region else who


def _known(texts: dict[str, object], name: str) -> str:
    text = texts.get(name)
    if text is None:
        return visible(name, LONGEST_CELL)
    return QCoreApplication.translate("Activity", str(text))
