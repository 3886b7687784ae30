"""Challenge sessions: what is remembered between a challenge and its answer.

A session is bound to user, app client and challenge, works once, and lives for AuthSessionValidity.
After a wrong answer it can be answered again. Only a digest of its text is kept. SRP challenges are
found by their SECRET_BLOCK, as they may come without a session.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.encoding import to_base64url

if TYPE_CHECKING:
    from desktop.practice.crypto.entropy import Entropy
    from desktop.practice.crypto.srp import SrpServer

_RANDOM_BYTES = 718
"""Makes sessions of 963 characters."""
_REMEMBERED_SECONDS = 86_400
"""How long an expired session is still told from an unknown one."""
_SWEEP_EVERY = 512
"""Old sessions are dropped each time that this many more are open."""


@dataclass(frozen=True, slots=True)
class SignInProgress:
    """What a sign-in carries from one challenge to the next."""

    flow: str = ""
    """The AuthFlow of its InitiateAuth."""
    device_key: str | None = None
    """The device that the client says it runs on."""
    solved: int = 0
    """Rounds of the custom challenge that were answered right."""
    missed: int = 0
    """Wrong answers in the round that is open."""
    methods: tuple[str, ...] = ()
    """What was proven so far, as in `amr`."""
    goal: int = 0
    """The authentication level that the sign-in aims at; 0 where none was asked for."""


NO_PROGRESS = SignInProgress()
"""For calls with an access token, which belong to no sign-in."""


@dataclass(slots=True)
class Challenge:
    """One challenge that was issued."""

    name: str
    sub: str
    username: str
    """As the client gave it; it may name a user who doesn't exist."""
    client_id: str
    expires: float
    """Epoch seconds."""
    progress: SignInProgress
    code: str = field(default="", repr=False)
    """The code that was sent to the user, if one was."""
    to: str = field(default="", repr=False)
    """An address that is the user's once its code was entered."""
    srp_server: SrpServer | None = field(default=None, repr=False)
    session: str = field(default="", repr=False)
    """The session that an SRP challenge has to come with, where it has one."""
    ready: bool = False
    """Another operation has done its part, such as linking an authenticator app."""
    used: bool = False
    """It was answered right; it can't be answered again."""


class ChallengeSessions:
    """The challenge sessions of one pool."""

    def __init__(self) -> None:
        self._open: dict[bytes, Challenge] = {}

    def issue(self, challenge: Challenge, entropy: Entropy, now: float) -> str:
        """Remember `challenge` under a new session and return that."""
        session = "AYABe" + to_base64url(entropy.random_bytes(_RANDOM_BYTES))
        self.store(session, challenge, now)
        return session

    def store(self, session: str, challenge: Challenge, now: float) -> None:
        """Remember `challenge` under `session`, which may be any text that can't be guessed."""
        if len(self._open) % _SWEEP_EVERY == _SWEEP_EVERY - 1:
            limit = now - _REMEMBERED_SECONDS
            self._open = {key: one for key, one in self._open.items() if one.expires > limit}
        self._open[_digest(session)] = challenge

    def peek(self, session: str) -> Challenge | None:
        """The challenge of `session`, in whatever state, for operations that name no client."""
        return self._open.get(_digest(session))

    def find(self, session: str, client_id: str, name: str, now: float) -> Challenge:
        """The challenge of `session` if it can be answered now; else raise what Cognito says."""
        challenge = self._open.get(_digest(session))
        if challenge is None or challenge.client_id != client_id:
            raise refusals.session_broken()
        if challenge.used:
            raise refusals.session_used()
        if now >= challenge.expires:
            raise refusals.session_expired()
        if challenge.name != name:
            raise refusals.session_broken()
        return challenge


def _digest(session: str) -> bytes:
    return hashlib.sha256(session.encode()).digest()
