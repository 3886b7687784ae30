"""The state of the model: users, sessions, codes and grants; and the answers it can expect.

Written from the rules alone and sharing no code with the pool, so that one checks the other.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass, field
from typing import Any

SMS, TOTP = "SMS_MFA", "SOFTWARE_TOKEN_MFA"
SESSION_SECONDS = 180
GRACE_SECONDS = 30
ACCESS_SECONDS = 3_600
REFRESH_SECONDS = 30 * 86_400


@dataclass
class Refused:
    """A refusal, by exception name without its ending, and its exact message."""

    name: str
    message: str | None


@dataclass
class Session:
    """A challenge session that was handed out."""

    challenge: str
    person: Person
    client: Client
    expires: float
    text: str = ""
    code: str = ""
    """What the text message said, for SMS_MFA."""
    linked: bool = False
    """For MFA_SETUP: the app's first code was right."""
    used: bool = False


@dataclass
class Grant:
    """One sign-in, which its tokens belong to."""

    person: Person
    client: Client
    expires: float
    revoked: bool = False


@dataclass
class RefreshToken:
    """A refresh token."""

    grant: Grant
    parent: RefreshToken | None = None
    text: str = ""
    rotated_at: float | None = None
    child_rotated: bool = False


@dataclass
class AccessToken:
    """An access token."""

    grant: Grant
    expires: float
    text: str = ""


@dataclass
class Tokens:
    """Tokens: an access token, and a refresh token except from a refresh without rotation."""

    access_token: AccessToken
    refresh_token: RefreshToken | None


@dataclass
class Accepted:
    """A good answer without tokens or challenge."""


Expected = Refused | Session | Tokens | Accepted


@dataclass
class Client:
    """An app client. `hides`: PreventUserExistenceErrors; `rotates`: refresh token rotation."""

    name: str
    hides: bool
    rotates: bool
    secret: str | None = None
    id: str = ""

    def hash_for(self, username: str, kind: str) -> dict[str, str]:
        """The SECRET_HASH member: right, wrong, or missing."""
        if kind == "missing" or (kind == "right" and self.secret is None):
            return {}
        secret = self.secret if self.secret and kind == "right" else "another secret"
        digest = hmac.digest(secret.encode(), (username + self.id).encode(), hashlib.sha256)
        return {"SECRET_HASH": base64.b64encode(digest).decode()}

    def wrong_hash(self, kind: str) -> Refused | None:
        """The error for a SECRET_HASH of this kind."""
        if kind == "missing" and self.secret is not None:
            wanted = f"Client {self.id} is configured with secret but SECRET_HASH was not received"
            return Refused("NotAuthorized", wanted)
        if kind == "wrong":
            return Refused("NotAuthorized", f"Unable to verify secret hash for client {self.id}")
        return None


@dataclass
class FailureStreak:
    """Failures in a row, and the pause after them."""

    failures: int = 0
    last: float = float("-inf")
    locked_until: float = float("-inf")

    def record_failure(self, now: float) -> None:
        """Count a failure; from the fifth on it locks."""
        self.failures = 1 if now - self.last >= 900 else self.failures + 1
        self.last = now
        if self.failures >= 5:
            self.locked_until = now + min(2.0 ** (self.failures - 5), 900)

    def forget(self) -> None:
        """Start again."""
        self.__init__()  # type: ignore[misc]


@dataclass
class App:
    """An authenticator app."""

    secret: bytes
    used: set[int] = field(default_factory=set)

    def code(self, now: float, steps: int = 0) -> str:
        """The code, some steps from now."""
        counter = (int(now) // 30 + steps).to_bytes(8)
        digest = hmac.digest(self.secret, counter, "sha1")
        start = digest[-1] & 15
        number = int.from_bytes(digest[start : start + 4]) % 2**31
        return f"{number % 10**6:06}"

    def check(self, code: str, now: float) -> str:
        """right, wrong or used; a right code is used from here on."""
        near = [step for step in (-1, 0, 1) if self.code(now, step) == code]
        fresh = [step for step in near if int(now) // 30 + step not in self.used]
        if fresh:
            self.used.add(int(now) // 30 + fresh[0])
        return "right" if fresh else "used" if near else "wrong"


@dataclass
class Code:
    """A code that was sent outside of a sign-in."""

    text: str
    expires: float


@dataclass
class Person:
    """A user."""

    name: str
    password: str
    phone: bool = True
    status: str = "CONFIRMED"
    enabled: bool = True
    deleted: bool = False
    temporary_until: float = 0
    factors: list[str] = field(default_factory=list)
    """What is switched on; only asked about where a second factor is optional."""
    preferred: str | None = None
    app: App | None = None
    pending: App | None = None
    sms: str | None = None
    """The code of the newest text message that was not used."""
    codes: dict[str, Code] = field(default_factory=dict)
    """By purpose, the newest that was not used."""
    verified: dict[str, bool] = field(default_factory=dict)
    tries: dict[str, Any] = field(default_factory=dict)
    used_passwords: list[str] = field(default_factory=list)
