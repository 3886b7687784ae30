"""Random input over all windows, with now and then a purposeful action such as signing in.

Usage: run_monkey.py EVENTS [calm|faults], with the seed in the environment. Starts with the
welcome. Prints how many events there were, and how often each state was seen.
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
from tests.soak import faults, practice_sign_in
from tests.soak.input_targets import close_file_dialogs
from tests.soak.random_input import RandomInput
from tests.soak.resource_count import ResourceCount
from tests.soak.script_player import Do, Pause, Script, Step, Until
from tests.soak.scripted_app import ScriptedApp, run, seeded

CHECK_EVERY = 10
PURPOSEFUL = 0.03
"""How often a move is one that leads on."""
COUNT_EVERY = 1_000
QUITS = 1 / 20_000
TROUBLE = 0.01
AT_THE_WELCOME = 60
"""Events before the practice pool is chosen, if the monkey hasn't found it by then."""


def script(
    program: ScriptedApp, events: int, seen: Counter[str], sizes: list[int], *, with_faults: bool
) -> Script:
    inputs = RandomInput(program)
    yield Until(program.app.window.isVisible, "the main window")
    for _ in range(AT_THE_WELCOME):
        if program.app.welcome_flow.welcome is None:
            break
        yield from counted(program, inputs.event(), seen)
    if program.app.first_paint.login is None:
        yield Do(program.app.welcome_flow._choose_practice)
    yield Until(lambda: program.ready, "the practice pool")
    while seen["events"] < events and not quits(program):
        if program.rng.random() < PURPOSEFUL:
            yield from purposeful(program, seen)
        if with_faults and program.rng.random() < TROUBLE:
            yield Do(partial(faults.switch, program, seen))
        yield from counted(program, inputs.event(), seen)
        if seen["events"] % COUNT_EVERY == 0:
            sizes.append(ResourceCount.take().resident_kib)
            assert not stray_wrappers()
    yield Do(partial(faults.switch_off, program))
    seen["quits"] += 1


def quits(program: ScriptedApp) -> bool:
    return program.rng.random() < QUITS


def counted(program: ScriptedApp, step: Do, seen: Counter[str]) -> Iterator[Step]:
    name = getattr(step.action, "__name__", str(step.action))
    program.trail.append(name)
    seen["events"] += 1
    seen[f"did: {name}"] += 1
    yield step
    close_file_dialogs()
    if seen["events"] % CHECK_EVERY == 0:
        program.check()
        look(program, seen)


def look(program: ScriptedApp, seen: Counter[str]) -> None:
    """Which state this is: a monkey that never gets anywhere proves nothing."""
    seen[f"status: {program.status.value}"] += 1
    for each in QApplication.topLevelWidgets():
        if each.isVisible():
            seen[f"window: {kind_of(each)}"] += 1
    if not program.ready:
        return
    if program.signed_in:
        seen[f"tab: {Tab(program.app.window.tabs.currentIndex()).name}"] += 1
    if program.attempt is not None:
        seen["in an attempt"] += 1
    message = program.login.message.problem
    if message is not None and program.login.isVisible():
        seen["login with a message"] += 1


def kind_of(window: QWidget) -> str:
    return "MainWindow" if isinstance(window, MainWindow) else type(window).__name__


# Moves that lead on


def purposeful(program: ScriptedApp, seen: Counter[str]) -> Script:
    moves: tuple[Callable[[ScriptedApp], Script], ...] = (
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
    move = program.rng.choice(moves)
    seen[f"move: {move.__name__}"] += 1
    program.trail.append(move.__name__)
    signed_in = program.signed_in
    yield from move(program)
    if program.signed_in and not signed_in:
        seen["signed in"] += 1


def signs_in(program: ScriptedApp) -> Script:
    """Step by step, as far as it goes: with faults about, it needs not get anywhere."""
    if program.signed_in and program.rng.random() < 0.7:
        return
    yield from practice_sign_in.submit(program, program.rng.choice(practice_sign_in.ALL_USERS))
    for _ in range(3):
        for _ in range(60):
            if practice_sign_in.settled(program):
                break
            yield Pause(10)
        yield from answers(program)


def submits(program: ScriptedApp) -> Script:
    yield from practice_sign_in.submit(program, program.rng.choice(practice_sign_in.ALL_USERS))


def answers(program: ScriptedApp) -> Script:
    if program.prompt is not None and program.prompt.action.isEnabled():
        yield Do(partial(practice_sign_in.answer, program))


def cancels(program: ScriptedApp) -> Script:
    window = program.prompt or program.login
    if window.isVisible():
        yield Do(window.cancel.click)


def signs_out(program: ScriptedApp) -> Script:
    if program.signed_in and program.rng.random() < 0.3:
        yield Do(program.app.window.header.sign_out.click)


def refreshes(program: ScriptedApp) -> Script:
    if program.signed_in:
        yield Do(program.app.window.header.refresh.click)


def time_passes(program: ScriptedApp) -> Script:
    """For the windows: a pause is over, a code too old, a token no longer good."""
    by = program.rng.choice((1, 30, 61, 200, 4_000))
    yield Do(partial(setattr, program.clock, "passed", program.clock.passed + by))


def pool_starts_over(program: ScriptedApp) -> Script:
    """Under the app: passwords, codes and sessions are not what they were."""
    if program.rng.random() < 0.5:
        yield Do(partial(program.pool.control, "POST", "/practice/reset"))


def shows_all(program: ScriptedApp) -> Script:
    """Back from wherever the windows were put."""
    for window in (program.app.window, program.phone):
        yield Do(window.showNormal)
    if not program.signed_in and program.prompt is None:
        yield Do(program.app.window.sign_in_wanted.emit)


if __name__ == "__main__":
    number, mode = int(sys.argv[1]), sys.argv[2]
    counts: Counter[str] = Counter()
    sizes: list[int] = []
    monkey = partial(script, events=number, seen=counts, sizes=sizes, with_faults=mode == "faults")
    run([], seeded(), monkey, {"seen": counts, "resident_kib": sizes})
