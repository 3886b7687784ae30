"""The helpers that yield a step take no answer of another type: that would be a mistake of ours."""

from __future__ import annotations

import pytest

from desktop.auth.calls import call, forget, keep, recall
from desktop.auth.not_kept import NotKept
from desktop.auth.steps import Flow
from desktop.auth.stored_session import Forget, Keep, Recall, Recalled, StoredSession
from tests.auth.transcripts import Play

STORED = StoredSession("refresh", "maria", "sub-1", auth_time=5)
NO_ANSWER = object()


@pytest.mark.parametrize(
    ("flow", "message"),
    [
        (call("GetUser", {}), "a Reply was due, not object"),
        (keep(STORED, begins=True), "an outcome was due, not object"),
        (recall(), "a Recalled was due, not object"),
        (forget(), "a stored session was due, not object"),
    ],
)
def test_an_answer_of_another_type(flow: Flow[object], message: str):
    with pytest.raises(TypeError, match=message):
        Play(flow).send(NO_ANSWER)


@pytest.mark.parametrize(
    ("flow", "step", "answer"),
    [
        (keep(STORED, begins=True), Keep(STORED, begins=True), None),
        (keep(STORED, begins=False), Keep(STORED, begins=False), NotKept.NOTHING),
        (recall(), Recall(), Recalled(None, NotKept.KEY_GONE)),
        (forget(STORED), Forget(STORED), STORED),
        (forget(), Forget(), None),
    ],
)
def test_an_answer_comes_back_as_it_is(flow: Flow[object], step: object, answer: object):
    run = Play(flow)
    assert run.step == step
    run.send(answer)
    assert run.ended
    assert run.result is answer


def test_the_sign_in_that_a_stored_session_comes_from():
    assert STORED.sign_in == ("sub-1", 5)
