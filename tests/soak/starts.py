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

from tests.soak import person
from tests.soak.play import Do, Pause, Script, Until
from tests.soak.stage import Stage, run, seeded

LAST_MOMENT = 2.4
"""Seconds after the start of the process; the sign-in is under way after about one."""
ANSWERS_AFTER = 60
"""Seconds that the pool keeps some call waiting: nobody waits that long."""
HELD = ("InitiateAuth", "RespondToAuthChallenge", "jwks", "nothing")


def script(stage: Stage, found: dict[str, object]) -> Script:
    """Signs in as fast as it goes, and quits when the moment has come, wherever that is."""
    rng = stage.rng
    moment = rng.uniform(0, LAST_MOMENT)
    way = rng.choice((close_the_window, close_all_windows, from_the_menu))
    held = rng.choice(HELD)
    name = rng.choice(person.BY_MESSAGE)
    left = moment - seconds_since_start()
    QTimer.singleShot(max(0, int(left * 1000)), partial(leave, stage, way, found))
    if rng.random() < 0.3 and left > 0:
        yield Do(partial(type_early, stage))
    yield Until(lambda: stage.ready, "the practice pool")
    hold = [{"operation": held, "kind": "delay", "seconds": ANSWERS_AFTER}]
    yield Do(partial(stage.pool.control, "PUT", "/practice/faults", hold))
    yield from person.submit(stage, name)
    while "way" not in found:
        if person.settled(stage):
            yield Do(partial(person.answer, stage))
        yield Pause(5)
    yield Until(lambda: False, "the end of the program")


def type_early(stage: Stage) -> None:
    """Before there is anybody to send it: it waits for the pool."""
    stage.login.user_name.set_text("maria.santos")
    stage.login.password.set_text("Practice-2026")
    stage.login.submit()


def leave(stage: Stage, way: Callable[[Stage], None], found: dict[str, object]) -> None:
    found["way"] = way.__name__
    found["moment"] = where(stage)
    way(stage)


def where(stage: Stage) -> str:
    """How far the start had come."""
    if stage.app._practice is None:
        return "imports" if stage.app._rest._steps else "before the first paint"
    if not stage.ready:
        return "the pool starts"
    if stage.signed_in:
        return "signed in"
    if stage.question is not None:
        return "a question" if not stage.question.action.busy else "an answer in flight"
    return "a sign-in in flight" if stage.attempt is not None else "the login dialog"


# Ways to quit


def close_the_window(stage: Stage) -> None:
    stage.app.window.close()


def close_all_windows(stage: Stage) -> None:
    """While there is only the dialog, closing that isn't quitting: the main window comes."""
    if stage.app.window.isVisible():
        QApplication.closeAllWindows()
    else:
        stage.app.window.close()


def from_the_menu(stage: Stage) -> None:
    """What Quit does; by its name, since the menu may not be there yet."""
    menus = getattr(stage.app.window, "_menus", None)
    if menus is None:
        stage.app.window.close()
    else:
        menus.quit_wanted.emit()


def seconds_since_start() -> float:
    """Of this process: before Python, before Qt."""
    fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return time.clock_gettime(time.CLOCK_BOOTTIME) - int(fields[19]) / 100


if __name__ == "__main__":
    what: dict[str, object] = {}
    run(["--practice"], seeded(), partial(script, found=what), what)
