"""A client of the control API; the practice phone is fed with it.

Calls block, have a time limit each and never go through a proxy. Safe to use from several threads:
each call opens a connection of its own.
"""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass, field, fields
from typing import Any
from urllib.parse import quote, urlsplit

_LARGEST_REPLY = 4 * 2**20
_NOT_FOUND = 404


class PracticeError(Exception):
    """The practice pool didn't answer, or not in the expected form; the text says what happened."""


@dataclass(frozen=True, slots=True)
class PracticePool:
    """A ready-made pool: what a connection profile needs."""

    name: str
    user_pool_id: str
    client_id: str
    auth_flow: str
    client_secret: str | None = field(default=None, repr=False)
    code_minutes: int | None = None
    """How long a challenge session and its code are good for, in minutes."""
    refresh_days: int | None = None
    """How long a refresh token is good for, in days."""
    replica_region: str | None = None
    """The second Region that the pool is in, if it is."""
    acr_values: str = ""
    """The levels that the connection asks for, the highest first, with blanks between them."""
    max_age: int | None = None
    """Seconds after which the connection wants a level proven anew."""
    require_mfa: bool = False
    """Whether the connection rejects sign-ins without a second step."""


@dataclass(frozen=True, slots=True)
class PracticeUser:
    """A ready-made user."""

    username: str
    password: str = field(repr=False)
    user_pool_id: str
    factors: tuple[str, ...]
    """SMS_MFA, SOFTWARE_TOKEN_MFA, EMAIL_OTP, several of them or none."""
    situation: str
    """What the user is for, as a sentence."""


@dataclass(frozen=True, slots=True)
class Overview:
    """The answer to `GET /practice`: where the pool is and who can sign in."""

    endpoint: str
    region: str
    user_pool_id: str
    """The default pool's, as is `client_id`."""
    client_id: str
    pools: tuple[PracticePool, ...]
    users: tuple[PracticeUser, ...]
    replica_endpoint: str | None = None
    """Where the second Region is."""


@dataclass(frozen=True, slots=True)
class Message:
    """A text message or email that the pool sent."""

    time: float
    """Epoch seconds by the pool's clock."""
    user: str
    user_pool_id: str
    to: str
    medium: str
    """SMS or EMAIL."""
    purpose: str
    """The name of the challenge or operation that it was sent for."""
    code: str = field(repr=False)
    text: str = field(repr=False)
    session_sha256: str | None = None
    """The SHA-256, in hexadecimal, of the challenge session that it came with, if one did."""


_SESSION = "session_sha256"
_MESSAGE = tuple(one.name for one in fields(Message) if one.name != _SESSION)


@dataclass(frozen=True, slots=True)
class RunningCode:
    """What an authenticator app shows at the moment."""

    code: str = field(repr=False)
    seconds_left: int


class PracticeClient:
    """Every call raises `PracticeError` when it gets no good answer."""

    def __init__(self, endpoint: str, *, timeout: float = 2.0) -> None:
        """`endpoint` as in `GET /practice`; `timeout` in seconds, for each call."""
        parts = urlsplit(endpoint)
        if parts.scheme != "http" or parts.hostname is None:
            raise PracticeError(f"not the endpoint of a practice pool: {endpoint}")
        self._host, self._port, self._timeout = parts.hostname, parts.port, timeout

    def overview(self) -> Overview:
        """Where the pool is, its connections and its users."""
        return parse_overview(self._get("/practice"))

    def messages(self) -> tuple[Message, ...]:
        """The messages that were sent so far, oldest first."""
        try:
            return tuple(_message(found) for found in self._get("/practice/messages"))
        except (KeyError, TypeError) as error:
            raise PracticeError(f"unexpected answer: {error}") from error

    def totp(self, username: str) -> RunningCode | None:
        """The user's current code; None for a user without an authenticator app."""
        found = self._get(f"/practice/totp/{quote(username, safe='')}", missing_is_fine=True)
        return None if found is None else RunningCode(found["code"], found["seconds_left"])

    def _get(self, path: str, *, missing_is_fine: bool = False) -> Any:  # noqa: ANN401 - JSON
        connection = http.client.HTTPConnection(self._host, self._port, timeout=self._timeout)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            body = response.read(_LARGEST_REPLY)
        except (OSError, http.client.HTTPException) as error:
            raise PracticeError(f"the practice pool does not answer: {error}") from error
        finally:
            connection.close()
        if missing_is_fine and response.status == _NOT_FOUND:
            return None
        if response.status != http.HTTPStatus.OK:
            raise PracticeError(f"the practice pool answered {response.status} to {path}")
        try:
            return json.loads(body)
        except ValueError as error:
            raise PracticeError("the practice pool's answer is not JSON") from error


def parse_overview(found: Any) -> Overview:  # noqa: ANN401 - JSON
    """Read the JSON of `GET /practice`, which is also the first line that the process prints.

    Members that this version doesn't know are ignored. Raises `PracticeError`.
    """
    try:
        return Overview(
            found["endpoint"],
            found["region"],
            found["user_pool_id"],
            found["client_id"],
            tuple(_pool(pool) for pool in found["pools"]),
            tuple(_user(user) for user in found["users"]),
            found.get("replica", {}).get("endpoint"),
        )
    except (KeyError, TypeError) as error:
        raise PracticeError(f"unexpected answer: {error!r}") from error


def _message(found: dict[str, Any]) -> Message:
    return Message(**{name: found[name] for name in _MESSAGE}, session_sha256=found.get(_SESSION))


def _pool(found: dict[str, Any]) -> PracticePool:
    return PracticePool(
        name=found["name"],
        user_pool_id=found["user_pool_id"],
        client_id=found["client_id"],
        auth_flow=found["auth_flow"],
        client_secret=found.get("client_secret"),
        code_minutes=found.get("code_minutes"),
        refresh_days=found.get("refresh_days"),
        replica_region=found.get("replica_region"),
        acr_values=found.get("acr_values", ""),
        max_age=found.get("max_age"),
        require_mfa=found.get("require_mfa", False),
    )


def _user(found: dict[str, Any]) -> PracticeUser:
    return PracticeUser(
        username=found["username"],
        password=found["password"],
        user_pool_id=found["user_pool_id"],
        factors=tuple(found["factors"]),
        situation=found["situation"],
    )
