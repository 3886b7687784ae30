"""Challenge sessions: how long the pool can say what became of one."""

from __future__ import annotations

import pytest

from desktop.practice.refusals import CognitoError
from desktop.practice.state.challenge_sessions import (
    NO_PROGRESS,
    Challenge,
    ChallengeSessions,
)
from tests.practice.core_client import SeededEntropy

DAY_SECONDS = 86_400


def issue(sessions: ChallengeSessions, now: float) -> str:
    challenge = Challenge("SMS_MFA", "sub", "ann", "client", now + 180, NO_PROGRESS)
    return sessions.issue(challenge, ENTROPY, now)


def message(sessions: ChallengeSessions, session: str, now: float) -> str | None:
    with pytest.raises(CognitoError) as refused:
        sessions.find(session, "client", "SMS_MFA", now)
    return refused.value.message


ENTROPY = SeededEntropy()


def test_expired_sessions_are_dropped_a_day_later():
    """Until then they are told from unknown ones; after that memory must not grow."""
    sessions = ChallengeSessions()
    session = issue(sessions, 0)
    expired = "Invalid session for the user, session is expired."
    assert message(sessions, session, 180) == expired
    for _ in range(600):
        issue(sessions, DAY_SECONDS)
    assert message(sessions, session, DAY_SECONDS) == expired
    later = DAY_SECONDS + 181
    for _ in range(600):
        issue(sessions, later)
    assert sessions.peek(session) is None
    assert message(sessions, session, later) == "Invalid session for the user."
