"""Authenticator apps: TOTP (RFC 6238) with SHA-1, 30-second steps and 6 digits."""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass, field
from enum import Enum

STEP_SECONDS = 30
_WINDOW = 1
"""Steps that a code may be early or late."""


class Outcome(Enum):
    """What `Authenticator.check` found."""

    RIGHT = "right"
    WRONG = "wrong"
    USED = "used before"


def code_at(secret: bytes, step: int) -> str:
    """The code of one time step (RFC 4226, section 5.3)."""
    digest = hmac.digest(secret, step.to_bytes(8), hashlib.sha1)
    offset = digest[-1] & 0x0F
    number = int.from_bytes(digest[offset : offset + 4]) & 0x7FFFFFFF
    return str(number % 1_000_000).zfill(6)


@dataclass(slots=True)
class Authenticator:
    """A user's authenticator app. It is a second factor once its first code was verified."""

    secret: bytes = field(repr=False)
    verified: bool = False
    device_name: str = ""
    """The FriendlyDeviceName that the user gave it."""
    used_steps: set[int] = field(default_factory=set)
    """The time steps whose code was accepted, as far as they are within the window."""

    @property
    def setup_key(self) -> str:
        """The secret in base32, as people type it into their app."""
        return base64.b32encode(self.secret).decode().rstrip("=")

    def running(self, now: float) -> tuple[str, int]:
        """The code an app shows at `now` (epoch seconds), and the whole seconds until the next."""
        step, passed = divmod(int(now), STEP_SECONDS)
        return code_at(self.secret, step), STEP_SECONDS - passed

    def check(self, code: str, now: float) -> Outcome:
        """Check a code and use it up: it is accepted once."""
        step_now = int(now) // STEP_SECONDS
        steps = range(max(0, step_now - _WINDOW), step_now + _WINDOW + 1)
        matching = [
            step
            for step in steps
            if hmac.compare_digest(code_at(self.secret, step).encode(), code.encode())
        ]
        if not matching:
            return Outcome.WRONG
        fresh = [step for step in matching if step not in self.used_steps]
        if not fresh:
            return Outcome.USED
        self.used_steps = {step for step in self.used_steps if step in steps} | {fresh[0]}
        return Outcome.RIGHT
