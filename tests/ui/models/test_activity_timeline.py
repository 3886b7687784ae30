"""Who was busy when, in one attempt."""

from __future__ import annotations

import pytest

from desktop.auth.states import ActivityEvent
from desktop.ui.models.activity_timeline import Actor, Span, timeline
from tests.helpers.sessions import NOW, event


def step(at: float, seconds: float, **changes: object) -> ActivityEvent:
    return event(time=NOW + at, duration=seconds, **changes)


SIGN_IN = (
    step(0.5, 0.5, messages=1),
    step(1.0, 8.0, by="person", operation="AskCode", outcome="CodeEntered"),
    step(9.0, 1.0, outcome="CodeMismatchException"),
    step(0.0, 10.5, by="app", operation="sign_in", outcome="CodeMismatchException"),
)


def spans(actor: Actor, *events: ActivityEvent) -> list[Span]:
    return [span for span in timeline(events).spans if span.actor is actor]


def test_each_step_is_in_the_line_of_who_was_busy():
    assert spans(Actor.SERVICE, *SIGN_IN) == [
        Span(Actor.SERVICE, 0.5, 1.0),
        Span(Actor.SERVICE, 9.0, 10.0, failed=True),
    ]
    assert spans(Actor.PERSON, *SIGN_IN) == [Span(Actor.PERSON, 1.0, 9.0)]


def test_what_lies_between_is_the_apps_own_time():
    assert spans(Actor.APP, *SIGN_IN) == [Span(Actor.APP, 0.0, 0.5), Span(Actor.APP, 10.0, 10.5)]


def test_the_phone_is_busy_from_the_message_to_the_code():
    assert spans(Actor.PHONE, *SIGN_IN) == [Span(Actor.PHONE, 1.0, 9.0)]


def test_a_code_from_an_app_is_read_while_the_person_is_asked():
    asked = step(
        2, 3, by="person", operation="AskCode", outcome="CodeEntered",
        challenge="SOFTWARE_TOKEN_MFA",
    )  # fmt: skip
    assert spans(Actor.PHONE, step(0, 1), asked) == [Span(Actor.PHONE, 2.0, 5.0)]


def test_without_a_message_there_is_no_phone():
    assert spans(Actor.PHONE, *SIGN_IN[1:]) == []


def test_sums():
    line = timeline(SIGN_IN)
    assert line.total == 10.5
    assert [line.busy(actor) for actor in Actor] == [1.0, 1.5, 8.0, 8.0]


@pytest.mark.parametrize("events", [(), (step(0, 0, by="app", operation="sign_in"),)])
def test_nothing_takes_no_time(events: tuple[ActivityEvent, ...]):
    assert timeline(events).total == 0
