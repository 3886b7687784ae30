"""Grants: how long the pool remembers a refresh token."""

from __future__ import annotations

from desktop.practice.state.grants import Grant, Grants
from tests.practice.core_client import SeededEntropy

DAY_SECONDS = 86_400
ENTROPY = SeededEntropy()


def start(grants: Grants, number: int, now: float) -> str:
    grant = Grant(f"event {number}", "jti", "sub", "client", int(now), now + 3_600)
    return grants.start(grant, ENTROPY, now)


def test_expired_grants_are_dropped_a_day_later():
    """Until then an expired token is told from an unknown one; then memory must not grow."""
    grants = Grants()
    token = start(grants, 0, 0)
    for number in range(1, 600):
        start(grants, number, DAY_SECONDS)
    assert grants.by_refresh_token(token) is grants.by_event_id("event 0") is not None
    newer = [start(grants, number, DAY_SECONDS + 3_601) for number in range(600, 1_200)]
    assert grants.by_refresh_token(token) is grants.by_event_id("event 0") is None
    assert all(grants.by_refresh_token(one) for one in newer)


def test_revoking_a_users_grants_leaves_those_of_others():
    grants = Grants()
    ann, ben = (Grant(f"event {sub}", "jti", sub, "client", 0, 3_600) for sub in ("ann", "ben"))
    for grant in (ann, ben):
        grants.start(grant, ENTROPY, 0)
    grants.revoke_all("ann")
    assert (ann.revoked, ben.revoked) == (True, False)
