from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.main_window.countdown import Countdown
from desktop.ui.main_window.ring import Ring
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.text.durations import clock_figures, in_words, relative, roughly
from tests.helpers.sessions import ManualClock, session


@pytest.mark.parametrize(
    ("seconds", "figures"),
    [
        (2812, "46:52"),
        (59.2, "1:00"),
        (59, "0:59"),
        (0.2, "0:01"),
        (0, "0:00"),
        (-4, "0:00"),
        (3600, "60:00"),
        (7199, "119:59"),
        (7200, "2:00"),
        (18_729, "5:13"),
    ],
)
def test_figures(seconds: float, figures: str):
    assert clock_figures(seconds) == figures


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (2812, "46 minutes 52 seconds"),
        (61, "1 minute 1 second"),
        (120, "2 minutes"),
        (3605, "1 hour 5 seconds"),
        (86_400 + 7200, "1 day 2 hours"),
        (0, "0 seconds"),
    ],
)
def test_words(seconds: float, words: str):
    assert in_words(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(2812, "in 46 min"), (-800, "13 min ago"), (7300, "in 2 h"), (-200_000, "2 days ago")],
)
def test_relative(seconds: float, words: str):
    assert relative(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (185, "3 minutes"),
        (-3700, "1 hour"),
        (61, "1 minute"),
        (59.7, "1 minute"),
        (-3599.6, "1 hour"),
        (86_399, "1 day"),
        (3500, "58 minutes"),
    ],
)
def test_roughly(seconds: float, words: str):
    assert roughly(seconds) == words


def test_the_ring_has_the_names_that_assistive_tools_look_for(qtbot: QtBot):
    ring = Ring()
    qtbot.addWidget(ring)
    ring.set_time(2812, 3600)
    assert ring.accessibleName() == "Expires in"
    assert ring.accessibleDescription() == "46 minutes 52 seconds"
    assert ring.figures == "46:52"


@pytest.mark.parametrize("left", [0, 30, 2812, 86_399])
def test_the_ring_paints_at_any_time(qtbot: QtBot, left: float):
    ring = Ring()
    qtbot.addWidget(ring)
    ring.set_time(left, 3600)
    assert not ring.grab().isNull()


def test_the_countdown_goes_by_the_steady_clock(qtbot: QtBot):
    monotonic = ManualClock()
    current = CurrentSession(monotonic)
    countdown = Countdown(current)
    seen = []
    countdown.ticked.connect(seen.append)
    current.set_session(session(left=2812))
    monotonic.now += 12
    countdown.tick()
    assert seen == [2812.0, 2800.0]
    current.end()
    countdown.tick()
    assert len(seen) == 2


def test_the_countdown_ends_once(qtbot: QtBot):
    monotonic = ManualClock()
    current = CurrentSession(monotonic)
    countdown = Countdown(current)
    with qtbot.waitSignal(countdown.expired):
        current.set_session(session(left=5))
        monotonic.now += 6
        countdown.tick()
    with qtbot.assertNotEmitted(countdown.expired, wait=20):
        pass


def test_a_second_that_passes_is_told_without_being_asked(qtbot: QtBot):
    """The timer aims at the moment at which the figures change."""
    monotonic = ManualClock(now=100.98)
    current = CurrentSession(monotonic)
    countdown = Countdown(current)
    current.set_session(session(left=5))
    with qtbot.waitSignal(countdown.ticked, timeout=900):
        monotonic.now = 101.0
    current.end()
