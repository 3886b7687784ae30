"""How a sign-in begins: InitiateAuth, by the way that the app client is set up for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.calls import call
from desktop.auth.challenges.password import PASSWORD_WAYS
from desktop.auth.errors import Misconfigured
from desktop.auth.method import Method

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
"""Values of AuthFlowType that are left out on purpose."""


def begin(memory: SignInState) -> Flow[Reply]:
    """Begin a sign-in. May send a message: never repeated.

    Where the code of last time can't come first here, the service is asked what can.
    """
    try:
        return (yield from _initiate_auth(memory))
    except Misconfigured:
        if memory.first in (None, *PASSWORD_WAYS):
            raise
        memory.first = None
        return (yield from _initiate_auth(memory))


def _initiate_auth(memory: SignInState) -> Flow[Reply]:
    client, credentials = memory.client, memory.credentials
    memory.user_name = ""
    memory.first_passed = True
    return (
        yield from call(
            "InitiateAuth",
            {
                "AuthFlow": client.auth_flow,
                "ClientId": client.client_id,
                "AuthParameters": {
                    "USERNAME": credentials.user_name,
                    **client.secret_hash(credentials.user_name),
                    **memory.device_key,
                    **AUTH_FLOWS[client.auth_flow](memory),
                },
            },
        )
    )


def _with_password(memory: SignInState) -> dict[str, str]:
    return {"PASSWORD": memory.credentials.password}


def _with_srp(memory: SignInState) -> dict[str, str]:
    return {"SRP_A": memory.new_exchange().public}


def _with_choice(memory: SignInState) -> dict[str, str]:
    """What was chosen before; with a password at hand, the password; else the service offers."""
    memory.first_passed = False
    memory.can_choose_first = memory.first is not None  # there may be other ways: ask, and see
    if memory.first is None:
        return {}
    preferred = {"PREFERRED_CHALLENGE": memory.first.value}
    if memory.first not in PASSWORD_WAYS:
        return preferred
    if not memory.credentials.password:  # SELECT_CHALLENGE comes, and it is asked for there
        return {}
    if memory.first is Method.PASSWORD_SRP:
        return {**preferred, **_with_srp(memory)}
    memory.first_passed = True
    return {**preferred, **_with_password(memory)}


def _with_questions(memory: SignInState) -> dict[str, str]:
    """The organisation's own questions, after the password where there is one."""
    memory.questions = 0
    if not memory.credentials.password:
        return {}
    return {"CHALLENGE_NAME": "SRP_A", **_with_srp(memory)}


AUTH_FLOWS: dict[str, Callable[[SignInState], dict[str, str]]] = {
    "USER_PASSWORD_AUTH": _with_password,
    "USER_SRP_AUTH": _with_srp,
    "USER_AUTH": _with_choice,
    "CUSTOM_AUTH": _with_questions,
}
"""What each way adds to the parameters."""
