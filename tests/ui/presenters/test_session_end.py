"""A notice before the whole session ends, where its end is known."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.auth.session import Session
from desktop.config.profile import Profile
from desktop.ui.models.connection import Connection
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.presenters.session_end import DAY, SessionEnd
from tests.auth.minting import NOW
from tests.auth.transcripts import signed_in
from tests.helpers.fake_worker import UnusedService


def session(days_ago: float) -> Session:
    """Someone who signed in so long ago, with tokens that came just now, at 0 s."""
    made = dataclasses.replace(signed_in(), service_time=NOW, received=0.0)
    assert isinstance(made.id_claims, dict)
    made.id_claims["auth_time"] = int(NOW - days_ago * DAY)
    return made


@pytest.fixture
def now() -> list[float]:
    return [0.0]


class Watched:
    """A session end, and the session that it watches."""

    def __init__(self, now: list[float]) -> None:
        self.current = CurrentSession(lambda: now[0])
        self.end = SessionEnd(self.current, self.current)
        self.near = self.end.near
        self.check_clock = self.end.check_clock

    def watch(self, session: Session, refresh_days: int | None) -> None:
        profile = Profile("Staff", "eu-central-1", "eu-central-1_A", "a", refresh_days=refresh_days)
        self.current.set_session(session, Connection(profile, UnusedService()))


@pytest.fixture
def ending(qtbot: QtBot, now: list[float]) -> Iterator[Watched]:
    watched = Watched(now)
    yield watched
    watched.current.deleteLater()


def test_it_is_told_once_on_the_last_day(ending: Watched, now: list[float], qtbot: QtBot):
    with qtbot.assertNotEmitted(ending.near):
        ending.watch(session(28.5), 30)
    now[0] += DAY
    with qtbot.waitSignal(ending.near) as near:
        ending.check_clock()
    assert near.args == [int(NOW - 28.5 * DAY) + 30 * DAY]
    with qtbot.assertNotEmitted(ending.near):
        ending.check_clock()
        ending.watch(session(28.5), 30)  # renewed tokens of the same sign-in


def test_a_short_session_is_told_in_its_last_tenth(ending: Watched, now: list[float], qtbot: QtBot):
    with qtbot.assertNotEmitted(ending.near):
        ending.watch(session(0.8), 1)
    now[0] += 0.11 * DAY
    with qtbot.waitSignal(ending.near):
        ending.check_clock()


def test_where_the_end_is_not_known_nothing_is_claimed(ending: Watched, qtbot: QtBot):
    with qtbot.assertNotEmitted(ending.near):
        ending.watch(session(400), None)
        ending.check_clock()
    assert not ending.end.watching


def test_another_sign_in_is_told_anew(ending: Watched, qtbot: QtBot):
    with qtbot.waitSignal(ending.near):
        ending.watch(session(29.5), 30)
    with qtbot.waitSignal(ending.near):
        ending.watch(session(29.6), 30)


def test_stopped_it_is_silent(ending: Watched, now: list[float], qtbot: QtBot):
    ending.watch(session(1), 30)
    ending.current.end()
    now[0] += 40 * DAY
    with qtbot.assertNotEmitted(ending.near):
        ending.check_clock()
