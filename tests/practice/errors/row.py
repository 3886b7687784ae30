"""An expected error: the situation, what Cognito answers, and how to get into the situation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.practice.core_client import PASSWORD, CoreClient

Refusal = tuple[str, str | None]
TAKEN = {"phone_number": "+14155550150", "phone_number_verified": "true"}


@dataclass(frozen=True, slots=True)
class Row:
    """One error, as docs/cognito-facts.md has it."""

    situation: str
    name: str
    """The exception's, without its ending."""
    message: str | None
    """Word for word; CLIENTID and POOL stand for the ids."""
    provoke: Callable[[CoreClient], Refusal]
    """Gets into the situation and returns the error."""


def started(core: CoreClient, username: str, password: str = PASSWORD, **more: str) -> Refusal:
    """The error of USER_PASSWORD_AUTH."""
    return core.refused("InitiateAuth", **core.start(username, password, **more))


def begun(core: CoreClient, flow: str, **parameters: str) -> Refusal:
    """The error of any flow."""
    return core.refused(
        "InitiateAuth", ClientId=core.client_id, AuthFlow=flow, AuthParameters=parameters
    )


def answered(core: CoreClient, challenge: dict[str, Any], username: str, **given: str) -> Refusal:
    """The error of an answer to `challenge`."""
    return core.refused("RespondToAuthChallenge", **core.response(challenge, username, **given))


def named(core: CoreClient, username: str) -> dict[str, str]:
    """Client and user name, as the public calls take them."""
    return {"ClientId": core.client_id, "Username": username}


def someone(core: CoreClient, username: str) -> dict[str, str]:
    """Pool and user name, as the admin calls take them."""
    return {"UserPoolId": core.pool_id, "Username": username}


def listed(**attributes: str) -> list[dict[str, str]]:
    """Attributes in the API's form."""
    return [{"Name": name, "Value": value} for name, value in attributes.items()]
