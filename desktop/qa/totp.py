"""The codes of an authenticator app (RFC 6238, SHA-1, six digits, steps of 30 seconds)."""

from __future__ import annotations

import hashlib
import hmac

STEP_SECONDS = 30
DIGITS = 6


def totp(secret: bytes, now: float, steps: int = 0) -> str:
    """The code at `now` (epoch seconds), or `steps` later or, negative, earlier."""
    counter = int(now) // STEP_SECONDS + steps
    digest = hmac.new(secret, counter.to_bytes(8, "big"), hashlib.sha1).digest()
    offset = digest[-1] & 0xF
    number = int.from_bytes(digest[offset : offset + 4], "big") & 0x7FFF_FFFF
    return f"{number % 10**DIGITS:0{DIGITS}}"


def seconds_left(now: float) -> float:
    """Until the next code."""
    return STEP_SECONDS - now % STEP_SECONDS
