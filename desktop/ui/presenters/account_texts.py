"""Texts before and after an account action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.auth.method import Method
from desktop.ui.dialogs.confirm import ConfirmTexts
from desktop.ui.models.account_actions import AccountAction
from desktop.ui.models.overview import method_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.session import Session

translate = QCoreApplication.translate


def done(account_action: AccountAction, result: object) -> str:
    """The message when an account action is done."""
    if isinstance(result, Method):
        text = translate("Account", "From now on you are asked for this: %1.")
        return text.replace("%1", method_text(result))
    return _good_news()[account_action]


def _good_news() -> Mapping[AccountAction, str]:
    return {
        AccountAction.CHANGE_PASSWORD: translate(
            "Account", "Your password was changed. Use the new one when you sign in next time."
        ),
        AccountAction.VERIFY_PHONE: translate("Account", "Your phone number is verified."),
        AccountAction.VERIFY_EMAIL: translate("Account", "Your email address is verified."),
        AccountAction.LINK_APP: translate(
            "Account", "Your authenticator app is linked. Keep its entry: you need it to sign in."
        ),
        AccountAction.UNLINK_APP: translate(
            "Account",
            "The authenticator app is unlinked. You can delete its entry in the app as well.",
        ),
        AccountAction.PREFER_METHOD: translate("Account", "Your choice was saved."),
    }


def confirmed(session: Session) -> str:
    """The message after a step-up."""
    text = translate("Account", "You confirmed that it's you.")
    if "acr" in session.access_claims:
        return text
    return f"{text} " + translate("Account", "The sign-in service names no level for it.")


def not_shown_yet() -> str:
    """Added after verifying something when no new tokens could be fetched."""
    return translate("Account", "The Overview shows it after the next refresh.")


def confirm_texts(account_action: AccountAction) -> ConfirmTexts | None:
    """What to confirm before an account action; None when no confirmation is needed."""
    if account_action is not AccountAction.UNLINK_APP:
        return None
    return ConfirmTexts(
        translate("Account", "Unlink authenticator app?"),
        translate(
            "Account",
            "Its codes will no longer sign you in. Make sure that you have another second "
            "step, such as text messages.",
        ),
        translate("Account", "Unlink app"),
        translate("Account", "Unlinking…"),
    )
