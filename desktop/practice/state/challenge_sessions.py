"""Challenge sessions: what is remembered between a challenge and its answer.

A session is bound to user, app client and challenge, works once, and lives for AuthSessionValidity.
After a wrong answer it can be answered again. Only a digest of its text is kept. SRP challenges are
found by their SECRET_BLOCK, as they may come without a session. What can't be answered any more is
remembered for a while, as far as the newest are concerned, to be told from an unknown one.
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
_MOST_OVER = 1_000
"""How many sessions that are used or expired are told from unknown ones."""
_FIRST_SWEEP = 512
"""How many sessions there are when old ones are dropped; again at twice what was left."""


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

    def over(self, now: float) -> bool:
        """Whether it can't be answered any more."""
        return self.used or now >= self.expires


class ChallengeSessions:
    """The challenge sessions of one pool."""

    def __init__(self) -> None:
        self._challenges: dict[bytes, Challenge] = {}
        """Oldest first."""
        self._next_sweep = _FIRST_SWEEP

    def issue(self, challenge: Challenge, entropy: Entropy, now: float) -> str:
        """Remember `challenge` under a new session and return that."""
        session = "AYABe" + to_base64url(entropy.random_bytes(_RANDOM_BYTES))
        self.store(session, challenge, now)
        return session

    def store(self, session: str, challenge: Challenge, now: float) -> None:
        """Remember `challenge` under `session`, which may be any text that can't be guessed."""
        if len(self._challenges) >= self._next_sweep:
            self._sweep(now)
        self._challenges[_digest(session)] = challenge

    def peek(self, session: str) -> Challenge | None:
        """The challenge of `session`, in whatever state, for operations that name no client."""
        return self._challenges.get(_digest(session))

    def find(self, session: str, client_id: str, name: str, now: float) -> Challenge:
        """The challenge of `session` if it can be answered now; else raise what Cognito says."""
        challenge = self._challenges.get(_digest(session))
        if challenge is None or challenge.client_id != client_id:
            raise refusals.session_broken()
        if challenge.used:
            raise refusals.session_used()
        if now >= challenge.expires:
            raise refusals.session_expired()
        if challenge.name != name:
            raise refusals.session_broken()
        return challenge

    def _sweep(self, now: float) -> None:
        over = [key for key, one in self._challenges.items() if one.over(now)]
        limit = now - _REMEMBERED_SECONDS
        told = {key for key in over[-_MOST_OVER:] if self._challenges[key].expires > limit}
        for key in over:
            if key not in told:
                del self._challenges[key]
        self._next_sweep = max(_FIRST_SWEEP, 2 * len(self._challenges))


def _digest(session: str) -> bytes:
    return hashlib.sha256(session.encode()).digest()
