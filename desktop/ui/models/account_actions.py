"""What users can do with their own account, and why an action may be unavailable."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from desktop.auth.levels import reaches
from desktop.auth.method import Method
from desktop.auth.phone import PhoneVerdict, phone_verdict
from desktop.auth.scopes import may_change_account
from desktop.ui.models.status import Status
from desktop.ui.text.regions import not_possible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.session import Session
    from desktop.config.profile import Profile

translate = QCoreApplication.translate


class AccountAction(Enum):
    """Each is a flow; the value is its name in the activity."""

    CHANGE_PASSWORD = "change_password"  # noqa: S105 — a flow's name
    VERIFY_PHONE = "verify_phone"
    VERIFY_EMAIL = "verify_email"
    LINK_APP = "link_app"
    UNLINK_APP = "unlink_app"
    PREFER_METHOD = "prefer_method"
    STEP_UP = "step_up"
    DEVICES = "devices"


AT_PRIMARY_ONLY = (
    AccountAction.CHANGE_PASSWORD,
    AccountAction.VERIFY_PHONE,
    AccountAction.VERIFY_EMAIL,
    AccountAction.LINK_APP,
    AccountAction.UNLINK_APP,
    AccountAction.PREFER_METHOD,
)
"""What has to be written down, which a pool's replica in another Region doesn't do."""


def common_disabled_reason(session: Session | None, status: Status) -> str:
    """Why no action is possible now, and what to do about it; empty when all are."""
    if session is None:
        return translate("AccountActions", "Sign in first.")
    if not may_change_account(session):
        return translate("AccountActions", "This connection doesn't allow changes to your account.")
    if status is Status.OFFLINE:
        return translate("AccountActions", "The sign-in service can't be reached just now.")
    if status is Status.EXPIRED:
        return translate("AccountActions", "Your sign-in ended. Choose Refresh now first.")
    return ""


def disabled_reasons(
    session: Session, methods: tuple[Method, ...] | None = None
) -> Mapping[AccountAction, str]:
    """Why single actions are unavailable, in two or three words.

    `methods`: the second factors that are on; None where that isn't known yet.
    """
    found: dict[AccountAction, str] = {}
    if session.region:
        found = dict.fromkeys(AT_PRIMARY_ONLY, not_possible(session.region))
    if methods is None:
        found.setdefault(AccountAction.UNLINK_APP, translate("AccountActions", "one moment…"))
    elif Method.AUTHENTICATOR_APP not in methods:
        found[AccountAction.UNLINK_APP] = translate("AccountActions", "none is linked")
    match phone_verdict(session.verdicts.id_token):
        case PhoneVerdict.VERIFIED:
            found[AccountAction.VERIFY_PHONE] = translate("AccountActions", "already verified")
        case PhoneVerdict.NO_PHONE:
            found[AccountAction.VERIFY_PHONE] = translate("AccountActions", "no phone number")
        case _:
            pass
    if not session.id_claims.get("email"):
        found[AccountAction.VERIFY_EMAIL] = translate("AccountActions", "no email address")
    elif session.id_claims.get("email_verified") is True:
        found[AccountAction.VERIFY_EMAIL] = translate("AccountActions", "already verified")
    return found


def may_step_up(profile: Profile) -> bool:
    """Whether a level can be asked for at this connection: only then the entry is shown."""
    return profile.auth_flow == "USER_AUTH" and bool(profile.acr_values)


def highest_level(profile: Profile) -> str:
    """The level to confirm at: the first that the profile names."""
    return profile.acr_values.split()[0]


def step_up_reason(session: Session, profile: Profile, now: float) -> str:
    """Why there is nothing to confirm; empty where there is. `now`: the service's epoch time.

    The service refuses a token that has the level, unless the proof is older than `max_age`.
    """
    claims = session.access_claims
    if not reaches(claims.get("acr"), (highest_level(profile),)):
        return ""
    age = now - cast("float", claims["auth_time"])  # tokens without it aren't accepted
    if profile.max_age is not None and age > profile.max_age:
        return ""
    return translate("AccountActions", "already confirmed")
