"""A client of the control API; the practice phone is fed with it.

Calls block, have a time limit each and never go through a proxy. Safe to use from several threads:
each call opens a connection of its own.
"""

from __future__ import annotations

import http.client
import json
import os
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode, urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LARGEST_REPLY = 64 * 2**20
_GOOD = (200, 204)
_NOT_FOUND = 404
_STATE = "/practice/state"
_STATE_SECONDS = 30.0
"""What a large state may take, for which every password's verifier is computed."""


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
        return parse_overview(self._call("GET", "/practice"))

    def messages(self, **wanted: str) -> tuple[Message, ...]:
        """The messages that were sent so far, oldest first.

        `wanted` is `user`, `user_pool_id` or `session_sha256`; without any it is all messages.
        """
        found = self._call("GET", "/practice/messages" + _query(wanted))
        try:
            return tuple(_message(one) for one in found)
        except (KeyError, TypeError) as error:
            raise PracticeError(f"unexpected answer: {error}") from error

    def clear_messages(self, **wanted: str) -> None:
        """Forget messages; `wanted` as for `messages`."""
        self._call("DELETE", "/practice/messages" + _query(wanted))

    def totp(self, username: str) -> RunningCode | None:
        """The user's current code; None for a user without an authenticator app."""
        path = f"/practice/totp/{quote(username, safe='')}"
        found = self._call("GET", path, missing_is_fine=True)
        return None if found is None else RunningCode(found["code"], found["seconds_left"])

    def move_clock(self, offset_seconds: float) -> None:
        """Let the pool's clock run this far ahead of the computer's."""
        self._call("PUT", "/practice/clock", {"offset_seconds": offset_seconds})

    def stop_clock(self, moment: float) -> None:
        """Let the pool's clock stand still at `moment`, in epoch seconds."""
        self._call("PUT", "/practice/clock", {"stopped_at": moment})

    def set_faults(self, *faults: Mapping[str, object]) -> None:
        """Switch these faults on and all others off; they are described in docs/practice-pool.md.

        Each is such as `{"operation": "InitiateAuth", "kind": "throttle", "times": 1}`.
        """
        self._call("PUT", "/practice/faults", list(faults))

    def reset(self) -> None:
        """Back to the first pools and users, the first clock, no message and no fault."""
        self._call("POST", "/practice/reset")

    def save_state(self, path: Path) -> None:
        """Write the pool's whole state to a file that its owner alone can read."""
        document = json.dumps(self._call("GET", _STATE, patience=_STATE_SECONDS))
        beside = path.with_name(path.name + ".new")
        beside.unlink(missing_ok=True)
        file = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(file, "w", encoding="utf-8") as stream:
            stream.write(document)
        beside.replace(path)

    def load_state(self, path: Path) -> None:
        """Put the state of a file in place of the pool's."""
        try:
            document = json.loads(path.read_bytes())
        except ValueError as error:
            raise PracticeError(f"{path} is not JSON") from error
        self._call("PUT", _STATE, document, patience=_STATE_SECONDS)

    def _call(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        missing_is_fine: bool = False,
        patience: float = 0,
    ) -> Any:  # noqa: ANN401 - JSON
        timeout = max(self._timeout, patience)
        connection = http.client.HTTPConnection(self._host, self._port, timeout=timeout)
        try:
            connection.request(method, path, None if body is None else json.dumps(body))
            response = connection.getresponse()
            answer = response.read(_LARGEST_REPLY)
        except (OSError, http.client.HTTPException) as error:
            raise PracticeError(f"the practice pool does not answer: {error}") from error
        finally:
            connection.close()
        if missing_is_fine and response.status == _NOT_FOUND:
            return None
        if response.status not in _GOOD:
            raise PracticeError(f"the practice pool answered {response.status} to {path}")
        try:
            return json.loads(answer) if answer else None
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


def _query(wanted: Mapping[str, str]) -> str:
    return "?" + urlencode(wanted) if wanted else ""


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
