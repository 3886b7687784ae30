"""Random events over all windows, with now and then a move that leads on.

Usage: monkey.py EVENTS [calm|faults], with the seed in the environment. Starts with the welcome.
Prints how many events there were, and how often each state was seen.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.main_window.pages.stack import Tab
from desktop.ui.main_window.window import MainWindow
from tests.helpers.stray_wrappers import stray_wrappers
from tests.soak import faults, person
from tests.soak.census import Census
from tests.soak.gestures import Hands
from tests.soak.play import Do, Pause, Script, Step, Until
from tests.soak.stage import Stage, run, seeded
from tests.soak.targets import close_file_dialogs

LOOK_EVERY = 10
CLEVER = 0.03
"""How often a move is one that leads on."""
WEIGH_EVERY = 1_000
QUITS = 1 / 20_000
TROUBLE = 0.01
AT_THE_WELCOME = 60
"""Events before the practice pool is chosen, if the monkey hasn't found it by then."""


def script(
    stage: Stage, events: int, seen: Counter[str], sizes: list[int], *, with_faults: bool
) -> Script:
    hands = Hands(stage)
    yield Until(stage.app.window.isVisible, "the main window")
    for _ in range(AT_THE_WELCOME):
        if stage.app._welcoming._welcome is None:
            break
        yield from counted(stage, hands.gesture(), seen)
    if stage.app._login is None:
        yield Do(stage.app._welcoming._practice)
    yield Until(lambda: stage.ready, "the practice pool")
    while seen["events"] < events and not quits(stage):
        if stage.rng.random() < CLEVER:
            yield from clever(stage, seen)
        if with_faults and stage.rng.random() < TROUBLE:
            yield Do(partial(faults.switch, stage, seen))
        yield from counted(stage, hands.gesture(), seen)
        if seen["events"] % WEIGH_EVERY == 0:
            sizes.append(Census.take().resident_kib)
            assert not stray_wrappers()
    yield Do(partial(faults.switch_off, stage))
    seen["quits"] += 1


def quits(stage: Stage) -> bool:
    return stage.rng.random() < QUITS


def counted(stage: Stage, step: Do, seen: Counter[str]) -> Iterator[Step]:
    name = getattr(step.action, "__name__", str(step.action))
    stage.trail.append(name)
    seen["events"] += 1
    seen[f"did: {name}"] += 1
    yield step
    close_file_dialogs()
    if seen["events"] % LOOK_EVERY == 0:
        stage.check()
        look(stage, seen)


def look(stage: Stage, seen: Counter[str]) -> None:
    """Which state this is: a monkey that never gets anywhere proves nothing."""
    seen[f"status: {stage.status.value}"] += 1
    for each in QApplication.topLevelWidgets():
        if each.isVisible():
            seen[f"window: {kind_of(each)}"] += 1
    if not stage.ready:
        return
    if stage.signed_in:
        seen[f"tab: {Tab(stage.app.window.tabs.currentIndex()).name}"] += 1
    if stage.attempt is not None:
        seen["in an attempt"] += 1
    message = stage.login.message.problem
    if message is not None and stage.login.isVisible():
        seen["login with a message"] += 1


def kind_of(window: QWidget) -> str:
    return "MainWindow" if isinstance(window, MainWindow) else type(window).__name__


# Moves that lead on


def clever(stage: Stage, seen: Counter[str]) -> Script:
    moves: tuple[Callable[[Stage], Script], ...] = (
        signs_in,
        signs_in,
        submits,
        answers,
        answers,
        cancels,
        signs_out,
        refreshes,
        shows_all,
        time_passes,
        pool_starts_over,
    )
    move = stage.rng.choice(moves)
    seen[f"move: {move.__name__}"] += 1
    stage.trail.append(move.__name__)
    signed_in = stage.signed_in
    yield from move(stage)
    if stage.signed_in and not signed_in:
        seen["signed in"] += 1


def signs_in(stage: Stage) -> Script:
    """Step by step, as far as it goes: with faults about, it needs not get anywhere."""
    if stage.signed_in and stage.rng.random() < 0.7:
        return
    yield from person.submit(stage, stage.rng.choice(person.ANYBODY))
    for _ in range(3):
        for _ in range(60):
            if person.settled(stage):
                break
            yield Pause(10)
        yield from answers(stage)


def submits(stage: Stage) -> Script:
    yield from person.submit(stage, stage.rng.choice(person.ANYBODY))


def answers(stage: Stage) -> Script:
    if stage.question is not None and stage.question.action.isEnabled():
        yield Do(partial(person.answer, stage))


def cancels(stage: Stage) -> Script:
    window = stage.question or stage.login
    if window.isVisible():
        yield Do(window.cancel.click)


def signs_out(stage: Stage) -> Script:
    if stage.signed_in and stage.rng.random() < 0.3:
        yield Do(stage.app.window._header.sign_out.click)


def refreshes(stage: Stage) -> Script:
    if stage.signed_in:
        yield Do(stage.app.window._header.refresh.click)


def time_passes(stage: Stage) -> Script:
    """For the windows: a pause is over, a code too old, a token no longer good."""
    by = stage.rng.choice((1, 30, 61, 200, 4_000))
    yield Do(partial(setattr, stage.clock, "passed", stage.clock.passed + by))


def pool_starts_over(stage: Stage) -> Script:
    """Under the app: passwords, codes and sessions are not what they were."""
    if stage.rng.random() < 0.5:
        yield Do(partial(stage.pool.control, "POST", "/practice/reset"))


def shows_all(stage: Stage) -> Script:
    """Back from wherever the windows were put."""
    for window in (stage.app.window, stage.phone):
        yield Do(window.showNormal)
    if not stage.signed_in and stage.question is None:
        yield Do(stage.app.window.sign_in_wanted.emit)


if __name__ == "__main__":
    number, mode = int(sys.argv[1]), sys.argv[2]
    counts: Counter[str] = Counter()
    sizes: list[int] = []
    monkey = partial(script, events=number, seen=counts, sizes=sizes, with_faults=mode == "faults")
    run([], seeded(), monkey, {"seen": counts, "resident_kib": sizes})
