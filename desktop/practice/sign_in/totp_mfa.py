"""SOFTWARE_TOKEN_MFA: the current code of an authenticator app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.totp import Outcome
from desktop.practice.sign_in.challenge_reply import ChallengeResponses, issue_challenge
from desktop.practice.state.users import TOTP

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.request_context import RequestContext


def ask(context: RequestContext) -> Body:
    """Ask for the code of the linked app."""
    user = context.user
    parameters = {"USER_ID_FOR_SRP": user.username}
    if user.authenticator and user.authenticator.device_name:
        parameters["FRIENDLY_DEVICE_NAME"] = user.authenticator.device_name
    return issue_challenge(context, TOTP, parameters)


def check(context: RequestContext, responses: ChallengeResponses) -> None:
    """Check the code; each is accepted once."""
    code = responses.required("SOFTWARE_TOKEN_MFA_CODE")
    authenticator = context.user.authenticator
    if authenticator is None or not authenticator.verified:
        raise refusals.no_totp()
    outcome = authenticator.check(code, context.now)
    if outcome is Outcome.USED:
        raise refusals.totp_used()
    if outcome is Outcome.WRONG:
        raise refusals.wrong_totp()
