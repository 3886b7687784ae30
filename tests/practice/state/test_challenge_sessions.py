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
USED = "Invalid session for the user, session can only be used once."


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
    for _ in range(1_100):
        issue(sessions, later)
    assert sessions.peek(session) is None
    assert message(sessions, session, later) == "Invalid session for the user."


def test_open_sessions_are_kept_and_of_the_others_the_newest_thousand():
    sessions = ChallengeSessions()
    unanswered = issue(sessions, 0)
    answered = [issue(sessions, 0) for _ in range(5)]
    for session in answered:
        sessions.find(session, "client", "SMS_MFA", 0).used = True
    for _ in range(20_000):
        session = issue(sessions, 0)
        sessions.find(session, "client", "SMS_MFA", 0).used = True
    assert sessions.find(unanswered, "client", "SMS_MFA", 0)
    assert message(sessions, session, 0) == USED
    assert message(sessions, answered[0], 0) == "Invalid session for the user."
    assert len(sessions._challenges) <= 2_002


def test_sessions_expire_from_memory_under_a_load_without_answers():
    """One a second, each good for three minutes."""
    sessions = ChallengeSessions()
    for now in range(10_000):
        issue(sessions, now)
    assert len(sessions._challenges) <= 2 * (1_000 + 180)
