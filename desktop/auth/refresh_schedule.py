"""When tokens are renewed, and when a failed renewal is tried again.

Spread out at random, so that 100,000 computers don't ask at once: `jitter` is a random number from
0 to 1. The figures come from `python -m benchmarks fleet`, which shows what they do to a pool that
answers 120 requests a second. Run it after changing one.
"""

from __future__ import annotations

LATEST_RENEWAL = 0.75
"""Fraction of an access token's life after which it is renewed at the latest."""
RENEWAL_SPREAD = 0.3
"""Fraction of the life by which it is renewed earlier at most. After all computers woke at once,
the next round stays within the quota with 0.3; with 0.25 its peak is 142 requests a second. More
means more requests."""
FIRST_RETRY_DELAY = 20.0
"""Seconds before the first retry at most; doubled for each further one. With 10 the peak at 9:00 is
a fifth higher. With 60 it is a third lower, but a computer that woke before its network did would
show an ended session for a minute."""
MAX_RETRY_DELAY = 300.0
"""Seconds. With 600 the last computers at 9:00 wait four minutes longer; with 150 the peak after an
outage is two thirds higher."""
MIN_RENEWAL_INTERVAL = 30.0
"""Seconds between two renewals that the person did not ask for. Cognito's shortest tokens are good
for 5 minutes; tokens that are good for a second must not make us ask all the time."""
FINAL_MARGIN = 60.0
"""Seconds before a token's end at which it is renewed at the latest after sleep."""


def next_refresh(expires_in: float, jitter: float) -> float:
    """Seconds until the renewal of a token that is good for `expires_in` seconds."""
    return max(0.0, expires_in * (LATEST_RENEWAL - RENEWAL_SPREAD * jitter))


def retry_after(attempt: int, jitter: float) -> float:
    """Seconds until the next try after `attempt` (1, 2, …) failed ones.

    At least half of the delay: with less, there are a third more requests after an outage.
    """
    delay = min(MAX_RETRY_DELAY, FIRST_RETRY_DELAY * 2.0 ** min(attempt - 1, 16))
    return delay * (0.5 + jitter / 2)


def next_primary_look(jitter: float) -> float:
    """Seconds until the next look whether the pool's own Region is back, while its replica serves.

    As rare as the last retries in an outage: the Region's return is no greater rush than its end.
    """
    return MAX_RETRY_DELAY * (0.5 + jitter / 2)


def refresh_after_sleep(left: float, jitter: float) -> float:
    """Seconds until a renewal that was due while the computer slept; the token has `left` seconds.

    A token that has ended is renewed at once, since a person may be waiting. One that is still good
    is renewed at a random time of its life, since many computers wake at the same time.
    """
    return max(0.0, left - FINAL_MARGIN) * jitter
