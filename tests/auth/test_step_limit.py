"""No flow runs on without a person."""

from __future__ import annotations

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import AskEmail
from desktop.auth.step_limit import MAX_CALLS_IN_A_ROW, StepLimit
from desktop.auth.steps import Call, FetchKeys

ANSWER = Call("RespondToAuthChallenge", {"ChallengeName": "DEVICE_SRP_AUTH"})


def test_ten_calls_in_a_row_are_made_and_the_next_one_ends_the_flow_by_the_loops_name():
    limit = StepLimit()
    for _ in range(MAX_CALLS_IN_A_ROW - 1):
        limit.count(ANSWER)
    limit.count(Call("InitiateAuth", {}))
    with pytest.raises(e.EndlessLoop) as raised:
        limit.count(ANSWER)
    assert raised.value.steps == (
        "DEVICE_SRP_AUTH", "DEVICE_SRP_AUTH", "InitiateAuth", "DEVICE_SRP_AUTH"
    )  # fmt: skip


def test_a_question_begins_the_count_anew():
    limit = StepLimit()
    for _ in range(3 * MAX_CALLS_IN_A_ROW):
        limit.count(ANSWER)
        limit.count(AskEmail())
    assert calls_left(limit) == MAX_CALLS_IN_A_ROW


def test_reading_is_no_loop():
    limit = StepLimit()
    for _ in range(3 * MAX_CALLS_IN_A_ROW):
        limit.count(Call("ListDevices", {}, repeatable=True))
        limit.count(FetchKeys("https://example.com/jwks.json", frozenset()))
    assert calls_left(limit) == MAX_CALLS_IN_A_ROW


def calls_left(limit: StepLimit) -> int:
    """How many more calls it allows in a row."""
    for made in range(MAX_CALLS_IN_A_ROW + 1):
        try:
            limit.count(ANSWER)
        except e.EndlessLoop:
            return made
    raise AssertionError("it has no limit")
