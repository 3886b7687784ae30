"""One start of the program that is quit at a random moment, with the seed in the environment.

The moment counts from the start of the process: right at the first paint, during the imports,
while the practice pool starts, or with a call in flight that the pool keeps waiting.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.soak import practice_sign_in
from tests.soak.script_player import Do, Pause, Script, Until
from tests.soak.scripted_app import ScriptedApp, run, seeded

LAST_MOMENT = 2.4
"""Seconds after the start of the process; the sign-in is under way after about one."""
ANSWERS_AFTER = 60
"""Seconds that the pool keeps some call waiting: nobody waits that long."""
HELD = ("InitiateAuth", "RespondToAuthChallenge", "jwks", "ListGroups")
"""The last one is never called."""


def script(program: ScriptedApp, found: dict[str, object]) -> Script:
    """Signs in as fast as it goes, and quits when the moment has come, wherever that is."""
    rng = program.rng
    moment = rng.uniform(0, LAST_MOMENT)
    way = rng.choice((close_the_window, close_all_windows, from_the_menu))
    held = rng.choice(HELD)
    name = rng.choice(practice_sign_in.BY_MESSAGE)
    left = moment - seconds_since_start()
    QTimer.singleShot(max(0, int(left * 1000)), partial(leave, program, way, found))
    if rng.random() < 0.3 and left > 0:
        yield Do(partial(type_early, program))
    yield Until(lambda: program.ready, "the practice pool")
    hold = [{"operation": held, "kind": "delay", "seconds": ANSWERS_AFTER}]
    yield Do(partial(program.pool.control, "PUT", "/practice/faults", hold))
    yield from practice_sign_in.submit(program, name)
    while "way" not in found:
        if practice_sign_in.settled(program):
            yield Do(partial(practice_sign_in.answer, program))
        yield Pause(5)
    yield Until(lambda: False, "the end of the program")


def type_early(program: ScriptedApp) -> None:
    """Before there is anybody to send it: it waits for the pool."""
    program.login.user_name.set_text("maria.santos")
    program.login.password.set_text("Practice-2026")
    program.login.submit()


def leave(
    program: ScriptedApp, way: Callable[[ScriptedApp], None], found: dict[str, object]
) -> None:
    found["way"] = way.__name__
    found["moment"] = where(program)
    way(program)


def where(program: ScriptedApp) -> str:
    """How far the start had come."""
    if program.app.practice is None:
        return "imports" if program.app.first_paint.importing else "before the first paint"
    if not program.ready:
        return "the pool starts"
    if program.signed_in:
        return "signed in"
    if program.prompt is not None:
        return "a question" if not program.prompt.action.busy else "an answer in flight"
    return "a sign-in in flight" if program.attempt is not None else "the login dialog"


# Ways to quit


def close_the_window(program: ScriptedApp) -> None:
    program.app.window.close()


def close_all_windows(program: ScriptedApp) -> None:
    """While there is only the dialog, closing that isn't quitting: the main window comes."""
    if program.app.window.isVisible():
        QApplication.closeAllWindows()
    else:
        program.app.window.close()


def from_the_menu(program: ScriptedApp) -> None:
    """What Quit does; by its name, since the menu may not be there yet."""
    menus = getattr(program.app.window, "_menus", None)
    if menus is None:
        program.app.window.close()
    else:
        menus.quit_wanted.emit()


def seconds_since_start() -> float:
    """Of this process: before Python, before Qt."""
    fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return time.clock_gettime(time.CLOCK_BOOTTIME) - int(fields[19]) / 100


if __name__ == "__main__":
    what: dict[str, object] = {}
    run(["--practice"], seeded(), partial(script, found=what), what)
