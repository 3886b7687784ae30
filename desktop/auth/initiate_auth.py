"""How a sign-in begins: InitiateAuth, by the auth flow of the app client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.calls import call
from desktop.auth.challenges.password import PASSWORD_METHODS
from desktop.auth.errors import Misconfigured, PasswordChallengeRequired, RequestNotAccepted
from desktop.auth.method import Method
from desktop.auth.second_step import SecondStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import SignInState
    from desktop.auth.steps import Flow

REFUSED_FLOWS = {
    "ADMIN_NO_SRP_AUTH": "takes AWS credentials, which this app never has",
    "ADMIN_USER_PASSWORD_AUTH": "takes AWS credentials, which this app never has",
    "REFRESH_TOKEN": "another name for REFRESH_TOKEN_AUTH, which is used",
}
"""Values of AuthFlowType that are left out on purpose, and why."""


def initiate_auth(state: SignInState) -> Flow[Reply]:
    """Begin a sign-in. May send a message, so it is never repeated by itself.

    Where the pool doesn't allow the first factor of the last sign-in any more, it offers others.
    """
    try:
        return (yield from _initiate_auth(state))
    except (Misconfigured, PasswordChallengeRequired, RequestNotAccepted):
        if state.first_factor in (None, *PASSWORD_METHODS):
            raise
        state.first_factor = None
        return (yield from _initiate_auth(state))


def _initiate_auth(state: SignInState) -> Flow[Reply]:
    client, credentials = state.client, state.credentials
    state.user_name = ""
    state.first_factor_passed = True
    state.second_step = SecondStep.NONE
    reply = yield from call(
        "InitiateAuth",
        {
            "AuthFlow": client.auth_flow,
            "ClientId": client.client_id,
            "AuthParameters": {
                "USERNAME": credentials.user_name,
                **client.secret_hash(credentials.user_name),
                **state.device_key,
                **AUTH_FLOWS[client.auth_flow](state),
            },
        },
        regions=state.regions,
    )
    state.regions = client.regions_from(reply.region)  # a restart stays where this one is
    return reply


def _user_password_auth(state: SignInState) -> dict[str, str]:
    return {"PASSWORD": state.credentials.password}


def _user_srp_auth(state: SignInState) -> dict[str, str]:
    return {"SRP_A": state.begin_srp().public}


def _user_auth(state: SignInState) -> dict[str, str]:
    """The level to reach, and the first factor if one is chosen already."""
    return {**_level(state), **_first_factor(state)}


def _level(state: SignInState) -> dict[str, str]:
    """TARGET_ACR_VALUES, and what counts towards it: ACCESS_TOKEN, unless MAX_AGE is over."""
    given: dict[str, str] = {}
    if state.acr_values:
        given["TARGET_ACR_VALUES"] = " ".join(state.acr_values)
    if state.client.max_age is not None:
        given["MAX_AGE"] = str(state.client.max_age)
    if state.access_token:
        given["ACCESS_TOKEN"] = state.access_token
    return given


def _first_factor(state: SignInState) -> dict[str, str]:
    """The first factor, if one is chosen already, and the password with it if it is known."""
    state.first_factor_passed = False
    # With a preferred factor the service doesn't say whether there are others.
    state.can_choose_first_factor = state.first_factor is not None
    if state.first_factor is None:
        return {}
    preferred = {"PREFERRED_CHALLENGE": state.first_factor.value}
    if state.first_factor not in PASSWORD_METHODS:
        return preferred
    if not state.credentials.password:  # SELECT_CHALLENGE comes, and the password is asked for then
        return {}
    if state.first_factor is Method.PASSWORD_SRP:
        return {**preferred, **_user_srp_auth(state)}
    state.first_factor_passed = True
    return {**preferred, **_user_password_auth(state)}


def _custom_auth(state: SignInState) -> dict[str, str]:
    """Custom challenges alone, or after the password by SRP where there is one."""
    state.custom_challenges = 0
    if not state.credentials.password:
        return {}
    return {"CHALLENGE_NAME": "SRP_A", **_user_srp_auth(state)}


AUTH_FLOWS: dict[str, Callable[[SignInState], dict[str, str]]] = {
    "USER_PASSWORD_AUTH": _user_password_auth,
    "USER_SRP_AUTH": _user_srp_auth,
    "USER_AUTH": _user_auth,
    "CUSTOM_AUTH": _custom_auth,
}
"""What each auth flow adds to AuthParameters."""
