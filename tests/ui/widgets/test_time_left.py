"""The label that counts down."""

from __future__ import annotations

import time

from pytestqt.qtbot import QtBot

from desktop.ui.widgets.time_left import TimeLeft
from tests.ui.conftest import Clock


def test_time_left_is_shown_and_described(qtbot: QtBot, clock: Clock):
    label = TimeLeft(clock)
    qtbot.addWidget(label)
    label.count_down(clock.now + 151)
    assert label.accessibleName() == "Time left"
    assert label.text() == label.accessibleDescription() == "2:31 left"
    assert label.property("variant") == "aside"


def test_time_left_turns_urgent_and_is_read_out_at_milestones_only(
    qtbot: QtBot, clock: Clock, announced: list[tuple[str, bool]]
):
    label = TimeLeft(clock)
    qtbot.addWidget(label)
    label.count_down(clock.now + 70)
    ended: list[bool] = []
    label.ran_out.connect(lambda: ended.append(True))
    for _ in range(70):
        clock.advance(1)
        label.check_clock()
    assert [text for text, _ in announced] == [
        "60 seconds left",
        "30 seconds left",
        "10 seconds left",
        "Time ran out",
    ]
    assert label.property("variant") == "urgent"
    assert label.has_run_out()
    assert ended == [True]


def test_time_left_counts_by_itself(qtbot: QtBot):
    label = TimeLeft(time.monotonic)
    qtbot.addWidget(label)
    with qtbot.waitSignal(label.ran_out, timeout=3000):
        label.count_down(time.monotonic() + 0.05)


def test_time_left_without_a_known_end(qtbot: QtBot, clock: Clock):
    label = TimeLeft(clock)
    qtbot.addWidget(label)
    label.count_down(clock.now + 5)
    label.show_text("good for about 3 minutes")
    assert label.accessibleDescription() == "good for about 3 minutes"
    assert not label.counting
    label.show_text("")
    assert label.isHidden()
