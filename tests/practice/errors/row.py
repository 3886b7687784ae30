"""A row of the table: a situation, what Cognito says there, and how to get into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.practice.core_client import PASSWORD, Desk

Refusal = tuple[str, str | None]
TAKEN = {"phone_number": "+14155550150", "phone_number_verified": "true"}


@dataclass(frozen=True, slots=True)
class Row:
    situation: str
    name: str
    """The exception's, without its ending."""
    message: str | None
    """Word for word; CLIENTID and POOL stand for the ids."""
    provoke: Callable[[Desk], Refusal]


def started(desk: Desk, username: str, password: str = PASSWORD, **more: str) -> Refusal:
    return desk.refused("InitiateAuth", **desk.start(username, password, **more))


def begun(desk: Desk, flow: str, **parameters: str) -> Refusal:
    return desk.refused(
        "InitiateAuth", ClientId=desk.client_id, AuthFlow=flow, AuthParameters=parameters
    )


def answered(desk: Desk, challenge: dict[str, Any], username: str, **given: str) -> Refusal:
    return desk.refused("RespondToAuthChallenge", **desk.response(challenge, username, **given))


def named(desk: Desk, username: str) -> dict[str, str]:
    """What the public calls about somebody take."""
    return {"ClientId": desk.client_id, "Username": username}


def someone(desk: Desk, username: str) -> dict[str, str]:
    """What an administrator's calls take."""
    return {"UserPoolId": desk.pool_id, "Username": username}


def listed(**attributes: str) -> list[dict[str, str]]:
    return [{"Name": name, "Value": value} for name, value in attributes.items()]
