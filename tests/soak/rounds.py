"""Rounds of signing in, each given up at a random moment, in one process.

Usage: rounds.py ROUNDS, with the seed in the environment. Prints what there was at the resting
point again and again, and what each kind of round came to.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from functools import partial

from desktop.ui.dialogs.code import CodeDialog
from tests.soak.census import Census, no_call_in_flight
from tests.soak.person import BY_APP, BY_MESSAGE, answer, settled, sign_in, submit
from tests.soak.play import Do, Pause, Script, Until
from tests.soak.stage import Stage, run, seeded

CENSUS_EVERY = 20
OPERATIONS = ("*", "InitiateAuth", "RespondToAuthChallenge", "jwks")
LONGEST_MOMENT_MS = 500


def moment(stage: Stage) -> Script:
    """A random moment: mostly while something is under way."""
    rng = stage.rng
    yield Pause(min(LONGEST_MOMENT_MS, int(rng.expovariate(1 / 60))))


def anyone(stage: Stage) -> str:
    return stage.rng.choice(BY_MESSAGE + BY_APP[:1])


def signs_in_and_looks(stage: Stage) -> Script:
    yield from sign_in(stage, anyone(stage))
    for tab in stage.rng.sample(range(4), 3):
        yield Do(partial(stage.app.window.tabs.setCurrentIndex, tab))


def cancels(stage: Stage) -> Script:
    """In flight, in the middle of a question, while the keys come: wherever it is by then."""
    yield from submit(stage, anyone(stage))
    yield from moment(stage)
    if stage.question is not None and stage.rng.random() < 0.5:
        yield Do(partial(answer, stage))
        yield from moment(stage)
    yield Do(partial(give_up, stage))


def closes_the_dialog(stage: Stage) -> Script:
    yield from submit(stage, anyone(stage))
    yield from moment(stage)
    window = stage.question or stage.login
    yield Do(window.close)


def signs_out_at_once(stage: Stage) -> Script:
    yield from sign_in(stage, stage.rng.choice(BY_MESSAGE))
    yield Do(stage.app.window.sign_out_wanted.emit)


def signs_out_while_refreshing(stage: Stage) -> Script:
    yield from sign_in(stage, stage.rng.choice(BY_MESSAGE))
    yield Do(stage.app.window.refresh_wanted.emit)
    yield from moment(stage)
    yield Do(stage.app.window.sign_out_wanted.emit)


def somebody_else_signs_in(stage: Stage) -> Script:
    first, second = stage.rng.sample(BY_MESSAGE, 2)
    yield from sign_in(stage, first)
    yield Do(stage.app.window.refresh_wanted.emit)
    yield from sign_in(stage, second)


def somebody_else_begins_meanwhile(stage: Stage) -> Script:
    first, second = stage.rng.sample(BY_MESSAGE, 2)
    yield from submit(stage, first)
    yield from moment(stage)
    yield from sign_in(stage, second)


def mistypes_the_code(stage: Stage) -> Script:
    yield from submit(stage, "maria.santos")
    yield Until(lambda: settled(stage), "the code dialog")
    if isinstance(stage.question, CodeDialog):
        yield Do(partial(stage.question.edit.setText, "000000"))
        yield Do(stage.question.submit)
        yield from moment(stage)
    yield Do(partial(give_up, stage))
    yield from sign_in(stage, "maria.santos")  # or five in a row would lock her out


KINDS: tuple[Callable[[Stage], Script], ...] = (
    signs_in_and_looks,
    cancels,
    cancels,
    cancels,
    closes_the_dialog,
    signs_out_at_once,
    signs_out_while_refreshing,
    somebody_else_signs_in,
    somebody_else_begins_meanwhile,
    mistypes_the_code,
)


def give_up(stage: Stage) -> None:
    window = stage.question or stage.login
    window.cancel.click()


def rests(stage: Stage) -> Script:
    """Nobody signed in, nothing under way, the login dialog open."""
    if stage.attempt is not None:
        yield Do(stage.desk.sign_in.cancel)
    if stage.signed_in:
        yield Do(stage.app.window.sign_out_wanted.emit)
    yield Do(stage.app.window.sign_in_wanted.emit)
    yield Until(stage.login.isVisible, "the login dialog")


def census(stage: Stage) -> Script:
    """Taken where nothing is left of earlier rounds but what nobody took away."""
    yield Do(partial(stage.pool.control, "POST", "/practice/reset"))  # no faults, no lockouts
    yield Until(no_call_in_flight, "the end of all calls")
    yield Do(partial(stage.app.window.tabs.setCurrentIndex, 0))
    yield Do(partial(stage.phone.choose, "olga.petrova"))  # who never got a message
    yield Do(stage.app.window._pages._model().clear)  # the activity grows by right
    yield Pause(200)


def script(stage: Stage, rounds: int, found: dict[str, object]) -> Script:
    yield Until(lambda: stage.ready, "the practice pool")
    came_to: Counter[str] = Counter()
    taken: list[dict[str, object]] = []
    found["came to"], found["census"] = came_to, taken
    for number in range(rounds):
        if number % CENSUS_EVERY == 0:
            yield from census(stage)
            taken.append({"round": number, **asdict(Census.take())})
        kind = stage.rng.choice(KINDS)
        stage.trail.append(f"round {number}: {kind.__name__}")
        yield Do(partial(stage.pool.control, "PUT", "/practice/faults", delays(stage)))
        yield from kind(stage)
        stage.check()
        came_to[f"{kind.__name__}: {stage.status.value}"] += 1
        yield from rests(stage)
        stage.check()
    yield from census(stage)
    taken.append({"round": rounds, **asdict(Census.take())})


def delays(stage: Stage) -> list[dict[str, object]]:
    """Sometimes the service takes its time, so that more happens while it does."""
    if stage.rng.random() < 0.5:
        return []
    operation = stage.rng.choice(OPERATIONS)
    return [{"operation": operation, "kind": "delay", "seconds": stage.rng.uniform(0.02, 0.2)}]


if __name__ == "__main__":
    what: dict[str, object] = {}
    run(["--practice"], seeded(), partial(script, rounds=int(sys.argv[1]), found=what), what)
