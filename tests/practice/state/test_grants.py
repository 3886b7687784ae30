"""Grants: how long the pool remembers a refresh token."""

from __future__ import annotations

import pytest

from desktop.practice.refusals import CognitoError
from desktop.practice.state.grants import Grant, Grants
from tests.practice.core_client import SeededEntropy

DAY_SECONDS = 86_400
ENTROPY = SeededEntropy()


def start(grants: Grants, number: int, now: float, sub: str = "") -> str:
    sub = sub or f"sub {number % 7}"
    grant = Grant(f"event {number}", "jti", sub, "client", int(now), now + 3_600)
    return grants.start(grant, ENTROPY, now)


def test_expired_grants_are_dropped_a_day_later():
    """Until then an expired token is told from an unknown one; then memory must not grow."""
    grants = Grants()
    token = start(grants, 0, 0)
    for number in range(1, 600):
        start(grants, number, DAY_SECONDS)
    assert grants.by_refresh_token(token) is grants.by_event_id("event 0") is not None
    newer = [start(grants, number, DAY_SECONDS + 3_601) for number in range(600, 1_700)]
    assert grants.by_refresh_token(token) is grants.by_event_id("event 0") is None
    assert all(grants.by_refresh_token(one) for one in newer)


def test_newest_thousand_grants_of_each_user_are_kept():
    grants = Grants()
    bens = start(grants, 0, 0, "ben")
    anns = [start(grants, number, 0, "ann") for number in range(1, 1_203)]
    assert [grants.by_refresh_token(one) is not None for one in anns] == [False] * 202 + [
        True
    ] * 1_000
    assert grants.by_event_id("event 202") is None
    assert grants.by_event_id("event 203")
    assert grants.by_refresh_token(bens)
    with pytest.raises(CognitoError, match="Invalid Refresh Token"):
        grants.find(anns[0], "client")


def test_newest_grants_of_all_users_are_kept(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("desktop.practice.state.grants._MOST", 20)
    grants = Grants()
    tokens = [start(grants, number, 0, f"deleted {number}") for number in range(30)]
    assert [grants.by_refresh_token(one) is not None for one in tokens] == [False] * 10 + [
        True
    ] * 20
    assert len(grants._tokens) == len(grants._of_user) == 20


def test_newest_hundred_tokens_of_a_rotated_grant_are_kept():
    grants = Grants()
    token = start(grants, 0, 0)
    tokens = [token := grants.rotate(grants.find(token, "client"), ENTROPY, 0) for _ in range(150)]
    known = [grants.by_refresh_token(one) is not None for one in tokens]
    assert known == [False] * 50 + [True] * 100


def test_sessions_of_a_user_are_theirs():
    grants = Grants()
    for number, sub in enumerate(("ann", "ben", "ann")):
        grant = Grant(f"event {number}", "jti", sub, "client", 0, 3_600, session_id=f"{number}")
        grants.start(grant, ENTROPY, 0)
    assert [one.session_id for one in grants.sessions("ann", 0)] == ["2", "0"]
    assert grants.sessions("nobody", 0) == []


def test_revoking_a_users_grants_leaves_those_of_others():
    grants = Grants()
    ann, ben = (Grant(f"event {sub}", "jti", sub, "client", 0, 3_600) for sub in ("ann", "ben"))
    for grant in (ann, ben):
        grants.start(grant, ENTROPY, 0)
    grants.revoke_all("ann")
    assert (ann.revoked, ben.revoked) == (True, False)
