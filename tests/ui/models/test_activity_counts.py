"""What the activity adds up."""

from __future__ import annotations

import pytest

from desktop.ui.models import activity_counts
from desktop.ui.models.activity_counts import ActivityCounts
from tests.helpers.sessions import event

ENDED = {"operation": "sign_in", "by": "app"}


def counted(*events: object) -> tuple[int, int, int]:
    counts = ActivityCounts()
    counts.add(events)  # type: ignore[arg-type]
    return counts.failures, counts.sessions, counts.messages


def test_a_sign_in_opens_a_session():
    assert counted(event(messages=1), event(**ENDED)) == (0, 1, 1)


def test_another_flow_opens_none():
    assert counted(event(flow="refresh", operation="refresh", by="app")) == (0, 0, 0)


def test_a_failed_step_and_its_flow_are_one_failure():
    wrong = event(outcome="NotAuthorizedException")
    assert counted(wrong, event(**ENDED, outcome="NotAuthorizedException")) == (1, 0, 0)


def test_a_flow_that_fails_by_itself_is_one():
    assert counted(event(), event(**ENDED, outcome="TokensRejected")) == (1, 0, 0)


def test_neither_an_answer_nor_cancelling_is_a_failure():
    answer = event(operation="AskCode", by="person", outcome="CodeEntered")
    assert counted(answer, event(**ENDED, outcome="cancelled")) == (0, 0, 0)


def test_the_newest_attempts_are_known(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(activity_counts, "MOST_ATTEMPTS", 2)
    counts = ActivityCounts()
    counts.add(event(number, attempt=number) for number in (1, 1, 2, 3))
    assert list(counts.attempts) == [2, 3]
