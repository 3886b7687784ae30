"""Custom challenges of the practice pool: sums, in place of a password and after one."""

from __future__ import annotations

import re

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskCustom,
    CustomAnswered,
)
from tests.helpers.flow_runner import FlowRunner
from tests.helpers.practice_pool import PracticePool
from tests.live.sign_ins import begin, session_after


def solution(ask: object) -> CustomAnswered:
    assert isinstance(ask, AskCustom), ask
    one, other = re.findall(r"\d+", ask.parameters["question"])
    return CustomAnswered(str(int(one) + int(other)))


def test_three_questions_without_a_password(pool: PracticePool, flows: FlowRunner):
    ask = begin(pool, flows, "leo.brandt", "")
    for number in (1, 2, 3):
        assert isinstance(ask, AskCustom), ask
        assert ask.number == number
        assert set(ask.parameters) == {"question", "round"}
        ask = flows.answer(solution(ask))
    session_after(ask)


def test_a_question_after_the_proven_password(pool: PracticePool, flows: FlowRunner):
    session_after(flows.answer(solution(begin(pool, flows, "mira.kaplan"))))


def test_a_question_that_is_never_solved_is_no_wrong_password(
    pool: PracticePool, flows: FlowRunner
):
    ask = begin(pool, flows, "leo.brandt", "")
    for number in (2, 3):
        ask = flows.answer(CustomAnswered("a guess"))
        assert isinstance(ask, AskCustom), ask
        assert ask.number == number
        assert "hint" in ask.parameters
    assert isinstance(flows.answer(CustomAnswered("a guess")), e.AnswerRefused)
