"""How soon things are tried by themselves (the fleet simulation of `make bench` chose the figures).

`chance` is a random number from 0 to 1, so that a thousand workstations don't ask at once.
"""

from __future__ import annotations

RENEW_AT = 0.75
"""Of the life that an access token has left."""
SPREAD = 0.1
FIRST_RETRY = 5.0
LONGEST_RETRY = 300.0


def next_refresh(expires_in: float, chance: float) -> float:
    """Seconds until a token that is good for `expires_in` seconds is renewed."""
    return max(0.0, expires_in * (RENEW_AT - SPREAD * chance))


def retry_after(attempt: int, chance: float) -> float:
    """Seconds until the next try after `attempt` (1, 2, …) failed ones: full jitter."""
    return min(LONGEST_RETRY, FIRST_RETRY * 2.0 ** min(attempt, 16)) * (0.5 + chance / 2)
