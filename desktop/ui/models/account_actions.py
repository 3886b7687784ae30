"""What people can do about their own account, and what stands in the way of it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.auth.phone import PhoneVerdict, phone_verdict
from desktop.auth.scopes import may_change_account
from desktop.ui.models.status import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.jwt.tokens import Session

translate = QCoreApplication.translate


class Errand(Enum):
    """Each is a flow, which the activity knows by this name."""

    CHANGE_PASSWORD = "change_password"  # noqa: S105 — a flow's name
    VERIFY_PHONE = "verify_phone"
    VERIFY_EMAIL = "verify_email"
    LINK_APP = "link_app"
    UNLINK_APP = "unlink_app"
    PREFER_METHOD = "prefer_method"
    DEVICES = "devices"


def common_hurdle(session: Session | None, status: Status) -> str:
    """Why none of it can be done now, and what to do about that; empty when it can."""
    if session is None:
        return translate("Errands", "Sign in first.")
    if not may_change_account(session):
        return translate("Errands", "This connection doesn't allow changes to your account.")
    if status is Status.OFFLINE:
        return translate("Errands", "There is no connection just now.")
    if status is Status.EXPIRED:
        return translate("Errands", "Your sign-in ended. Choose Refresh now first.")
    return ""


def hurdles(session: Session) -> Mapping[Errand, str]:
    """What stands in the way of single errands, in two or three words."""
    found: dict[Errand, str] = {}
    match phone_verdict(session.verdicts.id_token):
        case PhoneVerdict.VERIFIED:
            found[Errand.VERIFY_PHONE] = translate("Errands", "already verified")
        case PhoneVerdict.NO_PHONE:
            found[Errand.VERIFY_PHONE] = translate("Errands", "no phone number")
        case _:
            pass
    if not session.id_claims.get("email"):
        found[Errand.VERIFY_EMAIL] = translate("Errands", "no email address")
    elif session.id_claims.get("email_verified") is True:
        found[Errand.VERIFY_EMAIL] = translate("Errands", "already verified")
    return found
