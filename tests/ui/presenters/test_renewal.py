"""When a session is renewed by itself."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.auth.refresh_schedule import MIN_RENEWAL_INTERVAL
from desktop.auth.session import Session
from desktop.ui.presenters.renewal import Renewal
from tests.auth.transcripts import signed_in

HOUR = 3600.0


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session() -> Session:
    """Good for an hour from 100 s of the monotonic clock on."""
    return dataclasses.replace(signed_in(), received=100.0)


@pytest.fixture
def renewal(qtbot: QtBot, clock: Clock) -> Iterator[Renewal]:
    parent = QObject()
    yield Renewal(clock, parent, jitter=lambda: 0.0)
    parent.deleteLater()


def test_it_is_due_at_three_quarters_of_the_life(
    renewal: Renewal, clock: Clock, session: Session, qtbot: QtBot
):
    renewal.begin(session)
    life = session.seconds_left(clock.now)
    clock.now += 0.75 * life - 1
    with qtbot.assertNotEmitted(renewal.due):
        renewal.check_clock()
    clock.now += 2
    with qtbot.waitSignal(renewal.due):
        renewal.check_clock()
    with qtbot.assertNotEmitted(renewal.due):  # once
        renewal.check_clock()


def test_waking_up_long_after_the_end_it_is_due_at_once(
    renewal: Renewal, clock: Clock, session: Session, qtbot: QtBot
):
    """By itself, without anybody calling: within the second in which the clock is looked at."""
    renewal.begin(session)
    clock.now += 10 * HOUR
    with qtbot.waitSignal(renewal.due, timeout=3000):
        pass


@pytest.fixture
def middling(qtbot: QtBot, clock: Clock) -> Iterator[Renewal]:
    parent = QObject()
    yield Renewal(clock, parent, jitter=lambda: 0.5)
    parent.deleteLater()


def test_waking_up_with_a_good_token_it_waits_for_its_turn_among_all_that_woke(
    middling: Renewal, clock: Clock, session: Session, qtbot: QtBot
):
    middling.begin(session)
    clock.now += 0.8 * session.seconds_left(clock.now)
    left = session.seconds_left(clock.now)
    with qtbot.assertNotEmitted(middling.due):
        middling.check_clock()
    clock.now += (left - 60) / 2 - 1
    with qtbot.assertNotEmitted(middling.due):
        middling.check_clock()
    clock.now += 2
    with qtbot.waitSignal(middling.due):
        middling.check_clock()


def test_waking_up_with_a_token_that_has_ended_it_is_due_at_once_whatever_the_chance(
    middling: Renewal, clock: Clock, session: Session, qtbot: QtBot
):
    middling.begin(session)
    clock.now += session.seconds_left(clock.now) + 1
    with qtbot.waitSignal(middling.due):
        middling.check_clock()


def test_a_look_that_is_a_little_late_is_no_sleep(
    middling: Renewal, clock: Clock, session: Session, qtbot: QtBot
):
    middling.begin(session)
    clock.now += 0.6 * session.seconds_left(clock.now) + 5
    with qtbot.waitSignal(middling.due):
        middling.check_clock()


def test_after_trouble_it_is_tried_again_later_each_time(
    renewal: Renewal, clock: Clock, qtbot: QtBot
):
    waits = []
    for _ in range(5):
        renewal.failed()
        assert renewal.due_at is not None
        waits.append(renewal.due_at - clock.now)
    assert waits == sorted(waits)
    assert waits[0] > 0
    assert waits[-1] > waits[0]


def test_a_renewal_that_worked_makes_the_waits_short_again(
    renewal: Renewal, clock: Clock, session: Session
):
    renewal.failed()
    assert renewal.due_at is not None
    first = renewal.due_at
    renewal.failed()
    renewal.failed()
    renewal.begin(session)
    renewal.failed()
    assert renewal.due_at == first


def test_stopped_it_is_never_due(renewal: Renewal, clock: Clock, session: Session, qtbot: QtBot):
    renewal.begin(session)
    renewal.stop()
    clock.now += 10 * HOUR
    with qtbot.assertNotEmitted(renewal.due):
        renewal.check_clock()


def test_tokens_that_are_good_for_a_second_are_renewed_twice_a_minute_at_most(
    renewal: Renewal, clock: Clock, session: Session, qtbot: QtBot
):
    renewal.begin(session)
    clock.now += session.seconds_left(clock.now)
    with qtbot.waitSignal(renewal.due):
        renewal.check_clock()
    renewal.begin(session)  # which has ended already
    clock.now += MIN_RENEWAL_INTERVAL - 1
    with qtbot.assertNotEmitted(renewal.due):
        renewal.check_clock()
    clock.now += 1
    with qtbot.waitSignal(renewal.due):
        renewal.check_clock()
