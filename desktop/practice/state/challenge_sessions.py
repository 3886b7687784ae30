"""Challenge sessions: what is remembered between a challenge and its answer.

A session is bound to user, client and challenge, good once, and for AuthSessionValidity. After
a wrong answer the same one can be answered again. Only a digest of its text is kept. Challenges
of SRP are found by their SECRET_BLOCK, as they may come without a session.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.encoding import to_base64url

if TYPE_CHECKING:
    from desktop.practice.crypto.entropy import Entropy
    from desktop.practice.crypto.srp import SrpExchange

_RANDOM_BYTES = 718
_REMEMBERED_SECONDS = 86_400
_SWEEP_EVERY = 512


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


NO_PROGRESS = SignInProgress()
"""For calls with an access token, which belong to no sign-in."""


@dataclass(slots=True)
class Challenge:
    name: str
    sub: str
    username: str
    """As it was asked for; it stands for a user who isn't there, too."""
    client_id: str
    expires: float
    progress: SignInProgress
    code: str = field(default="", repr=False)
    """What a message took to the user, if one did."""
    to: str = field(default="", repr=False)
    """An address that this challenge is to prove, before it is the user's."""
    srp_exchange: SrpExchange | None = field(default=None, repr=False)
    session: str = field(default="", repr=False)
    """The session of a challenge that is found otherwise, where it has one besides."""
    ready: bool = False
    """A step taken by another operation, such as linking an authenticator app, is done."""
    used: bool = False


class ChallengeSessions:
    """The challenge sessions of one pool."""

    def __init__(self) -> None:
        self._open: dict[bytes, Challenge] = {}

    def issue(self, challenge: Challenge, entropy: Entropy, now: float) -> str:
        """Remember `challenge` and return its session."""
        session = "AYABe" + to_base64url(entropy.random_bytes(_RANDOM_BYTES))
        self.store(session, challenge, now)
        return session

    def store(self, session: str, challenge: Challenge, now: float) -> None:
        """For texts that are no sessions, but just as unpredictable."""
        if len(self._open) % _SWEEP_EVERY == _SWEEP_EVERY - 1:
            limit = now - _REMEMBERED_SECONDS
            self._open = {key: one for key, one in self._open.items() if one.expires > limit}
        self._open[_digest(session)] = challenge

    def peek(self, session: str) -> Challenge | None:
        """For operations that name no client: the challenge in whatever state."""
        return self._open.get(_digest(session))

    def find(self, session: str, client_id: str, name: str, now: float) -> Challenge:
        """The challenge that `session` belongs to, or the refusal that Cognito gives."""
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
