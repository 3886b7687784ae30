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

from desktop.practice.overview import (
    Overview,
    PracticeError,
    PracticePool,
    PracticeUser,
    parse_overview,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = [
    "Message",
    "Overview",
    "PoolClock",
    "PracticeClient",
    "PracticeError",
    "PracticePool",
    "PracticeUser",
    "RunningCode",
    "parse_overview",
]

_LARGEST_REPLY = 64 * 2**20
_GOOD = (200, 204)
_NOT_FOUND = 404
_STATE = "/practice/state"
_API = "AWSCognitoIdentityProviderService."
_ADMIN = {
    "Content-Type": "application/x-amz-json-1.1",
    "Authorization": "AWS4-HMAC-SHA256 Credential=practice",
    "X-Practice-Faults": "none",
}
_STATE_SECONDS = 30.0
"""What a large state may take, for which every password's verifier is computed."""


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
class PoolClock:
    """The pool's clock."""

    now: float
    """Epoch seconds."""
    offset_seconds: float
    """How far it runs ahead of the computer's."""
    stopped_at: float | None
    """Where it stands, in epoch seconds; None while it runs."""


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

    def faults(self) -> tuple[dict[str, object], ...]:
        """The faults that are on, as `set_faults` takes them, with the `times` that are left."""
        found = self._call("GET", "/practice/faults")
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            raise PracticeError("unexpected answer: the faults are no list of objects")
        return tuple(found)

    def clock(self) -> PoolClock:
        """The pool's clock at the moment."""
        found = self._call("GET", "/practice/clock")
        try:
            return PoolClock(found["now"], found["offset_seconds"], found["stopped_at"])
        except (KeyError, TypeError) as error:
            raise PracticeError(f"unexpected answer: {error!r}") from error

    def set_listening(self, region: str, listening: bool) -> None:  # noqa: FBT001 - a setter
        """Close the endpoint of the other Region, or open it again."""
        self._call("PUT", "/practice/listening", {"region": region, "listening": listening})

    def admin(self, operation: str, **members: object) -> dict[str, Any]:
        """Call an administrator's operation of the Cognito API, such as AdminDisableUser.

        The pool wants a signature there and doesn't check it. No fault happens to these calls.
        """
        found = self._call(
            "POST", "/", members, headers=_ADMIN | {"X-Amz-Target": _API + operation}
        )
        return found if isinstance(found, dict) else {}

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

    def load_seed(self, path: Path) -> None:
        """Begin anew with the pools and users of a seed file."""
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError as error:
            raise PracticeError(f"{path} is no text in UTF-8") from error
        self._call("PUT", "/practice/seed", {"toml": text}, patience=_STATE_SECONDS)

    def _call(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        missing_is_fine: bool = False,
        patience: float = 0,
        headers: Mapping[str, str] | None = None,
    ) -> Any:  # noqa: ANN401 - JSON
        timeout = max(self._timeout, patience)
        connection = http.client.HTTPConnection(self._host, self._port, timeout=timeout)
        try:
            connection.request(
                method, path, None if body is None else json.dumps(body), headers or {}
            )
            response = connection.getresponse()
            answer = response.read(_LARGEST_REPLY)
        except (OSError, http.client.HTTPException) as error:
            raise PracticeError(f"the practice pool does not answer: {error}") from error
        finally:
            connection.close()
        if missing_is_fine and response.status == _NOT_FOUND:
            return None
        if response.status not in _GOOD:
            raise PracticeError(_refusal(response.status, path, answer))
        try:
            return json.loads(answer) if answer else None
        except ValueError as error:
            raise PracticeError("the practice pool's answer is not JSON") from error


def _refusal(status: int, path: str, answer: bytes) -> str:
    """What a refusal says: the control API's `error`, or the name and message of Cognito's API."""
    try:
        found = json.loads(answer)
        told = found.get("error") or f"{found['__type']}: {found.get('message', '')}"
    except (ValueError, KeyError, AttributeError):
        return f"the practice pool answered {status} to {path}"
    return f"the practice pool answered {status} to {path}: {told}"


def _query(wanted: Mapping[str, str]) -> str:
    return "?" + urlencode(wanted) if wanted else ""


def _message(found: dict[str, Any]) -> Message:
    return Message(**{name: found[name] for name in _MESSAGE}, session_sha256=found.get(_SESSION))
