"""Second factors of the person who is signed in: linking an app, unlinking it, preferring one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.asks import AskMethod, MethodChosen
from desktop.auth.calls import call
from desktop.auth.challenges.challenge import RETRYABLE_ERRORS, expect_type
from desktop.auth.errors import NoSecondFactor, Refusal
from desktop.auth.flows.account import destinations, get_user, methods_on, preferred
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf
from desktop.auth.totp_enrolment import link_app as link

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.errors import DeskError
    from desktop.auth.session import Session
    from desktop.auth.steps import Flow

SETTINGS = {
    Method.SMS: "SMSMfaSettings",
    Method.AUTHENTICATOR_APP: "SoftwareTokenMfaSettings",
    Method.EMAIL: "EmailMfaSettings",
}


def link_app(client: AppClient, session: Session) -> Flow[None]:
    """Link an authenticator app and switch it on.

    It becomes the preferred factor if it was that before, or if there is no other.
    """
    user = yield from get_user(session)
    access = {"AccessToken": session.tokens.access_token}
    yield from link(client, access, session.user_name)
    others = [method for method in methods_on(user) if method is not Method.AUTHENTICATOR_APP]
    first = preferred(user) is Method.AUTHENTICATOR_APP or not others
    yield from _set(session, Method.AUTHENTICATOR_APP, enabled=True, preferred=first)


def unlink_app(session: Session) -> Flow[None]:
    """Switch the authenticator app off. The service refuses that where MFA is required."""
    yield from _set(session, Method.AUTHENTICATOR_APP, enabled=False, preferred=False)


def prefer_method(session: Session) -> Flow[Method]:
    """Choose which second factor is asked for from now on, among those that are on."""
    user = yield from get_user(session)
    methods = methods_on(user)
    if not methods:
        raise NoSecondFactor(Refusal("GetUser", "MFAMethodNotFound"))
    problem: DeskError | None = None
    while True:
        ask = AskMethod(
            methods,
            problem,
            ChoiceOf.PREFERRED,
            suggested=preferred(user),
            destinations=destinations(user),
        )
        chosen = expect_type((yield ask), MethodChosen).method
        try:
            yield from _set(session, chosen, enabled=True, preferred=True)
        except RETRYABLE_ERRORS as error:
            problem = error
        else:
            return chosen


def second_factors_on(session: Session) -> Flow[tuple[Method, ...]]:
    """The second factors that are on, as the service knows it now."""
    return methods_on((yield from get_user(session)))


def _set(session: Session, method: Method, *, enabled: bool, preferred: bool) -> Flow[None]:
    """Set both values, whatever they were: doing it twice does no harm."""
    yield from call(
        "SetUserMFAPreference",
        {
            "AccessToken": session.tokens.access_token,
            SETTINGS[method]: {"Enabled": enabled, "PreferredMfa": preferred},
        },
        repeatable=True,
    )
