"""The button that sends a form: busy, locked, blocked."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.ui.widgets.action_button import ActionButton
from tests.ui.conftest import Clock


def test_busy_disables_at_once_and_says_so_after_a_while(
    qtbot: QtBot, announced: list[tuple[str, bool]]
):
    button = ActionButton("Sign in", "Signing in…")
    qtbot.addWidget(button)
    button.set_busy(True)
    assert not button.isEnabled()
    assert button.text() == "Sign in"
    with qtbot.waitSignal(button.slow, timeout=2000):
        pass
    assert (button.text(), button.accessibleName()) == ("Signing in…", "Sign in")
    assert button.accessibleDescription() == "Signing in…"
    assert announced == [("Signing in…", False)]
    button.set_busy(False)
    assert button.isEnabled()
    assert (button.text(), button.accessibleDescription()) == ("Sign in", "")


def test_a_hold_counts_down_and_ends_by_itself(qtbot: QtBot, clock: Clock):
    button = ActionButton("Verify", "Verifying…", clock)
    qtbot.addWidget(button)
    button.lock(75)
    assert (button.text(), button.isEnabled()) == ("Try again in 1:15", False)
    clock.advance(71)
    button.check_clock()
    assert button.text() == "Try again in 4 s"
    clock.advance(4)
    with qtbot.waitSignal(button.unlocked):
        button.check_clock()
    assert (button.text(), button.isEnabled()) == ("Verify", True)


def test_a_hold_really_ends_without_help(qtbot: QtBot):
    button = ActionButton("Verify", "Verifying…")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.unlocked, timeout=3000):
        button.lock(0.05)


def test_blocked_busy_and_held_all_have_to_end(qtbot: QtBot, clock: Clock):
    button = ActionButton("Sign in", "Signing in…", clock)
    qtbot.addWidget(button)
    button.set_blocked(True)
    button.lock(5)
    button.set_busy(True)
    button.lock(0)
    button.set_busy(False)
    assert not button.isEnabled()
    button.set_blocked(False)
    assert button.isEnabled()
