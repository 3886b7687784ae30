"""How soon things are tried by themselves: a hundred thousand workstations mustn't ask at once.

`jitter` is a random number from 0 to 1. `python -m benchmarks fleet` shows what these figures do
to a pool that answers 120 requests a second, and chose them: change one, and run it.
"""

from __future__ import annotations

LATEST_RENEWAL = 0.75
"""Of the life that an access token has left: at the latest. A quarter remains for trouble."""
RENEWAL_SPREAD = 0.3
"""Renewed this much of the life earlier at the most. When all have woken at once, the next round
stays within the quota with 0.3; with 0.25 its peak is 142 a second, and more asks more often."""
FIRST_RETRY_DELAY = 20.0
"""Seconds at the most, doubled each time. With 10 the peak at 9:00 is a fifth higher. With 60 it is
a third lower, but who woke before their network did would look at an ended session for a minute."""
MAX_RETRY_DELAY = 300.0
"""With 600 the last ones at 9:00 wait four minutes longer; with 150 the peak after an outage is two
thirds higher."""
FINAL_MARGIN = 60.0
"""Seconds before its end, when a token is renewed whatever the others do."""


def next_refresh(expires_in: float, jitter: float) -> float:
    """Seconds until a token that is good for `expires_in` seconds is renewed."""
    return max(0.0, expires_in * (LATEST_RENEWAL - RENEWAL_SPREAD * jitter))


def retry_after(attempt: int, jitter: float) -> float:
    """Seconds until the next try after `attempt` (1, 2, …) failed ones.

    At least half of the most: with anything from 0 on, an outage ends in a third more requests.
    """
    return min(MAX_RETRY_DELAY, FIRST_RETRY_DELAY * 2.0 ** min(attempt - 1, 16)) * (
        0.5 + jitter / 2
    )


def refresh_after_sleep(left: float, jitter: float) -> float:
    """Seconds until a renewal whose time came while the computer slept; the token has `left`.

    One that has ended is renewed at once, since somebody may be waiting. One that is still good
    waits for some moment of its life: everybody else woke just now as well.
    """
    return max(0.0, left - FINAL_MARGIN) * jitter
