"""When a session is renewed by itself."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.auth.tokens import Session
from desktop.ui.renewal import Renewal
from tests.auth.test_refresh import signed_in

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
    """Good for an hour from 100 s of the steady clock on."""
    return dataclasses.replace(signed_in(), received=100.0)


@pytest.fixture
def renewal(qtbot: QtBot, clock: Clock) -> Iterator[Renewal]:
    parent = QObject()
    yield Renewal(clock, parent, chance=lambda: 0.0)
    parent.deleteLater()


def test_it_is_due_at_three_quarters_of_the_life(
    renewal: Renewal, clock: Clock, session: Session, qtbot: QtBot
):
    renewal.begin(session)
    life = session.seconds_left(clock.now)
    clock.now += 0.75 * life - 1
    with qtbot.assertNotEmitted(renewal.due):
        renewal.look()
    clock.now += 2
    with qtbot.waitSignal(renewal.due):
        renewal.look()
    with qtbot.assertNotEmitted(renewal.due):  # once
        renewal.look()


def test_waking_up_long_after_the_end_it_is_due_at_once(
    renewal: Renewal, clock: Clock, session: Session, qtbot: QtBot
):
    """By itself, without anybody calling: within the second in which the clock is looked at."""
    renewal.begin(session)
    clock.now += 10 * HOUR
    with qtbot.waitSignal(renewal.due, timeout=3000):
        pass


def test_after_trouble_it_is_tried_again_later_each_time(
    renewal: Renewal, clock: Clock, qtbot: QtBot
):
    waits = []
    for _ in range(5):
        renewal.failed()
        assert renewal._at is not None
        waits.append(renewal._at - clock.now)
    assert waits == sorted(waits)
    assert waits[0] > 0
    assert waits[-1] > waits[0]


def test_a_renewal_that_worked_makes_the_waits_short_again(
    renewal: Renewal, clock: Clock, session: Session
):
    renewal.failed()
    assert renewal._at is not None
    first = renewal._at
    renewal.failed()
    renewal.failed()
    renewal.begin(session)
    renewal.failed()
    assert renewal._at == first


def test_stopped_it_is_never_due(renewal: Renewal, clock: Clock, session: Session, qtbot: QtBot):
    renewal.begin(session)
    renewal.stop()
    clock.now += 10 * HOUR
    with qtbot.assertNotEmitted(renewal.due):
        renewal.look()
